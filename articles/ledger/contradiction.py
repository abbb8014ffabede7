"""Contradiction: what two claims of one indicator are to one another.

Each claim is an interval first; where two intervals do not meet, period, status, currency and the
day of publication say whether that is another time, a slip of the pen, a question or a conflict.
What is not known asks and never accuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.figures.figure import Doubt, FigureKind, Qualifier
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.bulletins import (
    has_grown,
    is_increment,
    is_later_bulletin,
    is_long_past,
    is_of_others,
    is_of_time_before,
)
from articles.ledger.claim import Claim
from articles.ledger.claim_times import days_between, first_day, overlap
from articles.ledger.day_counts import PER_DAY
from articles.ledger.family_sets import states, tolls
from articles.ledger.likeness import likeness
from articles.ledger.occasions import are_two_occasions
from articles.ledger.oneness import is_likely_one
from articles.ledger.open_pairs import open_pairs, told_by_two
from articles.ledger.relatedness import are_of_one_place, are_of_one_thing
from articles.ledger.resemblance import (
    has_same_value,
    is_copied,
    is_of_day,
    persons_differ,
    ratio,
    units_meet,
    values_meet,
)
from articles.ledger.rivals import Disputes
from articles.ledger.sessions import moved_apart, moved_otherwise, went_two_ways
from articles.ledger.slips import are_digits_swapped, deviation, is_slip, middle_of
from articles.ledger.status import EXTREMES
from articles.ledger.told_times import are_known_as_one

_TOLD_SO = 0.5
# A quarter is half of its half-year: another time.
_SAME_TIME = 0.6
_FAR_APART_DAYS = 45
_NEAR_VALUES = 1.6
_NEAR_DAYS = 3
# By how much prices may move in a day at most, as exchanges have it: a tenth.
_MOST_IN_A_DAY = 1.1
_ASKED_FIRST = frozenset({Doubt.REVERSED_DECIMAL, Doubt.AMBIGUOUS_SEPARATOR})


class Verdict(StrEnum):
    """What two claims are to one another."""

    AGREES = "agrees"
    WEAKER = "weaker"
    SERIES = "series"
    APART = "apart"
    CONFLICT = "conflict"
    QUESTION = "question"
    COPYING = "changed-in-copying"
    SLIP = "probable-slip"

    @property
    def contradicts(self) -> bool:
        """Whether the reader is to look at the two."""
        return self in {Verdict.CONFLICT, Verdict.QUESTION, Verdict.COPYING, Verdict.SLIP}


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two claims of one indicator that contradict one another.

    Attributes:
        one: The index of the earlier claim.
        other: The index of the later one.
        verdict: How.
        deviation: How far apart the values are: |a − b| / (|a| + |b|), from 0 to 1.
        witnesses: How many articles tell one of the two values.
    """

    one: int
    other: int
    verdict: Verdict
    deviation: float
    witnesses: int

    @property
    def weight(self) -> float:
        """By which judgements are ordered: deviation times witnesses."""
        return self.deviation * self.witnesses


def _never(_one: str, _other: str) -> bool:
    return False


def judged(
    claims: Sequence[Claim],
    story_of: Callable[[str], str] = str,
    are_apart: Callable[[str, str], bool] = _never,
    article_of: Callable[[str], ArticleClaims] | None = None,
) -> list[Judgement]:
    """The contradictions among the claims of one indicator, the weightiest first.

    Claims that tell the same are compared once: the first of them stands for all. Of very many
    pairs those that are farthest apart are judged (`open_pairs.MOST_PAIRS`).

    Args:
        claims: The claims.
        story_of: The story that an article of this id is a copy of: copies are one witness, and
            where they differ a number changed in copying.
        are_apart: Whether two articles tell of two occasions, whose values are a series.
        article_of: All that an article says: whoever has it asks only of reports of one thing.
    """
    alike: dict[tuple[object, ...], list[int]] = {}
    by_article: dict[str, list[Claim]] = {}
    for at, claim in enumerate(claims):
        alike.setdefault(_what_it_tells(claim), []).append(at)
        by_article.setdefault(claim.article, []).append(claim)
    disputes = Disputes(claims)

    def is_asked(each: Judgement) -> bool:
        one, other = claims[each.one], claims[each.other]
        return disputes.between(one, other) or (
            not _is_told_by_both(one, other, by_article)
            and (article_of is None or _may_be_asked(each, claims, article_of))
        )

    told = _pairs(claims, list(alike.values()), story_of, are_apart, by_article, disputes)
    asked = (next(filter(is_asked, each), None) for each in told)
    found = [each for each in asked if each is not None]
    return sorted(found, key=lambda each: (-each.weight, each.one, each.other))


