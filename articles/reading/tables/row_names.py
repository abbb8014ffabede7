"""Tables whose rows have a name of their own that no column names, as R writes them.

`write.table` puts a space between cells, all words between quotation marks, and before each row its
number: the header is one cell shorter than the rows. They become tables as others write them.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator

from articles.errors import ReadingError
from articles.reading.rows.columns import column_map
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_CELL_LENGTH, MAX_TEXT_BYTES
from articles.reading.sources.source import Source

_DELIMITERS = " ,;\t"
_LOOKED_AT = 1 << 16
_ROWS_LOOKED_AT = 12
_FEWEST_COLUMNS = 2


def with_named_rows(source: Source) -> Source | None:
    """The table with a column for the names of its rows; None for any other table.

    Raises:
        ReadingError: EMPTY, BINARY or UNKNOWN_ENCODING.
    """
    if source.size > MAX_TEXT_BYTES:
        return None
    stream, _ = source.open_text()
    with stream:
        delimiter = _delimiter(stream.read(_LOOKED_AT))
    if delimiter is None:
        return None
    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    out = io.StringIO()
    rows = _rows(text, delimiter)
    header = next(rows, [])
    first = next(rows, [])
    names = ["row_name", *header] if len(first) == len(header) + 1 else header
    try:
        csv.writer(out, lineterminator="\n").writerows(itertools.chain([names, first], rows))
    except csv.Error:  # further down it is none
        return None
    return source.part("", source.name, out.getvalue().encode("utf-8", "replace"))


def looks_like_named_rows(head: bytes) -> bool:
    """Whether the first bytes of a file are names between quotation marks and spaces, and rows."""
    if not head.removeprefix(b"\xef\xbb\xbf").startswith(b'"'):
        return False
    try:
        return _delimiter(decode(head[: len(head) & ~3], "").text) == " "
    except ReadingError:
        return False


def _delimiter(head: str) -> str | None:
    """What stands between the cells of such a table; None for any other one.

    A table between spaces has quotation marks around its names; between other signs, its rows are
    one cell wider than its header.
    """
    line = head.partition("\n")[0].rstrip("\r")
    if not line.startswith('"') or not line.endswith('"'):
        return None
    for delimiter in _DELIMITERS:
        try:
            rows = list(itertools.islice(_rows(head, delimiter), _ROWS_LOOKED_AT))
        except csv.Error:  # the last one may be cut
            continue
        names = rows[0] if rows else []
        is_known = column_map(tuple(names)).count() >= _FEWEST_COLUMNS
        is_counted = [row[:1] for row in rows[1:]] == [[str(n)] for n in range(1, len(rows))]
        if len(names) < _FEWEST_COLUMNS or not (is_known or is_counted):
            continue
        widths = {len(row) for row in rows[1:-1] or rows[1:]}
        if widths == {len(names) + 1} or (delimiter == " " and widths == {len(names)}):
            return delimiter
    return None


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    r"""The rows; a mark inside a cell has a backslash or another mark before it (`qmethod`)."""
    csv.field_size_limit(MAX_CELL_LENGTH)
    is_escaped = '\\"' in text
    return csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        escapechar="\\" if is_escaped else None,
        doublequote=not is_escaped,
    )
