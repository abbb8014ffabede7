"""The index as the last commit left it: opened anew when it changed, thrown away when damaged."""

from __future__ import annotations

import logging

from index.answering.opened_index import Analysis, OpenedIndex, open_build
from index.building.index_folder import Build, IndexFolder
from index.errors import IndexDamagedError, IndexLockedError
from index.scoring.conditions import FindingSource
from index.segments.contents import newest_generation
from index.segments.snapshot import SegmentMemory

_log = logging.getLogger(__name__)

# A commit or a swap of builds may take files away while they are being opened.
_TRIES_TO_OPEN = 10


class LatestIndex:
    """What answers from a folder; of one thread."""

    def __init__(self, folder: IndexFolder, source: FindingSource, analysis: Analysis) -> None:
        self._folder = folder
        self._source = source
        self._analysis = analysis
        self._memory = SegmentMemory()
        self._opened: OpenedIndex | None = None

    def readable(self) -> OpenedIndex | None:
        """The index; None when there is none, or when it was damaged: then it is thrown away."""
        try:
            return self.open()
        except IndexDamagedError as error:
            self.discard(error)
            return None

    def open(self) -> OpenedIndex | None:
        """The index; None when there is none.

        Raises:
            IndexDamagedError: Its files are not as they were written.
        """
        tries = 0
        while True:
            build = self._folder.current()
            if self._opened is not None:
                if self._opened.build == build and self._opened.is_newest():
                    return self._opened
                self.close()
            if build is None:
                return None
            newest = newest_generation(self._folder.folder_of(build))
            try:
                self._opened = self._open_build(build)
            except IndexDamagedError:
                # However often a commit comes meanwhile: each is work that somebody finished.
                tries += self._stands_at(build, newest)
                if tries >= _TRIES_TO_OPEN:
                    raise
            else:
                return self._opened

    def _open_build(self, build: Build) -> OpenedIndex:
        folder = self._folder.folder_of(build)
        return open_build(build, folder, self._source, self._analysis, self._memory)

    def _stands_at(self, build: Build, generation: int) -> bool:
        """Whether no commit came and no other build answers."""
        folder = self._folder.folder_of(build)
        return self._folder.current() == build and newest_generation(folder) == generation

    def discard(self, error: IndexDamagedError) -> None:
        """Throw a damaged index away, unless somebody is writing it just now."""
        _log.warning("the search index is damaged and will be built anew", exc_info=error)
        self.close()
        try:
            with self._folder.locked():
                self._folder.throw_away()
        except IndexLockedError:
            _log.info("the damaged index is being written; left to the writer")

    def is_sound(self) -> bool:
        """Whether every file is as it was written; all of them are read.

        While somebody commits it is read again, until one commit was read in peace.
        """
        while True:
            try:
                opened = self.open()
                if opened is not None:
                    opened.verify()
            except IndexDamagedError as error:
                # A commit meanwhile takes files away.
                if self._opened is None or self._opened.is_newest():
                    _log.warning("the search index is damaged", exc_info=error)
                    return False
            else:
                return True

    def close(self) -> None:
        """Release the files."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None
