"""Likeness: whether two stories are one, told by what they have in common, where, and when.

The bounds were chosen by reading pairs of press articles (tests/gold/families.md): much in common
at all; a lead in common and half of the shorter text; or nearly all of the shorter one, at the head
of the longer. Bulletins of one form (weather, prices, telegrams) share as much as copies do; what
tells them apart is that they are of different days and both speak of today.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from articles.families.shingles import Numbers, shared
from articles.families.story import Story

_LEAD = 30  # shingles: the first two sentences or so
_FEWEST = 12  # shingles: what has fewer is a caption or a line
_SAME_WORDS = 0.95


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
    """

    jaccard: float
    containment: float
    lead: float
    other_lead: float
    days: int | None
    both_today: bool
    agency: str | None
    fewest: int

    @property
    def kind(self) -> CopyKind | None:
        """What kind of copy one is of the other; None where they are two stories."""
        if not self._is_copy():
            return None
        if self.jaccard >= _SAME_WORDS:
            return CopyKind.EXACT
        return CopyKind.SHORTENED if self.containment >= 2 * self.jaccard else CopyKind.WIRE

    def _is_copy(self) -> bool:
        days = self.days or 0
        if self.fewest < _FEWEST or (days and self.both_today):
            return self.jaccard >= 0.9
        leads = min(self.lead, self.other_lead)
        if days >= 2:
            return (
                self.jaccard >= 0.75
                or (self.jaccard >= 0.6 and leads >= 0.6)
                or (self.containment >= 0.9 and self.lead >= 0.5)
            )
        return (
            self.jaccard >= 0.42
            or (self.containment >= 0.5 and leads >= 0.55)
            or (self.containment >= 0.65 and leads >= 0.4)
            or (self.containment >= 0.8 and self.lead >= 0.3)
            or (not days and self._is_copy_of_the_day(leads))
        )

    def _is_copy_of_the_day(self, leads: float) -> bool:
        """Of one day less is enough, and still less where both name the same agency."""
        return (
            (self.containment >= 0.45 and leads >= (0.4 if self.agency else 0.5))
            or (self.containment >= 0.55 and self.jaccard >= 0.3 and leads >= 0.3)
            or (self.containment >= 0.8 and self.lead >= 0.25)
        )


def likeness(first: Story, second: Story) -> Likeness:
    """What two stories have in common."""
    shorter, longer = sorted((first, second), key=lambda story: len(story.in_order))
    common = shared(shorter.shingles, longer.shingles)
    fewest, most = len(shorter.shingles), len(longer.shingles)
    known = first.day is not None and second.day is not None
    return Likeness(
        jaccard=common / max(1, fewest + most - common),
        containment=common / max(1, fewest),
        lead=_share(longer.in_order[:_LEAD], shorter.shingles),
        other_lead=_share(shorter.in_order[:_LEAD], longer.shingles),
        days=abs((first.day or 0) - (second.day or 0)) if known else None,
        both_today=first.says_today and second.says_today,
        agency=first.agency if first.agency == second.agency else None,
        fewest=fewest,
    )


def _share(some: Numbers, numbers: Numbers) -> float:
    return float(np.isin(some, numbers).mean()) if len(some) else 0.0
