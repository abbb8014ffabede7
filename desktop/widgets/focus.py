"""Where the keyboard is, asked before something that holds it goes away.

Qt hands the keyboard of a hidden widget to the next one in its chain, whoever that is.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget


def holds_focus(widget: QWidget) -> bool:
    """Whether the keyboard is in this widget or in one below it, now and not some time before."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def first_stop(pane: QWidget) -> QWidget | None:
    """Where the keyboard goes in a pane: its first list or text, or else its first control.

    None for a pane that is not shown or has nothing to go to.
    """
    if not pane.isVisible():
        return None
    stops = [each for each in (pane, *pane.findChildren(QWidget)) if _is_stop(each)]
    lists = (each for each in stops if isinstance(each, QAbstractScrollArea))
    return next(lists, next(iter(stops), None))


def _is_stop(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes and widget.isVisible() and widget.isEnabled()
