"""Former times: what a thing was a year or season earlier, where both were read as of one time.

`بلغ المحصول 61 مليون قنطار هذا الموسم، مقابل 44 مليونا في الموسم السابق`: in summer both seasons
may be resolved to the same years, and a number takes the time that its sentence tells of the other
one. Two values of one thing are not of one time where the article says that one is the earlier
one's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from articles.arabic.content_words import stem
from articles.arabic.folding import fold_word
from articles.ledger.claim import Claim
from articles.ledger.family_sets import befalling, table
from articles.ledger.likeness import Stems, number_of
from articles.ledger.resemblance import dimension_of, values_meet

_SEASON = re.compile(r"(\d{4})/(\d{4})")
_YEAR = re.compile(r"\d{4}")
# The last of these is the word right before the number, told twice.
_BEFORE = 4


def with_former_times(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an article, each of an earlier year or season with the time before.

    Args:
        claims: The claims, in the order of the text.
    """
    present: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.period is not None and claim.head.key and not _is_earlier(claim):
            present.setdefault(_thing(claim), []).append(claim)
    return [_in_its_time(claim, present.get(_thing(claim), ())) for claim in claims]


def _thing(claim: Claim) -> tuple[object, ...]:
    """What two values share that are of one thing at one time."""
    return (*dimension_of(claim), claim.status.series, claim.head.key, claim.period)


def _in_its_time(claim: Claim, present: Sequence[Claim]) -> Claim:
    """A claim in the time before, where another value of the thing is of the present one."""
    if claim.head.family in befalling() or not _is_earlier(claim):
        return claim
    if all(values_meet(claim, each) for each in present):
        return claim
    before = _time_before(claim.period or "")
    return claim if before is None else replace(claim, period=before)


def _is_earlier(claim: Claim) -> bool:
    """Whether the words right around a number say that it is of the time before."""
    return not _earlier().isdisjoint((*claim.lead[-_BEFORE:], *claim.trail))


def _time_before(period: str) -> str | None:
    """The year before a year, the season before a season; None for what is neither."""
    if _YEAR.fullmatch(period):
        return f"{int(period) - 1:04}"
    season = _SEASON.fullmatch(period)
    if season is None or int(season[2]) - int(season[1]) != 1:
        return None
    return f"{int(season[1]) - 1:04}/{int(season[2]) - 1:04}"


@cache
def _earlier() -> Stems:
    words = table("heads")["former_times"]["words"]
    return frozenset(number_of(stem(fold_word(word))) for word in words)
