"""Where the keyboard is, asked before something that holds it goes away.

Qt hands the keyboard of a hidden widget to the next one in its chain, whoever that is.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def holds_focus(widget: QWidget) -> bool:
    """Whether the keyboard is in this widget or in one below it, now and not some time before."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
