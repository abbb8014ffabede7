"""Rows that group those below them: an outlet or a day alone in its row says it for all of these.

So tables have it that are made to be printed, «جريدة النهر» in merged cells above its articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from articles.cleaning.publication_lines import is_section, reads_only_like_outlet
from articles.reading.rows.column_content import are_days, names_outlet
from articles.reading.rows.columns import Role, column_map, role_of
from articles.reading.sources.source import ChosenColumns

_LONGEST = 60  # code points of what groups rows
_FEWEST = 3  # columns of a table whose rows are grouped
_NAMES = {Role.PUBLISHER: "publisher", Role.PUBLISHED: "date"}

_BETWEEN = re.compile(r"\s*[|:•]\s*|\s+[-–—/]\s+")

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


def outlet_above(lines: Iterable[str], is_review: Callable[[str], bool]) -> str | None:
    """The one outlet that the lines above a table name: «Revue de presse – Le Fleuve – 2019».

    Args:
        lines: What stands above the names of the columns, one cell a line.
        is_review: Whether a piece of a line says what the whole is.
    """
    found: list[str] = []
    for line in lines:
        pieces = [
            piece.strip() for piece in _BETWEEN.split(" ".join(line.split())) if piece.strip()
        ]
        if len(pieces) > 1 and role_of(pieces[0]) is Role.PUBLISHER:
            found.append(pieces[1])
        else:
            named = (_from_kind(piece) for piece in pieces if not is_review(piece))
            found.extend(each for each in named if _group({"": each}) is Role.PUBLISHER)
    return found[0] if len(found) == 1 else None


def _from_kind(piece: str) -> str:
    """The outlet from the word that says what it is: «كشاف صحيفة النهر»."""
    words = piece.split()
    kinds = (n for n in range(1, len(words) - 1) if role_of(words[n]) is Role.PUBLISHER)
    return " ".join(words[next(kinds, 0) :])


def _group(row: Mapping[str, str]) -> Role | None:
    """What a row says that has one cell alone: an outlet, a day; None for any other row."""
    filled = [cell.strip() for cell in row.values() if cell.strip()]
    if len(filled) != 1 or len(filled[0]) > _LONGEST:
        return None
    if are_days(filled):
        return Role.PUBLISHED
    is_outlet = names_outlet(filled[0]) or reads_only_like_outlet(filled[0])
    return Role.PUBLISHER if is_outlet and not is_section(filled[0]) else None
