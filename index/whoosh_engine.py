"""The search engine on Whoosh: opens the index, keeps it in step with the archive, answers."""

from __future__ import annotations

import heapq
import logging
import pickle
import sqlite3
import struct
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.span import Span
from index.analysis.stemming import Stemmer, read_rules
from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.engine import ArticleSource, IndexingStep
from index.errors import IndexDamagedError
from index.expansion import Expander
from index.facets import Calendar, Filter
from index.index_folder import Build, IndexFolder
from index.indexer import Indexer, indexed_revision, open_index
from index.marking import Marker
from index.matching import Matches, Matching
from index.query import Order, SearchRequest
from index.query_parser import QueryParser
from index.query_syntax import Phrase, Query, Word, wanted_leaves
from index.ranking import rarity
from index.results import Hit, MissingWord, ResultPage, Snippet
from index.snapshot import SegmentMemory, Snapshot
from index.snippets import best_snippet
from index.suggestions import nearest_words
from index.vocabulary import Vocabulary
from index.whoosh_library import WhooshIndex

_log = logging.getLogger(__name__)

# What Whoosh, SQLite and the readers of blocks raise on files that are cut short or overwritten.
_DAMAGE = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    ImportError,
    MemoryError,
    OverflowError,
    struct.error,
    zlib.error,
    pickle.UnpicklingError,
    sqlite3.DatabaseError,
)
_MOST_MISSING = 5


@dataclass(frozen=True, slots=True)
class _Opened:
    """A build opened for reading, in the state of one commit."""

    build: Build
    index: WhooshIndex
    generation: int
    revision: int
    snapshot: Snapshot
    vocabulary: Vocabulary
    expander: Expander
    matching: Matching

    def close(self) -> None:
        self.snapshot.close()
        self.vocabulary.close()


