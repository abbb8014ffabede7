"""Pictures of pages: read by recognition where whoever imports chose it, else refused by name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from articles.document import RECOGNISED, Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.scans.recognition import recognised_paragraphs
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import Source

SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
_SIGNS = {"PNG": b"\x89PNG", "JPEG": b"\xff\xd8\xff", "TIFF": b"II*\x00", "TIFF (MM)": b"MM\x00*"}


def looks_like_picture(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a picture that can be recognised."""
    return head.startswith(tuple(_SIGNS.values()))


def read_picture(source: Source) -> Iterator[Document | Remark]:
    """The words of the picture as one document.

    Raises:
        ReadingError: SCANNED (BINARY under the name of something else) where recognition was not
            chosen; TOO_LARGE, NO_RECOGNISER, UNREADABLE.
    """
    if not source.recognises:
        head = source.head(4)
        name = next((name for name, sign in _SIGNS.items() if head.startswith(sign)), "")
        is_named = source.suffix in SUFFIXES
        raise ReadingError(source.origin, Reason.SCANNED if is_named else Reason.BINARY, name)
    data = source.read(MAX_TEXT_BYTES)
    yield Document(
        text="\n".join(recognised_paragraphs(data, source.origin)),
        origin=source.origin,
        fingerprint=hashlib.sha256(data).hexdigest(),
        format=RECOGNISED,
        encoding=None,
    )
    yield Remark(source.origin, RemarkKind.RECOGNISED)
