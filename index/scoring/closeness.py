"""How near neighbouring words of a query stand in the articles that answer it best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.scoring.ranking import rarity
from index.segments.schema import BODY, TITLE
from index.segments.scored import Ids, Scored, best
from index.segments.snapshot import Snapshot

Keys = NDArray[np.int64]
Size = tuple[int, int]
# A key is a row for a word and a document, and a place in it; the places of a title stand far from
# those of the text.
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
    keys, size = _keys(snapshot, words, looked_at, weighing), (len(words), len(looked_at))
    gained = np.zeros(len(looked_at), np.float64)
    for distance, counts in ((1, weighing.near), (2, weighing.skipping)):
        if counts and distance < len(words):
            of_words = _nearness(keys, distance, size)
            for tells, near in zip(map(min, telling, telling[distance:]), of_words, strict=True):
                gained += counts * tells * near
    if weighing.early:
        for tells, early in zip(telling, _earliness(keys, size), strict=True):
            gained += weighing.early * tells * early
    for words_of_lead, counts in ((LEAD_WORDS, weighing.lead), (FIRST_WORDS, weighing.first)):
        if counts:
            for tells, in_lead in zip(telling, _in_lead(keys, words_of_lead, size), strict=True):
                gained[in_lead] += counts * tells
    values = found.values.copy()
    values[np.searchsorted(found.ids, looked_at)] += gained.astype(np.float32)
    return Scored(found.ids, values)


def _keys(
    snapshot: Snapshot, words: Sequence[Sequence[str]], documents: Ids, weighing: Weighing
) -> Keys:
    """Word, document and place of each occurrence of the words' most frequent forms, ascending.

    All words stand in one array, which costs several times less than one for each: the documents
    of the first word are rows 0, 1, …, those of the second follow.
    """
    snapshot.document_frequencies([form for forms in words for form in forms])  # found together
    of_words = [list(_frequent(snapshot, forms, weighing)) for forms in words]
    wanted = [(field, forms) for forms in of_words for field in weighing.fields]
    found = snapshot.occurrences(wanted, documents)
    ids, places = (np.concatenate(parts) for parts in zip(*found, strict=True))
    sizes = [len(of_list) for of_list, _ in found]
    of_title = [field == TITLE for field, _ in wanted]
    firsts = np.arange(len(words)).repeat(len(weighing.fields)) * len(documents)
    keys = np.searchsorted(documents, ids) + firsts.repeat(sizes)
    keys <<= _PLACE_BITS
    keys += places
    keys += np.where(of_title, _TITLE_PLACES, 0).repeat(sizes)
    keys.sort()
    return keys


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


def _nearness(keys: Keys, distance: int, size: Size) -> NDArray[np.float64]:
    """For each word with another so far behind it, for each document, how near the two stand.

    That is 1 where they stand side by side, 1/2 with one between, and so on.
    """
    words, documents = size
    near = np.zeros((words - distance) * documents, np.float64)
    further = np.int64(distance * documents) << _PLACE_BITS
    one = keys[: np.searchsorted(keys, np.int64(len(near)) << _PLACE_BITS)]
    if len(one):
        # The occurrences of other words and documents are farther than any place.
        wanted = one + further
        after = np.searchsorted(keys, wanted)
        apart = np.minimum(
            np.abs(keys.take(np.minimum(after, len(keys) - 1)) - wanted),
            np.abs(keys.take(np.maximum(after - 1, 0)) - wanted),
        )
        # The same place twice is one word that answers both.
        kept = ((apart <= FARTHEST) & (apart > 0)).nonzero()[0]
        np.maximum.at(near, one.take(kept) >> _PLACE_BITS, 1.0 / apart.take(kept))
    return near.reshape(-1, documents)


def _earliness(keys: Keys, size: Size) -> NDArray[np.float64]:
    """Of each word for each document 1 where it is the first, 1/2 behind `_HALF_EARLY` others."""
    words, documents = size
    early = np.zeros(words * documents, np.float64)
    rows = keys >> _PLACE_BITS
    first = np.diff(rows, prepend=-1).nonzero()[0]
    early[rows.take(first)] = 1 / (1 + (keys.take(first) & _PLACES) / _HALF_EARLY)
    return early.reshape(size)


def _in_lead(keys: Keys, first_words: int, size: Size) -> NDArray[np.bool_]:
    """Of each word for each document whether it is among the first so many."""
    words, documents = size
    has = np.zeros(words * documents, np.bool_)
    has[keys[(keys & _PLACES) < first_words] >> _PLACE_BITS] = True
    return has.reshape(size)
