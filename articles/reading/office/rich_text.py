"""Rich text (RTF): its words, in whatever encoding it names; one article, or an export of many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.office.stated_titles import stated_title
from articles.reading.sources.encoding import clean_text
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source
from articles.reading.texts.plain_text import documents_of_text

_LINK = re.compile(r"(?<=\S)\(\"?(?:https?://|mailto:)[^\s()]{3,2000}\)")
_CELL_END = re.compile(r"\\(?:nest)?cell(?![a-z0-9])\s?")
_TITLE = re.compile(r"\{\\title\s([^{}]{1,400})\}")
# Pictures and embedded files are digits by the megabyte, which hold no words.
_DATA = re.compile(
    r"\{\\\*?\\?(?:pict|objdata|blipuid|themedata|colorschememapping|datastore)\b[^{}]*(?:\{[^{}]*\}[^{}]*)*\}"
)


def looks_like_rtf(head: bytes) -> bool:
    """Whether the first bytes of a file are those of rich text."""
    return head.startswith(b"{\\rtf")


def read_rtf(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The words of the file.

    Raises:
        ReadingError: TOO_LARGE, UNREADABLE or NO_TEXT.
    """
    data = source.read(MAX_TEXT_BYTES)
    if not looks_like_rtf(data):
        raise ReadingError(source.origin, Reason.UNREADABLE, "not RTF")
    rich = _DATA.sub("", data.decode("latin-1"))
    text = _words(rich)
    if not text:
        raise ReadingError(source.origin, Reason.NO_TEXT)
    found = _TITLE.search(rich)
    title = _words(f"{_opening(rich)} {found[1]}}}") if found else ""
    declared = DeclaredMetadata(title=stated_title(title))
    yield from documents_of_text(text, source, data, "rtf", None, declared)
    if data.rstrip(b" \r\n\t\x00")[-1:] != b"}":
        yield ReadingError(source.origin, Reason.CUT_OFF)


def words_of_rtf(data: bytes) -> str:
    """The words of rich text, a paragraph a line."""
    return _words(_DATA.sub("", data.decode("latin-1")))


def _words(rich: str) -> str:
    # Only rich text needs it.
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    rich = _CELL_END.sub(r"\\tab ", rich)  # else the library sets a sign there that texts use too
    # Behind the words of a link the library writes where it leads to.
    text = _LINK.sub("", clean_text(rtf_to_text(rich, errors="replace")))
    return text.replace("\N{NO-BREAK SPACE}", " ").strip()


def _opening(rich: str) -> str:
    """The control words that say the encoding, to read a title with."""
    found = re.search(r"\\ansicpg\d+", rich)
    return "{\\rtf1\\ansi" + (found[0] if found else "")
