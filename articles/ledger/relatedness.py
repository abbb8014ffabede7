"""Relatedness: whether two articles that tell other values tell them of one thing.

An indicator gathers what is counted alike. A reader who is asked about two of its values wants to
see two reports of one thing: not of two visitors' years, two matches or two attacks.
"""

from __future__ import annotations

from functools import cache

from articles.arabic.content_words import stem
from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.family_sets import device_units, table, tolls
from articles.ledger.likeness import Stems, likeness, number_of, rare
from articles.ledger.resemblance import (
    countries_differ,
    dimension_of,
    heads_meet,
    kinship,
    persons_differ,
    places_differ,
    ratio,
    scopes_differ,
)
from articles.ledger.scopes import country_stems

# Measured on the annotated topics of `tests/gold/ledger`: what contradicts is more alike than
# this in its words, or stands in articles that are more alike than that in what they speak of.
_ALIKE = 0.1
_KINDRED = 0.25
# No two reports of one thing in those topics are farther apart, but for slips and copies …
_MOST_APART = 5.0
# … and what is farther apart is told in the same words.
_SAME_WORDS = 0.3
# Who is told to have it by other names has another one, unless the values are nearly the same …
_NEARLY_SAME = 1.05
# … and a match has two sides.
_SIDES = 2
# Of two lists, such as those of the matches of a day, each row has a name of its own.
_FEWEST_ROWS = 4
_NAMES = 2
_SAME_ROW = 0.45


def are_of_one_thing(
    one: Claim, other: Claim, here: ArticleClaims, there: ArticleClaims, *, is_slip: bool = False
) -> bool:
    """Whether two claims of an indicator may be reports of one thing.

    Args:
        one: A claim.
        other: Another one, of an unknown time or of the same.
        here: The article of the first.
        there: The article of the other one.
        is_slip: Whether only zeros set the values apart, so that they are not far apart.
    """
    if not one.context or not other.context:
        return True
    alike = likeness(one.context, other.context)
    is_far = not is_slip and ratio(one, other) > _NEARLY_SAME
    is_of_others = is_far and (
        _are_of_others(one, other, alike) or _are_of_two_countries(one, other, here, there)
    )
    is_of_others = is_of_others or _are_of_two_devices(one, here, there)
    if is_of_others or _is_other_match(one, other):
        return False
    are_rows = _is_row(one, here), _is_row(other, there)
    if all(are_rows) or (any(are_rows) and one.kind is FigureKind.SCORE):
        return alike >= _SAME_ROW
    if alike >= _SAME_WORDS:
        return True
    are_kindred = _are_kindred(here, there)
    if is_slip:
        return are_kindred
    # What a sector of a country has in jobs or sales needs no other name than theirs.
    is_of_sector = one.theme is not None and one.theme == other.theme
    is_related = is_of_sector or _shared(one, other) or alike > _ALIKE or are_kindred
    return bool(is_related) and ratio(one, other) <= _MOST_APART


def _is_other_match(one: Claim, other: Claim) -> bool:
    """Whether two scores are not told of the same two sides."""
    return FigureKind.SCORE in {one.kind, other.kind} and len(_shared(one, other)) < _SIDES


def _are_of_others(one: Claim, other: Claim, alike: float) -> bool:
    """Whether it is told of whom or where two values are, and of what, and not of one."""
    if persons_differ(one, other) or places_differ(one, other) or scopes_differ(one, other):
        return True
    if are_of_two_sides(one, other):
        return True
    return _are_named_apart(one, other) or (alike < _SAME_ROW and _are_other_things(one, other))


def are_of_two_sides(one: Claim, other: Claim) -> bool:
    """Whether two tolls are told of two sides (`في صفوف الثوار`, `في صفوف الميليشيات`)."""
    if tolls().isdisjoint({one.head.family, other.head.family}):
        return False
    sides = _side(one), _side(other)
    return None not in sides and sides[0] != sides[1]


