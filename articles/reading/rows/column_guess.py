"""Which columns hold what, where their names say nothing: told by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from statistics import median

from articles.cleaning.bylines import declared_author
from articles.cleaning.datelines import is_dateline
from articles.reading.rows.columns import (
    TEXT_ROLES,
    Role,
    column_map,
    is_another,
    is_other_field,
    role_of,
)
from articles.reading.sources.source import ChosenColumns

ColumnGuess = Callable[[Sequence[str], Sequence[Sequence[str]], ChosenColumns], ChosenColumns]
"""From names, cells and what the user named to the columns."""

LOOKED_AT = 20
"""How many rows are looked at."""

_SHORTEST_TEXT = 120  # code points, in the middle of all cells
_FEWEST_WORDS = 15
_TITLE_LETTERS = range(12, 220)
_FEWEST_TITLE_WORDS = 2.5
_MOSTLY = 0.8
_MUCH_LONGER = 3
_LONGEST_OUTLET = 60  # code points
_TURNED = (Role.TEXT, Role.TITLE)
_ADDRESS = re.compile(r"https?://\S+$")
_DAY = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d\d-\d\dT")
_LETTER = re.compile(r"[^\W\d_]")


def table_columns(
    names: Sequence[str], rows: Sequence[Sequence[str]], chosen: ChosenColumns = ()
) -> ChosenColumns:
    """The columns of a table, told by their cells where names say nothing, or the contrary.

    A text and its title may stand under the names of each other. A day, an address or an outlet is
    known by itself.

    Args:
        names: Of the columns, each once.
        rows: The first rows, their cells in the order of the names.
        chosen: The columns that the user named.

    Returns:
        `chosen` and what was found beside it.
    """
    chosen = guessed_columns(names, rows, chosen)
    columns = column_map(tuple(filter(None, names)), chosen)
    cells = _filled(names, rows)
    said = {role for role, _ in chosen}
    text, title = (next(iter(columns.columns.get(role, ())), "") for role in _TURNED)
    if said.isdisjoint(_TURNED) and _are_turned(cells.get(text, ()), cells.get(title, ())):
        chosen = (*chosen, (Role.TEXT.value, title), (Role.TITLE.value, text))
    left = {name: each for name, each in cells.items() if name in columns.use.left}
    for role, holds in _KNOWN_BY_THEMSELVES.items():
        name = _first_held(role, left, holds)
        if role not in columns.columns and name is not None:
            chosen = (*chosen, (role.value, name))
            del left[name]
    return chosen


def _are_turned(texts: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether titles stand in the place of texts, and texts in that of titles."""
    if not texts or not titles or not _is_title(texts) or not _is_prose(titles):
        return False
    return _size(titles) > _MUCH_LONGER * _size(texts)


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
    cells = _filled(names, rows)
    text = max((n for n in cells if _is_prose(cells[n])), key=lambda n: _size(cells[n]), default="")
    summaries = known.get(Role.SUMMARY, ())
    if text in summaries:  # the better one by its name goes before the longer one
        text = next(name for name in summaries if name in cells)
    titles = known.get(Role.TITLE, ())
    others = [name for name in titles if name != text and _is_title(cells.get(name, ("",)))]
    if not text or (text in titles and not others):
        return chosen
    found = [("text", text)]
    left = {name: each for name, each in cells.items() if name != text and name not in taken}
    for role, holds in _SIGNS.items():
        name = _first_held(role, left, holds)
        if role not in known and name is not None:
            found.append((role.value, name))
            del left[name]
    return (*chosen, *found)


def text_beside_summaries(
    names: Sequence[str], rows: Sequence[Sequence[str]], chosen: ChosenColumns = ()
) -> ChosenColumns:
    """The columns with prose under an unknown name, where names tell a lead or a summary alone.

    Returns:
        `chosen` itself where a name tells the text, or nothing longer stands beside.
    """
    known = column_map(tuple(filter(None, names)), chosen).columns
    if Role.TEXT in known or TEXT_ROLES.isdisjoint(known):
        return chosen
    columns = guessed_columns(names, rows, chosen)
    name = next((name for role, name in columns if role == Role.TEXT), None)
    if name is None or role_of(name) in TEXT_ROLES or is_other_field(name):
        return chosen
    cells = _filled(names, rows)
    told = [cells[each] for role in TEXT_ROLES for each in known.get(role, ()) if each in cells]
    return columns if _size(cells[name]) > max(map(_size, told), default=0) else chosen


def _first_held(
    role: Role, left: Mapping[str, Sequence[str]], holds: Callable[[Sequence[str]], bool]
) -> str | None:
    """The first column whose cells are of the role, unless its name says that they are no such."""
    named = (name for name, cells in left.items() if not is_another(role, name) and holds(cells))
    return next(named, None)


def names_without_header(row: Sequence[str]) -> tuple[str, ...] | None:
    """Names for the columns of a table that has no header: its first row holds prose already."""
    is_row = any(_is_prose([cell]) for cell in row)
    return tuple(map(str, range(1, len(row) + 1))) if is_row else None


def _filled(names: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    """The filled cells of each column that has any."""
    return {
        name: filled
        for place, name in enumerate(names)
        if name and (filled := [row[place].strip() for row in rows if _has(row, place)])
    }


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


def _is_outlet(cells: Sequence[str]) -> bool:
    """Whether the cells name outlets and nobody else."""
    said = [declared_author(cell) for cell in cells if len(cell) <= _LONGEST_OUTLET]
    return sum(each.is_outlet for each in said) >= _MOSTLY * len(cells)


_SIGNS: Mapping[Role, Callable[[Sequence[str]], bool]] = {
    Role.URL: _is_address,
    Role.PUBLISHED: _is_day,
    Role.TITLE: _is_title,
}
_KNOWN_BY_THEMSELVES: Mapping[Role, Callable[[Sequence[str]], bool]] = {
    Role.URL: _is_address,
    Role.PUBLISHED: _is_day,
    Role.PUBLISHER: _is_outlet,
}
