"""How near neighbouring words of a query stand in the articles that answer it best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.scoring.ranking import rarity
from index.segments.schema import BODY, TITLE
from index.segments.scored import Ids, Scored, best, distinct
from index.segments.snapshot import Snapshot

Keys = NDArray[np.int64]
# A key is a document and a place in it; the places of a title stand far from those of the text.
_PLACE_BITS = 32
_PLACES = np.int64((1 << _PLACE_BITS) - 1)
_TITLE_PLACES = np.int32(1 << 30)
# Only the articles that answer best are looked at.
MOST_LOOKED_AT = 50
# Words farther from one another than this have nothing to do with one another.
FARTHEST = 10
LEAD_WORDS = 40
# A word behind so many others says half of what it would say as the first.
_HALF_EARLY = 25
# A news article names in its first words what it is about.
FIRST_WORDS = 15


class Weighing(NamedTuple):
    """How much it counts where words stand: measured (tests/gold/search_ranking.md).

    Attributes:
        near: How much nearness counts.
        skipping: How much that of words with one between them in the query.
        early: How much it counts to have words early, the less the later.
        lead: How much it counts to have words in the lead, which tells the whole story.
        first: How much more among the first words of it.
        most_forms: Of a word so many forms are looked for, the most frequent ones.
        places: And as many as have such a share of the places of all its forms: each costs the
            reading of a list, and the rarest hardly ever stand in the best articles.
        fields: Where they are looked for.
        by_itself: Whether a word is as rare as it is itself, not as all its forms together.
    """

    near: float
    skipping: float
    early: float
    lead: float
    first: float
    most_forms: int
    places: float
    fields: tuple[str, ...]
    by_itself: bool


OF_FEW = Weighing(0.6, 0.0, 0.0, 0.0, 0.0, 4, 0.95, (BODY, TITLE), by_itself=False)
OF_SOME = Weighing(0.35, 0.0, 0.0, 0.15, 0.0, 20, 0.95, (BODY,), by_itself=True)
OF_QUESTION = Weighing(0.35, 0.15, 0.2, 0.0, 0.1, 40, 1.0, (BODY,), by_itself=True)


def with_closeness(
    snapshot: Snapshot, found: Scored, words: Sequence[Sequence[str]], weighing: Weighing = OF_FEW
) -> Scored:
    """The found articles, the best of them worth more the nearer the query's words stand.

    Two neighbouring words of the query say as much together as the commoner of them alone, side
    by side, and the less the farther they stand from one another.

    Args:
        snapshot: The state of the index.
        found: Articles with their scores.
        words: The forms of each word, itself first, in the order of the query.
        weighing: How much it counts.
    """
    looked_at = np.sort(best(found, MOST_LOOKED_AT))
    if len(words) < 2 or len(looked_at) < 2:
        return found
    counted = [forms[:1] if weighing.by_itself else forms for forms in words]
    frequencies = [sum(snapshot.document_frequencies(forms)) for forms in counted]
    telling = [rarity(snapshot, frequency) for frequency in frequencies]
    keys = _keys(snapshot, words, looked_at, weighing)
    gained = np.zeros(len(looked_at), np.float64)
    for distance, counts in ((1, weighing.near), (2, weighing.skipping)):
        for at in range(len(keys) - distance) if counts else ():
            tells = counts * min(telling[at], telling[at + distance])
            gained += tells * _nearness(keys[at], keys[at + distance], looked_at)
    for places, tells in zip(keys, telling, strict=True) if weighing.early else ():
        gained += weighing.early * tells * _earliness(places, looked_at)
    for words_of_lead, counts in ((LEAD_WORDS, weighing.lead), (FIRST_WORDS, weighing.first)):
        for places, tells in zip(keys, telling, strict=True) if counts else ():
            gained[_in_lead(places, looked_at, words_of_lead)] += counts * tells
    values = found.values.copy()
    values[np.searchsorted(found.ids, looked_at)] += gained.astype(np.float32)
    return Scored(found.ids, values)


def _earliness(keys: Keys, documents: Ids) -> NDArray[np.float64]:
    """For each document 1 where a word is its first, 1/2 where `_HALF_EARLY` stand before it."""
    early = np.zeros(len(documents), np.float64)
    ids = (keys >> _PLACE_BITS).astype(np.int32)
    first = keys[np.diff(ids, prepend=-1) > 0]
    places = np.searchsorted(documents, (first >> _PLACE_BITS).astype(np.int32))
    early[places] = 1 / (1 + (first & _PLACES) / _HALF_EARLY)
    return early


def _in_lead(keys: Keys, documents: Ids, words: int) -> NDArray[np.intp]:
    """Which of the documents have a word among the first so many, each once."""
    kept = keys[(keys & _PLACES) < words]
    return np.searchsorted(documents, distinct((kept >> _PLACE_BITS).astype(np.int32)))


def _keys(
    snapshot: Snapshot, words: Sequence[Sequence[str]], documents: Ids, weighing: Weighing
) -> list[Keys]:
    """Of each word document and place of each occurrence of its most frequent forms, ascending."""
    of_words = [list(_frequent(snapshot, forms, weighing)) for forms in words]
    # All lists are read together.
    wanted = [(field, forms) for forms in of_words for field in weighing.fields]
    found = iter(snapshot.occurrences(wanted, documents))
    return [_joined([(field, *next(found)) for field in weighing.fields]) for _ in of_words]


def _joined(of_fields: Sequence[tuple[str, Ids, Ids]]) -> Keys:
    """Documents and places in each field as keys, ascending."""
    parts = []
    for field, ids, places in of_fields:
        keys = ids.astype(np.int64)
        keys <<= _PLACE_BITS
        keys += places + _TITLE_PLACES if field == TITLE else places
        parts.append(keys)
    joined = np.concatenate(parts)
    joined.sort()
    return joined


def _frequent(snapshot: Snapshot, forms: Sequence[str], weighing: Weighing) -> Iterator[str]:
    """The most frequent forms, as many as have the wanted share of the word's places."""
    frequencies = snapshot.document_frequencies(forms)
    remaining = weighing.places * sum(frequencies)
    often = sorted(zip(frequencies, forms, strict=True), key=itemgetter(0), reverse=True)
    for frequency, form in often[: weighing.most_forms]:
        if remaining <= 0:
            break
        remaining -= frequency
        yield form


def _nearness(one: Keys, other: Keys, documents: Ids) -> NDArray[np.float64]:
    """For each document 1 where both words stand side by side, 1/2 with one between, and so on."""
    near = np.zeros(len(documents), np.float64)
    if not len(one) or not len(other):
        return near
    after = np.searchsorted(other, one)
    distance = np.minimum(
        np.abs(other[np.minimum(after, len(other) - 1)] - one),
        np.abs(one - other[np.maximum(after - 1, 0)]),
    )
    # The same place twice is one word that answers both.
    kept = (distance <= FARTHEST) & (distance > 0)
    places = np.searchsorted(documents, (one[kept] >> _PLACE_BITS).astype(np.int32))
    np.maximum.at(near, places, 1.0 / distance[kept])
    return near
