"""Moves in the list of the passages page: which passages go beside which one, inside a tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.passages.passage_arrangement import EntryRow, Row


@dataclass(frozen=True, slots=True)
class Shift:
    """What a gesture asks for.

    Attributes:
        tag: The tag inside which passages move.
        chosen: Their ids.
        neighbour: The id of the passage beside which they go.
        after: Whether they go behind it.
    """

    tag: str
    chosen: frozenset[str]
    neighbour: str
    after: bool


def stepped(rows: Sequence[Row], current: int, chosen: Sequence[int], step: int) -> Shift | None:
    """The chosen rows of the current one's tag go one passage up (-1) or down (1).

    None where nothing can move: no tag's order, or the end of it.
    """
    block = _block(rows, current, chosen)
    if not block:
        return None
    edge = block[0] if step < 0 else block[-1]
    beside = edge + step
    while beside in block:
        beside += step
    return _shift(rows, block, beside, after=step > 0)


def dropped(
    rows: Sequence[Row], current: int, chosen: Sequence[int], target: int, *, after: bool
) -> Shift | None:
    """The chosen rows of the current one's tag go beside the row `target`.

    Beside their heading they become the first. None where they cannot go.
    """
    block = _block(rows, current, chosen)
    if 0 <= target < len(rows) and not isinstance(rows[target], EntryRow):
        target, after = target + 1, False
    if not block or target in block:
        return None
    return _shift(rows, block, target, after=after)


def _block(rows: Sequence[Row], current: int, chosen: Sequence[int]) -> list[int]:
    """The chosen rows that stand under the same tag as the current one."""
    tag = _tag(rows, current)
    return [] if tag is None else sorted(n for n in chosen if _tag(rows, n) == tag)


def _shift(rows: Sequence[Row], block: Sequence[int], beside: int, *, after: bool) -> Shift | None:
    tag = _tag(rows, block[0])
    if tag is None or _tag(rows, beside) != tag:
        return None
    chosen = frozenset(_id(rows[number]) for number in block)
    return Shift(tag, chosen, _id(rows[beside]), after)


def _tag(rows: Sequence[Row], number: int) -> str | None:
    row = rows[number] if 0 <= number < len(rows) else None
    return row.tag if isinstance(row, EntryRow) else None


def _id(row: Row) -> str:
    return row.entry.passage.id if isinstance(row, EntryRow) else ""
