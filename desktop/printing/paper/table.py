"""Rows of a table with several columns, the first at the right, as pieces."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from desktop.printing.paper.paragraph import Paragraph, Run
from desktop.printing.paper.pieces import Piece, draw_rule

_PADDING = 4.0
_GAP = 10.0

Cell = Sequence[Sequence[Run]]
"""Paragraphs one under the other, each of some runs."""


def column_widths(shares: Sequence[float], width: float) -> tuple[float, ...]:
    """Widths in points of columns, the white between them left out.

    Args:
        shares: How much of the table each column gets; together 1.
        width: Width of the table.
    """
    room = width - _GAP * (len(shares) - 1)
    return tuple(share * room for share in shares)


def table_row(cells: Sequence[Cell], widths: Sequence[float], *, ruled: bool = True) -> Piece:
    """One row, never broken: its cells are short.

    Args:
        cells: One for each column, from the right.
        widths: See `column_widths`.
        ruled: Whether a thin rule stands under it.
    """
    columns = [
        [Paragraph(runs, width, right_to_left=True) for runs in cell if any(r.text for r in runs)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    whole = sum(widths) + _GAP * (len(widths) - 1)
    height = max((sum(each.height for each in column) for column in columns), default=0.0)

    def paint(painter: QPainter, left: float, top: float) -> None:
        right = left + whole
        for column, width in zip(columns, widths, strict=True):
            down = top + _PADDING
            for paragraph in column:
                paragraph.draw(painter, right - width, down)
                down += paragraph.height
            right -= width + _GAP
        if ruled:
            draw_rule(painter, left, top + height + 2 * _PADDING, whole)

    return Piece(height + 2 * _PADDING, paint)
