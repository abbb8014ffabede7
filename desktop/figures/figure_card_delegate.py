"""Draws a figure as a card: value, what is counted, details, doubts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from articles.figures.figure import Figure
from desktop.figures.figure_display import figure_display
from desktop.fonts import interface_font
from desktop.theme import Theme
from desktop.widgets.text_block import TextBlock, TextStyle
from desktop.widgets.values_model import VALUE_ROLE

_PADDING = 13
_GAP = 8


class FigureCardDelegate(QStyledItemDelegate):
    """One card for each figure; the current one has a frame of the figures' colour."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)
        self.arabic_indic = False

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = option.widget.width()
        blocks = self._blocks(index.data(VALUE_ROLE), width)
        return QSize(width, round(_height(blocks) + 2 * _PADDING - 4 + _GAP))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        card = QRectF(option.rect).adjusted(1, 1, -1, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = theme.figure if is_current or is_hovered else theme.line
        painter.setPen(QPen(QColor(edge), 2 if is_current else 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(card, 9, 9)
        y = card.top() + _PADDING - 4
        width = option.rect.width()
        blocks = self._blocks(index.data(VALUE_ROLE), width)
        self._paint_qualifier(painter, index.data(VALUE_ROLE), blocks[:1], card, y)
        for block in blocks:
            block.paint(painter, QPointF(card.left() + _PADDING, y))
            y += block.height + 2
        painter.restore()

    def _paint_qualifier(
        self, painter: QPainter, figure: object, value: list[TextBlock], card: QRectF, y: float
    ) -> None:
        """Small and muted, to the left of the value, on its line."""
        if not isinstance(figure, Figure) or not value:
            return
        room = card.width() - 2 * _PADDING - value[0].width - 8
        style = TextStyle(interface_font(12), self._theme.muted, max_lines=1)
        block = TextBlock(figure_display(figure).qualifier, style, max(room, 0.0))
        place = QPointF(card.left() + _PADDING, y + (value[0].height - block.height) / 2 + 2)
        block.paint(painter, place)

    def _blocks(self, figure: object, width: int) -> list[TextBlock]:
        if not isinstance(figure, Figure):
            return []
        theme, inner = self._theme, width - 2 - 2 * _PADDING
        shown = figure_display(figure, arabic_indic=self.arabic_indic)
        value = TextStyle(interface_font(18, bold=True), theme.figure, max_lines=2)
        counted = TextStyle(interface_font(13), theme.ink, max_lines=2)
        details = TextStyle(interface_font(12), theme.muted, max_lines=3)
        doubt = TextStyle(interface_font(12), theme.warning, max_lines=2)
        lines = [
            (shown.value, value),
            (shown.counted, counted),
            (shown.details, details),
            *((f"⚠ {text}", doubt) for text in shown.doubts),
        ]
        return [TextBlock(text, style, inner) for text, style in lines if text]


def _height(blocks: list[TextBlock]) -> float:
    return sum(block.height + 2 for block in blocks)
