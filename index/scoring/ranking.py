"""BM25 over arrays of postings: how much an article answers a word."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from index.segments.schema import BODY, TITLE
from index.segments.scored import Scored, summed
from index.segments.snapshot import Snapshot
from index.words.expansion import TermLists

# Weights of the levels and of the title beside the text, chosen on halves of three collections and
# checked on the other halves (tests/gold/search_ranking.md); the level of inflections counts 1.
EXACT_WEIGHT = 0.5
INFLECTED_WEIGHT = 1.0
RELATED_WEIGHT = 0.4
FIELD_WEIGHTS = {BODY: 1.0, TITLE: 0.8}


def worths(
    snapshot: Snapshot, fields: Sequence[str], level: Sequence[TermLists], weight: float
) -> Iterator[Scored]:
    """What the forms of one level are worth in each of these fields; none is in two lists."""
    for field in fields:
        read = [snapshot.postings_of_any(field, lists.stems, lists.forms) for lists in level]
        counts = summed(read, snapshot.size)
        if len(counts):
            yield worth(snapshot, field, counts, weight * rarity(snapshot, len(counts)))


def worth(snapshot: Snapshot, field: str, counts: Scored, weight: float) -> Scored:
    """The saturated worth of how often documents have something in one field."""
    values = snapshot.norms[field].take(counts.ids)
    values += counts.values
    np.divide(counts.values, values, out=values)
    values *= np.float32(weight * FIELD_WEIGHTS[field])
    return Scored(counts.ids, values)


def rarity(snapshot: Snapshot, documents: int) -> float:
    """Lucene's inverse document frequency: never negative, steadier on small archives."""
    total = len(snapshot.articles)
    return math.log(1 + (max(total - documents, 0) + 0.5) / (documents + 0.5))
