"""The work of letting the index follow its archive, step by step."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator

from desktop.library.import_progress import ImportPhase, ImportProgress, RateMeter, seconds_left
from desktop.session.archive_session import ArchiveLocation, ArchiveSession


def index_job(location: ArchiveLocation) -> Generator[ImportProgress, None, None]:
    """Bring the index up to the archive: after a stopped import, or with a new analyzer.

    Raises:
        ArchiveError: The archive cannot be opened or read.
        IndexLockedError: Another process is writing the index.
        OSError: The index folder cannot be made.
    """
    with location.open_session() as session:
        yield from indexing(session)


def indexing(session: ArchiveSession, *, more_follows: bool = False) -> Iterator[ImportProgress]:
    """The steps of bringing the index up to date, as progress.

    Args:
        session: Archive and index.
        more_follows: Whether more is indexed soon, after which the index is tidied up.

    Raises:
        IndexLockedError: Another process is writing the index.
    """
    meter = RateMeter()
    for step in session.synchronise(more_follows=more_follows):
        rate = meter.measure(time.monotonic(), step.done)
        left = seconds_left(step.done, step.total, rate)
        yield ImportProgress(
            ImportPhase.INDEXING, step.done, step.total, rate, left, unreadable=step.unreadable
        )
