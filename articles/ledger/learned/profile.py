"""Profile: what is asked of an article and of its claims for every pair that they stand in.

What claims are compared by stands in rows of numbers, one a claim, so that very many pairs are
looked at together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import lru_cache
from itertools import chain
from math import inf, nan

import numpy as np
from numpy.typing import NDArray

from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.ledger.ages import AGE
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim, Status
from articles.ledger.family_sets import attributes, constant, daily, enterprises, tolls
from articles.ledger.interval import TELLING_DIGITS, digits_of
from articles.ledger.likeness import Stems, rare, stems_of
from articles.ledger.resemblance import Dimension, dimension_of, rare_scope
from articles.ledger.status import APART, awaiting
from articles.ledger.wordings import bare
from articles.timeline.edtf import edtf_interval

_MOST_REMEMBERED = 4_096
_SMALL = 30
_LEAD = 6
_TRAIL = 3
_NO_STEM = -1
# Neither bound is told: no value is that.
_UNTOLD = -inf


class Number(IntEnum):
    """The columns of `ArticleProfile.numbers`.

    `SIZE` is the greater bound without its sign, 0 where none is told; `ALONE` is one by how many
    claims of the article have its head, dimension and series, `AMONG` one by how many have its
    dimension; `APART` is how far down the article it stands, from 0 to 1; `DAY` the day of
    publication as an ordinal; the masses are those of `StemSet`s.
    """

    SIZE = 0
    LOW = auto()
    HIGH = auto()
    LOWER = auto()
    UPPER = auto()
    ALONE = auto()
    AMONG = auto()
    APART = auto()
    DAY = auto()


class Code(IntEnum):
    """The columns of `ArticleProfile.codes`: flags, counts, and words as numbers.

    A word's number is another one in another process; 0 is nothing said. `DIGITS` counts those of
    the value, zeros at its ends aside; a value is `TELLING` that is not met by chance: of three
    digits, or large; `AWAITED` is what the words right before say to be expected.
    """

    DIMENSION = 0
    UNIT = auto()
    KEY = auto()
    FAMILY = auto()
    STEM = auto()
    STATISTIC = auto()
    SERIES = auto()
    STATUS = auto()
    PERIOD = auto()
    RATE = auto()
    POPULATION = auto()
    COUNTRY = auto()
    SECTOR = auto()
    KIND = auto()
    PLACE = auto()
    CLAIMS = auto()
    DIGITS = auto()
    TELLING = auto()
    TOLL = auto()
    DAILY = auto()
    CERTAIN = auto()
    CHANGE = auto()
    AIM = auto()
    AWAITED = auto()
    PART = auto()
    EXTREME = auto()
    ATTRIBUTE = auto()
    ENTERPRISE = auto()
    CONSTANT = auto()
    BEFORE = auto()
    NAMED = auto()


class StemSet(IntEnum):
    """Which stems of a claim: those of what is counted and whose, of its words, of what names it.

    `PHRASE` is label and scope; `NAMING` the seldom ones of the phrase, else of the title;
    `RARE_CONTEXT` the seldom ones of the words around it;
    `RARE_SCOPE` the names of whose it is, but for those of sectors; `WHERE` those of places.
    """

    LABEL = 0
    SCOPE = auto()
    PHRASE = auto()
    CONTEXT = auto()
    RARE_CONTEXT = auto()
    NAMING = auto()
    RARE_SCOPE = auto()
    LEAD = auto()
    TRAIL = auto()
    WHERE = auto()


@dataclass(frozen=True, slots=True)
class StemRows:
    """A set of stems for each claim.

    Attributes:
        lengths: How many stems each has.
        stems: Those of the first claim, then of the second, and so on.
    """

    lengths: NDArray[np.int64]
    stems: NDArray[np.int32]

    @classmethod
    def of(cls, sets: Sequence[Stems]) -> StemRows:
        """The rows of some sets."""
        lengths = np.fromiter(map(len, sets), np.int64, len(sets))
        stems = np.fromiter(chain.from_iterable(sets), np.int32, int(lengths.sum()))
        return cls(lengths, stems)


@dataclass(frozen=True, slots=True, eq=False)
class ArticleProfile:
    """An article as pairs of articles are looked at.

    Attributes:
        article: What it says.
        everything: The stems of its topics and of the words around its numbers.
        told: The value of each claim: kind, unit, least and greatest.
        phrases: The stems of what each counts and whose it is.
        rare_phrases: The seldom ones of them, mostly names.
        rare_contexts: The seldom stems around each.
        numbers: A row for each claim, with a column for each `Number`.
        codes: A row for each claim, with a column for each `Code`.
        leads: The stems that lead to each, the nearest first; -1 where there is none.
        trails: The stems behind each, the nearest first; -1 where there is none.
        sets: The stems of the claims, for each `StemSet`.
    """

    article: ArticleClaims
    everything: Stems
    told: tuple[tuple[object, ...], ...]
    phrases: tuple[Stems, ...]
    rare_phrases: tuple[Stems, ...]
    rare_contexts: tuple[Stems, ...]
    numbers: NDArray[np.float64]
    codes: NDArray[np.int64]
    leads: NDArray[np.int32]
    trails: NDArray[np.int32]
    sets: tuple[StemRows, ...]


@lru_cache(_MOST_REMEMBERED)
def profile_of(article: ArticleClaims) -> ArticleProfile:
    """The profile of an article, the last ones remembered."""
    claims = article.claims
    labels = [_label(claim.label or "") for claim in claims]
    phrases = [claim.scope | label for claim, label in zip(claims, labels, strict=True)]
    rare_phrases = tuple(map(rare, phrases))
    rare_contexts = tuple(rare(claim.context) for claim in claims)
    sets = (
        labels,
        [claim.scope for claim in claims],
        phrases,
        [claim.context for claim in claims],
        rare_contexts,
        [each or article.names for each in rare_phrases],
        [rare_scope(claim) for claim in claims],
        [frozenset(claim.lead[:-1]) for claim in claims],
        [frozenset(claim.trail) for claim in claims],
        [claim.where for claim in claims],
    )
    everything = article.topics.union(article.names, *sets[StemSet.CONTEXT], *phrases)
    return ArticleProfile(
        article,
        everything,
        tuple((each.kind, each.unit, each.low, each.high) for each in claims),
        tuple(phrases),
        rare_phrases,
        rare_contexts,
        np.array([*_numbers(claims)], np.float64).reshape(len(claims), len(Number)),
        np.array([*_codes(claims)], np.int64).reshape(len(claims), len(Code)),
        _padded([claim.lead[-2::-1] for claim in claims], _LEAD),
        _padded([claim.trail for claim in claims], _TRAIL),
        tuple(map(StemRows.of, sets)),
    )


@lru_cache(_MOST_REMEMBERED)
def _label(label: str) -> Stems:
    return stems_of(bare(fold_word(word)) for word in label.split())


def _padded(rows: Sequence[Sequence[int]], width: int) -> NDArray[np.int32]:
    made = [(*row[:width], *(_NO_STEM,) * (width - len(row))) for row in rows]
    return np.array(made, np.int32).reshape(len(rows), width)


def _numbers(claims: Sequence[Claim]) -> Iterator[tuple[float, ...]]:
    """The columns of `Number`, claim by claim."""
    dimensions = [dimension_of(claim) for claim in claims]
    heads = [
        (dimension, claim.head.key, claim.status.series)
        for claim, dimension in zip(claims, dimensions, strict=True)
    ]
    alike, of_kind = Counter(heads), Counter(dimensions)
    for at, claim in enumerate(claims):
        day = day_of(claim.published)
        yield (
            abs(claim.high or claim.low or 0.0),
            _UNTOLD if claim.low is None else claim.low,
            _UNTOLD if claim.high is None else claim.high,
            claim.interval.lower,
            claim.interval.upper,
            1 / alike[heads[at]],
            1 / of_kind[dimensions[at]],
            at / len(claims),
            nan if day is None else day,
        )


def _codes(claims: Sequence[Claim]) -> Iterator[tuple[int, ...]]:
    """The columns of `Code`, claim by claim."""
    for at, claim in enumerate(claims):
        head, status = claim.head, claim.status
        family = head.family
        value = claim.high if claim.high is not None else claim.low or 0.0
        digits = digits_of(value)
        yield (
            _dimension_code(dimension_of(claim)),
            code_of(claim.unit),
            code_of(head.key),
            code_of(family),
            code_of(head.stem),
            code_of(head.statistic),
            code_of(status.series),
            code_of(status),
            code_of(claim.period),
            code_of(claim.rate),
            code_of(head.population),
            code_of(claim.country),
            code_of(claim.sector),
            code_of(claim.kind),
            at,
            len(claims),
            digits,
            digits >= TELLING_DIGITS or abs(value) > _SMALL,
            family in tolls(),
            family in daily(),
            head.is_certain,
            status.is_change,
            status.is_aim,
            status is Status.FORECAST and not awaiting().isdisjoint(claim.lead),
            claim.part_of is not None,
            head.statistic in APART,
            family in attributes(),
            family in enterprises(),
            family in constant(),
            claim.lead[-1] if claim.lead else _NO_STEM,
            _named_before(claim),
        )


def _named_before(claim: Claim) -> int:
    """The name that stands right before an age, of whom it is; 0 where none does."""
    nearest = claim.lead[-2:-1]
    return nearest[0] + 1 if claim.head.family == AGE and rare(nearest) else 0


def code_of(word: str | FigureKind | Status | None) -> int:
    """A word as `ArticleProfile.codes` has it in this process; 0 for none."""
    return hash(word) if word else 0


@lru_cache(1024)
def _dimension_code(dimension: Dimension) -> int:
    return hash(dimension)


@lru_cache(_MOST_REMEMBERED)
def day_of(published: str | None) -> int | None:
    """The first day of a date of publication as an ordinal."""
    found = edtf_interval(published)
    return None if found is None else found[0].toordinal()
