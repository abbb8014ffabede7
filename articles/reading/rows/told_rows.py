"""What the columns of rows in objects are, told by what stands in them, wherever the rows are."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from articles.reading.rows.column_guess import LOOKED_AT, told_columns
from articles.reading.rows.columns import never_rows
from articles.reading.rows.inner_objects import Row, flattened
from articles.reading.rows.listed_tables import listed_rows
from articles.reading.rows.row_holders import find_rows
from articles.reading.rows.row_values import text_of, words_of
from articles.reading.rows.rows import with_objects
from articles.reading.rows.value_names import name_said
from articles.reading.sources.source import ChosenColumns

_DEEPEST = 5
_SHORTEST_TEXT = 120  # code points of a text in a list of words


def told_in(values: Sequence[Row], chosen: ChosenColumns = ()) -> ChosenColumns:
    """The columns of the rows in several values of one file, told by what stands in them.

    Where no name says where the rows are, they are the first objects inside that hold prose.

    Returns:
        `chosen` itself where there is no prose.
    """
    rows = [row for value in values for row in find_rows(value, chosen).rows[:LOOKED_AT]]
    if rows:
        return _told(rows[:LOOKED_AT], chosen)
    waiting: list[tuple[Sequence[object], int]] = [(values, 0)]
    while waiting:
        holder, depth = waiting.pop(0)
        objects = [each for each in holder[:LOOKED_AT] if isinstance(each, Mapping)]
        for several in (_listed(objects), objects):
            found = _told(several, chosen)
            if found != chosen:
                return found
        if depth < _DEEPEST:
            inner: dict[str, list[object]] = {}
            for each in objects:
                for name, held in each.items():
                    if _may_hold(str(name), held):
                        inner.setdefault(str(name), []).extend(_together_or_alone(held))
            waiting.extend((each, depth + 1) for each in inner.values())
    return chosen


def _listed(objects: Sequence[Row]) -> list[Row]:
    """The first rows that stand as lists of cells beside the names of their columns."""
    rows = (
        dict(zip(map(str, names), row, strict=False))
        for each in objects
        for names, cells in listed_rows(each)
        for row in cells[:LOOKED_AT]
    )
    return list(itertools.islice(rows, LOOKED_AT))


def _told(objects: Sequence[Row], chosen: ChosenColumns) -> ChosenColumns:
    rows = [flattened(with_objects(each), chosen) for each in objects]
    names = list(dict.fromkeys(str(name) for row in rows for name in row))
    cells = [[_cell(row.get(name)) for name in names] for row in rows]
    return told_columns(names, cells, chosen) if names else chosen


def _together_or_alone(held: object) -> list[object]:
    return held if isinstance(held, list) else [held]


def _cell(value: object) -> str:
    """A value as what stands in a cell; of a list its one string, or paragraphs."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return words_of(value[0]) or ""
    if isinstance(value, Mapping) and len(value) > 1:
        return name_said(value)
    if not isinstance(value, list):
        return words_of(value) or ""
    is_words = all(isinstance(each, str) for each in value)
    text = (text_of(value) or "") if is_words else ""
    return text if len(text) >= _SHORTEST_TEXT else ""


def _may_hold(name: str, value: object) -> bool:
    return isinstance(value, list | Mapping) and not never_rows(name)
