"""Rows that group those below them: an outlet or a day alone in its row says it for all of these.

So tables have it that are made to be printed, «جريدة النهر» in merged cells above its articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from articles.cleaning.publication_lines import is_section, reads_only_like_outlet
from articles.reading.rows.column_content import are_days, names_outlet
from articles.reading.rows.columns import Role, column_map
from articles.reading.sources.source import ChosenColumns

_LONGEST = 60  # code points of what groups rows
_FEWEST = 3  # columns of a table whose rows are grouped
_NAMES = {Role.PUBLISHER: "publisher", Role.PUBLISHED: "date"}

_Other = TypeVar("_Other")  # what stands among the rows and is none


def with_groups(
    rows: Iterable[dict[str, str] | _Other], names: Sequence[str], chosen: ChosenColumns
) -> Iterator[dict[str, str] | _Other]:
    """The rows with what groups them, where no column says it; what only groups is left out.

    Args:
        rows: Under the names of their columns.
        names: Of the columns.
        chosen: The columns that were chosen or told.
    """
    known = column_map(tuple(filter(None, names)), chosen).columns
    free = {role: name for role, name in _NAMES.items() if role not in known}
    if not free or sum(map(bool, names)) < _FEWEST:
        yield from rows
        return
    said: dict[str, str] = {}
    for row in rows:
        if not isinstance(row, dict):
            yield row
            continue
        role = _group(row)
        if role in free:
            said[free[role]] = next(filter(None, map(str.strip, row.values())))
        else:
            yield {**row, **said} if said else row


def _group(row: Mapping[str, str]) -> Role | None:
    """What a row says that has one cell alone: an outlet, a day; None for any other row."""
    filled = [cell.strip() for cell in row.values() if cell.strip()]
    if len(filled) != 1 or len(filled[0]) > _LONGEST:
        return None
    if are_days(filled):
        return Role.PUBLISHED
    is_outlet = names_outlet(filled[0]) or reads_only_like_outlet(filled[0])
    return Role.PUBLISHER if is_outlet and not is_section(filled[0]) else None
