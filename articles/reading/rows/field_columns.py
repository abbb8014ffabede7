"""Tables that name their fields in a column: one article below or beside the other.

The names stand in the first column, or in the second behind the number of their article, as
databases export what they keep as names and values.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from articles.reading.rows.columns import TEXT_ROLES, Role, is_other_field, role_of

_LOOKED_AT = 24
_FEWEST_ROLES = 2
_MOST_FREE = 0.5  # of the filled rows may have a name that is not known


def has_fields(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column of a table holds names of fields, a text among them.

    A row whose other cells are names too is the header of an ordinary table.
    """
    return place_of_names(rows) is not None


def place_of_names(rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the column that holds the names of fields: 0, or 1 behind numbers; or None."""
    filled = [row for row in rows[:_LOOKED_AT] if any(row)]
    if _are_fields(filled):
        return 0
    numbered = [row for row in filled if len(row) > 2 and row[0]]
    if len(numbered) < len(filled) or not _are_fields([row[1:] for row in numbered]):
        return None
    articles = [key for key, _ in itertools.groupby(numbered[1:], key=lambda row: row[0])]
    is_grouped = len(set(articles)) == len(articles) < len(numbered) - 1
    return 1 if is_grouped else None


def _are_fields(filled: Sequence[Sequence[str]]) -> bool:
    named = [row for row in filled if row[0] and role_of(row[0]) is not None and any(row[1:])]
    roles = {role_of(row[0]) for row in named}
    if len(roles) < _FEWEST_ROLES or TEXT_ROLES.isdisjoint(roles):
        return False
    is_header = any(role_of(cell) is not None for row in named for cell in row[1:] if cell)
    known = sum(row in named or is_other_field(row[0]) for row in filled)
    return not is_header and known >= _MOST_FREE * len(filled)


def rows_of_fields(rows: Iterable[Sequence[str]]) -> Iterator[dict[str, str]]:
    """The articles of such a table, as rows by the names of their fields.

    Fields that come again begin the next article, where no number tells them apart; a second column
    of values is one beside it. A row without a name goes on with the field above it.
    """
    waiting = iter(rows)
    head = list(itertools.islice(waiting, _LOOKED_AT))
    every = itertools.chain(head, waiting)
    if place_of_names(head) == 1:
        for number, own in itertools.groupby(filter(any, every), key=lambda row: row[0]):
            yield from _numbered(number, [row[1:] for row in own])
        return
    yield from _repeated(every)


def _repeated(rows: Iterable[Sequence[str]]) -> Iterator[dict[str, str]]:
    """The articles of a table in which fields that come again begin the next one."""
    block: list[Sequence[str]] = []
    seen: set[Role | str] = set()
    for row in rows:
        if not any(row):
            continue
        key = role_of(row[0]) or row[0]
        if key in seen and key:
            yield from _articles(block)
            block, seen = [], set()
        seen.add(key)
        block.append(row)
    yield from _articles(block)


def _numbered(number: str, block: Sequence[Sequence[str]]) -> Iterator[dict[str, str]]:
    """The article of a number; none for the header, under which no field is known.

    A field that comes again in it is its next paragraph, or its next author.
    """
    fields: dict[str, str] = {}
    for name, value in (row[:2] for row in block if len(row) > 1):
        if name and value:
            fields[name] = f"{fields[name]}\n{value}" if name in fields else value
    if any(map(role_of, fields)):
        yield {"id": number, **fields}


def _articles(block: Sequence[Sequence[str]]) -> Iterator[dict[str, str]]:
    for place in range(1, max(map(len, block), default=0)):
        fields: dict[str, str] = {}
        name = ""
        for row in block:
            value = row[place] if place < len(row) else ""
            is_more = not row[0] and name in fields and value
            name = row[0] or name
            if is_more:
                fields[name] += f"\n{value}"
            elif name and value:
                fields[name] = value
        if fields:
            yield fields
