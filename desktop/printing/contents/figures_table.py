"""The figures of printed contents as a table for spreadsheets and other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.display.plurals import FIGURES
from desktop.export.contents import Cell, Column, ColumnKind, Reference, Table
from desktop.printing.contents.dossier_content import DossierContent, DossierFigure, FigureGroup
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.summary_content import FigureRow, SummaryContent

_COLUMNS = (
    Column("group", "الموضوع", width=30),
    Column("qualifier", "الدقة", width=10),
    Column("value", "القيمة", width=18),
    Column("low", "أدنى", ColumnKind.NUMBER, 12, is_shown=False),
    Column("high", "أقصى", ColumnKind.NUMBER, 12, is_shown=False),
    Column("unit", "الوحدة", width=8, is_shown=False),
    Column("counted", "ما يُعدّ أو يُقاس", width=30),
    Column("period", "المدة", width=16),
    Column("details", "تفاصيل", width=20),
    Column("attribution", "من قال", width=20),
    Column("doubts", "ما يُشك فيه", width=24),
    Column("title", "المقال", width=32),
    Column("number", "رقم المصدر", ColumnKind.NUMBER, 8),
    Column("paragraph", "الفقرة", ColumnKind.NUMBER, 8),
)


def figures_table(contents: Sequence[Printout]) -> Table | None:
    """The figures of summaries and dossiers; None where there are none.

    Args:
        contents: What is printed.
    """
    rows: list[tuple[Cell, ...]] = []
    sources: list[Reference] = []
    for content in contents:
        if isinstance(content, DossierContent):
            # Each dossier numbers its own sources.
            before = len(sources)
            sources += [
                Reference(str(each.number), each.title, address=each.address)
                for each in content.sources
            ]
            rows += _dossier_rows(content, before)
        elif isinstance(content, SummaryContent) and content.figures:
            sources.append(Reference("", content.title, address=content.address))
            every = (*content.figures, *content.further_figures, *content.unprinted_figures)
            figures = (DossierFigure(row, "", "", len(sources)) for row in every)
            rows += (_cells("", each, content.title, 0) for each in figures)
    if not rows:
        return None
    title = contents[0].title if len(contents) == 1 else FIGURES.few
    return Table(title, _COLUMNS, rows, (FIGURES.counted(len(rows)),), tuple(sources))


def _dossier_rows(content: DossierContent, before: int) -> Iterator[tuple[Cell, ...]]:
    titles = {each.number: each.title for each in content.sources}
    for group in (*content.compared, *content.others):
        for each in group.figures:
            yield _cells(_heading(group), each, titles.get(each.number, ""), before)


def _heading(group: FigureGroup) -> str:
    return f"{group.heading} ({group.note})" if group.note else group.heading


def _cells(heading: str, figure: DossierFigure, title: str, before: int) -> tuple[Cell, ...]:
    row: FigureRow = figure.row
    return (
        heading,
        row.qualifier,
        row.value,
        row.low,
        row.high,
        row.unit,
        row.counted,
        figure.period,
        row.details,
        figure.attribution,
        "؛ ".join(row.doubts),
        title,
        before + figure.number,
        row.paragraph,
    )
