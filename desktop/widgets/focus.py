"""Where the keyboard is, asked before something that holds it goes away.

Qt hands the keyboard of a hidden widget to the next one in its chain, whoever that is, also while
a dialog has it: the window gets it back when that closes.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget


def holds_focus(widget: QWidget) -> bool:
    """Whether its window has the keyboard in this widget or below it, now and not some time before.

    A window that is not in front has it there as soon as it comes to the front.
    """
    focused = widget.window().focusWidget()
    return focused is widget or widget.isAncestorOf(focused)


def first_stop(pane: QWidget) -> QWidget | None:
    """Where the keyboard goes in a pane: to whom it leaves it, its first list, its first control.

    None for a pane that is not shown or has nothing to go to.
    """
    if not pane.isVisible():
        return None
    if (chosen := pane.focusProxy()) is not None and _is_stop(chosen):
        return chosen
    stops = [each for each in (pane, *pane.findChildren(QWidget)) if _is_stop(each)]
    lists = (each for each in stops if isinstance(each, QAbstractScrollArea))
    return next(lists, next(iter(stops), None))


def focus_next(landmarks: Iterable[QWidget]) -> None:
    """Move the keyboard to the next of these parts of a page, from the last to the first.

    What is not shown or takes no keyboard is passed by: a list without rows, say.
    """
    stops = [(part, stop) for part in landmarks if (stop := first_stop(part)) is not None]
    current = next((n for n, (part, _) in enumerate(stops) if holds_focus(part)), -1)
    if stops:
        stops[(current + 1) % len(stops)][1].setFocus(Qt.FocusReason.TabFocusReason)


def next_stop(pane: QWidget, *, forward: bool) -> QWidget | None:
    """Where Tab goes in a pane that keeps the keyboard, from its last stop to its first.

    The order is that in which its parts were made, as Qt's own is; asking Qt for its chain gives
    objects that Python then takes for its own.

    None for a pane that does not have the keyboard, or has one stop alone.
    """
    parts = pane.findChildren(QWidget)
    stops = [each for each in parts if each.focusProxy() is None and _is_stop(each)]
    start = QApplication.focusWidget()
    if start not in stops or len(stops) < 2:
        return None
    return stops[(stops.index(start) + (1 if forward else -1)) % len(stops)]


def _is_stop(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes and widget.isVisible() and widget.isEnabled()
