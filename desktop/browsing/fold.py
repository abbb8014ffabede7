"""Where the figures of an article end and its place in time begins, with nothing cut there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Part = tuple[int, int]
"""Where a row or a card begins and ends, in pixels of what scrolls."""

# So many events stand before the article's own date where there is room.
_BEFORE_OWN_DATE = 2
# A part that would leave more of the room empty is rather cut (pixels): it is higher than a card.
_MOST_EMPTY = 130


@dataclass(frozen=True, slots=True)
class Fold:
    """How the room is shared, in pixels.

    Attributes:
        cards: How high the figures are.
        events: How high the events are.
        first: To where the events are scrolled.
    """

    cards: int
    events: int
    first: int


def fold(
    room: int, cards: Sequence[Part], events: Sequence[Part], *, wanted: int, most: int, own: int
) -> Fold:
    """Share the room between figures and events.

    Events get the room that they want, or as many whole rows as go into `most`, the article's own
    date among them. Of these heights that one is taken which leaves the least empty between.

    Args:
        room: How high both are together.
        cards: What should not be cut among the figures, from top to bottom.
        events: The rows of the events, from top to bottom.
        wanted: How high the events are in all.
        most: How high they may be.
        own: The row of the article's own date, or the first.
    """
    first, heights = (0, [wanted]) if wanted <= most or not events else _rows(events, own, most)
    empty = {height: _empty(room - height, cards) for height in heights}
    height = min(empty, key=lambda each: (empty[each], -each))
    return Fold(max(0, room - height - empty[height]), height, first)


def _rows(events: Sequence[Part], own: int, most: int) -> tuple[int, list[int]]:
    """To where to scroll, and the heights in which the rows from there end whole."""
    begins = range(max(0, own - _BEFORE_OWN_DATE), own + 1)
    begin = next((row for row in begins if events[own][1] - events[row][0] <= most), own)
    first = events[begin][0] if begin else 0
    heights = [end - first for _, end in events[own:] if end - first <= most]
    return first, heights or [most]


def _empty(space: int, cards: Sequence[Part]) -> int:
    """How much of the space below the last whole card is left over."""
    edge = space
    while cut := [begin for begin, end in cards if begin < edge < end]:
        edge = min(cut)
    return space - edge if space - edge <= _MOST_EMPTY else 0
