"""The ring around whatever has the keyboard, in every theme and on every page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

_WIDTH = 2
# What is a window of its own shows by its frame that it has the keyboard.
_WINDOWS = (
    Qt.WindowType.Window,
    Qt.WindowType.Dialog,
    Qt.WindowType.Popup,
    Qt.WindowType.ToolTip,
)


class FocusRing(QObject):
    """Draws the ring, which follows the keyboard."""

    def __init__(self, application: QApplication, colour: str) -> None:
        super().__init__(application)
        self._colour = colour
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._follow)

    def set_colour(self, colour: str) -> None:
        """Draw in this colour from now on."""
        self._colour = colour
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _left: QWidget | None, reached: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if reached is not None and _needs_ring(reached):
            self._ring = _Ring(reached, self._colour)


class _Ring(QWidget):
    """A frame over a widget that lets everything through."""

    def __init__(self, around: QWidget, colour: str) -> None:
        super().__init__(around)
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour = colour
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
        painter.setPen(QPen(QColor(self._colour), _WIDTH))
        half = _WIDTH // 2
        painter.drawRect(self.rect().adjusted(half, half, -half, -half))

    def _fit(self, place: QRect) -> None:
        self.setGeometry(place)
        inner = place.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        # The middle is not drawn over, so that scrolling and typing cost what they cost before.
        self.setMask(QRegion(place).subtracted(QRegion(inner)))


def _needs_ring(widget: QWidget) -> bool:
    """Whether nothing else shows that it has the keyboard: fields of text have a border."""
    if widget.windowType() in _WINDOWS or widget.parentWidget() is None:
        return False
    return not isinstance(widget, QLineEdit | QPlainTextEdit)
