"""Messages that Outlook saved (MSG): the words of the mail, its subject, sender and moment.

Each property is a stream of its own, named by its number and kind ([MS-OXMSG] 2.1); moments stand
in one table of fixed properties, in tenths of microseconds since 1601.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.mail.mail_texts import own_words, subject
from articles.reading.markup.markup import plain_text
from articles.reading.sources.encoding import clean_text, decode
from articles.reading.sources.source import Source

PROPERTIES = "__properties_version1.0"
_SUBJECT, _SENDER, _BODY, _PAGE, _NUMBER = "0037", "0C1A", "1000", "1013", "1035"
_UNICODE, _BYTES, _BINARY = "001F", "001E", "0102"
_MOMENTS = (0x0039, 0x0E06)  # when it was sent, when it came
_MOMENT_KIND = 0x0040
_HEAD, _ENTRY = 32, 16
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def documents_of_message(
    streams: Mapping[str, bytes], data: bytes, source: Source
) -> Iterator[Document]:
    """The mail as one document; what is attached to it is not read.

    Args:
        streams: Those of its container.
        data: The whole file, of which the fingerprint is made.
        source: Where it was.

    Raises:
        ReadingError: NO_TEXT.
    """
    text = _text(streams)
    declared = DeclaredMetadata(
        identifier=_words(streams, _NUMBER).strip("<>") or None,
        title=subject(_words(streams, _SUBJECT)) or None,
        creator=_words(streams, _SENDER) or None,
        published=_moment(streams.get(PROPERTIES, b"")),
    )
    text, declared = own_words(text, declared)
    text = text.strip()
    if not text:
        raise ReadingError(source.origin, Reason.NO_TEXT)
    yield Document(
        text=text,
        origin=source.origin,
        fingerprint=hashlib.sha256(data).hexdigest(),
        format="mail",
        encoding=None,
        declared=declared,
    )


def _text(streams: Mapping[str, bytes]) -> str:
    """The words as they are shown; those of its page where there are no others."""
    plain = _property(streams, _BODY).replace("\r\n", "\n").strip()
    if plain:
        return plain
    page = streams.get(f"__substg1.0_{_PAGE}{_BINARY}")
    return plain_text(_decoded(page)) if page else plain_text(_property(streams, _PAGE))


def _words(streams: Mapping[str, bytes], number: str) -> str:
    return " ".join(_property(streams, number).split())


def _property(streams: Mapping[str, bytes], number: str) -> str:
    """A property of words, in UTF-16 or in the writer's code page."""
    wide = streams.get(f"__substg1.0_{number}{_UNICODE}")
    if wide is not None:
        return clean_text(wide.decode("utf-16-le", "replace"))
    return _decoded(streams.get(f"__substg1.0_{number}{_BYTES}", b""))


def _decoded(data: bytes) -> str:
    try:
        return decode(data, "").text
    except ReadingError:
        return ""


def _moment(table: bytes) -> str | None:
    """When it was sent, or else when it came."""
    found: dict[int, int] = {}
    for place in range(_HEAD, len(table) - _ENTRY + 1, _ENTRY):
        kind, number, _, value = struct.unpack_from("<HHIQ", table, place)
        if kind == _MOMENT_KIND:
            found[number] = value
    ticks = next((found[number] for number in _MOMENTS if found.get(number)), None)
    if ticks is None:
        return None
    try:
        return (_EPOCH + timedelta(microseconds=ticks // 10)).isoformat(timespec="seconds")
    except OverflowError:
        return None
