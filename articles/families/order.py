"""Order: how much of one text stands in another in the same order, word for word.

A desk that edits a release breaks every run of five words somewhere, and keeps the order of what it
leaves; a bulletin of one form, and a review that holds a story, are told from it by that order, by
the longest run, and by the lead (tests/gold/families.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from articles.families.shingles import Numbers

_SHORTEST_RUN = 2  # words: single ones stand in any order by chance
_MOST_WORDS = 1500  # of a text; the alignment takes their product in the worst case
_LEAD, _OTHER_LEAD = 40, 60  # words


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
    """The lengths of the common runs of an alignment."""
    matcher = SequenceMatcher(None, some, others, autojunk=False)
    return [each.size for each in matcher.get_matching_blocks() if each.size >= _SHORTEST_RUN]
