"""Linking: which claims of two articles, or of one, are of the same indicator.

Of two articles that is learned (`articles.ledger.learned`); what sectors of a country measure meets
by rule, since whoever speaks of them speaks of the same, and so does what is told with its name and
its time (`told_times`). What is not sure stays apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.family_sets import attributes, befalling, constant, tolls
from articles.ledger.heads import phrase_rest
from articles.ledger.learned.matching import LIKELY, Link, matches
from articles.ledger.learned.pairs import ArticlePair
from articles.ledger.learned.trees import Trees
from articles.ledger.resemblance import (
    are_other_extremes,
    comparable,
    differ,
    has_same_value,
    heads_meet,
    measure,
    ratio,
    values_meet,
)
from articles.ledger.told_times import known_of
from articles.ledger.wordings import bare

_FEW = 4
_MOST_REMEMBERED = 4_096
_FAR_RATIO = 8.0


def links(pairs: Sequence[ArticlePair], trees: Trees | None = None) -> Iterator[list[Link]]:
    """The pairs of claims of two articles that may be of one indicator.

    Args:
        pairs: Pairs of articles.
        trees: What was learned; None for this version's.

    Yields:
        The links of each pair of articles, in their order.
    """
    for (one, other), found in zip(pairs, matches(pairs, trees), strict=True):
        yield [*found, *_of_sectors(one, other, found), *_of_told_times(one, other)]


def _of_told_times(one: ArticleClaims, other: ArticleClaims) -> Iterator[Link]:
    """The claims that tell one quantity of one time by name, linked by what was learned or not."""
    here, there = known_of(one), known_of(other)
    for known in here.keys() & there.keys():
        yield Link(here[known], there[known], 1.0)


def _of_sectors(one: ArticleClaims, other: ArticleClaims, found: Sequence[Link]) -> Iterator[Link]:
    """The claims of sectors that are not linked yet."""
    here, there = _themes(one), _themes(other)
    if here.keys().isdisjoint(there):
        return
    left = {link.at for link in found if link.chance >= LIKELY}
    right = {link.to for link in found if link.chance >= LIKELY}
    for at, theme in sorted((at, theme) for theme, places in here.items() for at in places):
        claim = one.claims[at]
        if theme in there and at not in left and claim.head.family not in attributes():
            same = (to for to in there[theme] if to not in right)
            free = next((to for to in same if _is_of_sector(claim, other.claims[to])), None)
            if free is not None:
                right.add(free)
                yield Link(at, free, 1.0)


@lru_cache(_MOST_REMEMBERED)
def _themes(article: ArticleClaims) -> Mapping[str, Sequence[int]]:
    """The claims of an article by their themes: mostly there are none."""
    found: dict[str, list[int]] = {}
    for at, claim in enumerate(article.claims):
        theme = claim.theme
        if theme is not None:
            found.setdefault(theme, []).append(at)
    return found


def _is_of_sector(claim: Claim, other: Claim) -> bool:
    """Whether two claims of a theme measure the same of it."""
    return comparable(claim, other) and not differ(claim, other)


def links_within(article: ArticleClaims) -> Iterator[tuple[int, int]]:
    """The pairs of claims of one article that are of one indicator at different times.

    A sentence sets one against the other, or converts it in brackets; or two sources tell them; or
    they are the only few of their head and hold for different times; or a toll is told beside an
    earlier one.
    """
    at_place = {place: at for at, claim in enumerate(article.claims) for place in claim.places}
    few: dict[tuple[object, ...], list[int]] = {}
    for at, claim in enumerate(article.claims):
        former = None if claim.contrasted is None else at_place.get(claim.contrasted)
        if former is not None and _is_one_series(article.claims[former], claim):
            yield former, at
        rival = None if claim.disputes is None else at_place.get(claim.disputes)
        if rival is not None:
            yield rival, at
        if claim.head.key and claim.label:
            few.setdefault(_thing(claim), []).append(at)
    for group in few.values():
        if 1 < len(group) <= _FEW:
            for at, to in combinations(group, 2):
                if _is_other_time(article.claims[at], article.claims[to]):
                    yield at, to


def _thing(claim: Claim) -> tuple[object, ...]:
    """What few claims of an article must share; without a family, in the article's own words.

    What everything has, such as a price, is another one of each thing that is named.
    """
    family = claim.head.family
    words: object = claim.label
    if family is not None:
        words = phrase_rest(claim.kind, claim.label) if family in attributes() else None
    return (*measure(claim), claim.unit, claim.head.key, claim.head.population, words)


def _is_one_series(former: Claim, claim: Claim) -> bool:
    if former.kind is FigureKind.MONEY and former.unit != claim.unit:
        return True
    if former.status.is_change and claim.status.is_change and former.status is not claim.status:
        return False
    if are_other_extremes(former, claim):
        return False
    # `طفل عمره عام … في حين نجا أخوه البالغ 4 أعوام`: each person has an age of his own.
    if not constant().isdisjoint({former.head.family, claim.head.family}):
        return False
    is_near = ratio(former, claim) <= _FAR_RATIO
    return is_near and heads_meet(former, claim) and former.status.series == claim.status.series


def _is_other_time(one: Claim, other: Claim) -> bool:
    """Whether the values of two claims of one thing are those of two times.

    A time that only one of them tells is another one of the same thing alone: `في الرياض 10 كليات`
    and `في مكة 3 كليات` are of one time where the first one tells it.
    """
    if has_same_value(one, other) or ratio(one, other) > _FAR_RATIO:
        return False
    if one.head.family in befalling():
        return one.head.family in tolls() and (one.is_former or other.is_former)
    is_told = None not in (one.period, other.period) or one.scope == other.scope
    return is_told and one.period != other.period and _share_words(one, other)


def _share_words(one: Claim, other: Claim) -> bool:
    """Whether what both count is told by a word in common."""
    here, there = (
        {bare(fold_word(word)) for word in (each.label or "").split()} for each in (one, other)
    )
    return not here.isdisjoint(there)


def excludes(one: Claim, other: Claim) -> bool:
    """Whether an article that tells both claims tells two things by them.

    Numbers of one time that differ, side by side in one article, are not of one indicator.
    """
    return (
        comparable(one, other)
        and one.unit == other.unit
        and not values_meet(one, other)
        and one.period == other.period
    )
