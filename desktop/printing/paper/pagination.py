"""Breaking a column of pieces into pages: pure geometry, in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Extent(Protocol):
    """What pagination needs to know of a piece that is never cut."""

    @property
    def height(self) -> float:
        """Its height in points."""

    @property
    def space_before(self) -> float:
        """White above it in points; dropped at the top of a page."""

    @property
    def break_before(self) -> bool:
        """Whether a page may begin with it."""

    @property
    def begins_page(self) -> bool:
        """Whether a page must begin with it."""

    @property
    def head_height(self) -> float:
        """Height of the head that is repeated above it at the top of a page, or 0."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where one piece stands.

    Attributes:
        index: Its position in the sequence.
        top: Distance from the top of the page's body, in points.
    """

    index: int
    top: float


def paginate(pieces: Sequence[Extent], height: float) -> tuple[tuple[Placed, ...], ...]:
    """The pages of `pieces`, each page `height` points high.

    A page ends before the last piece that may begin a page and still leaves everything before
    it inside; only when no such piece exists is a run of pieces broken where it overflows.
    Linear in the number of pieces.

    Args:
        pieces: In reading order.
        height: Height of the page's body, more than 0.
    """
    pages: list[tuple[Placed, ...]] = []
    start = 0
    while start < len(pieces):
        page = _filled(pieces, start, height)
        end = start + len(page)
        if end < len(pieces):
            end = _break_at(pieces, start, end)
        pages.append(tuple(page[: end - start]))
        start = end
    return tuple(pages)


def widows_kept(count: int) -> tuple[bool, ...]:
    """Where a paragraph of `count` lines may be broken: never leaving one line alone.

    Returns:
        For each line, whether a page may begin with it.
    """
    return tuple(line == 0 or 2 <= line <= count - 2 for line in range(count))


def _filled(pieces: Sequence[Extent], start: int, height: float) -> list[Placed]:
    """As many pieces from `start` as the page holds, at least one."""
    page: list[Placed] = []
    top = pieces[start].head_height if start else 0.0
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if page:
            if piece.begins_page:
                break
            top += piece.space_before
            if top + piece.height > height:
                break
        page.append(Placed(index, top))
        top += piece.height
    return page


def _break_at(pieces: Sequence[Extent], start: int, overflow: int) -> int:
    for index in range(overflow, start, -1):
        if pieces[index].break_before:
            return index
    return overflow
