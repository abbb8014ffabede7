"""Draws the rows of the passages page: headings, and passages as cards with their buttons."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from desktop.display.isolation import set_off
from desktop.passages.entry_layout import ACTION_WORDS, WORDED, EntryLayout
from desktop.passages.passage_arrangement import EntryRow, HeadingRow, Row
from desktop.widgets.passage_card import paint_card, passage_bar
from desktop.widgets.rows import DrawnRow, RowDelegate
from desktop.widgets.text_block import TextBlock, TextStyle

_MARGIN = 16
_GAP = 8
_HEADING = 46
_DOT = 12
_ICONS = {"edit": "note", "copy": "copy", "delete": "trash"}
_ICON_SIZE = 16


class EntryDelegate(RowDelegate[Row, EntryLayout]):
    """Headings, and passages as cards."""

    kind = (HeadingRow, EntryRow)

    def action_at(self, row: object, rect: QRectF, place: QPointF) -> str | None:
        """The action whose button is at `place`, when the row is drawn in `rect`."""
        if isinstance(row, EntryRow):
            card = _card(rect)
            buttons = self.laid_out(row, int(card.width())).buttons(card.topLeft())
            for name, button in buttons.items():
                if button.contains(place):
                    return name
        return None

    @override
    def lay_out(self, value: Row, width: int) -> EntryLayout:
        assert isinstance(value, EntryRow)
        return EntryLayout(value, width, self._look)

    @override
    def height(self, value: Row, width: int) -> int:
        if isinstance(value, HeadingRow):
            return round(_HEADING * self._look.scale)
        card = _card(QRectF(0, 0, width, 100))
        return round(self.laid_out(value, int(card.width())).height) + _GAP

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: Row) -> None:
        if isinstance(value, HeadingRow):
            self._paint_heading(painter, value.written(self._look.written), row.rect)
        else:
            self._paint_card(painter, value, row)

    def _paint_heading(self, painter: QPainter, row: HeadingRow, rect: QRectF) -> None:
        theme = self._look.theme
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        count = self._look.plain_number(row.count)
        small = self._look.list_font(12)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        low = inner.adjusted(0, 18, 0, -4)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(low, left | Qt.AlignmentFlag.AlignVCenter, count)
        if row.colour:
            painter.setBrush(QColor(theme.passage(row.colour)))
            painter.setPen(QPen(passage_bar(theme, row.colour), 1.5))
            dot = QRectF(inner.right() - _DOT, low.center().y() - _DOT / 2, _DOT, _DOT)
            painter.drawEllipse(dot)
            inner.setRight(dot.left() - 8)
        room = inner.width() - 60
        bold = TextStyle(self._look.list_font(14, bold=True), theme.ink, max_lines=1)
        title = TextBlock(set_off(" ".join(row.text.split())), bold, room * 0.68)
        middle = low.center().y()
        title.paint(painter, QPointF(inner.right() - room * 0.68, middle - title.height / 2))
        if row.details:
            muted = TextStyle(small, theme.muted, max_lines=1, right_to_left=True)
            right = inner.right() - title.width - 12
            details = TextBlock(row.details, muted, max(right - inner.left() - 60, 40))
            at = right - max(right - inner.left() - 60, 40)
            details.paint(painter, QPointF(at, middle - details.height / 2 + 1))

    def _paint_card(self, painter: QPainter, value: EntryRow, row: DrawnRow) -> None:
        theme, card = self._look.theme, _card(row.rect)
        is_near = row.is_selected or row.is_hovered
        path = paint_card(painter, card, passage_bar(theme, value.entry.passage.colour), theme)
        edge = QColor(theme.accent if is_near else theme.line)
        painter.setPen(QPen(edge, 2 if row.is_selected else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        layout = self.laid_out(value, int(card.width()))
        layout.paint(painter, card.topLeft())
        for name, place in layout.buttons(card.topLeft()).items():
            if name in WORDED:
                self._paint_pill(painter, ACTION_WORDS[name], place)
            elif is_near:
                colour = theme.warning if name == "delete" else theme.muted
                icon = self._look.icon(_ICONS[name], colour, _ICON_SIZE)
                icon.paint(painter, place.toAlignedRect().adjusted(6, 6, -6, -6))

    def _paint_pill(self, painter: QPainter, words: str, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.accent_ground))
        painter.drawRoundedRect(place.adjusted(1, 2, -1, -2), 12, 12)
        painter.setPen(QColor(self._look.theme.accent))
        painter.setFont(self._look.list_font(12))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _card(rect: QRectF) -> QRectF:
    return rect.adjusted(_MARGIN, 1, -_MARGIN, 1 - _GAP)
