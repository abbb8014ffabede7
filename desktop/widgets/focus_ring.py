"""The ring around whatever has the keyboard, on every page and in every theme; it is in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

_WIDTH = 2
# On a ground of the ring's own colour the gap inside it is what is seen.
_GAP = 1
# What is a window of its own shows by its frame that it has the keyboard.
_WINDOWS = (
    Qt.WindowType.Window,
    Qt.WindowType.Dialog,
    Qt.WindowType.Popup,
    Qt.WindowType.ToolTip,
)


class FocusRing(QObject):
    """Draws the ring, which follows the keyboard.

    What was scrolled away is scrolled to: Qt does so only for keys that stay in the same column.
    """

    def __init__(self, application: QApplication, colour: str, gap: str, parent: QObject) -> None:
        """Follow the keyboard from now on.

        Args:
            application: Whose keyboard.
            colour: Of the ring, `#RRGGBB`.
            gap: Of the line inside it.
            parent: Lives as long as the ring.
        """
        super().__init__(parent)
        self._colours = (colour, gap)
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._follow)

    def set_colours(self, colour: str, gap: str) -> None:
        """Draw in these colours from now on."""
        self._colours = (colour, gap)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _left: QWidget | None, reached: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if reached is None:
            return
        _bring_into_view(reached)
        if _needs_ring(reached):
            self._ring = _Ring(reached, *self._colours)


class _Ring(QWidget):
    """A frame over a widget that lets everything through."""

    def __init__(self, around: QWidget, colour: str, gap: str) -> None:
        super().__init__(around)
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour, self._gap = colour, gap
        around.installEventFilter(self)
        self._fit(around.rect())
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fit(watched.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._gap))
        painter.setPen(QPen(QColor(self._colour), _WIDTH))
        half = _WIDTH // 2
        painter.drawRect(self.rect().adjusted(half, half, -half, -half))

    def _fit(self, place: QRect) -> None:
        self.setGeometry(place)
        whole = _WIDTH + _GAP
        inner = place.adjusted(whole, whole, -whole, -whole)
        # The middle is not drawn over, so that scrolling and typing cost what they cost before.
        self.setMask(QRegion(place).subtracted(QRegion(inner)))


def _bring_into_view(widget: QWidget) -> None:
    if not widget.isVisible() or not widget.visibleRegion().isEmpty():
        return
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _needs_ring(widget: QWidget) -> bool:
    """Whether nothing else shows that it has the keyboard: fields of text have a border."""
    if widget.windowType() in _WINDOWS or widget.parentWidget() is None:
        return False
    return not isinstance(widget, QLineEdit | QPlainTextEdit)
