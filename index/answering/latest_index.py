"""The index as the last commit left it: opened anew when it changed, thrown away when damaged."""

from __future__ import annotations

import logging

from index.answering.opened_index import Analysis, OpenedIndex, open_build
from index.building.index_folder import IndexFolder
from index.errors import IndexDamagedError, IndexLockedError
from index.scoring.conditions import FindingSource
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
        failure: IndexDamagedError | None = None
        for _ in range(_TRIES_TO_OPEN):
            build = self._folder.current()
            if self._opened is not None:
                if self._opened.build == build and self._opened.is_newest():
                    return self._opened
                self.close()
            if build is None:
                return None
            folder = self._folder.folder_of(build)
            try:
                self._opened = open_build(build, folder, self._source, self._analysis, self._memory)
            except IndexDamagedError as error:
                failure = error
            else:
                return self._opened
        if failure is not None:
            raise failure
        return None

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
        """Whether every file is as it was written; all of them are read."""
        for _ in range(_TRIES_TO_OPEN):
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
        return False

    def close(self) -> None:
        """Release the files."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None
