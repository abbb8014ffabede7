"""Word documents of before 2007 (DOC): their words, by the table of pieces.

The text of a document stands in pieces, each in UTF-16 or in one byte a letter; the main text comes
first, then footnotes, headers, remarks, endnotes and text boxes ([MS-DOC] 2.4.1, 2.5.4, 2.8.35).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping

from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.office.stated_titles import stated_title
from articles.reading.sources.encoding import clean_text
from articles.reading.sources.source import Source
from articles.reading.texts.issue_heads import declared_by_written_heads
from articles.reading.texts.plain_text import documents_of_text

_IDENT = 0xA5EC
_WORD_97 = 0x00C1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_AT_FLAGS, _AT_LENGTHS, _AT_PIECES = 0x0A, 0x4C, 0x01A2
_ONE_BYTE = 0x40000000
# The instructions of a field stand between its begin and its separator; what it shows, after that.
_FIELD = re.compile("\x13([^\x13\x14\x15]*)(?:\x14([^\x13\x14\x15]*))?\x15")
_DEEPEST_FIELD = 20
_LINE_ENDS = str.maketrans({
    "\r": "\n", "\x0b": "\n", "\x0c": "\n\f\n", "\x07": "\n", "\x1e": "-", "\x1f": None,
    "\x01": None, "\x02": None, "\x03": None, "\x04": None, "\x05": None, "\x08": None,
    "\x13": None, "\x14": None, "\x15": None,
})  # fmt: skip


def documents_of_streams(
    streams: Mapping[str, bytes], title: str | None, data: bytes, source: Source
) -> Iterator[Document | ReadingError | Remark]:
    """The document as one article; an export of a press database as many.

    Args:
        streams: Those of its container.
        title: What its properties say.
        data: The whole file, of which the fingerprint is made.
        source: Where it was.

    Raises:
        ReadingError: ENCRYPTED, BROKEN_ARCHIVE or NO_TEXT; OLD_FORMAT for Word before 1997.
    """
    try:
        parts = _parts(streams, source.origin)
    except (struct.error, KeyError, IndexError, ValueError) as error:
        raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, repr(error)) from error
    *words, heads = map(_plain, parts)
    text = "\n".join(filter(None, words))
    if not text.strip():
        raise ReadingError(source.origin, Reason.NO_TEXT)
    written = list(dict.fromkeys(line for each in heads.split("\n") if (line := each.strip())))
    stated = DeclaredMetadata(title=stated_title(title))
    declared = completed(stated, declared_by_written_heads(written))
    yield from documents_of_text(text, source, data, "doc", None, declared)


def _parts(streams: Mapping[str, bytes], origin: str) -> list[str]:
    """The main text, the text boxes, the notes and, last, the heads and feet of pages."""
    main = streams["WordDocument"]
    ident, version = struct.unpack_from("<HH", main)
    (flags,) = struct.unpack_from("<H", main, _AT_FLAGS)
    if ident != _IDENT or version < _WORD_97:
        raise ReadingError(origin, Reason.OLD_FORMAT, "Word 6")
    if flags & _ENCRYPTED:
        raise ReadingError(origin, Reason.ENCRYPTED)
    lengths = struct.unpack_from("<8i", main, _AT_LENGTHS)
    place, size = struct.unpack_from("<ii", main, _AT_PIECES)
    table = streams["1Table" if flags & _SECOND_TABLE else "0Table"][place : place + size]
    whole = "".join(_pieces(table, main))
    ends = [sum(lengths[: n + 1]) for n in range(len(lengths))]
    text, notes, heads, _, _, endnotes, boxes, _ = (
        whole[max(0, end - length) : end] for end, length in zip(ends, lengths, strict=True)
    )
    return [text, boxes, notes, endnotes, heads]


def _pieces(table: bytes, main: bytes) -> Iterator[str]:
    """The pieces of the text in order; before them in the table stand changes of formatting."""
    place = 0
    while table[place] == 1:
        (size,) = struct.unpack_from("<H", table, place + 1)
        place += 3 + size
    (size,) = struct.unpack_from("<I", table, place + 1)
    count = (size - 4) // 12
    begins = struct.unpack_from(f"<{count + 1}I", table, place + 5)
    first = place + 5 + 4 * (count + 1)
    for number in range(count):
        (at,) = struct.unpack_from("<I", table, first + 8 * number + 2)
        length = begins[number + 1] - begins[number]
        if at & _ONE_BYTE:
            start = (at & ~_ONE_BYTE) // 2
            yield main[start : start + length].decode("windows-1252", "replace")
        else:
            yield main[at : at + 2 * length].decode("utf-16-le", "replace")


def _shown(field: re.Match[str]) -> str:
    """What a field shows; a table of contents repeats the titles that stand below."""
    is_contents = field[1].split()[:1] == ["TOC"]
    return "" if is_contents else field[2] or ""


def _plain(text: str) -> str:
    """The words, without what fields are made of and the marks of pictures."""
    for _ in range(_DEEPEST_FIELD):
        text, count = _FIELD.subn(_shown, text)
        if not count:
            break
    lines = clean_text(text).translate(_LINE_ENDS).split("\n")
    return "\n".join(line for each in lines if (line := each.rstrip(" \t")) or each == "\f")
