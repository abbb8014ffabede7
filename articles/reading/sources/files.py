"""Files: what lies under a path, without opening any of it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.sources.passed_over import pages_of, why_passed_over
from articles.reading.sources.source import Source

_DEEPEST_FOLDER = 80
# The database of an archive, and the number in it that says whose it is (SQLite, 1.3).
_ARCHIVE, _AT_MARK, _MARK = "archive.sqlite", 68, b"KHZN"

_Folders = frozenset[tuple[int, int]]


def sources(path: str | Path) -> Iterator[Source | ReadingError | Remark]:
    """The files under a path in the order of their names; what cannot be reached is an error.

    What is no article's file is passed over with a remark: hidden files and folders, files of the
    system, style sheets and scripts, the folder that a browser saves beside a page. Links that lead
    back into a folder above, and what is no file (sockets, pipes), are passed over without one.
    """
    # Not resolve(): a link given by the user is the name under which the article is known.
    given = Path(os.path.abspath(path))  # noqa: PTH100
    yield from _sources(given, _places(given.parents), given=True)


def system_error(origin: str, error: OSError | ValueError) -> ReadingError:
    """What the system says about a path, as one of our reasons."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return ReadingError(origin, Reason.NOT_FOUND)
        case PermissionError():
            return ReadingError(origin, Reason.NO_PERMISSION)
        case _:
            return ReadingError(origin, Reason.UNREADABLE, str(error))


def _sources(
    path: Path, above: _Folders, *, given: bool
) -> Iterator[Source | ReadingError | Remark]:
    """The files under one path; `above` are the folders it lies in, so that a loop is seen."""
    origin = _origin(path)
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        yield system_error(origin, error)
        return
    if stat.S_ISDIR(status.st_mode):
        place = (status.st_dev, status.st_ino)
        if place not in above and len(above) < _DEEPEST_FOLDER:
            yield from _folder(path, above | {place})
    elif stat.S_ISREG(status.st_mode):
        yield Source(origin, path.name, status.st_size, lambda: path.open("rb"))
    elif given:
        yield ReadingError(origin, Reason.UNKNOWN_FORMAT, "not a file")


def _places(folders: Iterable[Path]) -> _Folders:
    """What tells these folders from all others, whatever name leads to them."""
    found = set()
    for folder in folders:
        with suppress(OSError, ValueError):
            status = folder.stat()
            found.add((status.st_dev, status.st_ino))
    return frozenset(found)


def _folder(path: Path, above: _Folders) -> Iterator[Source | ReadingError | Remark]:
    try:
        names = sorted(item.name for item in path.iterdir())
    except OSError as error:
        yield system_error(_origin(path), error)
        return
    if _is_archive(path, names):  # whose articles are in an archive already
        yield Remark(_origin(path), RemarkKind.SKIPPED, "archive", max(1, len(names)))
        return
    pages = pages_of(names)
    for name in names:
        why = why_passed_over(name, pages)
        if why is None:
            yield from _sources(path / name, above, given=False)
        else:
            inner = path / name
            count = _files_in(inner) if inner.is_dir() else 1
            yield Remark(_origin(inner), RemarkKind.SKIPPED, why, count)


def _is_archive(folder: Path, names: Iterable[str]) -> bool:
    """Whether a folder is an archive of this program, by the mark in the head of its database."""
    if _ARCHIVE not in names:
        return False
    try:
        with (folder / _ARCHIVE).open("rb") as file:
            return file.read(_AT_MARK + 4)[_AT_MARK:] == _MARK
    except OSError:
        return False


def _files_in(folder: Path) -> int:
    """How many files lie in a folder that is passed over, not counting those in folders of it."""
    try:
        return max(1, sum(item.is_file() for item in folder.iterdir()))
    except OSError:
        return 1


def _origin(path: Path) -> str:
    """The path as text that can be stored, whatever the bytes of the file's name are."""
    return str(path).encode("utf-8", errors="replace").decode("utf-8")
