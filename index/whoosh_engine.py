"""The search engine on Whoosh: keeps the index in step with the archive, and answers from it."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from pathlib import Path

from articles.span import Span
from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.answering.hit_making import HitMaking, Marking, places_of
from index.answering.latest_index import LatestIndex
from index.answering.opened_index import Analysis, OpenedIndex
from index.answering.page import Answering, Question
from index.building.damage import damage_recognised
from index.building.index_folder import Build, IndexFolder
from index.building.indexer import Indexer
from index.building.word_memory import WordMemory
from index.engine import ArticleSource, IndexingStep
from index.errors import BadQueryError, IndexDamagedError, QueryFault
from index.marking.concordance import WIDTH, concordance
from index.marking.explanation import Explainer
from index.marking.marks import Marker
from index.matching_rules import MatchingRule
from index.query.faults import query_faults, reading_faults, widening_faults
from index.query.parser import QueryParser
from index.query.syntax import (
    Condition,
    Query,
    Reports,
    of_words_alone,
    read_conditions,
    wanted_findings,
)
from index.request import SearchRequest
from index.results import ConcordanceLine, MatchReason, ReadValue, ResultPage
from index.scoring.facets import Filter
from index.scoring.likeness import Likeness, Model
from index.words.completion import completions

_log = logging.getLogger(__name__)


class WhooshEngine:
    """SearchEngine over one archive, with its index in a private folder of the user's cache."""

    def __init__(self, folder: Path, source: ArticleSource) -> None:
        """Prepare the folder, making it when it is missing; nothing of it is read yet.

        Raises:
            IndexNotPrivateError: The folder belongs to another user.
        """
        self._folder = IndexFolder(folder)
        self._source = source
        self._stemmer = Stemmer()
        self._tokenizer = Tokenizer()
        self._stop_words = read_stop_words()
        self._parser = QueryParser(self._tokenizer, self._stop_words, read_interrogatives())
        self._latest = LatestIndex(self._folder, source, Analysis(self._tokenizer, self._stemmer))
        # With a tokenizer and a stemmer of its own; made by the first run of indexing.
        self._words: WordMemory | None = None
        # So many articles were indexed by runs that left tidying up to a later one.
        self._untidied = 0

    def search(self, request: SearchRequest) -> ResultPage:
        """Answer a request; without an index nothing is found.

        Raises:
            BadQueryError: The query cannot be understood.
            IndexDamagedError: The index could not be read; synchronising builds it anew.
        """
        started = time.perf_counter()
        query = self._parser.parse(request.text)
        if query.root is None and fold(request.text).strip():
            raise BadQueryError(QueryFault.NO_WORDS, Span(0, len(request.text)))
        earlier = tuple(map(self._parser.parse, request.within))
        chosen = Filter(request)
        try:
            opened = self._latest.open()
            if opened is None:
                return ResultPage(0, (), seconds=time.perf_counter() - started)
            with damage_recognised():
                answering = self._answering(opened, request.ignored_rules)
                model = _model_of(self._source, opened, request.like)
                found = answering.answer(Question(request, query, earlier, chosen, model))

            def marking() -> Marking:
                with damage_recognised():
                    wanted = of_words_alone(query) if found.relaxed else query
                    marker = self._marker(opened, wanted, request)
                    return marker, [answering.weight_of(part) for part in marker.parts]

            making = HitMaking(request, query, marking, opened.shown)
            hits = making.hits_of(found.page, self._source if request.snippets else None)
        except IndexDamagedError as error:
            self._latest.discard(error)
            raise
        return ResultPage(
            total=found.total,
            hits=hits,
            facets=found.facets,
            missing=found.missing,
            relaxed=found.relaxed,
            complete=found.complete,
            did_you_mean=found.did_you_mean,
            seconds=time.perf_counter() - started,
            read=tuple(map(_read_value, read_conditions(query.root))),
            unapplied=(
                *query_faults(request.text),
                *widening_faults(query),
                *reading_faults(request.text, found.unread),
            ),
        )

    def find(
        self, text: str, query: str, ignored: frozenset[MatchingRule] = frozenset()
    ) -> tuple[Span, ...]:
        """Where the words of `query` stand in `text`, matched as the search matches.

        Args:
            text: Any text.
            query: What is looked for.
            ignored: The rules that are switched off.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        parsed = self._parser.parse(query)
        request = SearchRequest(query, ignored_rules=ignored)
        opened = self._latest.readable()
        try:
            with damage_recognised():
                marker = self._marker(opened, parsed, request, by_rule=True)
        except IndexDamagedError as error:
            self._latest.discard(error)
            marker = self._marker(None, parsed, request, by_rule=True)
        return marker.spans(text)

    def find_in_article(
        self,
        article_id: str,
        body: str,
        query: str,
        ignored: frozenset[MatchingRule] = frozenset(),
    ) -> tuple[Span, ...]:
        """Where an article answers `query`: its words, and the figures and times asked for.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        spans = set(self.find(body, query, ignored))
        for part in wanted_findings(self._parser.parse(query).root):
            spans.update(places_of(self._source, [article_id], part).get(article_id, ()))
        return tuple(sorted(span for span in spans if span.end <= len(body)))

    def explain(
        self, article_id: str, title: str, body: str, request: SearchRequest
    ) -> tuple[MatchReason, ...]:
        """Why an article answers a request: which of its words, figures and times.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        query = self._parser.parse(request.text)
        explainer = Explainer(self._marker(self._latest.readable(), query, request), request.text)
        places = {
            part: places_of(self._source, [article_id], part).get(article_id, ())
            for part in wanted_findings(query.root)
        }
        return explainer.reasons(title, body, places)

    def concordance(
        self, request: SearchRequest, width: int = WIDTH
    ) -> Iterator[ConcordanceLine | None]:
        """All occurrences of a request's words, None before each article; see SearchEngine.

        Raises:
            BadQueryError: The query cannot be understood.
            IndexDamagedError: The index could not be read; synchronising builds it anew.
        """
        marker = self._marker(self._latest.readable(), self._parser.parse(request.text), request)
        return concordance(self.search, self._source.bodies, request, marker, width)

    def words_beginning_with(self, letters: str, limit: int = 5) -> tuple[str, ...]:
        """Words of the archive that begin so, as they are written, the most frequent first."""
        opened = self._latest.readable()
        if opened is None:
            return ()
        try:
            with damage_recognised():
                frequency = opened.snapshot.document_frequency
                return completions(opened.vocabulary, frequency, fold(letters), limit)
        except IndexDamagedError as error:
            self._latest.discard(error)
            return ()

    def is_current(self) -> bool:
        """Whether the index holds the archive's newest revision; see `SearchEngine`."""
        opened = self._latest.readable()
        return (
            opened is not None
            and opened.is_tidy
            and not self._untidied
            and self._folder.is_todays(opened.build)
            and not self._folder.is_renewed()
            and opened.revision == self._source.revision()
        )

    def is_sound(self) -> bool:
        """Whether every file of the index is as it was written. Reads all of them."""
        return self._latest.is_sound()

    def synchronise(self, *, more_follows: bool = False) -> Iterator[IndexingStep]:
        """Bring the index up to the archive's revision; see `SearchEngine`.

        Raises:
            IndexLockedError: Another process is writing.
        """
        with self._folder.locked():
            build = self._folder.build_to_write()
            try:
                yield from self._run(build, more_follows=more_follows)
            except IndexDamagedError as error:
                _log.warning("the search index is damaged and is built anew", exc_info=error)
                self.close()
                self._folder.throw_away()
                build = self._folder.build_to_write()
                yield from self._run(build, more_follows=more_follows)
            self._folder.put_in_place(build)

    def count(self) -> int:
        """How many articles the index holds."""
        opened = self._latest.readable()
        return len(opened.snapshot.articles) if opened is not None else 0

    def close(self) -> None:
        """Release the files."""
        self._latest.close()

    def _answering(self, opened: OpenedIndex, ignored: frozenset[MatchingRule]) -> Answering:
        def marker_of(text: str, query: Query) -> Marker:
            return self._marker(opened, query, SearchRequest(text, ignored_rules=ignored))

        likeness = Likeness(opened.snapshot, self._tokenizer, self._stemmer, self._stop_words)
        return Answering(opened, likeness, self._source, self._parser.parse, marker_of)

    def _run(self, build: Build, *, more_follows: bool) -> Iterator[IndexingStep]:
        if self._words is None:
            self._words = WordMemory()
        indexer = Indexer(self._folder.folder_of(build), self._source, self._words)
        untidied = None if more_follows else self._untidied
        for step in indexer.run(untidied):
            yield step
        self._untidied = self._untidied + step.done if more_follows else 0

    def _marker(
        self,
        opened: OpenedIndex | None,
        query: Query,
        request: SearchRequest,
        *,
        by_rule: bool = False,
    ) -> Marker:
        return Marker(
            query,
            opened.expander if opened is not None else None,
            self._tokenizer,
            self._stemmer,
            by_rule=by_rule,
            text=request.text,
            ignored=request.ignored_rules,
        )


def _read_value(condition: Condition) -> ReadValue:
    value = condition.quantity if isinstance(condition, Reports) else condition.days
    return ReadValue(condition.place, value)


def _model_of(source: ArticleSource, opened: OpenedIndex, article_id: str | None) -> Model | None:
    """The article that the hits are to be like; None when there is none, or it is gone."""
    if article_id is None:
        return None
    documents = opened.snapshot.documents_of([article_id])
    body = source.bodies([article_id]).get(article_id)
    if not len(documents) or body is None:
        return None
    document = int(documents[0])
    return Model(document, opened.snapshot.stored(document).title, body)
