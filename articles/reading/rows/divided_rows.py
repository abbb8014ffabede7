"""Articles that a table divides over several rows: a paragraph a row, or lines under merged cells.

Rows belong together where a column counts them under one title, where the text is called a
paragraph and everything else stays the same, or where nothing but the text is filled.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from articles.errors import ReadingError
from articles.reading.rows.column_guess import LOOKED_AT
from articles.reading.rows.columns import Role, column_map, is_piece
from articles.reading.sources.source import ChosenColumns

_KEYS = (Role.TITLE, Role.IDENTIFIER, Role.URL)
_OF_ARTICLE = (*_KEYS, Role.PUBLISHED, Role.PUBLISHER, Role.CREATOR)
_PART = re.compile(r"[^\W\d]{0,12}[\s.#_-]{0,2}(\d{1,4})(?:\s*(?:/|من|of|sur|de)\s*\d{1,4})?")
_SHORTEST = 40  # code points of a text that stands alone in its row
_LEAST_ALONE = 0.5  # such rows, for each that is filled

Row = dict[str, str]
_Other = TypeVar("_Other")
_Item = TypeVar("_Item")


def whole_rows(rows: Iterable[Row | _Other], chosen: ChosenColumns = ()) -> Iterator[Row | _Other]:
    """The rows, those of one article joined into one; what is no row passes in its place.

    Args:
        rows: In the order of the table, the cells as text.
        chosen: The columns that the user named.
    """
    first, rest = looked_ahead(iter(rows))
    every = itertools.chain(first, rest)
    division = _division([row for row in first if isinstance(row, dict)], chosen)
    return every if division is None else _joined(every, division)


def looked_ahead(items: Iterator[_Item]) -> tuple[list[_Item], Iterator[_Item]]:
    """The first items, and those after them; what is raised comes in its place."""
    first: list[_Item] = []
    raised: list[ReadingError] = []
    try:
        for item in itertools.islice(items, LOOKED_AT):
            first.append(item)  # noqa: PERF402 - those before a fault are kept
    except ReadingError as error:
        raised.append(error)

    def after() -> Iterator[_Item]:
        yield from items
        for error in raised:
            raise error

    return first, after()


@dataclass(frozen=True, slots=True)
class _Division:
    """How the rows of a table belong together.

    Attributes:
        text: The column of the text.
        same: The columns of what an article has once.
        goes_on: Whether a filled row is of the same article as the one before.
    """

    text: str
    same: tuple[str, ...]
    goes_on: Callable[[Mapping[str, str], Mapping[str, str]], bool]

    def is_alone(self, row: Mapping[str, str]) -> bool:
        """Whether nothing of the article stands in a row but its text."""
        return bool(row.get(self.text, "").strip()) and not any(
            row.get(name, "").strip() for name in self.same
        )


def _joined(rows: Iterator[Row | _Other], division: _Division) -> Iterator[Row | _Other]:
    held: Row | None = None
    texts: list[str] = []
    last: Row = {}
    for row in rows:
        if not isinstance(row, dict):
            yield row
            continue
        is_alone = division.is_alone(row)
        if held is not None and not is_alone and not division.goes_on(last, row):
            yield {**held, division.text: "\n".join(texts)}
            held, texts = None, []
        held = held or row
        texts.append(row.get(division.text, "").strip())
        last = last if is_alone else row
    if held is not None:
        yield {**held, division.text: "\n".join(texts)}


def _division(rows: Sequence[Row], chosen: ChosenColumns) -> _Division | None:
    """How these rows belong together; None where each is an article."""
    names = tuple(dict.fromkeys(name for row in rows for name in row))
    columns = column_map(names, chosen).columns
    text = next((name for name in columns.get(Role.TEXT, ())), None)
    if text is None or len(rows) < 2:
        return None
    repeated = frozenset(name for name in names if _comes_again(rows, name))
    same = tuple(n for role in _OF_ARTICLE for n in columns.get(role, ()) if n != text)
    kept = tuple(name for name in same if name in repeated)
    keys = tuple(name for role in _KEYS for name in columns.get(role, ()) if name in kept)
    counting = next((n for n in names if n != text and _counts(rows, n, keys, kept)), None)
    if counting is not None:
        kept = tuple(name for name in kept if name != counting)
        return _Division(text, kept, lambda a, b: _is_same(a, b, kept) and _next(a, b, counting))
    if is_piece(text) and keys:
        return _Division(text, kept, lambda a, b: _is_same(a, b, kept))
    others = tuple(name for name in names if name != text and not _are_numbers(rows, name))
    merged = _Division(text, others, lambda _a, _b: False)
    return merged if _are_merged(rows, merged, columns.get(Role.TITLE, ())) else None


def _are_numbers(rows: Sequence[Row], name: str) -> bool:
    """Whether a column has nothing but numbers, which may count rows below merged cells, too."""
    return all(cell.isdecimal() for row in rows if (cell := row.get(name, "").strip()))


def _comes_again(rows: Sequence[Row], name: str) -> bool:
    """Whether a column says the same in two rows, one after the other."""
    said = (row.get(name, "") for row in rows)
    return any(a and a == b for a, b in itertools.pairwise(said))


def _is_same(last: Mapping[str, str], row: Mapping[str, str], names: Sequence[str]) -> bool:
    return all(last.get(name) == row.get(name) for name in names)


def _next(last: Mapping[str, str], row: Mapping[str, str], counting: str) -> bool:
    """Whether a column counts on from one row to the next."""
    before, after = _number(last.get(counting, "")), _number(row.get(counting, ""))
    return before is not None and after == before + 1


def _number(cell: str) -> int | None:
    """The number of a part: `2`, «2/3», «الجزء 2 من 3»."""
    found = _PART.fullmatch(cell.strip())
    return int(found[1]) if found is not None else None


def _counts(rows: Sequence[Row], name: str, keys: Sequence[str], same: Sequence[str]) -> bool:
    """Whether a column counts the rows of each article, from its first one on.

    It counts on where the article is the same, and begins anew where it is another. Where it never
    does, at least two things must stay the same: a table may number articles under one title.
    """
    numbers = [_number(row.get(name, "")) for row in rows]
    keys = [key for key in keys if key != name]
    if not keys or None in numbers or numbers[0] not in {0, 1}:
        return False
    pairs = list(itertools.pairwise(rows))
    is_counted = all(_is_same(a, b, keys) == _next(a, b, name) for a, b in pairs)
    begins = sum(not _next(a, b, name) for a, b in pairs)
    is_one = len(same) > 1 and all(_is_same(a, b, same) for a, b in pairs)
    return is_counted and begins < len(pairs) and (begins > 0 or is_one)


def _are_merged(rows: Sequence[Row], merged: _Division, titles: Sequence[str]) -> bool:
    """Whether texts stand alone in rows under those with a title, as below merged cells."""
    alone = [row for row in rows if merged.is_alone(row)]
    filled = [row for row in rows if not merged.is_alone(row)]
    is_titled = bool(titles) and all(row.get(titles[0], "").strip() for row in filled)
    is_prose = all(len(row[merged.text]) >= _SHORTEST for row in alone)
    is_enough = len(alone) >= max(1, _LEAST_ALONE * len(filled))
    return is_titled and is_prose and is_enough and not merged.is_alone(rows[0])
