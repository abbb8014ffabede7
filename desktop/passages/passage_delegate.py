"""Draws a passage: its quotation, note and tags beside a bar of its colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from articles.passages.passage import Anchoring, Passage
from desktop.display.isolation import metadata_line
from desktop.translation import Words, translated
from desktop.widgets.passage_card import BAR, paint_card, passage_bar
from desktop.widgets.rows import DrawnRow, RowDelegate
from desktop.widgets.text_block import TextBlock, TextStyle

_PADDING = 12
_GAP = 8

ANCHORINGS = Words(
    "PassageDelegate",
    {
        Anchoring.ANCHORED: "",
        Anchoring.MOVED: "انتقل موضعه بعد تحديث المقال: تحقّق منه",
        Anchoring.LOST: "لم يعد في نص المقال؛ هذا لفظه المحفوظ",
    },
)


class PassageDelegate(RowDelegate[Passage, list[TextBlock]]):
    """One card for each passage."""

    kind = Passage

    @override
    def lay_out(self, value: Passage, width: int) -> list[TextBlock]:
        theme, inner = self._look.theme, width - 2 - 2 * _PADDING - BAR
        quote = TextStyle(self._look.list_font(13), theme.ink, max_lines=3)
        small = TextStyle(self._look.list_font(12), theme.muted, max_lines=3)
        labels = TextStyle(self._look.list_font(12), theme.muted, max_lines=3, right_to_left=True)
        warning = TextStyle(self._look.list_font(12), theme.warning, max_lines=2)
        tags = metadata_line(value.tags)
        lines = [
            (f"«{value.quote.exact}»", quote),
            (
                translated("PassageDelegate", "ملاحظة: {0}").format(value.note)
                if value.note
                else "",
                small,
            ),
            (translated("PassageDelegate", "وسوم: {0}").format(tags) if tags else "", labels),
            (ANCHORINGS[value.anchoring], warning),
        ]
        return [TextBlock(text, style, inner) for text, style in lines if text]

    @override
    def height(self, value: Passage, width: int) -> int:
        blocks = sum(block.height + 3 for block in self.laid_out(value, width))
        return round(blocks + 2 * _PADDING - 4 + _GAP)

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: Passage) -> None:
        theme = self._look.theme
        card = row.rect.adjusted(1, 1, -1, -_GAP)
        path = paint_card(painter, card, passage_bar(theme, value.colour), theme)
        is_near = row.is_selected or row.is_hovered
        painter.setPen(QPen(QColor(theme.accent if is_near else theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        y = card.top() + _PADDING - 4
        for block in self.laid_out(value, int(row.rect.width())):
            block.paint(painter, QPointF(card.left() + _PADDING, y))
            y += block.height + 3
