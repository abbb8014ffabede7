"""The dossier's table of figures: what several articles say of one thing stands together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.display.wording import paragraph_text
from desktop.printing.contents.dossier_content import DossierContent, DossierFigure, FigureGroup
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.wording import (
    COMPARED_FIGURES,
    FIGURE_COLUMNS,
    OTHER_FIGURES,
    note_mark,
)
from desktop.printing.paper.headings import section_heading
from desktop.printing.paper.paragraph import Run
from desktop.printing.paper.pieces import Piece, stacked
from desktop.printing.paper.table import column_widths, table_row
from desktop.printing.paper.text_styles import (
    CELL,
    CELL_DETAIL,
    DOUBT,
    FURNITURE,
    GROUP,
    QUALIFIER,
    VALUE,
)

_SHARES = (0.23, 0.28, 0.14, 0.20, 0.15)
_BEFORE_GROUP = 8.0
_BEFORE_SECTION = 16.0


def dossier_figure_chunks(content: DossierContent, width: float) -> Iterator[list[Piece]]:
    """Figures that several articles report, then the others; heads are repeated on each page.

    Args:
        content: The dossier.
        width: Width of the table in points.
    """
    sections = [(COMPARED_FIGURES, content.compared), (OTHER_FIGURES, content.others)]
    filled = [(name, groups) for name, groups in sections if groups]
    for number, (name, groups) in enumerate(filled):
        heading = replace(section_heading(name, width), depth=2)
        heading = heading.after(_BEFORE_SECTION if number else 0.0)
        yield from _table(heading, groups, width, look=content.look)


def _table(
    heading: Piece, groups: Sequence[FigureGroup], width: float, *, look: PaperLook
) -> Iterator[list[Piece]]:
    widths = column_widths(_SHARES, width)
    head = table_row([[[Run(name, FURNITURE)]] for name in FIGURE_COLUMNS], widths)
    opening = [heading, head.kept()]
    for group in groups:
        title = _group(group, width)
        rows = (_row(each, widths, look=look) for each in group.figures)
        repeated = stacked([head, title])
        first = title.kept() if opening else title.under(head).after(_BEFORE_GROUP)
        yield [*opening, first, next(rows).kept()]
        yield from ([row.under(repeated)] for row in rows)
        opening = []


def _group(group: FigureGroup, width: float) -> Piece:
    note = Run(f" — {group.note}", DOUBT if group.is_disputed else CELL_DETAIL)
    runs = [Run(group.heading, GROUP), *([note] if group.note else [])]
    return table_row([[runs]], (width,), ruled=False)


def _row(figure: DossierFigure, widths: Sequence[float], *, look: PaperLook) -> Piece:
    row = figure.row
    qualifier = [Run(f"{row.qualifier} ", QUALIFIER)] if row.qualifier else []
    counted = [[Run(row.counted, CELL)], [Run(row.details, CELL_DETAIL)]]
    counted += [[Run(f"؟ {doubt}", DOUBT)] for doubt in row.doubts]
    number = look.written(note_mark(figure.number))
    place = paragraph_text(row.paragraph, script=look.digits)
    return table_row(
        [
            [[*qualifier, Run(row.value, VALUE)]],
            counted,
            [[Run(figure.period, CELL_DETAIL)]],
            [[Run(figure.attribution, CELL_DETAIL)]],
            [[Run(number, CELL), Run(place, FURNITURE)]],
        ],
        widths,
    )
