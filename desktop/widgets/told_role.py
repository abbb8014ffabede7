"""What is drawn by hand is told as a picture or a document: Qt takes it for a filler."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

_PROPERTY = "toldRole"


def tell_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Tell a screen reader of a widget in this role; name and description are the widget's.

    Args:
        widget: Not yet shown: what is told once keeps its role.
        role: For example `Graphic` or `Document`.
    """
    _install()
    widget.setProperty(_PROPERTY, role.value)


@cache
def _install() -> None:
    """Ask for roles from now on, once in a process: Qt asks every one that was ever installed."""
    QAccessible.installFactory(_told)


def _told(_kind: str, told: QObject | None) -> QAccessibleWidget | None:
    # Qt asks of what is being taken down, too: an error here would come up in other people's code.
    if not isinstance(told, QWidget) or not isValid(told):
        return None
    role = told.property(_PROPERTY)
    if role is None:
        return None
    return QAccessibleWidget(told, QAccessible.Role(role), told.accessibleName())
