"""BM25 over arrays of postings: how much an article answers a word."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from index.segments.schema import BODY, TITLE
from index.segments.scored import NOTHING, Scored, summed
from index.segments.snapshot import Snapshot
from index.words.term_lists import TermLists

# Weights of the levels and of the title beside the text, chosen on halves of several collections
# and checked on the other halves (tests/gold/search_ranking.md); the level of inflections counts 1.
EXACT_WEIGHT = 0.5
INFLECTED_WEIGHT = 1.0
# Of an inflection so much is the worth of a broken plural or another form by the lexicon as well.
KIN_WEIGHT = 0.4
RELATED_WEIGHT = 0.4
ROOT_WEIGHT = 0.5
# A word of the title counts as so many in the text, and its title says so much besides.
TITLE_TIMES = 3.0
TITLE_WEIGHT = 0.4

Counts = Mapping[str, Scored]
"""By field, how often documents have something."""


def counts_of(snapshot: Snapshot, fields: Sequence[str], level: Sequence[TermLists]) -> Counts:
    """How often documents have the forms of one level; none is in two lists."""
    return {
        field: summed(
            [snapshot.postings_of_any(field, lists.stems, lists.forms) for lists in level],
            snapshot.size,
        )
        for field in fields
    }


def worths(
    snapshot: Snapshot, counts: Counts, weight: float, telling: float | None = None
) -> Iterator[Scored]:
    """What it is worth to have something so often.

    Title and text are one witness: what stands in the title counts several times in the text, and
    has one rarity, that of what stands in either. With a rarity of its own, a word of two thousand
    texts and of forty titles became precious where it stood in a title. A title that was made of
    the body's first words says nothing besides.

    Args:
        snapshot: The state of the index.
        counts: How often each field has it; of the title alone where only that is asked for.
        weight: How much the level counts.
        telling: How rare it is; by default as few documents have it.
    """
    title = counts.get(TITLE, NOTHING)
    parts = [(TITLE, title, 1.0)]
    text = title
    if BODY in counts:
        title = snapshot.with_stated_title(title)
        text = summed([counts[BODY], title.times(TITLE_TIMES)], snapshot.size)
        parts = [(BODY, text, 1.0), (TITLE, title, TITLE_WEIGHT)]
    scale = weight * (rarity(snapshot, len(text)) if telling is None else telling)
    for field, counted, share in parts:
        if len(counted):
            yield worth(snapshot, field, counted, scale * share)


def worth(snapshot: Snapshot, field: str, counts: Scored, weight: float) -> Scored:
    """The saturated worth of how often documents have something in one field."""
    values = snapshot.norms[field].take(counts.ids)
    values += counts.values
    np.divide(counts.values, values, out=values)
    values *= np.float32(weight)
    return Scored(counts.ids, values)


def rarity(snapshot: Snapshot, documents: int) -> float:
    """Lucene's inverse document frequency: never negative, steadier on small archives."""
    total = len(snapshot.articles)
    return math.log(1 + (max(total - documents, 0) + 0.5) / (documents + 0.5))
