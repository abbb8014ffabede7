"""Bulletins: whether a toll only says what was counted later, or what was added to another one."""

from __future__ import annotations

from functools import cache

from articles.arabic.content_words import stem
from articles.arabic.folding import fold_word
from articles.ledger.claim import Claim
from articles.ledger.claim_times import days_of, first_day
from articles.ledger.day_counts import PER_DAY
from articles.ledger.family_sets import events, states, table, tolls
from articles.ledger.likeness import Stems, number_of
from articles.ledger.resemblance import ratio
from articles.ledger.slips import middle_of
from articles.ledger.status import OTHERS, PREVIOUS

# By how much the count of many grows between two bulletins of one day.
_COUNTED_ON = 1.01


def is_later_bulletin(one: Claim, other: Claim) -> bool:
    """Whether the greater of two tolls is hardly more, one patient more, or told to have risen.

    Args:
        one: A toll.
        other: Another one, of the same day.
    """
    if ratio(one, other) <= _COUNTED_ON or has_grown(one, other):
        return True
    greater = max(one, other, key=middle_of)
    if not _risen().isdisjoint(greater.context):
        return True
    is_by_one = abs(middle_of(one) - middle_of(other)) <= 1
    return is_by_one and not states().isdisjoint({one.head.family, other.head.family})


def has_grown(one: Claim, other: Claim) -> bool:
    """Whether the smaller of two tolls is told to be what was known before, on whatever day."""
    return min(one, other, key=middle_of).is_former


def is_long_past(one: Claim, other: Claim, most_days: int) -> bool:
    """Whether one of two values is told to be long past, and of the other no time is told.

    What befell whom, and how strong a quake was, is told of the news where nothing else is said. So
    is what another article sets against what was once (`79 بالمئة مقابل 76 العام الماضي`).

    Args:
        one: A number.
        other: Another one.
        most_days: So long before the publication of the other a time is not long past.
    """
    told, untold = (one, other) if other.period is None else (other, one)
    days = days_of(told.period) if told.period is not None else None
    out = first_day(untold.published)
    if untold.period is not None or days is None or out is None:
        return False
    is_event = not events().isdisjoint({one.head.family, other.head.family})
    is_once = told.contrasted is not None
    return (is_event or is_once) and out.toordinal() - days[1] > most_days


def is_increment(claim: Claim) -> bool:
    """Whether a count of persons is told to come on top of those before (`11 جثة جديدة`).

    So is what is counted of one day.
    """
    is_of_persons = claim.head.family in tolls() or claim.head.family in states()
    is_added = bool(claim.trail) and claim.trail[0] in _added()
    return is_of_persons and (is_added or claim.rate == PER_DAY)


def is_of_others(one: Claim, other: Claim) -> bool:
    """Whether one is told of others than those counted before (`28 حالة أخرى`), and one is not."""
    return (one.head.statistic == OTHERS) != (other.head.statistic == OTHERS)


def is_of_time_before(one: Claim, other: Claim) -> bool:
    """Whether one is set against another as of the time before (`مقابل 640 في الحملة السابقة`).

    A former club or owner is no time (`دفعه لناديه السابق`).
    """
    before = [each for each in (one, other) if each.head.statistic == PREVIOUS]
    return len(before) == 1 and before[0].contrasted is not None


@cache
def _added() -> Stems:
    """Stems of what says, right behind a count, that it is added to an earlier one."""
    words = table("heads")["added"]["behind"]
    return frozenset(number_of(stem(fold_word(word))) for word in words)


@cache
def _risen() -> Stems:
    """Stems of what says that a toll was smaller before."""
    words = table("heads")["risen"]["words"]
    return frozenset(number_of(stem(fold_word(word))) for word in words)