def _may_be_asked(
    found: Judgement, claims: Sequence[Claim], article_of: Callable[[str], ArticleClaims]
) -> bool:
    """Whether two claims are reports of one thing, neither article telling both in like words."""
    one, other = claims[found.one], claims[found.other]
    here, there = article_of(one.article), article_of(other.article)
    if any(
        has_same_value(each, value) and likeness(each.context, value.context) >= _TOLD_SO
        for value, article in ((one, there), (other, here))
        for each in article.claims
    ):
        return False
    if found.verdict is Verdict.SLIP:
        return are_of_one_thing(one, other, here, there, is_slip=True)
    are_told_times = one.period is not None and other.period is not None
    is_open = are_told_times or are_of_one_thing(one, other, here, there)
    return is_open and (_is_settled(one, other) or is_likely_one(one, other, here, there))


def _is_settled(one: Claim, other: Claim) -> bool:
    """Whether rules tell already that two claims are of one: a match, extreme, name or copy."""
    is_one = _are_extremes_of_a_day(one, other) or are_known_as_one(one, other)
    if one.kind is FigureKind.SCORE or is_one:
        return True
    return is_copied(one, other) and days_between(one, other) <= _NEAR_DAYS


def contradicted(claims: Sequence[Claim], judgements: Sequence[Judgement]) -> frozenset[int]:
    """The indices of the claims that another article contradicts."""
    told = {_what_it_tells(claims[at]) for each in judgements for at in (each.one, each.other)}
    return frozenset(at for at, claim in enumerate(claims) if _what_it_tells(claim) in told)


def asks(one: Claim, other: Claim, here: ArticleClaims, there: ArticleClaims) -> bool:
    """Whether a reader would ask of two values whether they are meant to be one.

    They are near, published within days of one another, exclude one another, and no article tells
    both.

    Args:
        one: A claim.
        other: Another one.
        here: The article of the first.
        there: The article of the other one.
    """
    verdict = verdict_on(one, other)
    is_near = verdict is Verdict.SLIP or ratio(one, other) <= _NEAR_VALUES
    is_near = is_near or are_digits_swapped(one, other)
    if not verdict.contradicts or not is_near:
        return False
    are_dated = one.published is not None and other.published is not None
    if not are_dated or days_between(one, other) > _NEAR_DAYS or persons_differ(one, other):
        return False
    if not tolls().isdisjoint({one.head.family, other.head.family}) and not are_of_one_place(
        one, other
    ):
        return False
    by_article = {here.article: here.claims, there.article: there.claims}
    return not _is_told_by_both(one, other, by_article) and not are_two_occasions(here, there)


def _are_of_two_days(one: Claim, other: Claim) -> bool:
    """Whether prices and the like are not known to be of one day, as the many are not.

    Articles of one day tell of several; a price that moved far is another day's.
    """
    if not is_of_day(one) and not is_of_day(other):
        return False
    days = first_day(one.published), first_day(other.published)
    if None in days or days[0] != days[1]:
        return True
    if one.status.is_change:
        return not is_copied(one, other)  # within a day a price rises and falls
    is_moved = went_two_ways(one, other) or moved_otherwise(one, other)
    return is_moved or ratio(one, other) > _MOST_IN_A_DAY


