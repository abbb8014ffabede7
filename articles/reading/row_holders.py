"""Where the rows are in an object: it is one itself, or a list or a map inside it holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from articles.reading.columns import ChosenColumns, never_rows, rows_rank
from articles.reading.rows import Row, holds_text

_LOOKED_AT = 20
_DEEPEST = 5
_UNRANKED = 1000


@dataclass(frozen=True, slots=True)
class FoundRows:
    """The rows of an object.

    Attributes:
        rows: The rows, each with a text or in a list with rows that have one.
        is_inside: Whether they stand inside the object, which is no row itself.
        others: How many objects stand in lists of something else: comments, pictures.
        not_rows: The places, from 1, of what is no object among the rows.
    """

    rows: tuple[Row, ...] = ()
    is_inside: bool = False
    others: int = 0
    not_rows: tuple[int, ...] = ()


def find_rows(value: Row, chosen: ChosenColumns = ()) -> FoundRows:
    """The rows of an object; nothing where no text is to be found in it."""
    if holds_text(value, chosen):
        return FoundRows((value,))
    return _inside(value, chosen, 0)


def _inside(value: Row, chosen: ChosenColumns, depth: int) -> FoundRows:
    if depth > _DEEPEST:
        return FoundRows()
    own = [each for each in _items(value) if isinstance(each, Mapping)]
    if any(holds_text(each, chosen) for each in own[:_LOOKED_AT]):
        return FoundRows(tuple(own), is_inside=True)
    held = {name: each for name, each in value.items() if isinstance(each, list | Mapping)}
    holders = sorted(held, key=_rank)
    rows: list[Row] = []
    not_rows: list[int] = []
    others = 0
    for name in holders:
        items = _items(held[name])
        objects = [each for each in items if isinstance(each, Mapping)]
        looked_at = objects[:_LOOKED_AT]
        if not never_rows(name) and any(holds_text(each, chosen) for each in looked_at):
            rows.extend(objects)
            not_rows.extend(n for n, each in enumerate(items, 1) if not isinstance(each, Mapping))
        else:
            others += len(objects) if isinstance(held[name], list) else 0
    if rows:
        return FoundRows(tuple(rows), is_inside=True, others=others, not_rows=tuple(not_rows))
    for name in holders:
        inner = held[name]
        if isinstance(inner, Mapping) and not never_rows(name):
            found = _inside(inner, chosen, depth + 1)
            if found.rows:
                return found
    return FoundRows()


def _rank(name: str) -> int:
    rank = rows_rank(name)
    return _UNRANKED if rank is None else rank


def _items(holder: object) -> list[object]:
    """The items of a list; of a map from names to rows its values, each with its name for an id."""
    if isinstance(holder, list):
        return holder
    if (
        isinstance(holder, Mapping)
        and holder
        and all(isinstance(each, Mapping) for each in holder.values())
    ):
        return [{"id": name, **each} for name, each in holder.items()]
    return []
