"""Writing: bringing one build of the index up to the archive's revision, step by step."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.building.damage import damage_recognised
from index.building.word_memory import WordMemory
from index.engine import ArticleSource, IndexableArticle, IndexingStep
from index.errors import IndexDamagedError, IndexLockedError
from index.segments.merging import (
    ALL_SIZES,
    MANY_OF_A_SIZE,
    MUCH,
    TWO_OF_A_SIZE,
    segments_to_merge,
)
from index.segments.schema import BODY, CREATOR, FIELD_TRAITS, REVISION_ID, TITLE
from index.segments.stored_index import (
    article_ids,
    check_terms,
    documents_of,
    indexed_revision,
    open_index,
    remove_leftovers,
    segments_of,
)
from index.segments.whoosh_library import LockError, WhooshReader
from index.segments.writer import SteppedWriter
from index.words.vocabulary import Vocabulary

COMMIT_EVERY = 1000
# So many articles are taken between two steps: some hundredths of a second.
_STEP_EVERY = 25
# Even a bibliography's longest field is shorter; keeps one absurd file from filling the memory.
_MOST_TERMS = 2_000_000
# Looking up whether each of more articles was indexed before would take longer than reading once
# which ones were.
_FEW_ARTICLES = 200


@dataclass(frozen=True, slots=True)
class _Session:
    """One writer, from its opening to its commit, and the index as it was before."""

    writer: SteppedWriter
    reader: WhooshReader

    def delete(self, article_id: str) -> None:
        """Delete what earlier commits wrote of an article."""
        for leaf, base in self.reader.leaf_readers():
            for number in documents_of(leaf, article_id):
                self.writer.delete_document(base + number)


class Indexer:
    """Brings one build up to date. Used once, under the folder's lock."""

    def __init__(self, folder: Path, source: ArticleSource, memory: WordMemory) -> None:
        """Open a build.

        Args:
            folder: Where the build is.
            source: Where the articles come from.
            memory: What is known of words, perhaps from runs before; of no other thread.
        """
        self._source = source
        self._memory = memory
        with damage_recognised():
            self._index = open_index(folder)
            self._vocabulary = Vocabulary(folder, memory.stemmer)
            memory.attach(self._vocabulary)
        self._written: set[str] = set()
        self._indexed: set[str] | None = None
        self._folder = folder
        self._session: _Session | None = None

    def run(self, untidied: int | None = 0) -> Iterator[IndexingStep]:
        """Index what changed; closing the generator keeps what was committed.

        Args:
            untidied: How many articles runs before this one have left untidy; None leaves those of
                this run so, too: another one comes soon.

        Raises:
            IndexLockedError: Another process is writing.
            IndexDamagedError: What was written before cannot be read.
        """
        try:
            yield from self._run(untidied)
        finally:
            with contextlib.suppress(IndexDamagedError):
                self._give_up()
            self._vocabulary.close()
            self._index.storage.release()

    def _run(self, untidied: int | None) -> Iterator[IndexingStep]:
        with damage_recognised(), contextlib.closing(self._index.reader()) as reader:
            remove_leftovers(self._index, self._folder)
            # What is written next rests on what it says of articles that are indexed already.
            check_terms(reader)
            since = indexed_revision(reader)
        newest = self._source.revision()
        total = self._source.count_changes_since(since)
        if total > _FEW_ARTICLES:
            with damage_recognised(), contextlib.closing(self._index.reader()) as reader:
                self._indexed = article_ids(reader)
        step = IndexingStep(0, total)
        yield step
        complete, latest = since, since
        for article in self._source.changes_since(since):
            if article.revision > latest:
                complete, latest = latest, article.revision
            if len(self._written) >= COMMIT_EVERY or article.id in self._written:
                yield from self._shown(step, self._commit(complete))
            with damage_recognised():
                self._take(article)
            done, unreadable = step.done + 1, step.unreadable + article.unreadable
            step = IndexingStep(done, max(done, total), unreadable)
            if step.done % _STEP_EVERY == 0:
                yield step
        if self._session is not None or newest > since:
            yield from self._shown(step, self._commit(max(newest, latest)))
        if untidied is not None:
            yield from self._shown(step, self._tidy_up(step.done, untidied + step.done))
        yield IndexingStep(step.done, step.done, step.unreadable)

    @staticmethod
    def _shown(step: IndexingStep, work: Iterator[None]) -> Iterator[IndexingStep]:
        """The same progress again and again, while a commit goes on."""
        while True:
            with damage_recognised():
                if next(work, work) is work:
                    return
            yield step

    def _give_up(self) -> None:
        """Forget what was not committed, and give the lock back."""
        if self._session is not None:
            self._session.reader.close()
            with damage_recognised():
                self._session.writer.cancel()

    def _take(self, article: IndexableArticle) -> None:
        session = self._open_session()
        self._written.add(article.id)
        if self._indexed is None or article.id in self._indexed:
            session.delete(article.id)
        if not (article.removed or article.unreadable):
            self._add(session.writer, article)
        if self._indexed is not None:
            self._indexed.add(article.id)

    def _add(self, writer: SteppedWriter, article: IndexableArticle) -> None:
        words = self._memory.words
        body = words.numbers_in(article.body)[:_MOST_TERMS]
        title = words.numbers_in(article.title)[:_MOST_TERMS]
        writer.add_document(
            id=article.id,
            number=article.number,
            title=title,
            body=body,
            creator=self._memory.names.numbers_in(article.creator or ""),
            publisher=_column_bytes(article.publisher or ""),
            published=_column_bytes(article.published or ""),
            figure_kinds=_column_bytes(" ".join(sorted(set(article.figure_kinds)))),
            body_length=len(body) + 1,
            title_length=len(title) + 1,
            title_stated=0 if article.title_inferred else 1,
            shown=(article.title, article.publisher, article.published, article.published_evidence),
        )

    def _commit(self, revision: int) -> Iterator[None]:
        """Write what was taken, together with the revision that it completes; then tidy up."""
        session = self._open_session()
        # The dictionary first: a form without postings does no harm, the reverse would.
        yield from self._memory.store_steps(self._vocabulary)
        session.delete(REVISION_ID)
        session.writer.add_document(id=REVISION_ID, shown=revision)
        yield from session.writer.commit_steps()
        self._close_session()
        self._written.clear()
        self._memory.shrink()
        yield
        yield from self._merge(MANY_OF_A_SIZE)

    def _tidy_up(self, written: int, untidied: int) -> Iterator[None]:
        """Leave few segments, and one alone when it costs no more than what was written.

        Args:
            written: How many articles this run has written.
            untidied: How many were written since the last one that tidied up.
        """
        with damage_recognised():
            documents = sum(segment.doc_count() for segment in segments_of(self._index))
        if untidied > max(_FEW_ARTICLES, MUCH * documents):
            with damage_recognised():
                self._vocabulary.compact()
            yield
        yield from self._merge(ALL_SIZES if written >= MUCH * documents else TWO_OF_A_SIZE)

    def _merge(self, of_a_size: int) -> Iterator[None]:
        """Merge segments until there are few; stopping loses the merge that goes on only."""
        while True:
            with damage_recognised():
                segments = segments_of(self._index)
            if not segments_to_merge(segments, of_a_size):
                return
            writer = self._open_session().writer
            yield from writer.merge_steps(segments_to_merge(writer.segments, of_a_size))
            self._close_session()
            yield

    def _open_session(self) -> _Session:
        if self._session is None:
            try:
                memory = self._memory
                lexicons = {BODY: memory.words, TITLE: memory.words, CREATOR: memory.names}
                writer = SteppedWriter(self._index, FIELD_TRAITS, lexicons)
            except LockError as error:
                raise IndexLockedError(str(self._folder)) from error
            self._session = _Session(writer, self._index.reader())
        return self._session

    def _close_session(self) -> None:
        if self._session is not None:
            self._session.reader.close()
            self._session = None


def _column_bytes(value: str) -> bytes:
    return value.encode("utf-8", "surrogatepass")