class WhooshEngine:
    """SearchEngine over one archive, with its index in a private folder of the user's cache."""

    def __init__(self, folder: Path, source: ArticleSource) -> None:
        """Open the folder, making it when it is missing; nothing is read yet.

        Raises:
            IndexNotPrivateError: The folder belongs to another user.
        """
        self._folder = IndexFolder(folder)
        self._source = source
        self._rules = read_rules()
        self._stemmer = Stemmer(self._rules)
        self._tokenizer = Tokenizer()
        self._parser = QueryParser(self._tokenizer, read_stop_words(), read_interrogatives())
        self._calendar = Calendar()
        self._memory = SegmentMemory()
        self._opened: _Opened | None = None

    def search(self, request: SearchRequest) -> ResultPage:
        """Answer a request; without an index nothing is found.

        Raises:
            BadQueryError: The query cannot be understood.
            IndexDamagedError: The index could not be read; synchronising builds it anew.
        """
        started = time.perf_counter()
        query = self._parser.parse(request.text)
        chosen = Filter(request, self._calendar)
        opened = self._refresh()
        if opened is None:
            return ResultPage(0, (), seconds=time.perf_counter() - started)
        try:
            matches = opened.matching.find(query)
            documents, facets = chosen.choose(opened.snapshot, matches.scores, request.facets)
            page = self._page(opened, request, query, matches, documents)
            hits = self._hits(opened, request, query, matches, page)
            missing = self._missing(opened, request.text, query) if matches.relaxed else ()
        except _DAMAGE as error:
            self._throw_away(error)
            raise IndexDamagedError(str(self._folder.path)) from error
        return ResultPage(
            total=len(documents),
            hits=hits,
            facets=facets,
            missing=missing,
            relaxed=matches.relaxed and bool(documents),
            seconds=time.perf_counter() - started,
        )

    def find(self, text: str, query: str) -> tuple[Span, ...]:
        """Where the words of `query` stand in `text`, matched as the search matches.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        parsed = self._parser.parse(query)
        opened = self._refresh()
        try:
            return self._marker(opened, parsed, by_rule=True).spans(text)
        except sqlite3.DatabaseError as error:
            self._throw_away(error)
            return self._marker(None, parsed, by_rule=True).spans(text)

    def is_current(self) -> bool:
        """Whether the index holds the archive's newest revision, with today's analyzer."""
        opened = self._refresh()
        return (
            opened is not None
            and self._folder.is_todays(opened.build)
            and opened.revision == self._source.revision()
        )

    def synchronise(self) -> Iterator[IndexingStep]:
        """Bring the index up to the archive's revision; rebuild it when the analyzer changed.

        Raises:
            IndexLockedError: Another process is writing.
        """
        with self._folder.locked():
            build = self._folder.build_to_write()
            try:
                indexer = self._indexer(build)
            except _DAMAGE as error:
                self._throw_away(error)
                build = self._folder.build_to_write()
                indexer = self._indexer(build)
            yield from indexer.run()
            self._folder.put_in_place(build)

    def count(self) -> int:
        """How many articles the index holds."""
        opened = self._refresh()
        return len(opened.snapshot.articles) if opened is not None else 0

    def close(self) -> None:
        """Release the files."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _indexer(self, build: Build) -> Indexer:
        folder = self._folder.folder_of(build)
        # A tokenizer of its own: writing may go on in another thread than searching.
        return Indexer(folder, self._source, Tokenizer(), Stemmer(self._rules))

    def _refresh(self) -> _Opened | None:
        """The index as it is now: opened anew when a commit or a new build changed it."""
        build = self._folder.current()
        opened = self._opened
        try:
            if opened is not None:
                if opened.build == build and opened.index.latest_generation() == opened.generation:
                    return opened
                self.close()
            if build is not None:
                self._opened = self._open(build)
        except _DAMAGE as error:
            self._throw_away(error)
        return self._opened

    def _open(self, build: Build) -> _Opened:
        folder = self._folder.folder_of(build)
        index = open_index(folder)
        latest = index.latest_generation()
        reader = index.reader()
        generation = reader.generation()
        vocabulary: Vocabulary | None = None
        try:
            revision = indexed_revision(reader)
            snapshot = Snapshot(reader, self._memory)
            vocabulary = Vocabulary(folder, self._stemmer)
            expander = Expander(vocabulary, snapshot, self._stemmer)
        except BaseException:
            reader.close()
            raise
        matching = Matching(snapshot, expander, self._tokenizer, self._rules)
        return _Opened(build, index, generation, revision, snapshot, vocabulary, expander, matching)

    def _throw_away(self, error: BaseException) -> None:
        _log.warning("the search index is damaged and will be built anew: %r", error)
        self.close()
        self._folder.throw_away()

    def _marker(self, opened: _Opened | None, query: Query, *, by_rule: bool) -> Marker:
        expander = opened.expander if opened is not None else None
        return Marker(query, expander, self._tokenizer, self._stemmer, by_rule=by_rule)

    def _page(
        self,
        opened: _Opened,
        request: SearchRequest,
        query: Query,
        matches: Matches,
        documents: Sequence[int],
    ) -> list[int]:
        """The documents of the wanted page, in the wanted order."""
        last = request.offset + request.limit
        scores = matches.scores
        if request.order is Order.DATE or query.root is None:
            dates, newest_first = opened.snapshot.dates, self._calendar.newest_first
            best = heapq.nsmallest(
                last, documents, key=lambda n: (*newest_first(dates[n]), -scores[n], n)
            )
        else:
            best = heapq.nsmallest(last, documents, key=lambda n: (-scores[n], n))
        return best[request.offset :]

    def _hits(
        self,
        opened: _Opened,
        request: SearchRequest,
        query: Query,
        matches: Matches,
        page: Sequence[int],
    ) -> tuple[Hit, ...]:
        marker = self._marker(opened, query, by_rule=False)
        stored = [opened.snapshot.stored(number) for number in page]
        bodies = self._source.bodies([article.id for article in stored]) if request.snippets else {}
        weights = [self._rarity(opened, part) for part in marker.parts]
        hits = []
        for number, article in zip(page, stored, strict=True):
            body = bodies.get(article.id, "")
            snippet = Snippet("", (), Span(0, 0))
            if body:
                snippet = best_snippet(body, marker.marks(body), weights)
            hits.append(
                Hit(
                    article_id=article.id,
                    title=article.title,
                    title_spans=marker.spans(article.title),
                    publisher=article.publisher,
                    published=article.published,
                    published_evidence=article.published_evidence,
                    score=matches.scores[number],
                    snippet=snippet,
                )
            )
        return tuple(hits)

    def _rarity(self, opened: _Opened, part: object) -> float:
        if isinstance(part, Word):
            return rarity(opened.snapshot, opened.snapshot.document_frequency(part.term))
        if isinstance(part, Phrase):
            return sum(self._rarity(opened, word) for word in part.words)
        return 1.0

    def _missing(self, opened: _Opened, text: str, query: Query) -> tuple[MissingWord, ...]:
        """The words that no article has, with the nearest ones."""
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