def _side(claim: Claim) -> int | None:
    """The stem behind a word for ranks: behind the number, or else nearest before it."""
    before = claim.lead[:-1]  # the word right before the number is told twice
    for words in (claim.trail, before):
        for at in range(len(words) - 2, -1, -1):
            if words[at] in _ranks():
                return words[at + 1]
    return None


@cache
def _ranks() -> Stems:
    return frozenset(number_of(stem(fold_word(word))) for word in table("heads")["ranks"]["words"])


def _are_of_two_countries(
    one: Claim, other: Claim, here: ArticleClaims, there: ArticleClaims
) -> bool:
    """Whether each claim is of a country that the other's article does not speak of.

    What befell whom is told of one event by many names, and from many countries. Where a sentence
    names no country it is that of the article, which is the player's here and the club's there:
    where two names stand beside both numbers, they tell more.
    """
    is_of_persons = not {one.head.family, other.head.family}.isdisjoint(tolls())
    if is_of_persons or len(_shared(one, other)) >= _NAMES or not countries_differ(one, other):
        return False
    if one.country is None or other.country is None:
        return False
    return not _speaks_of(here, other.country) and not _speaks_of(there, one.country)


def _are_of_two_devices(claim: Claim, here: ArticleClaims, there: ArticleClaims) -> bool:
    """Whether a claim is of what each device has of its own, and the titles share no name."""
    return claim.unit in device_units() and here.names.isdisjoint(there.names)


def _speaks_of(article: ArticleClaims, country: str) -> bool:
    """Whether an article has words of a country among what it is about, or around a number."""
    words = country_stems(country)
    return not words.isdisjoint(article.topics) or any(
        claim.country == country or not words.isdisjoint(claim.context) for claim in article.claims
    )


def _are_named_apart(one: Claim, other: Claim) -> bool:
    """Whether two shares both stand among names, and no name stands beside both."""
    if one.kind is not FigureKind.PERCENT:
        return False
    here, there = rare(one.context | one.scope), rare(other.context | other.scope)
    return min(len(here), len(there)) >= _NAMES and here.isdisjoint(there)


def _are_other_things(one: Claim, other: Claim) -> bool:
    """Whether two counts are of other nouns, or two lengths of time of nothing that is known."""
    if one.kind is FigureKind.COUNT:
        return not heads_meet(one, other)
    is_unknown = one.head.family is None and other.head.family is None
    return one.kind is FigureKind.DURATION and is_unknown


def _shared(one: Claim, other: Claim) -> Stems:
    """The names in the words around both."""
    return rare(one.context) & rare(other.context)


def are_of_one_place(one: Claim, other: Claim) -> bool:
    """Whether the words around two tolls share a name, or enough else: each event has its toll."""
    here, there = rare(one.context), rare(other.context)
    is_open = not here or not there or not here.isdisjoint(there)
    return is_open or likeness(one.context, other.context) > _ALIKE


def _are_kindred(here: ArticleClaims, there: ArticleClaims) -> bool:
    """Whether two articles speak of the same, or one of what the title of the other names."""
    kin = kinship(here, there)
    if kin.names or kin.topics >= _KINDRED:
        return True
    return not here.names.isdisjoint(there.topics) or not there.names.isdisjoint(here.topics)


def _is_row(claim: Claim, article: ArticleClaims) -> bool:
    """Whether an article lists values of what the claim measures: each row is of its own.

    Tolls are told again and again, of one event and of those before it; of scores each is another
    match's or set's, whatever stands beside it.
    """
    if claim.kind is FigureKind.SCORE:
        return len([each for each in article.claims if each.kind is claim.kind]) >= _FEWEST_ROWS
    if not claim.head.key or claim.head.family in tolls():
        return False
    thing = (claim.head.key, claim.status.series, dimension_of(claim))
    values = {
        (each.low, each.high)
        for each in article.claims
        if (each.head.key, each.status.series, dimension_of(each)) == thing
    }
    return len(values) >= _FEWEST_ROWS
