"""Archive: the folder that holds the truth."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from types import TracebackType

from articles.archive.article_repository import ArticleRepository
from articles.archive.article_rescue import ArticleRescue
from articles.archive.checksums import Damage, damages, keep_checksums, mend
from articles.archive.curation_repository import CurationRepository
from articles.archive.database import Database, Value
from articles.archive.entry_repository import EntryRepository
from articles.archive.event_repository import EventRepository
from articles.archive.family_repository import FamilyRepository
from articles.archive.figure_correction_repository import FigureCorrectionRepository
from articles.archive.hidden_publishers import HiddenPublisherRepository
from articles.archive.import_reports import ImportReportRepository
from articles.archive.ledger_decision_repository import LedgerDecisionRepository
from articles.archive.ledger_repository import LedgerRepository
from articles.archive.migration import columns_added, migrate, verify
from articles.archive.own_words import OwnWords, put_rows, read_own_words, take_in
from articles.archive.page_scan import Shape, shape_of
from articles.archive.passage_repository import PassageRepository
from articles.archive.search_repository import SavedSearchRepository, SearchHistory
from articles.errors import ArchiveError, Reason

FILE_NAME = "archive.sqlite"


class Archive:
    """One archive, opened for one thread. Any number may be open at once, in any process.

    Attributes:
        path: The archive's folder.
        is_read_only: Whether nothing can be changed in it.
        identity: A UUID in hexadecimal, for ever the archive's own, wherever it is moved.
        articles: The articles.
        rescue: What mending, restoring and salvaging ask of the articles.
        passages: The reader's passages.
        figure_corrections: What the reader said of figures.
        saved_searches: The reader's saved searches.
        search_history: The last searches.
        hidden_publishers: The newspapers that no search shows.
        import_reports: What came of the last imports.
        entries: When each article entered the archive.
        events: Everything dated, for the timeline.
        families: Which articles tell one story.
        ledger: The ledger of figures.
        ledger_decisions: What the reader decided of it.
        curation: What the reader decided of articles as a whole.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self.path = folder
        self._database = database
        self.is_read_only = database.is_read_only
        self.articles = ArticleRepository(database)
        self.rescue = ArticleRescue(database, self.articles)
        self.passages = PassageRepository(database)
        self.figure_corrections = FigureCorrectionRepository(database)
        self.saved_searches = SavedSearchRepository(database)
        self.search_history = SearchHistory(database)
        self.hidden_publishers = HiddenPublisherRepository(database)
        self.import_reports = ImportReportRepository(database)
        self.entries = EntryRepository(database)
        self.events = EventRepository(database)
        self.families = FamilyRepository(database)
        self.ledger = LedgerRepository(database)
        self.ledger_decisions = LedgerDecisionRepository(database)
        self.curation = CurationRepository(database)
        row = database.row("SELECT identity FROM archive")
        if row is None or not isinstance(row[0], str):
            raise ArchiveError(str(folder), Reason.DAMAGED, "no identity")
        self.identity: str = row[0]

    @classmethod
    def open(
        cls,
        folder: Path,
        create: bool = False,
        *,
        attended: bool = False,
        read_only: bool | None = None,
    ) -> Archive:
        """Open the archive in a folder, bringing an older one up to date (a backup stays).

        Args:
            folder: Its folder.
            create: Whether to make an archive where there is none; missing folders too.
            attended: Whether a reader waits for each write: a lock of others is not waited for
                longer than can be felt, and each write is put into the main file at once, so that
                a copy of it alone holds the reader's words.
            read_only: Whether to change nothing; None for whether nothing can be changed there,
                or, on a full disk, there is no room to.

        Raises:
            ArchiveError: NOT_FOUND (no such folder), NOT_AN_ARCHIVE, NEWER_VERSION, DAMAGED,
                NO_PERMISSION, NO_SPACE or LOCKED.
        """
        file = _file(folder, create=create)
        is_only_read = _is_only_read(file) if read_only is None else read_only
        try:
            return cls._opened(file, attended=attended, read_only=is_only_read)
        except ArchiveError as error:
            if error.reason is not Reason.NO_SPACE or create or read_only is not None:
                raise
            # Nothing can be written beside the file, not even what SQLite needs to open it.
            with suppress(ArchiveError):
                return cls._opened(file, attended=False, read_only=True)
            raise

    @classmethod
    def _opened(cls, file: Path, *, attended: bool, read_only: bool) -> Archive:
        database = Database(file, read_only=read_only)
        try:
            database.write("PRAGMA trusted_schema = OFF")
            database.write("PRAGMA foreign_keys = ON")
            database.write("PRAGMA synchronous = FULL")
            verify(database)
            if not read_only:
                database.use_write_ahead_log()
            migrate(database)
            keep_checksums(database)
            if read_only:
                database.rows("PRAGMA query_only = ON")  # a copy would forget what is written
            if attended and not read_only:
                database.attend()
            return cls(file.parent, database)
        except BaseException:
            database.close()
            raise

    def tell_when_behind(self, told: Callable[[], None]) -> None:
        """Call this when a write of an attended archive is not in the main file alone yet.

        That is so while somebody reads as of a moment before; `settle` tries again.
        """
        self._database.tell_when_behind(told)

    def settle(self) -> bool:
        """Put what was written into the main file, without waiting; whether all is there then."""
        return self._database.settle()

    def work_on_copy(self) -> None:
        """Let what can be made again of the articles be written, where the archive is only read.

        It goes with the archive; nothing of the reader's may be written then.
        """
        self._database.work_on_copy()
        keep_checksums(self._database)

    def transaction(self) -> AbstractContextManager[None]:
        """All that is written inside is committed together, or not at all.

        Keep it short: another writer waits meanwhile.
        """
        return self._database.transaction()

    def derived_transaction(self) -> AbstractContextManager[None]:
        """A transaction of what can be made again of the articles, which waits for no disk.

        It lasts from the next other transaction on. Never inside another one.
        """
        return self._database.derived_transaction()

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, as SQLite says it; empty when it is sound. Takes long.

        What stands in it is verified by `damages`.
        """
        try:
            found = [row[0] for row in self._database.rows("PRAGMA integrity_check")]
            orphans = self._database.rows("PRAGMA foreign_key_check")
        except ArchiveError as error:
            return (error.detail or error.reason.value,)
        problems = [str(problem) for problem in found if problem != "ok"]
        problems += [f"{row[0]} {row[1]}: no {row[2]}" for row in orphans]
        return tuple(problems)

    def damages(self) -> tuple[Damage, ...]:
        """What is not as it was written, gone or unreadable. Takes long.

        Raises:
            ArchiveError: Not even the checksums can be read.
        """
        return tuple(damages(self._database))

    def mend(self, found: Iterable[Damage]) -> None:
        """Do what can be done inside the file; `articles/mending.py` does the rest.

        The indices of the tables are built anew. Articles that are damaged, or of which findings
        are, count as read by no version of the extractor. Origins, entries and the ids of removed
        articles are taken as they are from now on.

        Raises:
            ArchiveError: The file cannot be written.
        """
        mend(self._database, found)

    def back_up(self, target: Path) -> None:
        """Write a copy of the whole archive, as it is at this moment, to one new file.

        Raises:
            ArchiveError: It cannot be written there.
        """
        self._database.back_up(target)

    def own_words(self) -> OwnWords:
        """The reader's own words, to be kept alone or taken into another archive."""
        return read_own_words(self._database)

    def take_in(self, words: OwnWords) -> Mapping[str, int]:
        """Add the reader's words of another archive; the newer one of two stays.

        Passages and corrections find their words in the articles that are here; articles with
        another date are stale until they are read anew.

        Returns:
            By table how many rows were written.
        """
        with self.transaction():
            written = take_in(self._database, words)
            self.rescue.settle(written)
        return {table: len(rows) for table, rows in written.items()}

    def put_rows(self, table: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """Write rows of another archive by the names of their columns."""
        put_rows(self._database, table, rows)

    def shape(self, table: str) -> Shape:
        """How rows of a table can be told from those of others."""
        columns = self._database.rows(f"PRAGMA table_info({table})")
        told = [(row[1], row[2], bool(row[3]), bool(row[5])) for row in columns]
        return shape_of(told, columns_added(table))

    def settle_rows(self) -> list[str]:
        """Make an archive of rows that were put in one by one.

        Its revision goes beyond that of every article; articles of which nobody knows any more
        where they were found get their ids for a place.

        Returns:
            The ids of these.
        """
        with self.transaction():
            orphans = self.rescue.link_orphans()
            self._database.write(
                "UPDATE archive"
                " SET revision = 1 + (SELECT coalesce(max(revision), 0) FROM articles)"
            )
        return orphans

    def take_identity(self, identity: str) -> None:
        """Become a copy of another archive, to which links lead as well."""
        self._database.write("UPDATE archive SET identity = ?", (identity,))
        self.identity = identity

    def close(self) -> None:
        """Release the file."""
        self._database.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _is_only_read(file: Path) -> bool:
    """Whether the system lets nobody write an archive that is there."""
    return file.is_file() and not all(os.access(place, os.W_OK) for place in (file, file.parent))


def _file(folder: Path, *, create: bool) -> Path:
    """The archive's file, its folder made when asked for."""
    file = folder / FILE_NAME
    try:
        if create:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        elif not folder.exists():
            raise ArchiveError(str(folder), Reason.NOT_FOUND)
        if not create and not file.is_file():
            raise ArchiveError(str(folder), Reason.NOT_AN_ARCHIVE)
    except OSError as error:
        raise ArchiveError.of(str(folder), error) from error
    return file
