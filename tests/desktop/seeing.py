"""What can be seen of a window: names, words that are not Arabic, and what is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop.display.isolation import without_controls

# Names of formats and keys are not translated.
KEPT = re.compile(
    r"HTML|PDF|Letter|ZIP|CSV|JSON|JSONL|Markdown|Word|iCalendar|Excel|RIS|Zotero|EndNote|BibTeX|CSL|Ctrl|Shift|Alt|Del|Enter|Space|Tab|Esc|F\d+|[A-Z]\b|\W|\d",
)


# Paths, versions and keys are set off left to right; marks of HTML are not read.
_SET_OFF = re.compile("\N{LEFT-TO-RIGHT ISOLATE}[^\N{POP DIRECTIONAL ISOLATE}]*|<[^<>]*>")


def shown(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that can be seen now, of the given one and all below it."""
    for each in [widget, *widget.findChildren(QWidget)]:
        if each.isVisible() and each.width() > 0 and each.height() > 0:
            yield each


def path_of(widget: QWidget) -> str:
    names = []
    while widget is not None:
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)


def takes_the_focus(widget: QWidget) -> bool:
    is_part = isinstance(widget.parentWidget(), QComboBox) or widget.focusProxy() is not None
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not is_part


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says first."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def nameless(root: QWidget) -> list[str]:
    """What can be pressed or gone to, and has no name: the keyboard passes a field's buttons by."""
    told = (w for w in shown(root) if takes_the_focus(w) or isinstance(w, QAbstractButton))
    return [path_of(w) for w in told if not spoken_name(w).strip()]


def untranslated(root: QWidget) -> list[str]:
    """Latin words in what can be seen or pointed at, but for names of formats and keys."""
    texts: list[str] = []
    for widget in shown(root):
        texts += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        elif isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            texts += [widget.itemText(n) for n in range(widget.count())]
    left = {text: KEPT.sub("", without_controls(_SET_OFF.sub("", text))) for text in texts}
    return [text for text, rest in left.items() if re.search("[A-Za-z]{2,}", rest)]


def scrolled_away(widget: QWidget) -> bool:
    """Whether a widget lies in what a scroll area shows a part of."""
    parent = widget.parentWidget()
    while parent is not None:
        grand = parent.parentWidget()
        if isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent:
            return True
        parent = grand
    return False


def grown(rect: QRect) -> QRect:
    """One pixel wider at the right: a mirrored QSplitter puts its first pane there."""
    return rect.adjusted(0, 0, 1, 0)


def cut_off(window: QWidget) -> list[str]:
    """Visible widgets that reach out of their parents or out of the window."""
    found = []
    for widget in shown(window):
        parent = widget.parentWidget()
        if widget is window or parent is None or widget.isWindow() or scrolled_away(widget):
            continue
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        inside = grown(parent.rect()).contains(widget.geometry())
        if not inside or not grown(window.rect()).contains(place):
            found.append(f"{path_of(widget)}: {widget.geometry()} in {parent.rect()}")
    return found


def squeezed(window: QWidget) -> list[str]:
    """Buttons and fields narrower than they say they must be."""
    return [
        f"{path_of(widget)}: {widget.size()} < {widget.minimumSizeHint()}"
        for widget in shown(window)
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
        and not scrolled_away(widget)
        and not isinstance(widget.parentWidget(), QLineEdit)  # the picture inside a field
        and (
            widget.width() < min(widget.minimumSizeHint().width(), widget.maximumWidth())
            or widget.height() < min(widget.minimumSizeHint().height(), widget.maximumHeight())
        )
    ]
