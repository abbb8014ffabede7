"""ZIP archives: every member is read as if it were a file, within limits."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from articles.errors import ReadingError, Reason
from articles.reading.limits import (
    MAX_ARCHIVE_MEMBERS,
    MAX_COMPRESSION_RATIO,
    MAX_NESTED_BYTES,
    MAX_UNPACKED_BYTES,
    MEBIBYTE,
    RATIO_MATTERS_FROM,
)
from articles.reading.source import Source

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_IN_MEMORY = 16 * MEBIBYTE
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def members(source: Source) -> Iterator[Source | ReadingError]:
    """The members of a ZIP in the order of their names; hidden ones and folders are passed over.

    Each is to be read before the next is taken: they share the open ZIP.
    """
    try:
        stream = source.open()
    except OSError as error:
        yield ReadingError(source.origin, Reason.UNREADABLE, str(error))
        return
    with stream:
        try:
            archive = zipfile.ZipFile(stream)
        except _BROKEN as error:
            yield ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error))
            return
        with archive:
            yield from _members(archive, source.origin)


def unpacked(source: Source) -> Source:
    """A ZIP inside a ZIP, unpacked into a temporary file that goes with the source.

    Raises:
        ReadingError: TOO_LARGE or BROKEN_ARCHIVE.
    """
    source.refuse_larger(MAX_NESTED_BYTES)
    file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - lives in the source
    try:
        with source.open() as stream:
            shutil.copyfileobj(stream, file)
    except _BROKEN as error:
        raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error)) from error

    def reopen() -> IO[bytes]:
        file.seek(0)
        return file

    return Source(source.origin, source.name, source.size, reopen)


def _members(archive: zipfile.ZipFile, origin: str) -> Iterator[Source | ReadingError]:
    infos = [info for info in archive.infolist() if _is_wanted(info)]
    if len(infos) > MAX_ARCHIVE_MEMBERS:
        yield ReadingError(origin, Reason.TOO_LARGE, f"{len(infos)} members")
        return
    if sum(info.file_size for info in infos) > MAX_UNPACKED_BYTES:
        yield ReadingError(origin, Reason.TOO_LARGE, "unpacked")
        return
    for info in sorted(infos, key=_name):
        yield _member(archive, info, origin)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, origin: str) -> Source | ReadingError:
    name = _name(info)
    member = f"{origin}#{name}"
    if info.flag_bits & _ENCRYPTED:
        return ReadingError(member, Reason.ENCRYPTED)
    if info.file_size > max(RATIO_MATTERS_FROM, MAX_COMPRESSION_RATIO * info.compress_size):
        return ReadingError(member, Reason.TOO_LARGE, f"{info.file_size} bytes unpacked")
    return Source(member, PurePosixPath(name).name, info.file_size, lambda: archive.open(info))


def _is_wanted(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(_name(info)).parts
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return not info.is_dir() and not hidden and bool(parts)


def _name(info: zipfile.ZipInfo) -> str:
    """The member's path; a name of unsaid encoding is taken for UTF-8 if it can be."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename
