"""The headers of a mail as they were meant, however they were encoded."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from articles.errors import ReadingError
from articles.reading.sources.encoding import clean_text, decode


def header(message: Message, name: str) -> str:
    """A header as it stands there; where it was written in bare bytes, decoded by them."""
    said = next((str(v) for k, v in message.raw_items() if k.lower() == name.lower()), "")
    data = said.encode("utf-8", "surrogateescape")
    if said.isascii() or not data.strip():
        return said
    try:
        return decode(data, "").text
    except ReadingError:
        return said


def header_words(said: object) -> str:
    """A header's words; encoded words that were split inside a letter are joined first."""
    if said is None:
        return ""
    # Programs in Python fold so where a space stands between two encoded words.
    text = re.sub(r"\?=\r?\n  =\?", "?= =?utf-8?q?_?= =?", str(said))
    text = re.sub(r"\r?\n[ \t]+", " ", text)
    pieces = []
    try:
        chunks = decode_header(text)
    except (HeaderParseError, ValueError):
        return " ".join(clean_text(text).split())
    for chunk, charset in chunks:
        if isinstance(chunk, str):
            pieces.append(chunk)
            continue
        try:
            pieces.append(chunk.decode(charset or "utf-8", "replace"))
        except (LookupError, ValueError):  # no such encoding, or no name of one
            pieces.append(chunk.decode("utf-8", "replace"))
    return " ".join(clean_text("".join(pieces)).split())
