"""The door of reading: files, folders, tables and ZIPs become documents, one after the other.

Reading never fails as a whole: what cannot be read comes as a `ReadingError` value in its place.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.counting import count_items
from articles.reading.csv_tables import read_csv
from articles.reading.files import ZIP_SUFFIX, sources, system_error
from articles.reading.html import looks_like_html, read_html
from articles.reading.json_tables import read_json, read_json_lines
from articles.reading.plain_text import read_plain_text
from articles.reading.source import Source, source_of_bytes
from articles.reading.zip_archives import members, unpacked

__all__ = [
    "FORMATS",
    "Format",
    "Item",
    "Reader",
    "count_items",
    "format_of",
    "read_bytes",
    "read_source",
    "walk",
]

Item = Document | ReadingError

_SNIFFED = 1 << 11


class Reader(Protocol):
    """Makes documents of one source; may raise `ReadingError` for the source as a whole."""

    def __call__(self, source: Source) -> Iterator[Item]:
        """The documents, in the source's order; a bad row comes as a `ReadingError` value."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format, the suffixes that say so, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader


HTML = Format("html", (".html", ".htm", ".xhtml"), read_html)
TEXT = Format("text", (".txt", ".text", ".md"), read_plain_text)
FORMATS = (
    Format("jsonl", (".jsonl", ".ndjson"), read_json_lines),
    Format("json", (".json",), read_json),
    Format("csv", (".csv", ".tsv"), read_csv),
    HTML,
    TEXT,
)
"""The formats, in the order in which a suffix is looked up; anything else is text or nothing."""


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
    if source.suffix == ZIP_SUFFIX:
        yield from _read_zip(source, nested=False)
    else:
        yield from _read_file(source)


def format_of(source: Source) -> Format:
    """The source's format: by its suffix; a text that opens like HTML is HTML."""
    found = next((f for f in FORMATS if source.suffix in f.suffixes), None)
    if found is not None and found is not TEXT:
        return found
    with source.open() as stream:
        return HTML if looks_like_html(stream.read(_SNIFFED)) else TEXT


def _read_file(source: Source) -> Iterator[Item]:
    try:
        yield from format_of(source).read(source)
    except ReadingError as error:
        yield error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        yield ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error))
    except OSError as error:
        yield system_error(source.origin, error)
    except (ValueError, RecursionError, MemoryError) as error:
        yield ReadingError(source.origin, Reason.UNREADABLE, repr(error))


def _read_zip(source: Source, *, nested: bool) -> Iterator[Item]:
    """The documents of a ZIP's members; a ZIP inside is opened once, not one inside that."""
    try:
        for member in members(source):
            if isinstance(member, ReadingError):
                yield member
            elif member.suffix != ZIP_SUFFIX:
                yield from _read_file(member)
            elif nested:
                yield ReadingError(member.origin, Reason.UNKNOWN_FORMAT, "nested too deep")
            else:
                yield from _read_zip(unpacked(member), nested=True)
    except ReadingError as error:
        yield error
