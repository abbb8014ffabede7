"""Traits: what of two claims of two articles tells whether they are of one indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from articles.figures.figure import FigureKind
from articles.ledger.learned.alignment import UNALIGNED, Alignment
from articles.ledger.learned.alternatives import Alternatives
from articles.ledger.learned.overlaps import Places, SetTable
from articles.ledger.learned.pairs import AcquaintedPair, ClaimPairs, are_near
from articles.ledger.learned.profile import Code, Number, StemSet, code_of
from articles.ledger.likeness import Stems

_MOST_VALUES = 10
_MOST_RARE = 6
_MOST_DIGITS = 5
_MOST_NUMBERS = 5
_MOST_NAMES = 4
_MOST_ALTERNATIVES = 4
_NOTHING_SAID = -0.1
_LEAD = 2
_NEARLY = 1e-6

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
    *("sector_differs", "scopes_differ", "scopes_meet", "places_differ", "places_meet", "days"),
    *("lead", "lead_run", "trail", "trail_run", "word_before_equal"),
    *("aligned_before", "aligned_after", "aligned_between", "aligned", "aligned_share"),
    *("alone", "among", "before", "after", "before_equal", "after_equal", "leading", "apart"),
    *("count", "money", "percent", "duration", "size"),
    *("context_lead", "phrase_lead", "sentence_lead", "equal_others"),
    *("topics", "values", "names", "names_shared", "names_part", "names_apart", "title_found"),
    *("title_found_back",),
)
"""What the traits are called, in their order."""

Column = NDArray[np.float64] | NDArray[np.bool_]


def traits_of(pairs: ClaimPairs) -> NDArray[np.float32]:
    """The traits of pairs of claims: a row each, with a column for each of `NAMES`."""
    rows = np.empty((len(pairs), len(NAMES)), np.float32)
    at = 0
    for block in (_of_values, _of_heads, _of_words, _of_status, _of_sentences):
        for column in block(pairs):
            rows[:, at] = column
            at += 1
    aligned = _aligned(pairs)
    rows[:, at : at + aligned.shape[1]] = aligned
    at += aligned.shape[1]
    for column in _of_places(pairs):
        rows[:, at] = column
        at += 1
    for column in _of_alternatives(pairs):
        rows[:, at] = column
        at += 1
    shared = np.array([_of_articles(pair) for pair in pairs.articles], np.float32)
    rows[:, at:] = shared[pairs.pair]
    return rows


def _of_values(pairs: ClaimPairs) -> Iterator[Column]:
    equal = pairs.equal
    yield equal
    yield _meet(pairs)
    yield pairs.distance
    yield np.exp(-pairs.distance)
    yield np.minimum(pairs.codes(Code.DIGITS)[0], _MOST_DIGITS) * equal
    yield (pairs.codes(Code.TELLING)[0] != 0) & equal


def _meet(pairs: ClaimPairs) -> Column:
    """Whether two intervals do; at the very bound each pair is asked."""
    lower = np.maximum(*pairs.numbers(Number.LOWER))
    upper = np.minimum(*pairs.numbers(Number.UPPER))
    meets = np.asarray(lower < upper)
    with np.errstate(invalid="ignore"):
        ends = np.maximum(np.abs(lower), np.abs(upper))
        is_open = ~pairs.equal & np.isfinite(ends) & (np.abs(upper - lower) <= _NEARLY * ends)
    for at in np.flatnonzero(is_open):
        one, other = pairs.claims(int(at))
        meets[at] = one.interval.meets(other.interval)
    return meets | pairs.equal


def _of_heads(pairs: ClaimPairs) -> Iterator[Column]:
    here, there = pairs.codes(Code.FAMILY)
    keys = [codes != 0 for codes in pairs.codes(Code.KEY)]
    yield pairs.both(Code.FAMILY)
    yield pairs.differ(Code.FAMILY)
    yield ~pairs.either(Code.FAMILY) & pairs.both(Code.STEM)
    yield ~pairs.either(Code.FAMILY) & pairs.differ(Code.STEM)
    yield ((here != 0) != (there != 0)) & keys[0] & keys[1]
    yield keys[0] != keys[1]
    yield ~keys[0] & ~keys[1]
    here, there = pairs.codes(Code.TOLL)
    yield (here + there).astype(np.float64)
    yield pairs.either(Code.DAILY)
    yield pairs.both(Code.CERTAIN)


def _of_words(pairs: ClaimPairs) -> Iterator[Column]:
    contexts = pairs.sets(StemSet.CONTEXT)
    common = contexts.common(pairs.first, pairs.second)
    yield pairs.sets(StemSet.LABEL).likeness(pairs.first, pairs.second)
    yield _said_alike(pairs, pairs.sets(StemSet.SCOPE))
    yield pairs.sets(StemSet.PHRASE).likeness(pairs.first, pairs.second)
    yield contexts.alike(pairs.first, pairs.second, common)
    yield np.minimum(common.rare_count(), _MOST_RARE)
    yield np.minimum(_numbers_shared(pairs), _MOST_NUMBERS)
    found = _found(pairs)
    yield found[:, :2].min(axis=1)
    yield found[:, :2].max(axis=1)
    yield found[:, 2:].min(axis=1)
    yield found[:, 2:].max(axis=1)
    yield _said_alike(pairs, pairs.sets(StemSet.RARE_CONTEXT))
    yield _said_alike(pairs, pairs.sets(StemSet.NAMING))


def _numbers_shared(pairs: ClaimPairs) -> Column:
    near = [claim.numbers for profile in pairs.table.profiles for claim in profile.article.claims]
    counts = (
        len(near[one] & near[other])
        for one, other in zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)
    )
    return np.fromiter(counts, np.float64, len(pairs))


def _found(pairs: ClaimPairs) -> NDArray[np.float64]:
    """Which part of the names of one claim, and around it, the other article has, and back.

    A claim stands in many pairs of two articles: it is looked for in the other one once.
    """
    others = [pair.other.everything for pair in pairs.articles]
    ones = [pair.one.everything for pair in pairs.articles]
    here, there = _found_in(pairs, pairs.first, others), _found_in(pairs, pairs.second, ones)
    return np.stack([here[:, 0], there[:, 0], here[:, 1], there[:, 1]], axis=1)


def _found_in(
    pairs: ClaimPairs, places: Places, everything: Sequence[Stems]
) -> NDArray[np.float64]:
    """Which part of the names of claims, and around them, stands in the articles beside them."""
    size = len(pairs.table.codes)
    asked, back = np.unique(pairs.pair * size + places, return_inverse=True)
    numbers = zip((asked // size).tolist(), (asked % size).tolist(), strict=True)
    phrases = [each for profile in pairs.table.profiles for each in profile.rare_phrases]
    contexts = [each for profile in pairs.table.profiles for each in profile.rare_contexts]
    parts = [
        (_part(phrases[place], everything[pair]), _part(contexts[place], everything[pair]))
        for pair, place in numbers
    ]
    return np.array(parts, np.float64).reshape(len(parts), 2)[back]


def _of_status(pairs: ClaimPairs) -> Iterator[Column]:
    one_period = pairs.either(Code.PERIOD) & ~_both_say(pairs, Code.PERIOD)
    statuses, parts = pairs.codes(Code.STATUS), pairs.codes(Code.PART)
    changes = _both_say(pairs, Code.CHANGE)
    have_scopes, scopes_meet = _named(pairs, StemSet.RARE_SCOPE)
    have_places, places_meet = _named(pairs, StemSet.WHERE)
    yield _is_other(pairs, Code.STATISTIC)
    yield _is_other(pairs, Code.SERIES)
    yield pairs.either(Code.CHANGE)
    yield pairs.either(Code.AIM)
    yield pairs.both(Code.PERIOD)
    yield pairs.differ(Code.PERIOD)
    yield changes & (statuses[0] != statuses[1])
    yield _is_other(pairs, Code.RATE)
    yield _is_other(pairs, Code.UNIT)
    yield parts[0] != parts[1]
    yield one_period
    yield pairs.differ(Code.POPULATION)
    yield pairs.differ(Code.COUNTRY)
    yield pairs.both(Code.COUNTRY)
    yield pairs.both(Code.SECTOR)
    yield pairs.differ(Code.SECTOR)
    yield (pairs.codes(Code.TOLL)[0] == 0) & ~scopes_meet & have_scopes
    yield scopes_meet
    yield have_places & ~places_meet
    yield places_meet
    here, there = pairs.numbers(Number.DAY)
    yield np.log1p(np.nan_to_num(np.abs(here - there)))


def _named(pairs: ClaimPairs, which: StemSet) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether both claims name something, and whether they name one thing."""
    sets = pairs.sets(which)
    meet = sets.common(pairs.first, pairs.second).exists()
    return (sets.lengths[pairs.first] > 0) & (sets.lengths[pairs.second] > 0), meet


