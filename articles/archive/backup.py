"""Copies of an archive: whole, or the reader's own words alone; each is an archive itself."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from articles.archive.archive import FILE_NAME, Archive
from articles.archive.own_words import OwnWords
from articles.errors import ArchiveError, Reason

COPIES = "copies"
COPIES_KEPT = 10


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was written and read again.

    Attributes:
        folder: Where it is: an archive of its own.
        articles: How many articles it holds.
        passages: How many passages.
        problems: What is damaged in it as in the archive itself; empty for a sound one.
    """

    folder: Path
    articles: int
    passages: int
    problems: tuple[str, ...]


def back_up(archive: Archive, target: Path, *, own_words_only: bool = False) -> Backup:
    """Write a copy into a new folder, read it again, and only then let it be seen there.

    Args:
        archive: What is copied, as it is at this moment; others may go on writing.
        target: A folder that is missing or empty.
        own_words_only: Whether to leave the articles out.

    Raises:
        ArchiveError: The folder holds something (NOT_EMPTY), it cannot be written, or the copy is
            not what was to be copied (DAMAGED).
    """
    refuse_occupied(target)
    with _errors_of(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
        try:
            words = archive.own_words()
            if own_words_only:
                _write_words(fresh, words, archive.identity)
            else:
                archive.back_up(fresh / FILE_NAME)
            found = _read_again(fresh, words, strict=own_words_only)
            if target.exists():
                target.rmdir()
            fresh.replace(target)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
    return Backup(target, *found)


def restore(source: Path, target: Path) -> Backup:
    """Make an archive of a copy: a whole one in a new place.

    Raises:
        ArchiveError: The copy cannot be opened, or the place is not empty or not writable.
    """
    with Archive.open(source) as archive:
        return back_up(archive, target)


def keep_daily_copy(archive: Archive, today: date) -> Path | None:
    """Keep the reader's own words as they are now as today's copy, in the archive's folder.

    The copies of the last ten days stay; a day on which nothing was written needs none. A reader
    of the copy sees the former one or the new one.

    Returns:
        The copy's folder; None where there is nothing to keep or nothing new.

    Raises:
        ArchiveError: It cannot be written.
    """
    words = archive.own_words()
    folder = archive.path / COPIES
    former = daily_copies(archive.path)
    if not len(words) or (former and _words_of(former[0]) == words):
        return None
    copy = folder / today.isoformat()
    with _errors_of(archive.path):
        folder.mkdir(mode=0o700, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as fresh:
            _write_words(Path(fresh), words, archive.identity)
            _read_again(Path(fresh), words, strict=True)
            copy.mkdir(mode=0o700, exist_ok=True)
            (Path(fresh) / FILE_NAME).replace(copy / FILE_NAME)
        for old in daily_copies(archive.path)[COPIES_KEPT:]:
            shutil.rmtree(old, ignore_errors=True)
    return copy


def daily_copies(folder: Path) -> list[Path]:
    """The daily copies beside an archive, the newest first."""
    found = (folder / COPIES).glob("????-??-??")
    return sorted((each for each in found if (each / FILE_NAME).is_file()), reverse=True)


def refuse_occupied(target: Path) -> None:
    """Make sure that a folder is missing or empty.

    Raises:
        ArchiveError: Something is there (NOT_EMPTY).
    """
    with _errors_of(target):
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise ArchiveError(str(target), Reason.NOT_EMPTY)


def _words_of(folder: Path) -> OwnWords | None:
    try:
        with Archive.open(folder) as copy:
            return copy.own_words()
    except ArchiveError:
        return None


def _write_words(folder: Path, words: OwnWords, identity: str) -> None:
    with Archive.open(folder, create=True) as copy:
        copy.take_in(words)
        copy.take_identity(identity)


def _read_again(folder: Path, words: OwnWords, *, strict: bool) -> tuple[int, int, tuple[str, ...]]:
    """What a written copy holds, once its reader's words are seen to be those that were there."""
    with Archive.open(folder) as copy:
        if strict and copy.own_words() != words:
            raise ArchiveError(str(folder), Reason.DAMAGED, "the copy differs")
        problems = (*copy.check(), *(f"{each.table} {each.key}" for each in copy.damages()))
        found = copy.articles.count(), copy.passages.count(), problems
    for path in (folder / FILE_NAME, folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    return found


@contextmanager
def _errors_of(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ArchiveError.of(str(folder), error) from error
