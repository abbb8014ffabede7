"""BM25 over arrays of postings: how much an article answers a word."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from index.schema import BODY, TITLE
from index.snapshot import Snapshot

# Weights of the levels and of the title beside the text. Chosen on one half of the ARCD questions
# and checked on the other (tests/gold/score_search.py); the level of inflections counts 1.
EXACT_WEIGHT = 0.4
INFLECTED_WEIGHT = 1.0
RELATED_WEIGHT = 0.6
FIELD_WEIGHTS = {BODY: 1.0, TITLE: 0.8}

Scores = dict[int, float]


def frequencies(snapshot: Snapshot, field: str, forms: Iterable[str]) -> dict[int, float]:
    """How often each article has any of the forms in the field."""
    found: dict[int, float] = {}
    for form in forms:
        documents, counts = snapshot.postings(field, form)
        if not found:
            found = dict(zip(documents, counts, strict=True))
            continue
        for document, count in zip(documents, counts, strict=True):
            found[document] = found.get(document, 0.0) + count
    return found


def add_level(
    scores: Scores, snapshot: Snapshot, fields: Sequence[str], forms: Sequence[str], weight: float
) -> None:
    """Add to `scores` what the forms of one level are worth in these fields."""
    for field in fields:
        counts = frequencies(snapshot, field, forms)
        if counts:
            add_counts(scores, snapshot, field, counts, weight * rarity(snapshot, len(counts)))


def add_counts(
    scores: Scores, snapshot: Snapshot, field: str, counts: Mapping[int, float], weight: float
) -> None:
    """Add the saturated worth of `counts` in one field."""
    weight *= FIELD_WEIGHTS[field]
    norms = snapshot.norms[field]
    known = scores.get
    for document, count in counts.items():
        scores[document] = known(document, 0.0) + weight * count / (count + norms[document])


def rarity(snapshot: Snapshot, documents: int) -> float:
    """Lucene's inverse document frequency: never negative, steadier on small archives."""
    total = len(snapshot.articles)
    return math.log(1 + (max(total - documents, 0) + 0.5) / (documents + 0.5))
