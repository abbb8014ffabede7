"""Draws a figure as a card: value, what is counted, details, doubts, the reader's verdict."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from typing_extensions import override

from articles.figures.clause import clause_around
from articles.figures.figure import Figure, Verdict
from articles.ledger_entries import ToldElsewhere
from articles.span import Span
from desktop.display.figure_display import FigureDisplay, figure_display
from desktop.display.isolation import set_off
from desktop.display.told_elsewhere import told_elsewhere_text
from desktop.widgets.rows import DrawnRow, RowDelegate
from desktop.widgets.text_block import TextBlock, TextStyle

_PADDING = 13
_GAP = 8
_MORE = 26
_DOT = 1.6
_CHECK = 14
# The first line leaves the corner of «⋯» free.
_BESIDE_MORE = _MORE - _PADDING + 6


class FigureCardDelegate(RowDelegate[Figure, list[TextBlock]]):
    """One card for each figure; the current one has a frame of the figures' colour.

    The card under the mouse and the current one show «⋯» at `more_rect`, for the menu.
    """

    kind = Figure
    _body = ""
    _elsewhere: Mapping[Span, ToldElsewhere] = MappingProxyType({})

    def show_elsewhere(self, elsewhere: Mapping[Span, ToldElsewhere]) -> None:
        """What other articles tell of the figures that are drawn, by where these stand."""
        self._elsewhere = elsewhere
        self._layouts.clear()

    def show_body(self, body: str) -> None:
        """The body whose figures are drawn, for the words around one that has no name."""
        self._body = body

    def more_rect(self, row: QRect) -> QRectF:
        """Where the «⋯» of the card in a row stands: the corner that the words leave free."""
        card = _card(row)
        return QRectF(card.left() + 4, card.top() + 4, _MORE, _MORE)

    @override
    def lay_out(self, value: Figure, width: int) -> list[TextBlock]:
        inner = width - 2 - 2 * _PADDING
        shown = figure_display(value, script=self._look.digits)
        if value.verdict is Verdict.REJECTED:
            lines = self._rejected_lines(value, shown)
        else:
            lines = self._lines(value, shown)
        return [
            TextBlock(text, style, inner - (0 if number else _BESIDE_MORE))
            for number, (text, style) in enumerate(lines)
        ]

    @override
    def height(self, value: Figure, width: int) -> int:
        blocks = sum(block.height + 2 for block in self.laid_out(value, width))
        return round(blocks + 2 * _PADDING - 4 + _GAP)

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: Figure) -> None:
        theme, place = self._look.theme, row.rect.toRect()
        card = _card(place)
        is_near = row.is_selected or row.is_hovered
        edge = theme.figure if is_near else theme.line
        painter.setPen(QPen(QColor(edge), 2 if row.is_selected else 1))
        is_rejected = value.verdict is Verdict.REJECTED
        painter.setBrush(QColor(theme.paper if is_rejected else theme.surface))
        painter.drawRoundedRect(card, 9, 9)
        y = card.top() + _PADDING - 4
        blocks = self.laid_out(value, place.width())
        self._paint_qualifier(painter, value, blocks[0], card, y)
        for number, block in enumerate(blocks):
            x = card.left() + _PADDING + (0 if number else _BESIDE_MORE)
            block.paint(painter, QPointF(x, y))
            y += block.height + 2
        corner = self.more_rect(place)
        if is_near:
            _paint_dots(painter, corner, theme.muted)
        if value.verdict is Verdict.CONFIRMED:
            _paint_check(painter, corner.translated(_MORE, 0), theme.accent)

    def _paint_qualifier(
        self, painter: QPainter, figure: Figure, value: TextBlock, card: QRectF, y: float
    ) -> None:
        """Small and muted, to the left of the value, on its line."""
        corner = _MORE + (_CHECK if figure.verdict is Verdict.CONFIRMED else 0)
        room = card.width() - _PADDING - value.width - 8 - corner
        style = TextStyle(self._look.list_font(12), self._look.theme.muted, max_lines=1)
        block = TextBlock(figure_display(figure).qualifier, style, max(room, 0.0))
        place = QPointF(card.left() + corner, y + (value.height - block.height) / 2 + 2)
        block.paint(painter, place)

    def _lines(self, figure: Figure, shown: FigureDisplay) -> list[tuple[str, TextStyle]]:
        theme = self._look.theme
        details = TextStyle(self._look.list_font(12), theme.muted, max_lines=3)
        doubt = TextStyle(self._look.list_font(12), theme.warning, max_lines=2)
        name = TextStyle(self._look.list_font(13), theme.ink, max_lines=2)
        unsure = TextStyle(self._look.list_font(12), theme.muted, max_lines=2)
        lines = [
            (shown.name, name) if shown.name else (self._clause(figure), unsure),
            (shown.details, details),
            *((f"⚠ {text}", doubt) for text in shown.doubts),
            (self._told_elsewhere(figure), doubt),
            (shown.verdict if figure.verdict is Verdict.EDITED else "", details),
        ]
        value = TextStyle(self._look.list_font(18, bold=True), theme.figure, max_lines=2)
        return [(shown.value or figure.text, value), *(line for line in lines if line[0])]

    def _clause(self, figure: Figure) -> str:
        """The article's own words, where what is counted is not sure."""
        return f"«{set_off(clause_around(self._body, figure.span))}»" if self._body else ""

    def _told_elsewhere(self, figure: Figure) -> str:
        """`3 مقالات أخرى تعطي: 25 000 · 65 000`; empty where no article tells another value."""
        return self._look.written(told_elsewhere_text(self._elsewhere.get(figure.span)))

    def _rejected_lines(self, figure: Figure, shown: FigureDisplay) -> list[tuple[str, TextStyle]]:
        """Struck out and small: the card is there for the way back only."""
        muted = self._look.theme.muted
        words = " ".join(part for part in (shown.value, shown.counted) if part)
        struck = TextStyle(_struck(self._look.list_font(14)), muted, max_lines=1)
        return [
            (words or figure.text, struck),
            (shown.verdict, TextStyle(self._look.list_font(12), muted, max_lines=1)),
        ]


def _card(row: QRect) -> QRectF:
    return QRectF(row).adjusted(1, 1, -1, -_GAP)


def _struck(font: QFont) -> QFont:
    font.setStrikeOut(True)
    return font


def _paint_dots(painter: QPainter, place: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for distance in (-5.0, 0.0, 5.0):
        painter.drawEllipse(place.center() + QPointF(distance, 0), _DOT, _DOT)


def _paint_check(painter: QPainter, place: QRectF, colour: str) -> None:
    pen = QPen(QColor(colour), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, middle = place.left() + 2, place.center().y()
    corners = [QPointF(0, 0), QPointF(3.5, 3.5), QPointF(10, -4)]
    painter.drawPolyline(QPolygonF([QPointF(left, middle) + corner for corner in corners]))
