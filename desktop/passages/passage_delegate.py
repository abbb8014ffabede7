"""Draws a passage: its quotation, note and tags beside a bar of its colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from articles.passages import Anchoring, Passage
from desktop.display.isolation import metadata_line
from desktop.display.passage_colours import bar_colour
from desktop.fonts import interface_font
from desktop.theme import Theme
from desktop.widgets.text_block import TextBlock, TextStyle
from desktop.widgets.themed_delegate import ThemedDelegate
from desktop.widgets.values_model import VALUE_ROLE

_PADDING = 12
_BAR = 5
_GAP = 8

ANCHORINGS = {
    Anchoring.ANCHORED: "",
    Anchoring.MOVED: "انتقل موضعه بعد تحديث المقال: تحقّق منه",
    Anchoring.LOST: "لم يعد في نص المقال؛ هذا لفظه المحفوظ",
}


class PassageDelegate(ThemedDelegate):
    """One card for each passage."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = option.widget.width()
        blocks = self._blocks(index.data(VALUE_ROLE), width)
        height = sum(block.height + 3 for block in blocks)
        return QSize(width, round(height + 2 * _PADDING - 4 + _GAP))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        passage = index.data(VALUE_ROLE)
        if not isinstance(passage, Passage):
            return
        theme = self._theme
        card = QRectF(option.rect).adjusted(1, 1, -1, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(card, 9, 9)
        painter.fillPath(path, QColor(theme.surface))
        painter.setClipPath(path)
        bar = QRectF(card.right() - _BAR, card.top(), _BAR, card.height())
        painter.fillRect(bar, passage_bar(theme, passage.colour))
        painter.setClipping(False)
        is_near = option.state & (
            QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        )
        painter.setPen(QPen(QColor(theme.accent if is_near else theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        y = card.top() + _PADDING - 4
        for block in self._blocks(passage, option.rect.width()):
            block.paint(painter, QPointF(card.left() + _PADDING, y))
            y += block.height + 3
        painter.restore()

    def _blocks(self, passage: object, width: int) -> list[TextBlock]:
        if not isinstance(passage, Passage):
            return []
        theme, inner = self._theme, width - 2 - 2 * _PADDING - _BAR
        quote = TextStyle(interface_font(13), theme.ink, max_lines=3)
        small = TextStyle(interface_font(12), theme.muted, max_lines=3)
        labels = TextStyle(interface_font(12), theme.muted, max_lines=3, right_to_left=True)
        warning = TextStyle(interface_font(12), theme.warning, max_lines=2)
        tags = metadata_line(passage.tags)
        lines = [
            (f"«{passage.quote.exact}»", quote),
            (f"ملاحظة: {passage.note}" if passage.note else "", small),
            (f"وسوم: {tags}" if tags else "", labels),
            (ANCHORINGS[passage.anchoring], warning),
        ]
        return [TextBlock(text, style, inner) for text, style in lines if text]


def passage_bar(theme: Theme, colour: str) -> QColor:
    """The strong shade of a passage's colour, for bars and buttons."""
    if theme.is_dark:
        return QColor(theme.passage(colour)).lighter(190)
    return QColor(bar_colour(colour))
