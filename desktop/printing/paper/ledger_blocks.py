"""A printed indicator of the ledger: its chart, then every figure with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.display.isolation import isolated
from desktop.printing.contents.ledger_content import (
    ChartMark,
    LedgerContent,
    Place,
    PrintedChart,
    PrintedFigure,
)
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.wording import WITHOUT_YEAR
from desktop.printing.findable_text.text_layer import artifact
from desktop.printing.paper.headings import head_pieces
from desktop.printing.paper.paragraph import Paragraph, Run, single_line
from desktop.printing.paper.pieces import Piece, line_pieces
from desktop.printing.paper.text_styles import BODY, BYLINE, CELL, DOUBT, TICK, VALUE, TextStyle
from desktop.theme import LIGHT

_RADIUS = 3.2
_ARROW = 10.0
_BETWEEN = 9.0
_GAP = 5.0
# Not an em space: the typefaces have none.
_BLANK = "\N{NO-BREAK SPACE}" * 3


def ledger_chunks(content: LedgerContent, width: float) -> Iterator[list[Piece]]:
    """Title and chart, then the figures one at a time.

    Args:
        content: What is said.
        width: Width of the page's body in points.
    """
    yield head_pieces(content.title, content.byline, width, look=content.look)
    if content.chart is not None:
        yield [chart_piece(content.chart, width)]
    for number, figure in enumerate(content.figures, start=1):
        yield _figure_lines(number, figure, width, look=content.look)


def _figure_lines(
    number: int, figure: PrintedFigure, width: float, *, look: PaperLook
) -> list[Piece]:
    mark = look.written(isolated(f"{number}"))
    head = [Run(f"{mark}{_BLANK}", BYLINE), Run(figure.value, VALUE)]
    if figure.verdict:
        head.append(Run(_BLANK + figure.verdict, DOUBT if figure.is_opposed else BYLINE))
    if figure.facts:
        head.append(Run(_BLANK + figure.facts, CELL))
    body = BODY.in_typeface(look)
    marked = replace(body, colour=VALUE.colour, weight=VALUE.weight)
    sentence = [Run(figure.before, body), Run(figure.text, marked), Run(figure.after, body)]
    lines = line_pieces(Paragraph(head, width, right_to_left=True), before=_BETWEEN)
    said = line_pieces(Paragraph([run for run in sentence if run.text], width, right_to_left=True))
    source = line_pieces(Paragraph([Run(figure.source, BYLINE)], width, right_to_left=True))
    beside = [piece.kept() for piece in (*lines[1:], *said[:1])]
    return [lines[0], *beside, *said[1:], *(piece.kept() for piece in source)]


def chart_piece(chart: PrintedChart, width: float) -> Piece:
    """The chart in the middle of the page's body.

    Args:
        chart: Where everything stands.
        width: Width of the page's body in points.
    """

    def paint(painter: QPainter, left: float, top: float) -> None:
        painter.save()
        painter.translate(left + (width - chart.width) / 2, top)
        with artifact(painter):
            _draw_axes(painter, chart)
            for mark in chart.marks:
                _write(painter, mark.label, mark.place[0], _label_top(mark), TICK)
        _draw_lines(painter, chart)
        for mark in chart.marks:
            _draw_mark(painter, mark)
        painter.restore()

    return Piece(chart.height + _BETWEEN, paint)


def _draw_axes(painter: QPainter, chart: PrintedChart) -> None:
    for words, down in chart.values:
        painter.setPen(QPen(QColor(LIGHT.line), 0.5))
        painter.drawLine(QLineF(0.0, down, chart.right, down))
        text = single_line(words, TICK)
        text.draw(painter, chart.right + _GAP, down - TICK.leading / 2)
    for words, across in chart.years:
        _write(painter, words, across, chart.bottom + _GAP, TICK)
    if chart.tray is not None:
        first, last = chart.tray
        _write(painter, WITHOUT_YEAR, (first + last) / 2, chart.bottom + _GAP, TICK)


def _draw_lines(painter: QPainter, chart: PrintedChart) -> None:
    painter.setPen(QPen(QColor(LIGHT.accent), 1.2))
    for one, other in pairwise(chart.path):
        painter.drawLine(QLineF(_point(one), _point(other)))
    painter.setPen(QPen(QColor(LIGHT.warning), 0.9, Qt.PenStyle.DotLine))
    for one, other in chart.brackets:
        painter.drawLine(QLineF(_point(one), _point(other)))


def _draw_mark(painter: QPainter, mark: ChartMark) -> None:
    opposed = LIGHT.warning if mark.is_opposed else LIGHT.accent
    colour = QColor(LIGHT.figure if mark.is_aim and not mark.is_opposed else opposed)
    painter.setPen(QPen(colour, 1.2))
    across, down = mark.place
    if mark.low > down:
        painter.drawLine(QLineF(across, down, across, mark.low))
    if mark.is_open_ended:
        tip = down - _RADIUS - _ARROW
        for line in ((0.0, down - _RADIUS), (-2.5, tip + 3), (2.5, tip + 3)):
            painter.drawLine(QLineF(across + line[0], line[1], across, tip))
    painter.setBrush(QColor(Qt.GlobalColor.white) if mark.is_aim else colour)
    painter.drawEllipse(QRectF(across - _RADIUS, down - _RADIUS, 2 * _RADIUS, 2 * _RADIUS))


def _label_top(mark: ChartMark) -> float:
    above = _ARROW if mark.is_open_ended else 0.0
    return mark.place[1] - _RADIUS - above - TICK.leading


def _write(painter: QPainter, words: str, middle: float, top: float, style: TextStyle) -> None:
    if words:
        text = single_line(words, style)
        text.draw(painter, middle - text.natural_width / 2, top)


def _point(place: Place) -> QPointF:
    return QPointF(*place)
