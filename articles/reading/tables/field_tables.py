"""CSV whose first column names the fields of each article, one article below the other."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.columns import column_map
from articles.reading.rows.field_columns import has_fields, rows_of_fields
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.limits import MAX_CELL_LENGTH, MAX_TEXT_BYTES
from articles.reading.sources.source import Source

_DELIMITERS = ",;\t|"
_LOOKED_AT = 24


def delimiter_of_fields(source: Source) -> str | None:
    """The delimiter that makes fields with their names of the first lines; None for a table."""
    for delimiter in _DELIMITERS:
        try:
            head = list(itertools.islice(_rows(source, delimiter), _LOOKED_AT))
        except csv.Error:
            continue
        if max(map(len, head), default=0) > 1 and has_fields(head):
            return delimiter
    return None


def read_fields(source: Source, delimiter: str) -> Iterator[Document | ReadingError | Remark]:
    """One document for each article of such a file, and an error where it breaks off."""
    faults: list[str] = []
    number = 0
    rows = _up_to_fault(_rows(source, delimiter), faults)
    for number, fields in enumerate(rows_of_fields(rows), 1):
        if number == 1:
            use = column_map(tuple(fields), source.columns).use
            yield Remark(source.origin, RemarkKind.COLUMNS, columns=use)
        yield document_of_row(fields, number, source.origin, "csv", source.columns)
    for fault in faults:
        place = f"{source.origin}#{number + 1}"
        yield ReadingError(place, Reason.BROKEN_TABLE, f"after article {number}: {fault}")


def _up_to_fault(rows: Iterator[list[str]], faults: list[str]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error as error:
        faults.append(str(error))


def _rows(source: Source, delimiter: str) -> Iterator[list[str]]:
    """The rows, by the rules of quotation marks.

    Raises:
        csv.Error: One breaks them.
    """
    csv.field_size_limit(MAX_CELL_LENGTH)
    source.refuse_larger(MAX_TEXT_BYTES)
    stream, _ = source.open_text()
    with stream:
        rows = csv.reader(stream, delimiter=delimiter, strict=True)
        for row in rows:
            yield [cell.strip() for cell in row] or [""]
