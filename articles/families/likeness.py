"""Likeness: whether two stories are one, told by what they have in common, where, and when.

The bounds were chosen by reading pairs of press articles (tests/gold/families.md). Texts that share
most of their runs of five words are copies, those that share few are none; between these it is
weighed how much of the shorter one stands in the longer, in the same order and in any, whether that
is its lead, how long the longest run is, and how many days lie between. The weights are learned
(`likeness.toml`). Bulletins of one form (weather, prices, telegrams) share as much as copies do;
what tells them apart is that they are of different days and both speak of today: then more must be
in common.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from articles.families.order import order
from articles.families.shingles import Numbers, distinct, held, shared
from articles.families.story import Story

_LEAD = 30  # shingles: the first two sentences or so
_FEWEST = 12  # shingles: what has fewer is a caption or a line
_SAME_WORDS = 0.95
_LEARNED = tomllib.loads(Path(__file__).with_name("likeness.toml").read_text("utf-8"))
_WEIGHTS: tuple[float, ...] = tuple(_LEARNED["weights"])
_BIAS: float = _LEARNED["bias"]
_ENOUGH: float = _LEARNED["enough"]
_FEWEST_NUMBERS = 5
_FEW_SHARED = 0.34  # of the shorter one's numbers; copies have more, reports of one form fewer
_FAR = 2  # days
_SURELY = 0.55  # of the runs of five words of both, in whatever order
_SAME_FORM = 0.85  # of both, where they are of two days that follow each other and both say «today»
_LEAST = 0.25  # of those of the shorter one
_LEAST_WORDS = 0.5  # of its words, each once: no copy that was read has fewer
_LEAST_LEAD, _MUCH_SHORTER = 0.1, 0.5  # a story inside of a longer text is no copy of it
_OPENING, _OTHER_OPENING = 40, 80  # words
MOST_DAYS = 3
"""Days: what lies further apart must have more in common than is weighed."""


class CopyKind(StrEnum):
    """How a copy is one."""

    EXACT = "exact"
    WIRE = "wire"
    SHORTENED = "shortened"


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two stories have in common.

    Attributes:
        jaccard: The share of common shingles in all of both.
        containment: The share of common shingles in the shorter story.
        lead: Of the longer story's lead the share that the shorter one has.
        other_lead: The reverse.
        days: How many days lie between them; None where nobody knows.
        both_today: Whether both speak of today in their first lines.
        agency: The agency that both name, or None.
        fewest: How many shingles the shorter one has.
        other_numbers: Whether both write numbers, most of which are others: two bulletins.
        weight: How much speaks for a copy where `jaccard` alone does not tell, from 0 to 1.
    """

    jaccard: float
    containment: float
    lead: float
    other_lead: float
    days: int | None
    both_today: bool
    agency: str | None
    fewest: int
    other_numbers: bool = False
    weight: float = 0.0

    @property
    def kind(self) -> CopyKind | None:
        """What kind of copy one is of the other; None where they are two stories."""
        if not self._is_copy():
            return None
        if self.jaccard >= _SAME_WORDS:
            return CopyKind.EXACT
        return CopyKind.SHORTENED if self.containment >= 2 * self.jaccard else CopyKind.WIRE

    def _is_copy(self) -> bool:
        if self.other_numbers:
            return False
        days = self.days or 0
        if self.fewest < _FEWEST or (days >= _FAR and self.both_today):
            return self.jaccard >= 0.9
        if days and self.both_today:
            return self.jaccard >= _SAME_FORM
        if days >= _FAR:
            leads = min(self.lead, self.other_lead)
            return (
                self.jaccard >= 0.75
                or (self.jaccard >= 0.6 and leads >= 0.6)
                or (self.containment >= 0.9 and self.lead >= 0.5)
                or (days <= MOST_DAYS and self.weight >= _ENOUGH)
            )
        return self.weight >= _ENOUGH


def likeness(first: Story, second: Story) -> Likeness:
    """What two stories have in common."""
    shorter, longer = sorted((first, second), key=lambda story: len(story.in_order))
    common = shared(shorter.shingles, longer.shingles)
    fewest, most = len(shorter.shingles), len(longer.shingles)
    known = first.day is not None and second.day is not None
    jaccard, containment = common / max(1, fewest + most - common), common / max(1, fewest)
    days = abs((first.day or 0) - (second.day or 0)) if known else None
    return Likeness(
        jaccard=jaccard,
        containment=containment,
        lead=_share(longer.in_order[:_LEAD], shorter.shingles),
        other_lead=_share(shorter.in_order[:_LEAD], longer.shingles),
        days=days,
        both_today=first.says_today and second.says_today,
        agency=first.agency if first.agency == second.agency else None,
        fewest=fewest,
        other_numbers=containment >= _LEAST and _tell_other_numbers(shorter, longer),
        weight=_weight(shorter, longer, jaccard, containment, days or 0),
    )


def _tell_other_numbers(shorter: Story, longer: Story) -> bool:
    """Whether of several numbers in the shorter story few are in the longer one."""
    numbers = shorter.numbers
    if len(numbers) < _FEWEST_NUMBERS:
        return False
    return len(numbers & longer.numbers) < _FEW_SHARED * len(numbers)


def traits(shorter: Story, longer: Story, jaccard: float, days: int) -> tuple[float, ...]:
    """What is weighed of two stories, in the order of the weights in `likeness.toml`."""
    common = order(shorter.words, longer.words)
    fewest, most = max(1, len(shorter.words)), max(1, len(longer.words))
    ratio = fewest / most
    return (
        common.share,
        common.lead,
        common.longest,
        jaccard,
        math.log(fewest),
        ratio,
        _share(shorter.vocabulary, longer.vocabulary),
        _share(shorter.words[:_OPENING], distinct(longer.words[:_OTHER_OPENING])),
        min(days, MOST_DAYS),
        (1 - ratio) * (1 - common.lead),  # a story inside of a review
    )


def _weight(shorter: Story, longer: Story, jaccard: float, containment: float, days: int) -> float:
    """How much speaks for a copy; told without aligning the texts where that is plain."""
    if jaccard >= _SURELY and days < _FAR:
        return 1.0
    if containment < _LEAST or _share(shorter.vocabulary, longer.vocabulary) < _LEAST_WORDS:
        return 0.0
    measured = traits(shorter, longer, jaccard, days)
    if measured[1] < _LEAST_LEAD and measured[5] < _MUCH_SHORTER:
        return 0.0
    said = zip(_WEIGHTS, measured, strict=True)
    return 1 / (1 + math.exp(-_BIAS - sum(weight * trait for weight, trait in said)))


def _share(some: Numbers, numbers: Numbers) -> float:
    """How many of some numbers a sorted set has."""
    return float(held(some, numbers).mean()) if len(some) else 0.0