def _have_other_heads(one: Claim, other: Claim) -> bool:
    """Whether two families are named, as of gross and net, and the values are not near.

    Who is still treated is never all who were injured, however near.
    """
    families = {one.head.family, other.head.family} - {None}
    is_state = not states().isdisjoint(families)
    return len(families) > 1 and (is_state or ratio(one, other) > _NEAR_VALUES)


def verdict_on(one: Claim, other: Claim) -> Verdict:
    """What two claims of one indicator are to one another."""
    is_other = one.status.series != other.status.series or not units_meet(one, other)
    is_other = is_other or is_increment(one) != is_increment(other)
    is_other = is_other or is_of_others(one, other) or moved_apart(one, other)
    if one.status.is_aim or is_other or _is_part(one, other) or _is_part(other, one):
        return Verdict.APART
    if not (one.is_written and other.is_written) or one.is_converted or other.is_converted:
        return Verdict.AGREES  # a number in another unit says no more than the one it stands for
    if values_meet(one, other):
        exact = {one.qualifier, other.qualifier} <= {Qualifier.EXACT, Qualifier.ABOUT}
        return Verdict.AGREES if exact else Verdict.WEAKER
    return Verdict.SLIP if is_slip(one, other) else _in_time(one, other)


def _is_part(one: Claim, other: Claim) -> bool:
    """Whether one is told to be a part of more, and may be a part of the other."""
    is_alone = one.part_of is not None and other.part_of is None
    return is_alone and one.interval.upper <= other.interval.upper


def _in_time(one: Claim, other: Claim) -> Verdict:
    """What values that exclude one another are by their periods and days of publication."""
    if _have_other_heads(one, other):
        return Verdict.APART
    if one.period is not None and other.period is not None:
        return _in_known_periods(one, other)
    is_past = is_long_past(one, other, _FAR_APART_DAYS) or is_of_time_before(one, other)
    if days_between(one, other) > _FAR_APART_DAYS or is_past:
        return Verdict.SERIES
    if not tolls().isdisjoint({one.head.family, other.head.family}):
        return _of_tolls(one, other)
    if _are_of_two_days(one, other):
        return Verdict.SERIES
    return Verdict.COPYING if is_copied(one, other) else Verdict.QUESTION


def _pairs(
    claims: Sequence[Claim],
    alike: Sequence[Sequence[int]],
    story_of: Callable[[str], str],
    are_apart: Callable[[str, str], bool],
    by_article: Mapping[str, Sequence[Claim]],
    disputes: Disputes,
) -> Iterator[Iterator[Judgement]]:
    """Of each two values the contradictions of a few articles that tell them."""
    open_ = open_pairs(
        claims,
        alike,
        most_days=_FAR_APART_DAYS,
        near_days=_NEAR_DAYS,
        least_overlap=_SAME_TIME,
    )

    def judgements(first: Sequence[int], second: Sequence[int]) -> Iterator[Judgement]:
        is_disputed = disputes.between(claims[first[0]], claims[second[0]])
        for one, other in told_by_two(claims, first, second, is_disputed=is_disputed):
            pair = claims[one], claims[other]
            verdict = _verdict_of(*pair, are_apart, by_article, is_disputed=is_disputed)
            if verdict.contradicts:
                is_one_story = story_of(pair[0].article) == story_of(pair[1].article)
                if is_one_story and verdict is not Verdict.SLIP:
                    verdict = Verdict.COPYING
                stories = {story_of(claims[at].article) for at in (*first, *second)}
                yield Judgement(one, other, verdict, deviation(*pair), len(stories))

    for first, second in open_:
        yield judgements(alike[first], alike[second])


