"""One line of a facet: its label at the right, its count at the left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.display.isolation import is_right_to_left, set_off
from desktop.display.numbers import grouped, plain_number
from desktop.fonts import interface_font
from desktop.theme import Theme

_HEIGHT = 27
_PADDING = 8


class FacetButton(QAbstractButton):
    """A line that can be switched on."""

    def __init__(
        self,
        facet: str,
        value: str,
        label: str,
        count: int | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.facet, self.value = facet, value
        self._label, self._count, self._theme = label, count, theme
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spoken = set_off(label) if count is None else f"{set_off(label)} {grouped(count)}"
        self.setAccessibleName(spoken)
        self.setToolTip(label)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(150, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_ground if self.isChecked() else theme.surface))
            painter.drawRoundedRect(ground, 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(ground, 5, 5)
        inner = ground.adjusted(_PADDING, 0, -_PADDING, 0)
        count = "" if self._count is None else plain_number(self._count)
        self._paint_texts(painter, inner, count)

    def _paint_texts(self, painter: QPainter, inner: QRectF, count: str) -> None:
        theme = self._theme
        font = interface_font(13, bold=self.isChecked())
        metrics = QFontMetrics(interface_font(12))
        room = metrics.horizontalAdvance(count) + 10 if count else 0
        painter.setFont(interface_font(12))
        painter.setPen(QColor(theme.muted if not self.isChecked() else theme.accent))
        centre = Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(inner, centre | left, count)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent if self.isChecked() else theme.ink))
        label = QFontMetrics(font).elidedText(
            self._label, Qt.TextElideMode.ElideRight, int(inner.width() - room)
        )
        right = is_right_to_left(label)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        place = inner.adjusted(room, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, centre | align, label)
