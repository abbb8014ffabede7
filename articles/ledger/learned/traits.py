"""Traits: what of two claims of two articles tells whether they are of one indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, log1p, log10

from articles.figures.figure import FigureKind
from articles.ledger.claim import Claim
from articles.ledger.learned.alignment import Alignment
from articles.ledger.learned.profile import ArticleProfile, ClaimProfile
from articles.ledger.likeness import Stems, likeness
from articles.ledger.resemblance import Kinship, countries_differ, persons_differ

_FARTHEST = 8.0
_MOST_VALUES = 10
_MOST_RARE = 6
_MOST_NUMBERS = 5
_MOST_NAMES = 4
_NOTHING_SAID = -0.1
_SLIPS = (log(1e3), log(1e6), log(1e9))
_SLIP = 0.2
_EXACT = 1e-6
_LEAD = 2

NAMES = (
    *("equal", "meets", "log_ratio", "near", "equal_digits", "equal_telling"),
    *("family_equal", "family_differs", "stem_equal", "stem_differs", "one_family", "one_empty"),
    *("both_empty", "toll", "daily", "certain"),
    *("label", "scope", "phrase", "context", "rare", "numbers"),
    *("phrase_found", "phrase_found_most"),
    *("context_found", "context_found_most", "rare_words", "names_likeness"),
    *("statistic_differs", "series_differs", "change", "aim", "period_equal", "period_differs"),
    *("direction_differs", "rate_differs", "currency_differs", "part_differs"),
    *("period_one", "persons_differ", "country_differs", "country_equal", "sector_equal"),
    *("sector_differs", "scopes_differ", "scopes_meet", "days"),
    *("lead", "lead_run", "trail", "trail_run", "word_before_equal"),
    *("aligned_before", "aligned_after", "aligned_between", "aligned", "aligned_share"),
    *("alone", "among", "before", "after", "before_equal", "after_equal", "leading", "apart"),
    *("count", "money", "percent", "duration", "size"),
    *("topics", "values", "names", "names_shared", "names_part", "names_apart", "title_found"),
    *("title_found_back",),
)
"""What the traits are called, in their order."""


@dataclass(frozen=True, slots=True)
class ArticlePair:
    """Two articles and what they have in common.

    Attributes:
        one: The first.
        other: The second.
        kin: Topics, values and names that they share.
        shared: What the articles as wholes add to the traits of every pair of their claims.
        alignment: Which of their numbers stand in one order.
        are_foreign: Whether a title names something, and neither speaks of what the other names.
    """

    one: ArticleProfile
    other: ArticleProfile
    kin: Kinship
    shared: tuple[float, ...]
    alignment: Alignment
    are_foreign: bool = False

    @classmethod
    def of(cls, one: ArticleProfile, other: ArticleProfile, kin: Kinship) -> ArticlePair:
        """Look at what the articles share once for all their claims."""
        first, second = one.names, other.names
        common = len(first & second)
        named = ((first, other.everything), (second, one.everything))
        shared = (
            kin.topics,
            float(min(kin.values, _MOST_VALUES)),
            float(kin.names),
            float(min(common, _MOST_NAMES)),
            common / max(1, min(len(first), len(second))),
            float(bool(first) and bool(second) and not common),
            *(_part(names, there) for names, there in named),
        )
        told_there = [_part(names, there) for names, there in named if names]
        are_foreign = bool(told_there) and not any(told_there)
        told = [[claim.told for claim in each.claims] for each in (one, other)]
        return cls(one, other, kin, shared, Alignment.of(*told), are_foreign)


def traits_of(pair: ArticlePair, at: int, to: int) -> list[float]:
    """The traits of two claims, in the order of `NAMES`."""
    one, other = pair.one.claims[at], pair.other.claims[to]
    return [
        *_of_values(one, other),
        *_of_heads(one, other),
        *_of_words(pair, one, other),
        *_of_status(one, other),
        *_of_sentences(one.claim, other.claim),
        *pair.alignment.traits(at, to),
        *_of_places(pair, at, to),
        *pair.shared,
    ]


def _of_values(one: ClaimProfile, other: ClaimProfile) -> tuple[float, ...]:
    if one.told == other.told:
        digits = min(one.digits, _MOST_NUMBERS)
        return 1.0, 1.0, 0.0, 1.0, float(digits), float(one.is_telling)
    distance = log_ratio(one, other)
    meets = one.claim.interval.meets(other.claim.interval)
    return 0.0, float(meets), distance, exp(-distance), 0.0, 0.0


def log_ratio(one: ClaimProfile, other: ClaimProfile) -> float:
    """The logarithm of how many times the larger value is the smaller one, cut off.

    What is the same but for a scale word that slipped is near.
    """
    small, large = sorted((one.size, other.size))
    if not small:
        return _FARTHEST if large else 0.0
    distance = log(large / small)
    is_slip = (
        min(one.digits, other.digits) > 1 and min(abs(distance - each) for each in _SLIPS) < _EXACT
    )
    return _SLIP if is_slip else min(distance, _FARTHEST)


def _of_heads(one: ClaimProfile, other: ClaimProfile) -> tuple[float, ...]:
    here, there = one.claim.head, other.claim.head
    families = bool(here.family) + bool(there.family)
    stems = not families and bool(here.stem) and bool(there.stem)
    return (
        float(families == 2 and here.family == there.family),
        float(families == 2 and here.family != there.family),
        float(stems and here.stem == there.stem),
        float(stems and here.stem != there.stem),
        float(families == 1 and bool(here.key) and bool(there.key)),
        float(bool(here.key) != bool(there.key)),
        float(not here.key and not there.key),
        float(one.is_toll) + float(other.is_toll),
        float(one.is_daily or other.is_daily),
        float(here.is_certain and there.is_certain),
    )


def _of_words(pair: ArticlePair, one: ClaimProfile, other: ClaimProfile) -> tuple[float, ...]:
    here, there = one.claim, other.claim
    phrases = (
        _part(one.rare_phrase, pair.other.everything),
        _part(other.rare_phrase, pair.one.everything),
    )
    contexts = (
        _part(one.rare_context, pair.other.everything),
        _part(other.rare_context, pair.one.everything),
    )
    return (
        likeness(one.label, other.label),
        _said_alike(here.scope, there.scope),
        likeness(one.phrase, other.phrase),
        likeness(here.context, there.context),
        float(min(len(one.rare_context & other.rare_context), _MOST_RARE)),
        float(min(len(here.numbers & there.numbers), _MOST_NUMBERS)),
        min(phrases),
        max(phrases),
        min(contexts),
        max(contexts),
        _said_alike(one.rare_context, other.rare_context),
        _said_alike(one.rare_phrase or pair.one.names, other.rare_phrase or pair.other.names),
    )


def _of_status(one: ClaimProfile, other: ClaimProfile) -> tuple[float, ...]:
    here, there = one.claim, other.claim
    periods = bool(here.period) + bool(there.period)
    sectors = bool(here.sector) and bool(there.sector)
    changes = here.status.is_change and there.status.is_change
    scopes_meet = not one.rare_scope.isdisjoint(other.rare_scope)
    scopes_differ = (
        not one.is_toll and not scopes_meet and bool(one.rare_scope) and bool(other.rare_scope)
    )
    return (
        here.head.statistic != there.head.statistic,
        here.status.series != there.status.series,
        here.status.is_change or there.status.is_change,
        here.status.is_aim or there.status.is_aim,
        periods == 2 and here.period == there.period,
        periods == 2 and here.period != there.period,
        changes and here.status is not there.status,
        here.rate != there.rate,
        here.unit != there.unit,
        (here.part_of is None) != (there.part_of is None),
        periods == 1,
        persons_differ(here, there),
        countries_differ(here, there),
        here.country is not None and here.country == there.country,
        sectors and here.sector == there.sector,
        sectors and here.sector != there.sector,
        scopes_differ,
        scopes_meet,
        log1p(0 if one.day is None or other.day is None else abs(one.day - other.day)),
    )


def _of_sentences(one: Claim, other: Claim) -> tuple[float, ...]:
    here, there = one.lead[:-1], other.lead[:-1]
    return (
        likeness(frozenset(here), frozenset(there)),
        float(_run(here[::-1], there[::-1])),
        likeness(frozenset(one.trail), frozenset(other.trail)),
        float(_run(one.trail, other.trail)),
        float(one.lead[-1:] == other.lead[-1:]),
    )


def _run(one: Sequence[int], other: Sequence[int]) -> int:
    """How many stems are the same from the first on."""
    run = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        run += 1
    return run


def _of_places(pair: ArticlePair, at: int, to: int) -> tuple[float, ...]:
    one, other = pair.one.claims, pair.other.claims
    mine, theirs = one[at], other[to]
    before = (one[at - 1], other[to - 1]) if at and to else None
    after = (one[at + 1], other[to + 1]) if at + 1 < len(one) and to + 1 < len(other) else None
    kind = mine.claim.kind
    return (
        mine.alone * theirs.alone,
        (mine.among * theirs.among) ** 0.5,
        _are_alike(before),
        _are_alike(after),
        float(before is not None and before[0].told == before[1].told),
        float(after is not None and after[0].told == after[1].told),
        float(at < _LEAD and to < _LEAD),
        abs(at / len(one) - to / len(other)),
        float(kind is FigureKind.COUNT),
        float(kind is FigureKind.MONEY),
        float(kind is FigureKind.PERCENT),
        float(kind is FigureKind.DURATION),
        log10(1 + mine.size),
    )


def _are_alike(pair: tuple[ClaimProfile, ClaimProfile] | None) -> float:
    if pair is None or pair[0].dimension != pair[1].dimension:
        return 0.0
    return float(pair[0].claim.head.key == pair[1].claim.head.key)


def _said_alike(one: Stems, other: Stems) -> float:
    """How alike two sets are; below nothing where one of them says nothing."""
    return likeness(one, other) if one and other else _NOTHING_SAID


def _part(stems: Stems, everything: Stems) -> float:
    """Which part of some stems stands among others; all of none."""
    return len(stems & everything) / len(stems) if stems else 1.0
