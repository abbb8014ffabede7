"""WrappedLabel: words in as many lines as they need, each at the very edge."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget
from typing_extensions import override

from desktop.display.isolation import is_right_to_left

_LINE = "\N{LINE SEPARATOR}"


class WrappedLabel(QLabel):
    """Plain text, wrapped.

    A plain `QLabel` leaves the room of a blank at the right of each Arabic line but the last: it
    counts the blank at which the line was broken (QTBUG: `leadingSpaceWidth` in `drawText`).
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.drawFrame(painter)
        margin = self.margin()
        room = QRectF(self.contentsRect().adjusted(margin, margin, -margin, -margin))
        lines = self._laid_out(room.width())
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        left_over = room.height() - lines.boundingRect().height()
        top = room.top()
        if alignment & Qt.AlignmentFlag.AlignVCenter:
            top += left_over / 2
        elif alignment & Qt.AlignmentFlag.AlignBottom:
            top += left_over
        is_on = self.isEnabled()
        group = QPalette.ColorGroup.Active if is_on else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, self.foregroundRole()))
        lines.draw(painter, QPointF(room.left(), top))

    def _laid_out(self, width: float) -> QTextLayout:
        text = self.text().replace("\n", _LINE)
        layout = QTextLayout(text, self.font(), self)
        right = is_right_to_left(text)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        across = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        option.setAlignment(
            (across & Qt.AlignmentFlag.AlignHorizontal_Mask) | Qt.AlignmentFlag.AlignAbsolute
        )
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        leading = self.fontMetrics().leading()
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, top))
            top += line.height() + leading
        layout.endLayout()
        return layout
