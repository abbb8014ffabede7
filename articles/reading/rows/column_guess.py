"""Which columns hold what, where their names say nothing: told by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from statistics import median

from articles.cleaning.datelines import is_dateline
from articles.reading.rows.columns import Role, column_map
from articles.reading.sources.source import ChosenColumns

LOOKED_AT = 20
"""How many rows are looked at."""

_SHORTEST_TEXT = 120  # code points, in the middle of all cells
_FEWEST_WORDS = 15
_TITLE_LETTERS = range(12, 220)
_FEWEST_TITLE_WORDS = 2.5
_MOSTLY = 0.8
_ADDRESS = re.compile(r"https?://\S+$")
_DAY = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d\d-\d\dT")
_LETTER = re.compile(r"[^\W\d_]")


def guessed_columns(
    names: Sequence[str], rows: Sequence[Sequence[str]], chosen: ChosenColumns = ()
) -> ChosenColumns:
    """The columns of a table in which no name says where the text is.

    Args:
        names: Of the columns, each once.
        rows: The first rows, their cells in the order of the names.
        chosen: The columns that the user named.

    Returns:
        `chosen` and what was found beside it; `chosen` itself where a name says it, or where no
        column is prose.
    """
    known = column_map(tuple(filter(None, names)), chosen).columns
    if Role.TEXT in known:
        return chosen
    taken = {name for each in known.values() for name in each}
    cells = {
        name: filled
        for place, name in enumerate(names)
        if name and (filled := [row[place].strip() for row in rows if _has(row, place)])
    }
    text = max((n for n in cells if _is_prose(cells[n])), key=lambda n: _size(cells[n]), default="")
    summaries = known.get(Role.SUMMARY, ())
    if text in summaries:  # the better one by its name goes before the longer one
        text = next(name for name in summaries if name in cells)
    if not text or text in known.get(Role.TITLE, ()):
        return chosen
    found = [("text", text)]
    left = {name: each for name, each in cells.items() if name != text and name not in taken}
    for role, holds in _SIGNS.items():
        name = next((name for name, each in left.items() if holds(each)), None)
        if role not in known and name is not None:
            found.append((role.value, name))
            del left[name]
    return (*chosen, *found)


def names_without_header(row: Sequence[str]) -> tuple[str, ...] | None:
    """Names for the columns of a table that has no header: its first row holds prose already."""
    is_row = any(_is_prose([cell]) for cell in row)
    return tuple(map(str, range(1, len(row) + 1))) if is_row else None


def _has(row: Sequence[str], place: int) -> bool:
    return place < len(row) and bool(row[place].strip())


def _size(cells: Sequence[str]) -> float:
    return median(map(len, cells))


def _is_prose(cells: Sequence[str]) -> bool:
    words = median(len(cell.split()) for cell in cells)
    letters = sum(len(_LETTER.findall(cell[:400])) for cell in cells)
    signs = sum(len(cell[:400]) for cell in cells)
    return _size(cells) >= _SHORTEST_TEXT and words >= _FEWEST_WORDS and letters > signs * 0.6


def _is_title(cells: Sequence[str]) -> bool:
    words = sum(len(cell.split()) for cell in cells) / len(cells)
    differ = len(set(cells)) >= _MOSTLY * len(cells)
    is_line = all(len(cell) in _TITLE_LETTERS for cell in cells)
    return is_line and differ and words > _FEWEST_TITLE_WORDS and not _is_address(cells)


def _is_address(cells: Sequence[str]) -> bool:
    return _most(cells, lambda cell: _ADDRESS.match(cell) is not None)


def _is_day(cells: Sequence[str]) -> bool:
    return _most(cells, lambda cell: _DAY.match(cell) is not None or is_dateline(cell))


def _most(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return sum(map(holds, cells)) >= _MOSTLY * len(cells)


_SIGNS: Mapping[Role, Callable[[Sequence[str]], bool]] = {
    Role.URL: _is_address,
    Role.PUBLISHED: _is_day,
    Role.TITLE: _is_title,
}
