"""Replay: sets of claims as the machine makes them, and what the reader said of them one by one.

Each gesture has its effect on the sets that those before it left, and none has another one: so sets
depend on nothing but what the machine found and what is decided today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.ledger.grouping import ClaimPlace

Chances = Callable[
    [Sequence[ClaimPlace], Sequence[ClaimPlace]], Mapping[tuple[ClaimPlace, ClaimPlace], float]
]
"""Asks how likely each of some claims is of one indicator with each of others, 0 where unsaid."""

_MOST_ASKED = 24


@dataclass(frozen=True, slots=True)
class GroupingGesture:
    """What the reader said at one time of pairs of claims.

    Attributes:
        joins: Whether they are of one indicator, or are not.
        pairs: Of which two claims each time.
    """

    joins: bool
    pairs: tuple[frozenset[ClaimPlace], ...]


def replayed(
    sets: Iterable[Sequence[ClaimPlace]], gestures: Sequence[GroupingGesture], chances: Chances
) -> list[list[ClaimPlace]]:
    """The sets after all gestures.

    Args:
        sets: The sets before; a claim that is in none of them is alone.
        gestures: What was said, the oldest first.
        chances: Tells on which side a claim stays of which nothing was said, where its set is cut.

    Returns:
        The sets, the claims of each and the sets themselves in their order.
    """
    pieces = _Pieces(sets)
    for gesture in gestures:
        if gesture.joins:
            for pair in gesture.pairs:
                pieces.join(*sorted(pair))
        else:
            pieces.part(gesture.pairs, chances)
    return pieces.all()


class _Pieces:
    """Sets that know their claims, and claims that know their set."""

    def __init__(self, sets: Iterable[Sequence[ClaimPlace]]) -> None:
        self._of: dict[ClaimPlace, list[ClaimPlace]] = {}
        for members in sets:
            self._keep([*members])

    def _keep(self, members: list[ClaimPlace]) -> None:
        self._of.update(dict.fromkeys(members, members))

    def _piece(self, place: ClaimPlace) -> list[ClaimPlace]:
        return self._of.setdefault(place, [place])

    def all(self) -> list[list[ClaimPlace]]:
        return sorted(sorted(each) for each in {m[0]: m for m in self._of.values()}.values())

    def join(self, one: ClaimPlace, other: ClaimPlace) -> None:
        smaller, larger = sorted((self._piece(one), self._piece(other)), key=len)
        if smaller is not larger:
            # Only what comes to the larger one is entered anew: else n joins would cost n².
            larger += smaller
            self._of.update(dict.fromkeys(smaller, larger))

    def part(self, pairs: Sequence[frozenset[ClaimPlace]], chances: Chances) -> None:
        apart: dict[ClaimPlace, set[ClaimPlace]] = {}
        for pair in pairs:
            one, other = sorted(pair)
            if self._piece(one) is self._piece(other):
                apart.setdefault(one, set()).add(other)
                apart.setdefault(other, set()).add(one)
        for members in {self._piece(each)[0]: self._piece(each) for each in apart}.values():
            for side in _sides(sorted(members), apart, chances):
                self._keep(side)


def _sides(
    members: Sequence[ClaimPlace],
    apart: Mapping[ClaimPlace, set[ClaimPlace]],
    chances: Chances,
) -> list[list[ClaimPlace]]:
    """A set in as many as it takes to keep apart who is told apart."""
    side_of: dict[ClaimPlace, int] = {}
    for first in (each for each in members if each in apart):
        ways = [first]
        while ways:
            place = ways.pop()
            if place not in side_of:
                taken = {side_of[each] for each in apart[place] if each in side_of}
                side_of[place] = next(at for at in range(len(taken) + 1) if at not in taken)
                ways += sorted(apart[place], reverse=True)
    sides: list[list[ClaimPlace]] = [[] for _ in range(1 + max(side_of.values()))]
    for place, at in side_of.items():
        sides[at].append(place)
    unsaid = [each for each in members if each not in side_of]
    if unsaid:
        asked = [place for side in sides for place in sorted(side)[:_MOST_ASKED]]
        found = chances(unsaid, asked)
        largest = max(sides, key=len)[0]
        for place in unsaid:
            nearest = max(asked, key=lambda each: found.get((place, each), 0.0))
            is_linked = found.get((place, nearest), 0.0) > 0.0
            side_of[place] = side_of[nearest if is_linked else largest]
            sides[side_of[place]].append(place)
    return sides