def _verdict_of(
    one: Claim,
    other: Claim,
    are_apart: Callable[[str, str], bool],
    by_article: Mapping[str, Sequence[Claim]],
    *,
    is_disputed: bool,
) -> Verdict:
    """What two claims are by what their articles tell besides."""
    verdict = verdict_on(one, other)
    if verdict is Verdict.SERIES and (is_disputed or _tell_times_otherwise(one, other, by_article)):
        verdict = Verdict.QUESTION
    is_open = not is_disputed and _may_be_of_two_times(verdict, one)
    is_open = is_open and not _are_extremes_of_a_day(one, other)
    if is_open and are_apart(one.article, other.article):
        verdict = Verdict.SERIES
    return verdict


def _tell_times_otherwise(
    one: Claim, other: Claim, by_article: Mapping[str, Sequence[Claim]]
) -> bool:
    """Whether two articles give a value that both tell to two times: one of them was read wrong."""
    if one.period is None or other.period is None or days_between(one, other) > _NEAR_DAYS:
        return False
    return any(
        has_same_value(here, there)
        and here.period is not None
        and there.period is not None
        and overlap(here.period, there.period) <= _SAME_TIME
        for here in by_article[one.article]
        for there in by_article[other.article]
    )


def _may_be_of_two_times(verdict: Verdict, claim: Claim) -> bool:
    """Whether the times are not told, or no more exactly than an `اليوم` of the article tells."""
    is_open = verdict in {Verdict.QUESTION, Verdict.COPYING}
    return is_open or (verdict is Verdict.CONFLICT and is_of_day(claim))


def _are_extremes_of_a_day(one: Claim, other: Claim) -> bool:
    """Whether both are the lowest, or the highest, of one day: that is one value at every hour."""
    statistics = {one.head.statistic, other.head.statistic}
    is_extreme = len(statistics) == 1 and statistics <= EXTREMES
    days = first_day(one.published), first_day(other.published)
    return is_extreme and days[0] is not None and days[0] == days[1]


def _is_told_by_both(one: Claim, other: Claim, by_article: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether an article of the two has both values, as those of two times or persons."""
    return any(
        _may_be_meant(claim, value)
        for value, article in ((one, other.article), (other, one.article))
        for claim in by_article[article]
    )


def _may_be_meant(claim: Claim, value: Claim) -> bool:
    """Whether a claim may tell a value; what is more than five is not each number above it."""
    is_like = value.interval.is_bounded or claim.head.key == value.head.key
    is_like = is_like and claim.interval.is_bounded
    return is_like and units_meet(claim, value) and values_meet(claim, value)


def _what_it_tells(claim: Claim) -> tuple[object, ...]:
    day = claim.published if claim.head.family in tolls() or is_of_day(claim) else None
    return (claim.unit, claim.interval, claim.period, claim.status.series, day)


def _in_known_periods(one: Claim, other: Claim) -> Verdict:
    shared = overlap(one.period or "", other.period or "")
    if shared <= _SAME_TIME:
        return Verdict.SERIES
    if is_copied(one, other):
        return Verdict.COPYING
    asks = _ASKED_FIRST.intersection(one.doubts) or _ASKED_FIRST.intersection(other.doubts)
    return Verdict.QUESTION if asks else Verdict.CONFLICT


def _of_tolls(one: Claim, other: Claim) -> Verdict:
    """A toll that grows with the day of publication is no contradiction; one that falls is.

    What is added to it is another number in each bulletin.
    """
    first, second = first_day(one.published), first_day(other.published)
    if is_increment(one):
        is_daily = PER_DAY in {one.rate, other.rate} and first != second  # in the same words
        return Verdict.COPYING if is_copied(one, other) and not is_daily else Verdict.SERIES
    if first is None or second is None or first == second:
        return Verdict.SERIES if is_later_bulletin(one, other) else Verdict.QUESTION
    earlier, later = (one, other) if first < second else (other, one)
    is_series = middle_of(later) > middle_of(earlier) or has_grown(one, other)
    return Verdict.SERIES if is_series else Verdict.CONFLICT
