"""The import: what lies under some paths becomes articles of an archive."""

from __future__ import annotations

import logging
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from articles.archive.archive import Archive
from articles.archive.article_writing import Outcome
from articles.archive.clock import now
from articles.archive.import_reports import ImportReport
from articles.article import AnnotatedArticle
from articles.document import Document
from articles.errors import ArchiveError, ReadingError
from articles.extraction import (
    Candidate,
    Extraction,
    article_or_error,
    extract_in_turn,
)
from articles.grouping import Grouping
from articles.import_tallies import ImportTallies
from articles.origins import file_of
from articles.reading.reader import count_items, walk
from articles.reading.sources.source import ChosenColumns
from articles.redating import as_the_reader_dated

_log = logging.getLogger(__name__)

# A batch is what a crash can cost, and how long another writer waits: the window keeps a passage at
# once while an import runs, and must not be held for longer than 50 ms.
_BATCH_ARTICLES = 25
_BATCH_SECONDS = 0.5
_BATCH_LETTERS = 4_000_000


@dataclass(frozen=True, slots=True)
class ImportStep:
    """Progress of an import.

    Attributes:
        done: How many items were dealt with.
        total: How many there are, or None where that is not known.
        origin: The item just dealt with; None in the last step.
        added: How many articles are new and written.
        updated: How many replaced an older state of themselves.
        unchanged: How many were there already.
        duplicates: How many are copies of an article with another origin.
        failed: How many could not be read.
        report: In the last step, and only there: the report, which the archive keeps too.
    """

    done: int
    total: int | None
    origin: str | None
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    failed: int = 0
    report: ImportReport | None = None


def import_paths(
    archive: Archive,
    paths: Sequence[Path],
    extraction: Extraction = extract_in_turn,
    columns: ChosenColumns = (),
    *,
    recognises: bool = False,
) -> Iterator[ImportStep]:
    """Import files, folders, tables and ZIPs; one step for each item, then the last one.

    Articles are written in small batches. Closing the generator stops the import: what is done
    stays, and the next import of the same paths passes over it quickly. A bad item is a line of
    the report and stops nothing.

    Args:
        archive: Where the articles go.
        paths: What to import.
        extraction: Who extracts; the archive is the same whoever does.
        columns: The columns of tables that the user named.
        recognises: Whether the words of pictures are to be recognised.

    Raises:
        ArchiveError: The archive cannot be written (no space, locked, damaged); the batches
            before stay.
    """
    intake = _Intake(archive, count_items(paths), extraction)
    tallies = intake.tallies
    items = walk(paths, columns, tallies.remark, tallies.begin, recognises=recognises)
    yield from intake.run(items)


def extract_again(
    archive: Archive, extraction: Extraction = extract_in_turn
) -> Iterator[ImportStep]:
    """Read every article anew that another version of the extractor has read.

    Ids, passages and corrected dates stay. Can be stopped and run again like an import.

    Args:
        archive: Its articles.
        extraction: Who extracts.

    Raises:
        ArchiveError: The archive cannot be written.
    """
    stale = archive.articles.stale_ids()
    yield from _Intake(archive, len(stale), extraction).run(_documents(archive, stale))


def import_again(
    archive: Archive, origins: Collection[str], extraction: Extraction = extract_in_turn
) -> Iterator[ImportStep]:
    """Read what was found in some places again from there, and nothing else of their files.

    Args:
        archive: Where the articles are.
        origins: Where they were found; places that are gone are passed over.
        extraction: Who extracts.

    Raises:
        ArchiveError: The archive cannot be written.
    """
    files = {file for origin in origins if (file := file_of(origin)) is not None}
    items = (item for item in walk(sorted(files)) if item.origin in origins)
    yield from _Intake(archive, None, extraction).run(items)


