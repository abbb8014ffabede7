"""From a parsed query to one page of found articles, with counts and missing words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.answering.did_you_mean import DidYouMean
from index.answering.opened_index import OpenedIndex
from index.answering.verification import Verification
from index.marking.marks import Marker
from index.matching_rules import FEW_HITS, LETTER_RULES, MatchingRule
from index.query.fields import FIELDS
from index.query.syntax import (
    AllOf,
    Field,
    Leaf,
    Near,
    Node,
    Phrase,
    Prefix,
    Query,
    Reports,
    Similar,
    Within,
    Word,
    wanted_alone,
    wanted_findings,
    wanted_leaves,
)
from index.request import Order, SearchRequest
from index.results import Facets, MissingWord
from index.scoring.facets import Filter
from index.scoring.likeness import Likeness, Model
from index.scoring.matching import Matches, Matching, words_under
from index.scoring.ranking import rarity
from index.segments.parts import StoredArticle
from index.segments.scored import Flags, Ids, Scored, best, within
from index.words.suggestions import nearest_words

_FIELD_NAMES = {field.field: field.name for field in FIELDS if field.field is not None}
_MOST_MISSING = 5
_MOST_LOOKED_AT = 40
# Above every day of the calendar, counted.
_LAST_KEY = 1 << 24

Keys = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of one state of the index.

    Attributes:
        request: The request.
        query: What was read of its text.
        earlier: What was read of the earlier queries within which it searches.
        chosen: Its filters.
        model: The article that the hits are to be like, when it asks for such and the archive
            has it.
    """

    request: SearchRequest
    query: Query
    earlier: tuple[Query, ...]
    chosen: Filter
    model: Model | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the index knows of an answer; the bodies are not in it.

    Attributes:
        total: How many articles were found.
        page: Those of the wanted page, each with its score.
        facets: The counts.
        missing: Words that no article has.
        relaxed: Whether no article has everything that was asked for.
        complete: How many of them have everything; the others follow these.
        did_you_mean: The query that was perhaps meant.
        unread: Of how many more articles the letters were not read, though they count.
    """

    total: int
    page: tuple[tuple[float, StoredArticle], ...]
    facets: Facets
    missing: tuple[MissingWord, ...]
    relaxed: bool
    complete: int
    did_you_mean: str | None
    unread: int


class ReadArticles(Protocol):
    """What is used of the ArticleSource."""

    def bodies(self, ids: Sequence[str]) -> Mapping[str, str]:
        """The bodies of these articles, by id."""
        ...

    def figure_counts(self) -> Mapping[int, float]:
        """How many figures the articles have that have any, by their numbers."""
        ...

    def articles_with_passages(self) -> Collection[int]:
        """The numbers of the articles in which the reader marked a passage."""
        ...


class Answering:
    """Answers questions from one state of the index.

    Args of the constructor: `parse` reads a query; `marker_of` makes what marks the words of a
    query with this text.
    """

    def __init__(
        self,
        opened: OpenedIndex,
        likeness: Likeness,
        source: ReadArticles,
        parse: Callable[[str], Query],
        marker_of: Callable[[str, Query], Marker],
    ) -> None:
        self._opened = opened
        self._likeness = likeness
        self._source = source
        self._parse = parse
        self._marker_of = marker_of

    def answer(self, question: Question) -> Answer:
        """Find, filter, count, order, and read what the page shows."""
        request, query = question.request, question.query
        snapshot = self._opened.snapshot
        matching = self._opened.matching(request.ignored_rules)
        matches = self._matches(question, matching)
        passes, facets = self._chosen(question, matches.found.ids)
        chosen = matches.found if passes is None else matches.found.where(passes)
        page = self._page(question, chosen)
        places = np.searchsorted(chosen.ids, page)
        return Answer(
            total=len(chosen),
            page=tuple(
                (float(chosen.values[place]), snapshot.stored(int(number)))
                for place, number in zip(places, page, strict=True)
            ),
            facets=facets,
            missing=self._missing(request.text, query, matching) if matches.relaxed else (),
            relaxed=matches.relaxed and len(chosen) > 0,
            complete=_complete(matches, chosen, snapshot.size),
            did_you_mean=self._did_you_mean(question, matches, matching),
            unread=matches.unread,
        )

    def _chosen(self, question: Question, found: Ids) -> tuple[Flags | None, Facets]:
        """Which of the found documents pass the filters, and the counts beside them."""
        request, counted = question.request, self._opened.counted
        marked: Collection[int] = ()
        if request.facets or request.with_passages is not None:
            marked = self._source.articles_with_passages()
        # Figures and texts of the archive may have changed since: what is found by these as well.
        roots = (question.query.root, *(earlier.root for earlier in question.earlier))
        is_of_index = not any(map(any, map(wanted_findings, roots))) and request.like is None
        every = replace(request, offset=0, limit=0, snippets=False)
        key = (every, frozenset(marked)) if is_of_index else None
        passes, facets = question.chosen.choose(
            self._opened.snapshot, found, marked, counted.get(key) if key else None
        )
        if key is not None and request.facets:
            counted.keep(key, facets)
        return passes, facets

    def weight_of(self, part: Leaf) -> float:
        """How much a part of the query says: rare words more than common ones."""
        snapshot = self._opened.snapshot
        match part:
            case Word(term) | Similar(term):
                return rarity(snapshot, snapshot.document_frequency(term))
            case Phrase(words) | Near(words):
                return sum(map(self.weight_of, words))
            case Prefix():
                return 1.0

    def _matches(self, question: Question, matching: Matching) -> Matches:
        """The articles before any filter but those that narrow the archive itself."""
        request, snapshot = question.request, self._opened.snapshot
        ignored = request.ignored_rules
        matches = self._found(request.text, question.query, ignored, matching)
        found = matches.found
        if request.order is not Order.RELEVANCE and question.query.is_counted:
            # In another order those with all words would be lost among those with some.
            found = within(found, matches.complete, snapshot.size) if not matches.relaxed else found
        elif request.order is Order.RELEVANCE and ignored.isdisjoint(LETTER_RULES):
            found = matching.filled(question.query, found)
        if request.like is not None:
            found = self._alike(question, found)
        for text, earlier in zip(request.within, question.earlier, strict=True):
            others = self._found(text, earlier, ignored, matching)
            found = within(found, others.found.ids, snapshot.size)
        if request.article_ids is not None:
            found = within(found, snapshot.documents_of(request.article_ids), snapshot.size)
        return Matches(found, matches.relaxed, matches.complete, matches.unread)

    def _found(
        self, text: str, query: Query, ignored: frozenset[MatchingRule], matching: Matching
    ) -> Matches:
        """The articles of one query; where letters are told apart, those that have them."""
        matches = matching.find(query)
        if ignored.isdisjoint(LETTER_RULES):
            return matches

        verification = Verification(
            self._opened.snapshot,
            self._source.bodies,
            query,
            lambda part: self._marker_of(text, part),
            matching.possible,
        )
        verified = self._opened.scores.get(
            ("verified", text, ignored),
            lambda: verification.verified(matches.found, matches.relaxed),
        )
        unread = verification.count_unread(matches.found)
        return Matches(verified, matches.relaxed, verified.ids, unread)

    def _alike(self, question: Question, found: Scored) -> Scored:
        if question.model is None:
            return found.where(np.zeros(len(found), np.bool_))
        alike = self._likeness.alike(question.model)
        return within(alike, found.ids, self._opened.snapshot.size)

    def _page(self, question: Question, chosen: Scored) -> Ids:
        """The documents of the wanted page, in the wanted order; never fewer than there are."""
        request = question.request
        last = request.offset + request.limit
        root = question.query.root
        has_scores = (
            any(wanted_leaves(root))
            or request.like is not None
            or any(
                isinstance(one, Reports) and one.quantity.bound is not None
                for one in wanted_findings(root)
            )
        )
        order = Order.DATE if request.order is Order.RELEVANCE and not has_scores else request.order
        if order is Order.RELEVANCE:
            return best(chosen, last)[request.offset :]
        return _first(chosen, self._keys(order, chosen.ids), last)[request.offset :]

    def _keys(self, order: Order, ids: Ids) -> Keys:
        """What documents are sorted by, the lowest first."""
        facts = self._opened.snapshot.facts
        dates = facts.dates
        of_date = facts.published.codes[ids]
        newest = dates.newest_first[of_date].astype(np.int64)
        match order:
            case Order.OLDEST:
                undated = dates.first[of_date] == 0
                return np.where(undated, _LAST_KEY, dates.first[of_date]).astype(np.int64)
            case Order.SOURCE:
                names = facts.publishers.values
                ranks = np.empty(len(names), np.int64)
                ranks[sorted(range(len(names)), key=lambda n: (not names[n], names[n]))] = (
                    np.arange(len(names))
                )
                return ranks[facts.publishers.codes[ids]] * _LAST_KEY + newest
            case Order.FIGURES:
                counts = np.zeros(self._opened.snapshot.size, np.int64)
                counted = self._opened.snapshot.with_numbers(self._source.figure_counts())
                counts[counted.ids] = counted.values.astype(np.int64)
                return -counts[ids]
            case _:
                return newest

    def _missing(self, text: str, query: Query, matching: Matching) -> tuple[MissingWord, ...]:
        """The words that no article has, as the user wrote them, with the nearest ones.

        Newspapers and authors that have no article stand behind the name of their field.
        """
        words: dict[str, Word] = {}
        for word in wanted_alone(query.root):
            if isinstance(word, Word):
                words.setdefault(word.term, word)
        looked_at = islice(words.values(), _MOST_LOOKED_AT)
        missing = [word for word in looked_at if not matching.is_found(word)]
        opened = self._opened
        found = [
            MissingWord(
                word.place.text_in(text),
                nearest_words(opened.vocabulary, opened.expander.similar(word.term)[1:]),
            )
            for word in missing
        ]
        found += _nowhere(text, query.root, matching)
        return tuple(found[:_MOST_MISSING])

    def _did_you_mean(self, question: Question, matches: Matches, matching: Matching) -> str | None:
        """Another query that finds more, when this one finds hardly anything."""
        if len(matches.found) >= FEW_HITS and not matches.relaxed:
            return None
        opened = self._opened
        meaning = DidYouMean(
            opened.snapshot, opened.vocabulary, opened.stemmer, opened.expander.similar
        )
        proposal = meaning.proposal(question.request.text, question.query, matching.is_found)
        if proposal is None:
            return None
        others = matching.find(self._parse(proposal))
        if others.relaxed or (not matches.relaxed and len(others.found) <= len(matches.found)):
            return None
        return proposal


def _nowhere(text: str, root: Node | None, matching: Matching) -> Iterator[MissingWord]:
    """The newspapers and authors that are asked for and have no article."""
    for part in root.parts if isinstance(root, AllOf) else (root,):
        if not isinstance(part, Within) or part.field is Field.TITLE:
            continue
        if not len(matching.possible(part)):
            named = " ".join(word.place.text_in(text) for word in words_under(part.part))
            yield MissingWord(f"{_FIELD_NAMES[part.field]}:{named}", ())


def _complete(matches: Matches, chosen: Scored, size: int) -> int:
    """How many of the chosen articles have everything."""
    if matches.complete is matches.found.ids:
        return len(chosen)
    return len(within(chosen, matches.complete, size))


def _first(found: Scored, keys: Keys, count: int) -> Ids:
    """The `count` documents of the lowest keys; of equal ones those of the highest scores."""
    if not count:
        return found.ids[:0]
    if count < len(found):
        kept = keys <= np.partition(keys, count - 1)[count - 1]
        found, keys = found.where(kept), keys[kept]
    return found.ids[np.lexsort((found.ids, -found.values, keys))][:count]
