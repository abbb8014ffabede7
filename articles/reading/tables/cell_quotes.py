"""Cells between other marks than `"`: apostrophes, curly quotation marks, those of French.

Word turns the marks of a table that passes through it into curly ones; some programs quote as SQL
does. What stands between such marks may go on over lines, and hold the delimiter.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source

_PAIRS = (
    ("'", "'"),
    ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"),
    ("\N{RIGHT DOUBLE QUOTATION MARK}", "\N{LEFT DOUBLE QUOTATION MARK}"),
    ("\N{RIGHT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"),
    ("\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"),
    ("\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{LEFT DOUBLE QUOTATION MARK}"),
    ("«", "»"),
    ("`", "`"),
)  # fmt: skip
_DELIMITERS = ",;\t|؛"
_LOOKED_AT = 1 << 15
_FEWEST = 3  # cells


def with_straight_marks(source: Source) -> Source | None:
    """The table with its cells between `"`; None where they stand between these, or nothing.

    Raises:
        ReadingError: EMPTY, BINARY or UNKNOWN_ENCODING.
    """
    if source.size > MAX_TEXT_BYTES:
        return None
    stream, _ = source.open_text()
    with stream:
        head = stream.read(_LOOKED_AT)
    found = _marks(head)
    if found is None:
        return None
    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    out = io.StringIO()
    csv.writer(out, delimiter=found[2], lineterminator="\n").writerows(_rows(text, *found))
    return source.part("", source.name, out.getvalue().encode("utf-8", "replace"))


def _marks(head: str) -> tuple[str, str, str] | None:
    """The marks around cells and what stands between these; None for an ordinary table.

    Cells open and close as often, not one of them between straight marks.
    """
    if re.search(r'^"|[,;\t|]"', head) is not None:
        return None
    for opening, closing in _PAIRS:
        if opening not in head or closing not in head:
            continue
        for delimiter in _DELIMITERS:
            begins = re.findall(rf"(?:^|{re.escape(delimiter)}){opening}(?=\S)", head, re.MULTILINE)
            ends = re.findall(rf"{closing}(?=\r?$|{re.escape(delimiter)})", head, re.MULTILINE)
            parted = head.count(f"{closing}{delimiter}{opening}")
            is_parted = parted >= len(begins) // 3 or opening == closing
            if min(len(begins), len(ends)) >= _FEWEST and is_parted:
                is_even = abs(len(begins) - len(ends)) <= 1 + len(begins) // 10
                return (opening, closing, delimiter) if is_even else None
    return None


def _rows(text: str, opening: str, closing: str, delimiter: str) -> Iterator[list[str]]:
    """The rows of a table; a mark that is never closed is a letter of its cell."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    end_of_cell = re.compile(rf"{re.escape(closing)}(?=[{re.escape(delimiter)}\n]|\Z)")
    bare = re.compile(rf"[^{re.escape(delimiter)}\n]*")
    row: list[str] = []
    place, is_open = 0, True  # nothing closes any more once nothing did
    while place < len(plain):
        end = None
        if is_open and plain.startswith(opening, place):
            end = end_of_cell.search(plain, place + len(opening))
            is_open = end is not None
        if end is not None:
            cell, place = plain[place + len(opening) : end.start()], end.end()
            row.append(cell.replace(closing * 2, closing) if opening == closing else cell)
        else:
            found = bare.match(plain, place)
            row.append(found[0] if found is not None else "")
            place = found.end() if found is not None else place
        is_end = place >= len(plain) or plain[place] == "\n"
        place += 1
        if is_end:
            yield row
            row = []
    if row:
        yield row
