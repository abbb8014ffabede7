"""From a parsed query to one page of found articles, with counts and missing words."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.facets import Calendar, Filter
from index.matching import Matches
from index.opened_index import OpenedIndex
from index.query import Order, SearchRequest
from index.query_syntax import Phrase, Prefix, Query, Word, wanted_leaves
from index.ranking import rarity
from index.results import Facets, MissingWord
from index.snapshot import StoredArticle
from index.suggestions import nearest_words

_MOST_MISSING = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """What the index knows of an answer; the bodies are not in it.

    Attributes:
        total: How many articles were found.
        page: Those of the wanted page, each with its score.
        facets: The counts.
        missing: Words that no article has.
        relaxed: Whether no article has everything that was asked for.
    """

    total: int
    page: tuple[tuple[float, StoredArticle], ...]
    facets: Facets
    missing: tuple[MissingWord, ...]
    relaxed: bool


def answer(
    opened: OpenedIndex, request: SearchRequest, query: Query, chosen: Filter, calendar: Calendar
) -> Answer:
    """Find, filter, count, order, and read what the page shows."""
    matches = opened.matching.find(query)
    documents, facets = chosen.choose(opened.snapshot, matches.scores, request.facets)
    page = _page(opened, request, query, matches, documents, calendar)
    return Answer(
        total=len(documents),
        page=tuple((matches.scores[number], opened.snapshot.stored(number)) for number in page),
        facets=facets,
        missing=_missing(opened, request.text, query) if matches.relaxed else (),
        relaxed=matches.relaxed and bool(documents),
    )


def weight_of(opened: OpenedIndex, part: Word | Prefix | Phrase) -> float:
    """How much a part of the query says: rare words more than common ones."""
    match part:
        case Word(term):
            return rarity(opened.snapshot, opened.snapshot.document_frequency(term))
        case Phrase(words):
            return sum(weight_of(opened, word) for word in words)
        case Prefix():
            return 1.0


def _page(
    opened: OpenedIndex,
    request: SearchRequest,
    query: Query,
    matches: Matches,
    documents: Sequence[int],
    calendar: Calendar,
) -> list[int]:
    """The documents of the wanted page, in the wanted order; never fewer than there are."""
    last = request.offset + request.limit
    scores = matches.scores
    if request.order is Order.DATE or not any(wanted_leaves(query.root)):
        dates = opened.snapshot.dates
        best = heapq.nsmallest(
            last, documents, key=lambda n: (*calendar.newest_first(dates[n]), -scores[n], n)
        )
    else:
        best = _highest(scores, documents, last)
    return best[request.offset :]


def _highest(scores: Mapping[int, float], documents: Sequence[int], size: int) -> list[int]:
    """The documents of the highest scores; of equal ones those that came first."""
    lowest = min(heapq.nlargest(size, map(scores.__getitem__, documents)), default=0.0)
    candidates = [number for number in documents if scores[number] >= lowest]
    return sorted(candidates, key=lambda number: (-scores[number], number))[:size]


def _missing(opened: OpenedIndex, text: str, query: Query) -> tuple[MissingWord, ...]:
    """The words that no article has, as the user wrote them, with the nearest that some have."""
    words: dict[str, Word] = {}
    for leaf in wanted_leaves(query.root):
        for word in leaf.words if isinstance(leaf, Phrase) else (leaf,):
            if isinstance(word, Word):
                words.setdefault(word.term, word)
    missing = [word for word in words.values() if not opened.matching.is_found(word)]
    return tuple(
        MissingWord(
            word.place.text_in(text),
            nearest_words(opened.vocabulary, opened.snapshot, word.term),
        )
        for word in missing[:_MOST_MISSING]
    )
