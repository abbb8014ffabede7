"""The import as one piece of work: reading files and keeping the index in step."""
# ruff: noqa: PLC0415 - the window stands before anything is brought in that reads files

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from articles.archive.archive import Archive
from articles.archive.backup import keep_daily_copy
from articles.archive.checksums import Damage
from articles.archive.import_reports import ImportReport
from articles.errors import ArchiveError
from articles.extraction import Extraction
from desktop.library.extraction_pool import ExtractionPool
from desktop.library.import_progress import (
    ImportPhase,
    ImportProgress,
    RateMeter,
    seconds_left,
)
from desktop.library.indexing_job import index_job, indexing
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from index.errors import IndexDamagedError, IndexLockedError

if TYPE_CHECKING:
    from articles.intake import ImportStep
    from articles.reading.sources.source import ChosenColumns

INDEX_EVERY = 1000
"""New articles can be found by searching after so many of them, while the import goes on."""
INDEX_FIRST = 500
"""The first ones already after so many: somebody waits to find them, and the processes that extract
go on beside it. What is left at the end, when nothing is done beside it, is little."""

_LOG = logging.getLogger(__name__)

ImportWork = Generator[ImportProgress, None, ImportReport]


def import_job(
    location: ArchiveLocation,
    paths: Sequence[Path],
    columns: ChosenColumns = (),
    *,
    recognises: bool = False,
) -> ImportWork:
    """Import files, folders, tables and ZIPs, and index what is new.

    Everything is opened in the thread that takes the first step. Closing the generator stops
    after the present batch: what is done stays, and the generator returns the report so far.

    Args:
        location: The archive; made when missing.
        paths: What to import.
        columns: The columns of tables that the user named.
        recognises: Whether the words of pictures are to be recognised.

    Returns:
        The report, which the archive keeps too.

    Raises:
        ArchiveError: The archive cannot be opened or written.
        OSError: The index folder cannot be made.
    """
    from articles.intake import import_paths

    return _run(
        location,
        lambda archive, pool: import_paths(archive, paths, pool, columns, recognises=recognises),
        create=True,
    )


def extract_again_job(location: ArchiveLocation) -> ImportWork:
    """Read anew, and index, every article that another version of the extractor has read.

    Raises:
        ArchiveError: The archive cannot be opened or written.
        OSError: The index folder cannot be made.
    """
    from articles.intake import extract_again

    return _run(location, extract_again, phase=ImportPhase.READING_AGAIN)


def mending_job(location: ArchiveLocation, damages: Collection[Damage]) -> ImportWork:
    """Make again what is damaged in an archive, as far as it can be made again.

    Raises:
        ArchiveError: The archive cannot be opened or written.
        OSError: The index folder cannot be made.
    """
    from articles.mending import mend

    return _run(location, lambda archive, pool: mend(archive, damages, pool))


def redate_job(location: ArchiveLocation, article_id: str) -> Generator[None, None, None]:
    """Read an article anew under the date that the reader gave, or that of its source.

    Raises:
        ArchiveError: The archive cannot be opened, read or written.
    """
    from articles.redating import redating

    with location.open_archive() as archive:
        yield from redating(archive, article_id)


def catch_up_job(location: ArchiveLocation) -> Generator[ImportProgress, None, None]:
    """Do what an archive needs when it is opened: a copy of the reader's words of the day first.

    Articles that an older extractor has read are read anew; the index follows in any case.

    Raises:
        ArchiveError: The archive cannot be opened or written.
        IndexLockedError: Another process is writing the index.
        OSError: The index folder cannot be made.
    """
    with location.open_archive() as archive:
        keep_words(archive)
        stale = () if archive.is_read_only else archive.articles.stale_ids()
    if stale:
        # At once: until the first is read, nothing says why little is found.
        yield ImportProgress(ImportPhase.READING_AGAIN, 0, len(stale))
        yield from extract_again_job(location)
    yield from index_job(location)


def keep_words(archive: Archive) -> None:
    """Keep today's copy of the reader's own words; where that fails, only the log says so."""
    if archive.is_read_only:
        return
    try:
        keep_daily_copy(archive, date.today())  # noqa: DTZ011 - the reader's own day
    except ArchiveError:
        _LOG.exception("the daily copy of the reader's words could not be written")


def _run(
    location: ArchiveLocation,
    begin: Callable[[Archive, Extraction], Iterator[ImportStep]],
    *,
    create: bool = False,
    phase: ImportPhase = ImportPhase.READING,
) -> ImportWork:
    with location.open_session(create=create) as session, ExtractionPool() as pool:
        run = _Import(session, phase)
        try:
            yield from run.steps(begin(session.archive, pool))
        except GeneratorExit:
            # Caught out here: `yield from` hands nothing on from a generator that it closes.
            return run.report()
        return run.report()


class _Import:
    """One run of an import over an opened session."""

    def __init__(self, session: ArchiveSession, phase: ImportPhase) -> None:
        self._session = session
        self._phase = phase
        self._meter = RateMeter()
        self._since = time.monotonic()
        self._next_round = _next_round(0)
        self._report: ImportReport | None = None

    def steps(self, steps: Iterator[ImportStep]) -> Iterator[ImportProgress]:
        """Drain the import, indexing now and then and at the end."""
        try:
            for step in steps:
                self._report = step.report
                progress = self._progress(step)
                yield progress
                written = step.added + step.updated
                if written >= self._next_round:
                    self._next_round = _next_round(written)
                    # The strip goes on showing the import: what is read, of how many.
                    # A large index is tidied up once, at the end.
                    for _ in self._index(more_follows=written >= 2 * INDEX_EVERY):
                        yield progress
            yield from self._index()
        finally:
            if isinstance(steps, Generator):
                steps.close()

    def report(self) -> ImportReport:
        """The report of the finished import, or what a stopped one wrote down.

        Its seconds are those that somebody waited: reading and indexing.
        """
        reports = self._session.archive.import_reports.last(1)
        stopped = reports[0] if reports else ImportReport(finished=False)
        return replace(self._report or stopped, seconds=time.monotonic() - self._since)

    def _progress(self, step: ImportStep) -> ImportProgress:
        rate = self._meter.measure(time.monotonic(), step.done)
        return ImportProgress(
            self._phase,
            step.done,
            step.total,
            rate,
            seconds_left(step.done, step.total, rate),
            step.origin or "",
        )

    def _index(self, *, more_follows: bool = False) -> Iterator[ImportProgress]:
        """Index what is new; a busy or broken index is no reason to stop an import."""
        try:
            yield from indexing(self._session, more_follows=more_follows)
        except (IndexLockedError, IndexDamagedError):
            _LOG.warning("the index is left behind the archive", exc_info=True)


def _next_round(written: int) -> int:
    """After how many articles the index follows next: soon at first, then the more there are."""
    return written + min(max(INDEX_FIRST, written), INDEX_EVERY)
