"""ArchiveLocation: which archive; ArchiveSession: the archive and its index, opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from articles.archive.archive import Archive
from desktop.locations import index_folder
from index.archive_source import ArchiveSource
from index.building.index_folder import IndexFolder
from index.engine import IndexingStep, SearchEngine
from index.whoosh_engine import WhooshEngine


@dataclass(frozen=True, slots=True)
class ArchiveLocation:
    """Where an archive is: a value that can be handed to any thread, which opens its own.

    Attributes:
        folder: The archive's folder.
    """

    folder: Path

    def open_archive(self, *, create: bool = False, attended: bool = False) -> Archive:
        """The archive, for this thread; `attended` where a reader waits for each write.

        One that cannot be written is opened for reading.

        Raises:
            ArchiveError: It cannot be opened, or made where `create` asks for it.
        """
        return Archive.open(self.folder, create=create, attended=attended)

    def open_engine(self, archive: Archive) -> SearchEngine:
        """The search engine over an opened archive, for the same thread.

        Raises:
            OSError: The index folder cannot be made.
            IndexNotPrivateError: The index folder belongs to somebody else.
        """
        return WhooshEngine(index_folder(self._index_key(archive)), ArchiveSource(archive))

    def open_session(self, *, create: bool = False) -> ArchiveSession:
        """Archive and engine together, for this thread.

        Raises:
            ArchiveError: The archive cannot be opened.
            OSError: The index folder cannot be made.
            IndexNotPrivateError: The index folder belongs to somebody else.
        """
        archive = self.open_archive(create=create)
        try:
            return ArchiveSession(archive, self.open_engine(archive))
        except BaseException:
            archive.close()
            raise

    def renew_index(self) -> None:
        """Begin a new index, which `ArchiveSession.synchronise` then builds from the archive.

        The present one goes on answering until the new one stands.

        Raises:
            ArchiveError: The archive cannot be opened.
            IndexLockedError: Another process is writing it, and would go on beside the new one.
            IndexNotPrivateError: The index folder belongs to somebody else.
            OSError: The index folder cannot be made.
        """
        folder = IndexFolder(self.index_place())
        with folder.locked():
            folder.start_anew()

    def index_place(self) -> Path:
        """The folder of its index, which need not be there.

        Raises:
            ArchiveError: The archive cannot be opened.
        """
        with self.open_archive() as archive:
            return index_folder(self._index_key(archive))

    def _index_key(self, archive: Archive) -> str:
        # A copied archive keeps its identity and then goes its own way: the place belongs to
        # the key, so that the two do not write over each other's index.
        return f"{archive.identity}\n{self.folder.resolve()}"


@dataclass(frozen=True, slots=True)
class ArchiveSession:
    """An opened archive with its search engine; belongs to the thread that opened it."""

    archive: Archive
    engine: SearchEngine

    def synchronise(self, *, more_follows: bool = False) -> Iterator[IndexingStep]:
        """Bring the index up to the archive, when it is not; see `SearchEngine.synchronise`."""
        if not self.engine.is_current():
            yield from self.engine.synchronise(more_follows=more_follows)

    def close(self) -> None:
        """Release the files."""
        self.engine.close()
        self.archive.close()

    def __enter__(self) -> ArchiveSession:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
