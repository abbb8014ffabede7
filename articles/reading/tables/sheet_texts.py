"""Sheets that are written as pages are: an article line by line, or texts in rows below."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence

from articles.cleaning.publication_lines import says_when
from articles.errors import ReadingError, Reason
from articles.reading.rows.column_content import is_prose
from articles.reading.rows.columns import Role, column_map
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import ChosenColumns

TEXT_BELOW = "text"
"""What the column is called in which texts from the rows below are put."""
_MOST_LINES_ABOVE = 5  # of a head
_FEWEST = 2  # columns of a table

Cells = tuple[object, ...]


def lines_of_sheet(
    head: Sequence[Cells], rest: Iterable[Cells], words: Callable[[object], str], origin: str
) -> str | None:
    """The lines of a sheet that is one article under its head; None of any other sheet.

    Each row has one cell, and a day stands above the first paragraph.

    Args:
        head: The first rows, each cell behind the address that the row leads to.
        rest: Those after them; read only where the sheet is such a one.
        words: A cell as text.
        origin: Of the sheet.

    Raises:
        ReadingError: TOO_LARGE.
    """
    lines = [[said for cell in row[1:] if (said := words(cell))] for row in head]
    filled = [each for each in lines if each]
    if any(len(each) > 1 for each in filled):
        return None
    prose = next((n for n, each in enumerate(filled) if is_prose(each)), 0)
    if not 1 < prose <= _MOST_LINES_ABOVE or not any(says_when(e[0]) for e in filled[1:prose]):
        return None
    below = (" ".join(filter(None, map(words, row[1:]))) for row in rest)
    text, size = [each[0] for each in filled], 0
    for line in below:
        size += len(line)
        if size > MAX_TEXT_BYTES:
            raise ReadingError(origin, Reason.TOO_LARGE)
        text.append(line)
    return "\n".join(filter(None, text))


def with_texts_below(
    head: Sequence[Cells],
    rest: Iterable[Cells],
    words: Callable[[object], str],
    chosen: ChosenColumns = (),
) -> Iterator[Cells]:
    """The rows of a sheet, with the text in a column of its own where it stands below its article.

    Merged cells hold it there: the row above has the title, the outlet, the day.

    Args:
        head: See `lines_of_sheet`.
        rest: See there.
        words: See there.
        chosen: The columns that the user named.
    """
    rows = [[words(cell) for cell in row[1:]] for row in head]
    place = next((n for n, row in enumerate(rows) if len(list(filter(None, row))) >= _FEWEST), None)
    known = column_map(tuple(filter(None, rows[place])), chosen) if place is not None else None
    if place is None or known is None or known.has_text or Role.TITLE not in known.columns:
        return itertools.chain(head, rest)
    below = rows[place + 1 :]
    texts = sum(map(_is_text, below))
    if not texts or any(map(_is_text, below[:1])) or 2 * texts < sum(map(any, below)) - 1:
        return itertools.chain(head, rest)
    return _joined(head, rest, words, place)


def _joined(
    head: Sequence[Cells], rest: Iterable[Cells], words: Callable[[object], str], place: int
) -> Iterator[Cells]:
    width = len(head[place])
    yield from head[:place]
    yield (*head[place], TEXT_BELOW)
    row: Cells | None = None
    texts: list[str] = []
    for each in itertools.chain(head[place + 1 :], rest):
        cells = list(map(words, each[1:]))
        if _is_text(cells):
            texts.extend(filter(None, cells))
        elif any(cells):
            if row is not None or texts:
                yield (*_padded(row or (None,), width), "\n".join(texts))
            row, texts = each, []
    if row is not None or texts:
        yield (*_padded(row or (None,), width), "\n".join(texts))


def _padded(row: Cells, width: int) -> Cells:
    return (*row[:width], *[None] * (width - len(row)))


def _is_text(cells: Sequence[str]) -> bool:
    """Whether a row is one cell of prose."""
    filled = [cell for cell in cells if cell]
    return len(filled) == 1 and is_prose(filled)