def _is_other(pairs: ClaimPairs, code: Code) -> Column:
    here, there = pairs.codes(code)
    return np.asarray(here != there)


def _both_say(pairs: ClaimPairs, code: Code) -> NDArray[np.bool_]:
    here, there = pairs.codes(code)
    return np.asarray((here != 0) & (there != 0))


def _of_sentences(pairs: ClaimPairs) -> Iterator[Column]:
    yield pairs.sets(StemSet.LEAD).likeness(pairs.first, pairs.second)
    yield _run(pairs.table.leads[pairs.first], pairs.table.leads[pairs.second])
    yield pairs.sets(StemSet.TRAIL).likeness(pairs.first, pairs.second)
    yield _run(pairs.table.trails[pairs.first], pairs.table.trails[pairs.second])
    here, there = pairs.codes(Code.BEFORE)
    yield here == there


def _run(one: NDArray[np.int32], other: NDArray[np.int32]) -> Column:
    """How many stems are the same from the first on."""
    is_same = (one == other) & (one >= 0)
    return np.asarray(np.logical_and.accumulate(is_same, axis=1).sum(axis=1), np.float64)


def _aligned(pairs: ClaimPairs) -> NDArray[np.float64]:
    """How the claims stand between the numbers that both articles tell."""
    rows = np.tile(UNALIGNED, (len(pairs), 1))
    places = pairs.table.codes[:, Code.PLACE]
    ends = np.searchsorted(pairs.pair, np.arange(len(pairs.articles) + 1))
    for number, pair in enumerate(pairs.articles):
        start, end = ends[number], ends[number + 1]
        if start < end and not set(pair.one.told).isdisjoint(pair.other.told):
            alignment = Alignment.of(pair.one.told, pair.other.told)
            first, second = pairs.first[start:end], pairs.second[start:end]
            rows[start:end] = alignment.traits(places[first], places[second])
    return rows


