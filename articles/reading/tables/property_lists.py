"""Property lists of Apple's programs (`.plist`, XML or binary), and sections of settings (`.ini`).

Both hold names and values, and are rows as those of JSON are.
"""

from __future__ import annotations

import configparser
import plistlib
import re
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MEBIBYTE
from articles.reading.sources.source import Source
from articles.reading.tables.json_tables import documents_of_values

MAX_LIST_BYTES = 32 * MEBIBYTE
"""The largest file; its values take many times that in memory."""

_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!DOCTYPE\s+plist\b|<plist\b)"
)
_SECTION = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*\[[^\[\]\n\"{]{1,80}\][ \t]*\r?\n[^\W\d][\w .-]{0,40}=\S"
)


def looks_like_property_list(head: bytes) -> bool:
    """Whether the first bytes of a file open a property list in XML."""
    return _OPENING.match(head) is not None


def looks_like_sections(head: bytes) -> bool:
    """Whether the first bytes of a file are a section's name in brackets, and `name=value`."""
    return _SECTION.match(head) is not None


def read_property_list(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The documents of a property list.

    Raises:
        ReadingError: TOO_LARGE, or UNREADABLE.
    """
    try:
        value = plistlib.loads(source.read(MAX_LIST_BYTES))
    except (
        plistlib.InvalidFileException, ExpatError, ValueError, RecursionError, OverflowError,
        AttributeError, TypeError, IndexError,
    ) as error:  # fmt: skip
        raise ReadingError(source.origin, Reason.UNREADABLE, str(error)) from error
    values = value if isinstance(value, list) else [value]
    yield from documents_of_values(values, source, "plist")


def read_sections(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each section with a text.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or BROKEN_TABLE.
    """
    text = decode(source.read(MAX_LIST_BYTES), source.origin).text
    parser = configparser.RawConfigParser(
        strict=False, delimiters=("=",), comment_prefixes=("#", ";")
    )
    try:
        parser.read_string(text)
    except (configparser.Error, ValueError) as error:
        raise ReadingError(source.origin, Reason.BROKEN_TABLE, str(error)) from error
    sections = [{"id": name, **parser[name]} for name in parser.sections()]
    yield from documents_of_values(sections, source, "ini")
