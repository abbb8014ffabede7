"""BM25 over arrays of postings: how much an article answers a word."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from index.segments.schema import BODY, TITLE
from index.segments.scored import NOTHING, Flags, Scored, Values, summed
from index.segments.snapshot import Snapshot

# Weights of the levels and of the title beside the text, chosen on halves of several collections
# and checked on the other halves (tests/gold/search_ranking.md); the level of inflections counts 1.
EXACT_WEIGHT = 0.5
INFLECTED_WEIGHT = 1.0
# Of an inflection so much is the worth of a broken plural or another form by the lexicon as well.
KIN_WEIGHT = 0.4
# And so much that of another spelling: with .15 an article that has both passes the right one.
SPELT_WEIGHT = 0.1
RELATED_WEIGHT = 0.4
ROOT_WEIGHT = 0.5
# A word of the title counts as so many in the text, and its title says so much besides.
TITLE_TIMES = 3.0
TITLE_WEIGHT = 0.4
# By the number of words, to what power the share that an article has of them counts: measured.
_POWER_OF_SHARE = {4: 1.0, 5: 0.5}
# An article with less of what all words say together is about something else.
_LEAST_SHARE = 0.2

Counts = Mapping[str, Scored]
"""By field, how often documents have something."""


def worths(snapshot: Snapshot, counts: Counts, weight: float, telling: float) -> Iterator[Scored]:
    """What it is worth to have something so often, title and text being one witness.

    Args:
        snapshot: The state of the index.
        counts: How often each field has it; of the title alone where only that is asked for.
        weight: How much it counts.
        telling: How rare it is.
    """
    title = counts.get(TITLE, NOTHING)
    parts = [(TITLE, title, 1.0)]
    if BODY in counts:
        title = snapshot.with_stated_title(title)
        text = summed([counts[BODY], title.times(TITLE_TIMES)], snapshot.size)
        parts = [(BODY, text, 1.0), (TITLE, title, TITLE_WEIGHT)]
    for field, counted, share in parts:
        if len(counted):
            yield worth(snapshot, field, counted, weight * telling * share)


def worth(snapshot: Snapshot, field: str, counts: Scored, weight: float) -> Scored:
    """The saturated worth of how often documents have something in one field."""
    norms = snapshot.norms[field].take(counts.ids)
    return Scored(counts.ids, worth_of(counts.values, norms, weight))


def worth_of(counts: Values, norms: Values, weight: float) -> Values:
    """The saturated worth of counts; a norm is the count that is worth half of `weight`."""
    values = norms + counts
    np.divide(counts, values, out=values)
    values *= np.float32(weight)
    return values


def rarity(snapshot: Snapshot, documents: int) -> float:
    """Lucene's inverse document frequency: never negative, steadier on small archives."""
    total = len(snapshot.articles)
    return math.log(1 + (max(total - documents, 0) + 0.5) / (documents + 0.5))


def by_share(snapshot: Snapshot, found: Scored, parts: Sequence[Flags]) -> Scored:
    """The found articles by the share that they have of what all words say together.

    Args:
        snapshot: The state of the index.
        found: Articles with their scores.
        parts: Of each word, for each document whether it has the word.
    """
    rarities = [rarity(snapshot, int(np.count_nonzero(part))) for part in parts]
    shares = np.zeros(len(found), np.float32)
    for part, telling in zip(parts, rarities, strict=True):
        shares += part.take(found.ids) * np.float32(telling / sum(rarities))
    power = np.float32(_POWER_OF_SHARE.get(len(parts), 0.0))
    return Scored(found.ids, found.values * shares**power).where(shares >= _LEAST_SHARE)
