"""Gzip, bzip2 and xz: one file, compressed, under its own name without their suffix."""

from __future__ import annotations

import bz2
import gzip
import lzma
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO

from articles.errors import ReadingError, Reason
from articles.reading.sources.limits import (
    MAX_COMPRESSION_RATIO,
    MAX_NESTED_BYTES,
    MEBIBYTE,
    RATIO_MATTERS_FROM,
)
from articles.reading.sources.source import Source

_IN_MEMORY = 16 * MEBIBYTE
_CHUNK = MEBIBYTE


_SUFFIXES = frozenset({".gz", ".gzip", ".bz2", ".xz", ".tgz", ".lzma"})
_SIGNS = (b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00")


def looks_like_gzip(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a compressed one."""
    return head.startswith(_SIGNS)


def unpack_gzip(source: Source) -> Iterator[Source]:
    """The file inside.

    Raises:
        ReadingError: TOO_LARGE for a bomb, BROKEN_ARCHIVE.
    """
    allowed = max(RATIO_MATTERS_FROM, MAX_COMPRESSION_RATIO * source.size)
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as file:
        size = _unpack(source, file, min(allowed, MAX_NESTED_BYTES))

        def reopen() -> IO[bytes]:
            file.seek(0)
            copy = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - theirs
            shutil.copyfileobj(file, copy)
            copy.seek(0)
            return copy

        path = PurePosixPath(source.name)
        name = path.stem if path.suffix.lower() in _SUFFIXES else path.name
        yield replace(source, name=name, size=size, open=reopen)


def _unpack(source: Source, file: IO[bytes], limit: int) -> int:
    size = 0
    try:
        with source.open() as stream, _unpacked(stream, source.head(6)) as packed:
            while chunk := packed.read(_CHUNK):
                size += len(chunk)
                if size > limit:
                    detail = f"more than {limit} bytes unpacked"
                    raise ReadingError(source.origin, Reason.TOO_LARGE, detail)
                file.write(chunk)
    except (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError) as error:
        raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error)) from error
    return size


def _unpacked(stream: IO[bytes], head: bytes) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile:
    if head.startswith(b"BZh"):
        return bz2.BZ2File(stream)
    if head.startswith(b"\xfd7zXZ"):
        return lzma.LZMAFile(stream)
    return gzip.GzipFile(fileobj=stream)
