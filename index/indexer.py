"""Writing: bringing one build of the index up to the archive's revision, step by step."""

from __future__ import annotations

import contextlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from index.analysis.folding import FORMATS, MARKS
from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.damage import damage_recognised
from index.engine import ArticleSource, IndexableArticle, IndexingStep
from index.errors import IndexDamagedError, IndexLockedError
from index.postings import BlockCodec
from index.schema import REVISION_ID, build_schema
from index.vocabulary import Vocabulary
from index.whoosh_library import (
    ClosingStorage,
    EmptyIndexError,
    FileIndex,
    LockError,
    SegmentReader,
    TermNotFound,
    WhooshIndex,
    WhooshReader,
    WhooshSegment,
    WhooshWriter,
)

COMMIT_EVERY = 1000
_STEP_EVERY = 50
# Fewer articles than this, when indexed for the first time, make a segment worth merging.
_SMALL_SEGMENT = 500
_MOST_SMALL_SEGMENTS = 4
_MOST_SEGMENTS = 24
_MEMORY_MB = 128
# Even a bibliography's longest field is shorter; keeps one absurd file from filling the memory.
_MOST_TERMS = 2_000_000
_WITHOUT_MARKS = str.maketrans("", "", MARKS + FORMATS)


def open_index(folder: Path) -> WhooshIndex:
    """Whoosh's index in a folder of ours, made when missing, with the schema of the code."""
    storage = ClosingStorage(str(folder))
    schema = build_schema()
    try:
        try:
            index = FileIndex(storage, schema=schema)
        except EmptyIndexError:
            index = FileIndex.create(storage, schema, "MAIN")
    except BaseException:
        storage.release()
        raise
    return cast("WhooshIndex", index)


def indexed_revision(reader: WhooshReader) -> int:
    """The archive's revision that the index holds; -1 for an empty index."""
    for leaf, _ in reader.leaf_readers():
        for number in _find(leaf, REVISION_ID):
            return cast("int", leaf.stored_fields(number)["shown"])
    return -1


def _find(leaf: WhooshReader, article_id: str) -> list[int]:
    """The documents of one segment that have this identity and are not deleted."""
    try:
        return list(leaf.postings("id", article_id).all_ids())
    except TermNotFound:
        return []


def _merge_policy(writer: WhooshWriter, segments: list[WhooshSegment]) -> list[WhooshSegment]:
    """Merge small segments often and large ones seldom: each article is rewritten few times."""
    ordered = sorted(segments, key=lambda segment: segment.doc_count_all())
    small = [segment for segment in ordered if segment.doc_count_all() < _SMALL_SEGMENT]
    merged = small if len(small) > _MOST_SMALL_SEGMENTS else []
    if len(ordered) - len(merged) > _MOST_SEGMENTS:
        merged = ordered[: len(ordered) // 2]
    for segment in merged:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in segments if segment not in merged]


@dataclass(frozen=True, slots=True)
class _Session:
    """One writer, from its opening to its commit, and the index as it was before."""

    writer: WhooshWriter
    reader: WhooshReader

    def delete(self, article_id: str) -> None:
        """Delete what earlier commits wrote of an article."""
        for leaf, base in self.reader.leaf_readers():
            for number in _find(leaf, article_id):
                self.writer.delete_document(base + number)


class Indexer:
    """Brings one build up to date. Used once, under the folder's lock."""

    def __init__(
        self, folder: Path, source: ArticleSource, tokenizer: Tokenizer, stemmer: Stemmer
    ) -> None:
        self._source = source
        self._tokenizer = tokenizer
        with damage_recognised():
            self._index = open_index(folder)
            self._vocabulary = Vocabulary(folder, stemmer)
        self._known: set[str] = set()
        self._new: set[str] = set()
        self._written: set[str] = set()
        self._folder = folder
        self._session: _Session | None = None

    def run(self) -> Iterator[IndexingStep]:
        """Index what changed; closing the generator keeps what was committed.

        Raises:
            IndexLockedError: Another process is writing.
            IndexDamagedError: What was written before cannot be read.
        """
        try:
            yield from self._run()
        finally:
            with contextlib.suppress(IndexDamagedError):
                self._give_up()
            self._vocabulary.close()
            self._index.storage.release()

    def _run(self) -> Iterator[IndexingStep]:
        with damage_recognised():
            self._known = self._vocabulary.forms()
            with contextlib.closing(self._index.reader()) as reader:
                since = indexed_revision(reader)
        newest = self._source.revision()
        total = self._source.count_changes_since(since)
        yield IndexingStep(0, total)
        done, complete, latest = 0, since, since
        for article in self._source.changes_since(since):
            if article.revision > latest:
                complete, latest = latest, article.revision
            with damage_recognised():
                if len(self._written) >= COMMIT_EVERY or article.id in self._written:
                    self._commit(complete)
                self._take(article)
            done += 1
            if done % _STEP_EVERY == 0:
                yield IndexingStep(done, max(done, total))
        if self._session is not None or newest > since:
            with damage_recognised():
                self._commit(max(newest, latest))
        yield IndexingStep(done, done)

    def _give_up(self) -> None:
        """Forget what was not committed, and give the lock back."""
        if self._session is not None:
            self._session.reader.close()
            with damage_recognised():
                self._session.writer.cancel()

    def _take(self, article: IndexableArticle) -> None:
        session = self._open_session()
        self._written.add(article.id)
        session.delete(article.id)
        if not article.removed:
            self._add(session.writer, article)

    def _add(self, writer: WhooshWriter, article: IndexableArticle) -> None:
        body = self._tokenizer.terms(article.body)[:_MOST_TERMS]
        title = self._tokenizer.terms(article.title)[:_MOST_TERMS]
        self._new.update(term for term in (*body, *title) if term not in self._known)
        writer.add_document(
            id=article.id,
            title=title,
            body=body,
            creator=self._tokenizer.terms(article.creator or ""),
            publisher=_column_bytes(article.publisher or ""),
            published=_column_bytes(article.published or ""),
            figure_kinds=_column_bytes(" ".join(sorted(set(article.figure_kinds)))),
            body_length=len(body) + 1,
            title_length=len(title) + 1,
            shown=(article.title, article.publisher, article.published, article.published_evidence),
        )

    def _commit(self, revision: int) -> None:
        """Write what was taken, together with the revision that it completes."""
        session = self._open_session()
        # The dictionary first: a form without postings does no harm, the reverse would.
        self._vocabulary.add((form, self._spelling(form)) for form in sorted(self._new))
        self._known |= self._new
        self._new.clear()
        session.delete(REVISION_ID)
        session.writer.add_document(id=REVISION_ID, shown=revision)
        session.writer.commit(mergetype=_merge_policy)
        self._session = None
        session.reader.close()
        self._written.clear()

    def _spelling(self, form: str) -> str:
        written = self._tokenizer.spelling(form).translate(_WITHOUT_MARKS)
        return unicodedata.normalize("NFKC", written)

    def _open_session(self) -> _Session:
        if self._session is None:
            try:
                writer = self._index.writer(codec=BlockCodec(), limitmb=_MEMORY_MB)
            except LockError as error:
                raise IndexLockedError(str(self._folder)) from error
            self._session = _Session(writer, self._index.reader())
        return self._session


def _column_bytes(value: str) -> bytes:
    return value.encode("utf-8", "surrogatepass")
