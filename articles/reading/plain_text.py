"""Plain text: one file, one article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError
from articles.reading.encoding import decode
from articles.reading.limits import MAX_TEXT_BYTES
from articles.reading.source import Source


def read_plain_text(source: Source) -> Iterator[Document | ReadingError]:
    """The file's text as one document.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY or UNKNOWN_ENCODING.
    """
    data = source.read(MAX_TEXT_BYTES)
    decoded = decode(data, source.origin)
    yield Document(
        text=decoded.text,
        origin=source.origin,
        fingerprint=hashlib.sha256(data).hexdigest(),
        format="text",
        encoding=decoded.encoding,
    )