def _documents(archive: Archive, article_ids: Sequence[str]) -> Iterator[Document]:
    """The documents of sound articles: of another one something else would be made."""
    for article_id in article_ids:
        if archive.rescue.is_sound(article_id):
            document = archive.articles.document(article_id)
            if document is not None:
                yield document


class _Batch:
    """Articles that are extracted but not yet written."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._pending: list[tuple[Document, AnnotatedArticle | None, str]] = []
        self._grouping = Grouping(archive)
        self._written: list[tuple[str, AnnotatedArticle]] = []
        self._known: set[str] = set()
        self._letters = 0
        self._since = 0.0

    def add(self, document: Document, annotated: AnnotatedArticle | None, file: str) -> None:
        """Take an article, or a copy of a known one (None), found in this file."""
        if not self._pending:
            self._since = time.monotonic()
        self._pending.append((document, annotated, file))
        self._letters += len(document.text)
        self._known.add(document.fingerprint)

    def concerns(self, document: Document) -> bool:
        """Whether the same words are in the batch."""
        return document.fingerprint in self._known

    def is_full(self) -> bool:
        """Whether it is time to write."""
        return bool(self._pending) and (
            len(self._pending) >= _BATCH_ARTICLES
            or self._letters >= _BATCH_LETTERS
            or time.monotonic() - self._since >= _BATCH_SECONDS
        )

    def write(self) -> list[tuple[Document, str, Outcome | None]]:
        """Write all in one transaction.

        Returns:
            Each with the file it was found in and what came of it; None for a copy that is none any
            more, because the article it was a copy of was written over just before it.
        """
        with self._archive.transaction():
            outcomes = [
                (
                    document,
                    file,
                    _copied(self._archive.articles.put_copy(document))
                    if annotated is None
                    else self._put(document, annotated),
                )
                for document, annotated, file in self._pending
            ]
        self._grouping.place(self._written)
        self._pending, self._known, self._letters = [], set(), 0
        self._written = []
        return outcomes

    def end(self) -> None:
        """Put to its copies what a stopped import has left without."""
        self._grouping.catch_up()

    def _put(self, document: Document, annotated: AnnotatedArticle) -> Outcome:
        """Write an article as the reader dated it."""
        found = self._archive.articles.classify(document)
        dated = as_the_reader_dated(self._archive, found.article_id, annotated)
        outcome = self._archive.articles.put(document, dated, found)
        if outcome in {Outcome.ADDED, Outcome.UPDATED}:
            self._written.append((found.article_id, dated))
        return outcome


def _copied(outcome: Outcome) -> Outcome | None:
    """What came of a copy; None where nothing was written, for it was no copy."""
    return outcome if outcome in {Outcome.DUPLICATE, Outcome.UNCHANGED} else None


class _Origins:
    """The origins of one run: two rows of a table may claim the same id and yet differ."""

    def __init__(self) -> None:
        self._seen: dict[int, int] = {}

    def told_apart(self, document: Document) -> Document:
        """The document; with a part of its fingerprint in its origin when another one had that.

        Otherwise the second row would count as a new state of the first and replace it.
        """
        state = hash((document.fingerprint, document.declared))
        if self._seen.setdefault(hash(document.origin), state) == state:
            return document
        return replace(document, origin=f"{document.origin}#{document.fingerprint[:8]}")


class _Intake:
    """One run of an import."""

    def __init__(self, archive: Archive, total: int | None, extraction: Extraction) -> None:
        self._archive = archive
        self._total = total
        self._extraction = extraction
        self._batch = _Batch(archive)
        self._origins = _Origins()
        # The fingerprints of what is being extracted, perhaps far ahead of what is written.
        self._ahead: set[str] = set()
        self.tallies = ImportTallies()
        self._started = now()
        self._since = time.monotonic()

    def run(self, items: Iterator[Document | ReadingError]) -> Iterator[ImportStep]:
        """Take the items one after the other; see `import_paths`."""
        done = 0
        try:
            candidates = self._extraction(map(self._candidate, items))
            for done, candidate in enumerate(candidates, 1):
                self._take(candidate)
                yield self._step(done, candidate.item.origin)
            self._write()
            self._batch.end()
        except (GeneratorExit, KeyboardInterrupt):
            self._stop()
            raise
        report = self._report(finished=True)
        self._archive.import_reports.add(report)
        yield self._step(done, None, report)

    def _candidate(self, item: Document | ReadingError) -> Candidate:
        """The item, and whether it needs extraction, as far as can be told before its turn."""
        file = self.tallies.file
        if isinstance(item, ReadingError):
            return Candidate(item, file=file)
        document = self._origins.told_apart(item)
        if document.fingerprint in self._ahead or self._batch.concerns(document):
            return Candidate(document, file=file)
        found = self._archive.articles.classify(document)
        if found.outcome in {Outcome.UNCHANGED, Outcome.DUPLICATE}:
            return Candidate(document, file=file)
        self._ahead.add(document.fingerprint)
        return Candidate(document, found.article_id, file=file)

    def _take(self, candidate: Candidate) -> None:
        document, annotated = candidate.item, candidate.extracted
        if isinstance(document, ReadingError):
            self.tallies.fail(candidate.file, document)
            return
        self._ahead.discard(document.fingerprint)
        if annotated is None:
            self._take_known(document, candidate.file)
        else:
            self._take_extracted(document, annotated, candidate.file)
        if self._batch.is_full():
            self._write()

    def _take_known(self, document: Document, file: str) -> None:
        """Take what the archive, or an item shortly before it, seems to hold already."""
        if self._batch.concerns(document):
            self._write()
        found = self._archive.articles.classify(document)
        if found.outcome is Outcome.UNCHANGED:
            self.tallies.count(file, Outcome.UNCHANGED)
        elif found.outcome is Outcome.DUPLICATE:
            self._batch.add(document, None, file)
        else:
            self._take_extracted(document, article_or_error(document, found.article_id), file)

    def _take_extracted(
        self, document: Document, annotated: AnnotatedArticle | ReadingError, file: str
    ) -> None:
        if isinstance(annotated, ReadingError):
            self.tallies.fail(file, annotated)
        else:
            self._batch.add(document, annotated, file)

    def _write(self) -> None:
        """Write what is pending, and what turned out to be no copy after all."""
        while written := self._batch.write():
            for document, file, outcome in written:
                if outcome is None:
                    article_id = self._archive.articles.classify(document).article_id
                    self._take_extracted(document, article_or_error(document, article_id), file)
                    continue
                self.tallies.count(file, outcome)
                if outcome is Outcome.DUPLICATE:
                    self.tallies.copy(self._archive.articles.copy_found(document.origin))

    def _stop(self) -> None:
        try:
            self._write()
            self._archive.import_reports.add(self._report(finished=False))
        except ArchiveError:
            _log.exception("the last articles of a stopped import are not written")

    def _step(
        self, done: int, origin: str | None, report: ImportReport | None = None
    ) -> ImportStep:
        totals = self.tallies.totals
        return ImportStep(
            done=done,
            total=self._total if report is None else done,
            origin=origin,
            added=totals[Outcome.ADDED],
            updated=totals[Outcome.UPDATED],
            unchanged=totals[Outcome.UNCHANGED],
            duplicates=totals[Outcome.DUPLICATE],
            failed=len(self.tallies.failed),
            report=report,
        )

    def _report(self, *, finished: bool) -> ImportReport:
        totals = self.tallies.totals
        return ImportReport(
            added=totals[Outcome.ADDED],
            updated=totals[Outcome.UPDATED],
            unchanged=totals[Outcome.UNCHANGED],
            duplicates=totals[Outcome.DUPLICATE],
            failed=tuple(self.tallies.failed),
            seconds=time.monotonic() - self._since,
            finished=finished,
            started=self._started,
            account=self.tallies.account(),
        )
