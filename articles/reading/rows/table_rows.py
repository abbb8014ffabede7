"""Tables inside documents and pages: rows that are articles, or the fields of one."""

from __future__ import annotations

from collections.abc import Sequence

from articles.cleaning.publication_lines import publication_line
from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.column_guess import LOOKED_AT, column_use, told_columns
from articles.reading.rows.columns import column_map
from articles.reading.rows.header_lines import header_line
from articles.reading.rows.rows import document_of_row, row_of_cells
from articles.reading.sources.source import Source

SHORTEST_BESIDE = 250
"""Code points: what is shorter beside a table of articles is its title."""
_DEEPEST_HEADER = 6
_FEWEST_COLUMNS = 3
_FEWEST_FIELDS = 2
_LONGEST_NAME = 60


def articles_of_rows(
    rows: Sequence[Sequence[str]], source: Source, table_format: str, above: int = 0
) -> list[Document | ReadingError | Remark]:
    """The rows under a header that names a text and two columns more; nothing where none does.

    Args:
        rows: The cells of each row, the header among the first.
        source: Where the table stands.
        table_format: See `Document.format`.
        above: How many rows of articles stand above this table in the source.
    """
    place = next((n for n, row in enumerate(rows[:_DEEPEST_HEADER]) if _is_header(row, source)), -1)
    if place < 0:
        return []
    names = [" ".join(name.split()) for name in rows[place]]
    below = rows[place + 1 :]
    told = told_columns(names, [list(row) for row in below[:LOOKED_AT]], source.columns)
    use = column_use(names, told, source.columns)
    found: list[Document | ReadingError | Remark] = []
    for row in below:
        if any(cell.strip() for cell in row) and list(row) != list(rows[place]):
            said = row_of_cells(names, row)
            number = above + len(found) + 1
            found.append(document_of_row(said, number, source.origin, table_format, told))
    return [Remark(source.origin, RemarkKind.COLUMNS, columns=use), *found] if found else []


def _is_header(row: Sequence[str], source: Source) -> bool:
    names = tuple(name for cell in row if (name := " ".join(cell.split())))
    if len(names) < _FEWEST_COLUMNS or any(len(name) > _LONGEST_NAME for name in names):
        return False
    known = column_map(names, source.columns)
    return known.has_text and known.count() >= _FEWEST_COLUMNS


def fields_as_lines(rows: Sequence[Sequence[str]]) -> list[str] | None:
    """A table of fields as lines; None where it is a table of something else.

    The one row of a table may be the head of a clipping: outlet, day and page. Else its first
    column names what stands in the second, or the first of two rows what stands below.
    """
    if len(rows) == _FEWEST_FIELDS and len(rows[0]) == len(rows[1]) > _FEWEST_FIELDS:
        rows = [[name, " ".join(value.split())] for name, value in zip(*rows, strict=True)]
    if len(rows) == 1 and (line := _head_of_clipping(rows[0])):
        return [line]
    pairs = [row for row in rows if len(row) == _FEWEST_FIELDS]
    named = [header_line(f"{name.strip(' :：')}: x") for name, _ in pairs]
    known = sum(each is not None and each[1] is not None for each in named)
    if len(pairs) < len(rows) or known < _FEWEST_FIELDS or 2 * known < len(rows):
        return None
    return [f"{name.strip(' :：')}: {value}" for name, value in pairs]


def _head_of_clipping(row: Sequence[str]) -> str:
    """The cells of a row on one line, where they say outlet and day; nothing for another row."""
    line = " | ".join(said for cell in row if (said := " ".join(cell.split())))
    return line if publication_line(line) is not None else ""
