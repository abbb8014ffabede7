"""Rows that a database printed one column a line: `-[ RECORD 1 ]----`, then `title | …` (psql)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.source import Source

# «RECORD» in the language of the program.
_RECORD = re.compile(r"^-\[ [^\W\d][^\]\d\n]{0,40}\d+ \][-+]*[ \t]*$", re.MULTILINE)
_COLUMN = re.compile(r"^([^|\n]{0,60}?) *\| ?(.*)$")
_GOES_ON = re.compile(r" *\+$")  # at the end of a line of a value that goes on


def expanded_articles(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError] | None:
    """The articles in rows that are printed so; None for any other text."""
    first = _RECORD.search(text)
    if first is None or text[: first.start()].strip():
        return None
    rows = [dict(_columns(block)) for block in _RECORD.split(text)[1:]]
    return [
        document_of_row(row, number, source.origin, text_format, source.columns)
        for number, row in enumerate(rows, 1)
    ]


def _columns(block: str) -> Iterator[tuple[str, str]]:
    """The columns of a row; a value goes on where no name stands before the bar."""
    name, lines = "", list[str]()
    for line in block.split("\n"):
        found = _COLUMN.match(line)
        if found is not None and found[1].strip():
            if name:
                yield name, "\n".join(lines)
            name, lines = found[1].strip(), [_GOES_ON.sub("", found[2])]
        elif name and line.strip() and not line.startswith("("):  # «(2 rows)»
            lines.append(_GOES_ON.sub("", line if found is None else found[2]))
    if name:
        yield name, "\n".join(lines)
