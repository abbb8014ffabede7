"""Excel: a sheet from right to left; numbers are numbers, days days, links links. No Qt."""

from __future__ import annotations

import io
import re
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from desktop.display.plain_text import clipped, plain_text
from desktop.display.wording import SOURCES
from desktop.export.cell_text import cell_text
from desktop.export.contents import (
    Cell,
    Column,
    ColumnKind,
    Quotations,
    Reference,
    Table,
)
from desktop.export.quotation_table import quotation_table
from desktop.export.reference_line import reference_line
from desktop.theme import LIGHT

_ROWS_OF_STEP = 500
# Limits of Excel ("Excel specifications and limits"): letters of a cell, links of a sheet and
# letters of a link, rows of a sheet with its head.
_LONGEST_CELL = 32_767
_MOST_LINKS = 65_530
_LONGEST_LINK = 2_079
_MOST_ROWS = 1_048_575
_LONGEST_NAME = 31
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
# Excel knows no day before this one.
_FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class _Looks:
    """How cells look."""

    text: CellFormat
    whole: CellFormat
    decimal: CellFormat
    day: CellFormat
    link: CellFormat
    match: CellFormat


def write(content: Table | Quotations) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many rows are written.
    """
    table = quotation_table(content) if isinstance(content, Quotations) else content
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": plain_text(table.title)[:255]})
    sheet = _sheet(book, table.title or SOURCES)
    yield from _fill(sheet, table, _looks(book), _head_look(book))
    if table.sources:
        _add_sources(_sheet(book, SOURCES), table.sources)
    book.close()
    return file.getvalue()


def _sheet(book: Workbook, title: str) -> Worksheet:
    name = " ".join(_NO_SHEET_NAME.sub(" ", plain_text(title)).split())
    sheet = book.add_worksheet(clipped(name, _LONGEST_NAME - 1)[:_LONGEST_NAME] or None)
    sheet.right_to_left()
    return sheet


def _fill(
    sheet: Worksheet, table: Table, looks: _Looks, head: CellFormat
) -> Generator[int, None, None]:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, min(column.width + 2, 80))
        sheet.write_string(0, place, plain_text(column.heading), head)
    sheet.freeze_panes(1, 0)
    rows = table.rows[:_MOST_ROWS]
    if table.columns:
        sheet.autofilter(0, 0, max(len(rows), 1), len(table.columns) - 1)
    links = 0
    for number, row in enumerate(rows, start=1):
        for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
            if column.kind is ColumnKind.LINK and links < _MOST_LINKS and _is_link(cell):
                sheet.write_url(number, place, str(cell), looks.link)
                links += 1
            else:
                _write_cell(sheet, (number, place), cell, column, looks)
        if number % _ROWS_OF_STEP == 0:
            yield number


def _write_cell(
    sheet: Worksheet, at: tuple[int, int], cell: Cell, column: Column, looks: _Looks
) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        sheet.write_number(*at, cell, looks.whole if cell == int(cell) else looks.decimal)
        return
    day = _day(cell) if column.kind is ColumnKind.DATE else None
    if day is not None:
        sheet.write_datetime(*at, datetime(day.year, day.month, day.day), looks.day)  # noqa: DTZ001
        return
    is_written = isinstance(cell, str) and not column.words
    text = str(cell) if is_written else cell_text(cell, column)
    look = looks.match if column.kind is ColumnKind.MATCH else looks.text
    sheet.write_string(*at, plain_text(text)[:_LONGEST_CELL], look)


def _is_link(cell: Cell) -> bool:
    return (
        isinstance(cell, str)
        and len(cell) <= _LONGEST_LINK
        and _WEB.fullmatch(cell) is not None
        and plain_text(cell) == cell
    )


def _day(cell: Cell) -> date | None:
    """The day of an EDTF value that is one, and that Excel knows."""
    if not isinstance(cell, str) or not _DAY.fullmatch(cell):
        return None
    try:
        day = date.fromisoformat(cell)
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None


def _add_sources(sheet: Worksheet, sources: tuple[Reference, ...]) -> None:
    sheet.set_column(1, 1, 80)
    for number, each in enumerate(sources, start=1):
        sheet.write_number(number - 1, 0, number)
        sheet.write_string(number - 1, 1, plain_text(reference_line(each))[:_LONGEST_CELL])


def _looks(book: Workbook) -> _Looks:
    usual = {"valign": "top", "text_wrap": True, "reading_order": 0}
    return _Looks(
        text=book.add_format(usual),
        whole=book.add_format({"valign": "top", "num_format": "#,##0"}),
        decimal=book.add_format({"valign": "top", "num_format": "#,##0.###"}),
        day=book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "right"}),
        link=book.add_format({"valign": "top", "font_color": LIGHT.accent, "underline": 1}),
        match=book.add_format({**usual, "bold": True}),
    )


def _head_look(book: Workbook) -> CellFormat:
    return book.add_format(
        {"bold": True, "bottom": 1, "bg_color": LIGHT.surface, "reading_order": 2}
    )
