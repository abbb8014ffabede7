"""Tables that name their fields in the first column: one article below or beside the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from articles.reading.rows.columns import TEXT_ROLES, Role, role_of

_LOOKED_AT = 24
_FEWEST_ROLES = 2
_MOST_FREE = 0.5  # of the filled rows may have a name that is not known


def has_fields(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first column of a table holds names of fields, a text among them.

    A row whose other cells are names too is the header of an ordinary table.
    """
    filled = [row for row in rows[:_LOOKED_AT] if any(row)]
    named = [row for row in filled if row[0] and role_of(row[0]) is not None and any(row[1:])]
    roles = {role_of(row[0]) for row in named}
    if len(roles) < _FEWEST_ROLES or TEXT_ROLES.isdisjoint(roles):
        return False
    is_header = any(role_of(cell) is not None for row in named for cell in row[1:] if cell)
    return not is_header and len(named) >= _MOST_FREE * len(filled)


def rows_of_fields(rows: Iterable[Sequence[str]]) -> Iterator[dict[str, str]]:
    """The articles of such a table, as rows by the names of their fields.

    Fields that come again begin the next article; a second column of values is one beside it. A row
    without a name goes on with the field above it.
    """
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
