"""CSV tables: a header line, then one article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.limits import MAX_CELL_LENGTH, MAX_TABLE_BYTES
from articles.reading.rows import KNOWN_COLUMNS, TEXT_COLUMNS, document_of_row
from articles.reading.source import Source

_DELIMITERS = ",;\t|"
_LONGEST_HEADER = 1 << 14


def read_csv(source: Source) -> Iterator[Document | ReadingError]:
    """One document for each row under the header.

    The delimiter is the one of `, ; tab |` that splits the header into most known columns.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or BROKEN_TABLE where the header
            has no column for the text or the table cannot be read on.
    """
    source.refuse_larger(MAX_TABLE_BYTES)
    stream, _ = source.open_text()
    with stream:
        header = stream.readline(_LONGEST_HEADER)
        delimiter = _delimiter(header)
        columns = [name.strip().lower() for name in _cells(header, delimiter)]
        if not TEXT_COLUMNS.intersection(columns):
            raise ReadingError(source.origin, Reason.BROKEN_TABLE, "no column for the text")
        # The limit is the module's own and for the whole process; ours is the same everywhere.
        csv.field_size_limit(MAX_CELL_LENGTH)
        rows = csv.reader(stream, delimiter=delimiter)
        number = 0
        try:
            for cells in rows:
                if any(cell.strip() for cell in cells):
                    number += 1
                    row = dict(zip(columns, cells, strict=False))
                    yield document_of_row(row, number, source.origin, "csv")
        except csv.Error as error:
            detail = f"line {rows.line_num + 1}: {error}"
            raise ReadingError(source.origin, Reason.BROKEN_TABLE, detail) from error


def _delimiter(header: str) -> str:
    def known(delimiter: str) -> int:
        cells = {name.strip().lower() for name in _cells(header, delimiter)}
        return len(KNOWN_COLUMNS & cells)

    return max(_DELIMITERS, key=known)


def _cells(header: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error:
        return []
