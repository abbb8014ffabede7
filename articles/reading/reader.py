"""The door of reading: files, folders, tables and containers become documents, one by one.

Reading never fails as a whole: what cannot be read comes as a `ReadingError` value in its place.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.errors import ReadingError, Reason
from articles.reading.files import sources, system_error
from articles.reading.formats import Item, Unpacker, format_by_suffix, format_of
from articles.reading.source import Source, source_of_bytes
from articles.reading.zip_archives import unpacked

_DEEPEST_NESTING = 2


def count_items(paths: Iterable[str | Path]) -> int:
    """About how many items `walk` will yield for the paths.

    A file counts 1, and so do what cannot be read and a container inside a container; a table
    counts what its format says. Never fails.
    """
    return sum(
        1 if isinstance(found, ReadingError) else _count(found)
        for path in paths
        for found in sources(path)
    )


def _count(source: Source, *, nested: bool = False) -> int:
    file_format = format_by_suffix(source.suffix)
    if file_format is None:
        return 1
    try:
        if file_format.count is not None:
            return max(1, file_format.count(source))
        if file_format.unpack is None or nested:
            return 1
        return max(
            1,
            sum(
                1 if isinstance(member, ReadingError) else _count(member, nested=True)
                for member in file_format.unpack(source)
            ),
        )
    except (OSError, ValueError, EOFError, RuntimeError, zipfile.BadZipFile, ReadingError):
        return 1


def walk(paths: Iterable[str | Path]) -> Iterator[Item]:
    """Read everything under the paths, lazily, in a stable order, in bounded memory.

    Args:
        paths: Files, folders (with all their folders; hidden ones are passed over) and ZIPs.

    Yields:
        A `Document` for each article, a `ReadingError` for each item that could not be read.
    """
    for path in paths:
        for found in sources(path):
            if isinstance(found, ReadingError):
                yield found
            else:
                yield from read_source(found)


def read_bytes(data: bytes, origin: str, name: str) -> Iterator[Item]:
    """Read one file whose bytes are at hand, by the suffix of its `name`."""
    return read_source(source_of_bytes(data, origin, name))


def read_source(source: Source) -> Iterator[Item]:
    """Read one source; every failure is a value."""
    yield from _read(source, nesting=0)


def _read(source: Source, *, nesting: int) -> Iterator[Item]:
    try:
        file_format = format_of(source)
        if file_format.unpack is not None:
            yield from _read_members(source, file_format.unpack, nesting=nesting)
        elif file_format.read is not None:
            yield from file_format.read(source)
    except ReadingError as error:
        yield error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        yield ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error))
    except OSError as error:
        yield system_error(source.origin, error)
    except (ValueError, RecursionError, MemoryError) as error:
        yield ReadingError(source.origin, Reason.UNREADABLE, repr(error))


def _read_members(source: Source, unpack: Unpacker, *, nesting: int) -> Iterator[Item]:
    """What lies in a container; one inside is opened once, not one inside that."""
    if nesting >= _DEEPEST_NESTING:
        raise ReadingError(source.origin, Reason.UNKNOWN_FORMAT, "nested too deep")
    for member in unpack(unpacked(source) if nesting else source):
        if isinstance(member, ReadingError):
            yield member
        else:
            yield from _read(member, nesting=nesting + 1)
