"""The table of key figures: value at the right, what is counted, the paragraph at the left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from desktop.display.wording import paragraph_text
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import FigureRow
from desktop.printing.paper.paragraph import Paragraph, Run, single_line
from desktop.printing.paper.pieces import Piece, draw_rule
from desktop.printing.paper.text_styles import CELL, CELL_DETAIL, DOUBT, FURNITURE, QUALIFIER, VALUE

_INSET = 6.0
_GAP = 14.0
_PADDING = 4.5
_NARROWEST_VALUE = 62.0
_WIDEST_VALUE_SHARE = 0.36
# Rows up to this many lines stay whole; a longer one may be broken like a paragraph.
_WHOLE_ROW_LINES = 8


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths of the three columns and the left edges of the outer two, in points."""

    value: float
    text: float
    place: float

    @property
    def text_left(self) -> float:
        return _INSET + self.place + _GAP

    @property
    def value_left(self) -> float:
        return self.text_left + self.text + _GAP


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a row's middle cell."""

    paragraph: Paragraph
    number: int


def figure_rows(
    rows: Sequence[FigureRow], width: float, *, look: PaperLook = USUAL
) -> Iterator[list[Piece]]:
    """The table's rows, one at a time; a page may begin with any of them.

    Args:
        rows: In reading order.
        width: Width of the table in points.
        look: How the program's own words are written.
    """
    places = [paragraph_text(row.paragraph, script=look.digits) for row in rows]
    columns = _columns(rows, places, width)
    for row, place in zip(rows, places, strict=True):
        yield _row(row, place, columns, width)


def _value_runs(row: FigureRow) -> list[Run]:
    runs = [Run(row.value, VALUE)]
    return [Run(f"{row.qualifier} ", QUALIFIER), *runs] if row.qualifier else runs


def _columns(rows: Sequence[FigureRow], places: Sequence[str], width: float) -> _Columns:
    values = [Paragraph(_value_runs(row), right_to_left=True).natural_width for row in rows]
    widest = max(values, default=0.0) + 1.0
    value = min(max(widest, _NARROWEST_VALUE), width * _WIDEST_VALUE_SHARE)
    longest = max(places, key=len, default="")
    place = single_line(longest, FURNITURE).natural_width
    return _Columns(value, width - value - place - 2 * _GAP - 2 * _INSET, place)


def _row(row: FigureRow, place: str, columns: _Columns, width: float) -> list[Piece]:
    value = Paragraph(_value_runs(row), columns.value, right_to_left=True)
    place_cell = single_line(place, FURNITURE)
    lines = _text_lines(row, columns.text)
    heights = [line.paragraph.style.leading for line in lines]
    # A value on several lines may be higher than the words beside it.
    heights[-1] += max(0.0, value.height - sum(heights))
    whole = len(lines) <= _WHOLE_ROW_LINES
    pieces = []
    for index, (line, height) in enumerate(zip(lines, heights, strict=True)):
        is_first, is_last = index == 0, index == len(lines) - 1
        above, below = _PADDING * is_first, _PADDING * is_last

        def paint(
            painter: QPainter,
            left: float,
            top: float,
            line: _Line = line,
            band: tuple[float, float, float] = (above, height, below),
            ends: tuple[bool, bool] = (is_first, is_last),
        ) -> None:
            top += band[0]
            line.paragraph.draw_line(painter, line.number, left + columns.text_left, top)
            if ends[0]:
                value.draw(painter, left + columns.value_left, top)
                place_cell.draw(painter, left + _INSET, top + (CELL.leading - 12.0) / 2)
            if ends[1]:
                draw_rule(painter, left, top + band[1] + band[2], width)

        may_break = is_first or (not whole and 2 <= index <= len(lines) - 2)
        pieces.append(Piece(above + height + below, paint, 0.0, may_break))
    return pieces


def _text_lines(row: FigureRow, width: float) -> list[_Line]:
    texts = [(row.counted, CELL), (row.details, CELL_DETAIL)]
    texts += [(f"؟ {doubt}", DOUBT) for doubt in row.doubts]
    paragraphs = [
        Paragraph([Run(text, style)], width, right_to_left=True)
        for text, style in texts
        if text or style is CELL
    ]
    return [
        _Line(paragraph, number)
        for paragraph in paragraphs
        for number in range(paragraph.line_count)
    ]