def _of_places(pairs: ClaimPairs) -> Iterator[Column]:
    here, there = pairs.numbers(Number.ALONE)
    yield here * there
    here, there = pairs.numbers(Number.AMONG)
    yield np.sqrt(here * there)
    ats, tos = pairs.codes(Code.PLACE)
    counts = pairs.codes(Code.CLAIMS)
    are_before = (ats > 0) & (tos > 0)
    are_after = (ats + 1 < counts[0]) & (tos + 1 < counts[1])
    before, after = _neighbours(pairs, are_before, -1), _neighbours(pairs, are_after, 1)
    yield before[0]
    yield after[0]
    yield before[1]
    yield after[1]
    yield (ats < _LEAD) & (tos < _LEAD)
    here, there = pairs.numbers(Number.APART)
    yield np.abs(here - there)
    kinds = pairs.codes(Code.KIND)[0]
    for kind in (FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.DURATION):
        yield kinds == code_of(kind)
    yield np.log10(1 + pairs.numbers(Number.SIZE)[0])


def _of_alternatives(pairs: ClaimPairs) -> Iterator[Column]:
    alternatives = Alternatives(pairs, are_near(pairs))
    for which in (StemSet.CONTEXT, StemSet.PHRASE):
        yield alternatives.lead(pairs.sets(which).likeness(pairs.first, pairs.second))
    leads = pairs.sets(StemSet.LEAD).likeness(pairs.first, pairs.second)
    yield alternatives.lead(
        (leads + pairs.sets(StemSet.TRAIL).likeness(pairs.first, pairs.second)) / 2
    )
    yield np.minimum(alternatives.count(pairs.equal), _MOST_ALTERNATIVES)


def _neighbours(
    pairs: ClaimPairs, exist: NDArray[np.bool_], step: int
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether the claims beside two claims count the same, and whether they tell the same."""
    table = pairs.table
    first = np.where(exist, pairs.first + step, pairs.first)
    second = np.where(exist, pairs.second + step, pairs.second)
    what = table.codes[:, [Code.DIMENSION, Code.KEY]]
    value = table.codes[:, [Code.KIND, Code.UNIT]]
    bounds = table.numbers[:, [Number.LOW, Number.HIGH]]
    are_alike = (what[first] == what[second]).all(axis=1)
    are_equal = (value[first] == value[second]).all(axis=1)
    are_equal &= (bounds[first] == bounds[second]).all(axis=1)
    return exist & are_alike, exist & are_equal


def _of_articles(pair: AcquaintedPair) -> tuple[float, ...]:
    """What the articles as wholes add to the traits of every pair of their claims."""
    first, second = pair.one.article.names, pair.other.article.names
    common = len(first & second)
    return (
        pair.kin.topics,
        float(min(pair.kin.values, _MOST_VALUES)),
        float(pair.kin.names),
        float(min(common, _MOST_NAMES)),
        common / max(1, min(len(first), len(second))),
        float(bool(first) and bool(second) and not common),
        _part(first, pair.other.everything),
        _part(second, pair.one.everything),
    )


def _said_alike(pairs: ClaimPairs, sets: SetTable) -> Column:
    """How alike two sets are; below nothing where one of them says nothing."""
    alike = sets.likeness(pairs.first, pairs.second)
    is_said = (sets.lengths[pairs.first] > 0) & (sets.lengths[pairs.second] > 0)
    return np.where(is_said, alike, _NOTHING_SAID)


def _part(stems: Stems, everything: Stems) -> float:
    """Which part of some stems stands among others; all of none."""
    return len(stems & everything) / len(stems) if stems else 1.0
