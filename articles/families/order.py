"""Order: how much of one text stands in another in the same order, word for word.

A desk that edits a release breaks every run of five words somewhere, and keeps the order of what it
leaves; a bulletin of one form, and a review that holds a story, are told from it by that order, by
the longest run, and by the lead (tests/gold/families.md).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from articles.families.shingles import Numbers

_SHORTEST_RUN = 2  # words: single ones stand in any order by chance
_MOST_WORDS = 1500  # of a text; the alignment takes their product where all are the same word
_LEAD, _OTHER_LEAD = 40, 60  # words

_Run = tuple[int, int, int]
"""How long it is, below zero, so that of several the least is the longest and of these the first;
its first word in the one text and in the other."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the shorter of two texts has in common with the longer one in the same order.

    Attributes:
        share: Of its words, those in common runs.
        lead: The same of its first words, among the first words of the other.
        longest: Of its words, those in the longest run.
    """

    share: float
    lead: float
    longest: float


def order(shorter: Numbers, longer: Numbers) -> Order:
    """The order that two texts have in common, by the numbers of their words."""
    some, others = shorter[:_MOST_WORDS].tolist(), longer[:_MOST_WORDS].tolist()
    runs = _runs(some, others)
    lead = _runs(some[:_LEAD], others[:_OTHER_LEAD])
    count = max(1, len(some))
    return Order(
        share=sum(runs) / count,
        lead=sum(lead) / max(1, len(some[:_LEAD])),
        longest=max(runs, default=0) / count,
    )


def _runs(some: list[int], others: list[int]) -> list[int]:
    """The lengths of common runs: the longest, then the longest on either side of it, and so on.

    As `difflib.SequenceMatcher` aligns, in less than half the time: single words, of which a few
    stand everywhere, are not looked for.
    """
    lengths = []
    stretches = [_common(some, others)]
    while stretches:
        runs = stretches.pop()
        if not runs:
            continue
        longest = min(runs)
        lengths.append(-longest[0])
        stretches += _on_either_side(runs, longest)
    return lengths


def _common(some: list[int], others: list[int]) -> list[_Run]:
    """All runs that two texts have in common, each as far as it goes on both sides."""
    places: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for at, pair in enumerate(pairwise(others)):
        places[pair].append(at)
    ends: dict[tuple[int, int], int] = {}  # by where a run begins in both
    going_on: dict[int, tuple[int, int]] = {}  # by where its last word stands in the other text
    for at, pair in enumerate(pairwise(some)):
        before, going_on = going_on, {}
        for there in places.get(pair, ()):
            begun = before.get(there) or (at, there)
            going_on[there + 1] = begun
            ends[begun] = at + _SHORTEST_RUN
    return [(start - end, start, other) for (start, other), end in ends.items()]


def _on_either_side(runs: list[_Run], longest: _Run) -> tuple[list[_Run], list[_Run]]:
    """What is left of some runs before one of them in both texts, and behind it in both."""
    length, start, other = longest
    end, other_end = start - length, other - length
    before, behind = [], []
    for size, at, there in runs:
        kept = min(-size, start - at, other - there)
        if kept >= _SHORTEST_RUN:
            before.append((-kept, at, there))
        passed = max(0, end - at, other_end - there)
        if -size - passed >= _SHORTEST_RUN:
            behind.append((size + passed, at + passed, there + passed))
    return before, behind
