"""Stories as agencies send them: a header, the text and a moment between control characters.

IPTC 7901 and ANPA 1312 open a message by SOH, its text by STX, and end the text by ETX, behind
which day, hour, month and year stand (`141015 GMT MAR 19`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source

_HEADER, _TEXT, _TEXT_END, _END = "\x01", "\x02", "\x03", "\x04"
_SENT = re.compile(
    r"\b(?P<day>\d{2})\d{4}(?:\s?[A-Z]{1,4})?\s+(?P<month>[A-Z]{3})[A-Z]*\.?\s+(?P<year>\d{2}(?:\d{2})?)\b",
    re.IGNORECASE,
)
_CENTURY = 2000
_LONGEST_TITLE = 200


def transmitted_articles(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError] | None:
    """The stories of transmissions; None for a text without such characters."""
    if _TEXT not in text or _HEADER not in text[: text.index(_TEXT)]:
        return None
    return list(_stories(text, source, text_format))


def _stories(text: str, source: Source, text_format: str) -> Iterator[Document | ReadingError]:
    for number, message in enumerate(text.split(_TEXT)[1:], 1):
        words, closed, rest = message.partition(_TEXT_END)
        place = f"{source.origin}#{number}"
        lines = [line.strip() for line in words.split("\n")]
        first = next((n for n, line in enumerate(lines) if line), None)
        if not closed:
            yield ReadingError(place, Reason.CUT_OFF, f"in story {number}")
            continue
        if first is None:
            yield ReadingError(place, Reason.NO_TEXT, f"story {number}")
            continue
        body = "\n".join(lines[first + 1 :]).strip()
        is_titled = bool(body) and len(lines[first]) <= _LONGEST_TITLE
        title = lines[first] if is_titled else None
        yield Document(
            text=body if is_titled else "\n".join(lines[first:]),
            origin=place,
            fingerprint=fingerprint_of(title, words),
            format=text_format,
            encoding=None,
            declared=DeclaredMetadata(title=title, published=_day(rest.partition(_HEADER)[0])),
        )


def _day(trailer: str) -> str | None:
    """The day of what stands behind a text, with its year in four digits."""
    sent = _SENT.search(trailer.partition(_END)[0])
    if sent is None:
        return None
    year = int(sent["year"])
    return f"{sent['day']} {sent['month'].lower()} {year + _CENTURY if year < 100 else year}"
