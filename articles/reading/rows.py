"""Rows: one row of a table becomes one document."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.encoding import clean_text
from articles.reading.limits import MAX_TEXT_BYTES

# The names under which tables hold what an article is made of, in order of preference.
_TEXT = ("text", "content", "body")
_PUBLISHED = ("published", "date", "date_extracted")
TEXT_COLUMNS = frozenset(_TEXT)
KNOWN_COLUMNS = frozenset({*_TEXT, *_PUBLISHED, "id", "title", "source", "author", "url"})


def document_of_row(
    row: Mapping[str, object], number: int, table: str, table_format: str
) -> Document | ReadingError:
    """The document of a row, or why it is none.

    Args:
        row: Values by column; names are compared in lower case, empty values count as missing.
        number: The row's place in the table, from 1.
        table: The table's origin.
        table_format: See `Document.format`.
    """
    values = {name.strip().lower(): value for name, value in row.items()}
    identifier, url = _value(values, "id"), _value(values, "url")
    origin = f"{table}#{identifier or url or number}"
    text = next((text for name in _TEXT if (text := _value(values, name))), None)
    if text is None:
        return ReadingError(origin, Reason.NO_TEXT, f"row {number}")
    if len(text) > MAX_TEXT_BYTES:
        return ReadingError(origin, Reason.TOO_LARGE, f"row {number}")
    title = _value(values, "title")
    content = f"{title or ''}\0{text}".encode()
    return Document(
        text=text,
        origin=origin,
        fingerprint=hashlib.sha256(content).hexdigest(),
        format=table_format,
        encoding=None,
        declared=DeclaredMetadata(
            identifier=identifier,
            title=title,
            publisher=_value(values, "source"),
            creator=_value(values, "author"),
            url=url,
            published=next((date for name in _PUBLISHED if (date := _value(values, name))), None),
        ),
    )


def _value(values: Mapping[str, object], name: str) -> str | None:
    """The value as text without white space around it; None where it is missing or no text."""
    value = values.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = clean_text(_as_text(value))
    if name in TEXT_COLUMNS:
        return text if text.strip() else None
    return text.strip() or None


def _as_text(value: str | float) -> str:
    """The value's words; a number too long to be one has none."""
    try:
        return str(value)
    except ValueError:  # an integer of more digits than Python writes
        return ""
