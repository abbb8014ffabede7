r"""Rows as databases copy them to files: a line each, tabs between, `\N` for nothing.

So write PostgreSQL (`COPY … FROM stdin`, in its dumps) and MySQL (`SELECT … INTO OUTFILE`), both
with a backslash before what would end a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.column_guess import LOOKED_AT, column_use, told_columns
from articles.reading.rows.columns import column_map, needed_and_found
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source

_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "b": "", "f": "\n", "v": "\n", "0": "", "Z": ""}
_COPY = re.compile(
    r"^COPY\s+([^\s(]{1,200})\s*\(([^()]{1,8000})\)\s+FROM\s+stdin\b[^;\n]{0,200};[ \t]*\r?\n",
    re.IGNORECASE | re.MULTILINE,
)
_COPY_END = re.compile(r"^\\\.\s*$", re.MULTILINE)
_LINE = re.compile(r"(?:\\(?:.|\Z)|[^\\\n])*", re.DOTALL)
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_LOOKED_AT = 20


def cells_of_line(line: str) -> list[str]:
    r"""The cells of a copied row, without the backslashes; `\N` is nothing."""
    return ["" if cell == r"\N" else _ESCAPE.sub(_meant, cell) for cell in line.split("\t")]


def copied_tables(text: str) -> Iterator[tuple[str, tuple[str, ...], list[list[str]], bool]]:
    """The tables that a dump of PostgreSQL copies.

    Yields:
        A table's name, the names of its columns, its rows, and whether its end was found.
    """
    copies = list(_COPY.finditer(text))
    nexts = [*(copy.start() for copy in copies[1:]), len(text)]
    for copy, last in zip(copies, nexts, strict=False):  # without tables there is no next
        end = _COPY_END.search(text, copy.end(), last)
        block = text[copy.end() : end.start() if end is not None else last]
        names = tuple(name.strip().strip('"') for name in copy[2].split(","))
        rows = [cells_of_line(line.rstrip("\r")) for line in block.split("\n") if line.strip()]
        yield copy[1], names, rows, end is not None


def whole_lines(text: str) -> Iterator[str]:
    """The rows of a copied table, each with the line ends in it that a backslash stands before."""
    start = 0
    while start < len(text):
        found = _LINE.match(text, start)
        end = found.end() if found is not None else len(text)
        yield text[start:end].rstrip("\r")
        start = end + 1


def looks_like_copied_rows(head: bytes) -> bool:
    """Whether the first bytes of a file are such rows: as many tabs in each, an escape in one."""
    if b"\\" not in head or b"\t" not in head:
        return False
    try:
        text = decode(head[: len(head) & ~3], "").text
    except ReadingError:
        return False
    rows = [line for _, line in zip(range(_LOOKED_AT), whole_lines(text), strict=False)]
    rows = [row for row in rows[:-1] if row.strip()]  # the last may be cut
    widths = {row.count("\t") for row in rows}
    is_escaped = any(r"\N" in row.split("\t") or "\\\n" in row for row in rows)
    return (
        is_escaped
        and len(rows) >= _FEWEST_ROWS - 1
        and len(widths) == 1
        and min(widths) >= _FEWEST_COLUMNS - 1
    )


def read_copied_rows(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row; what stands in the columns says which is the text.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or NO_TEXT_COLUMN.
    """
    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    rows = [cells_of_line(line) for line in whole_lines(text) if line.strip()]
    names = tuple(map(str, range(1, max(map(len, rows), default=0) + 1)))
    chosen = told_columns(names, rows[:LOOKED_AT], source.columns)
    columns = column_map(names, chosen)
    if not columns.has_text:
        raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, needed_and_found(names))
    yield Remark(
        source.origin, RemarkKind.COLUMNS, columns=column_use(names, chosen, source.columns)
    )
    for number, row in enumerate(rows, 1):
        said = dict(zip(names, row, strict=False))
        yield document_of_row(said, number, source.origin, "copied", chosen)


def _meant(escape: re.Match[str]) -> str:
    if escape[1] or escape[2]:
        return chr(int(escape[1] or "0", 8) or int(escape[2] or "0", 16)).replace("\0", "")
    return _LETTERS.get(escape[3], escape[3])
