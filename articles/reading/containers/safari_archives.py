"""Pages that Safari saved with everything in them (`.webarchive`): a property list of parts."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Mapping

from articles.document import DeclaredMetadata
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.sources.limits import MAX_MAIL_BYTES
from articles.reading.sources.source import Source

_SIGN = b"bplist00"


def looks_like_webarchive(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a property list, as Safari writes pages."""
    return head.startswith(_SIGN)


def unpack_webarchive(source: Source) -> Iterator[Remark | Source]:
    """The page; its pictures and styles are passed over and counted.

    Raises:
        ReadingError: TOO_LARGE, UNREADABLE, or BINARY for another property list.
    """
    try:
        saved = plistlib.loads(source.read(MAX_MAIL_BYTES), fmt=plistlib.FMT_BINARY)
    except (plistlib.InvalidFileException, ValueError, RecursionError, OverflowError) as error:
        raise ReadingError(source.origin, Reason.UNREADABLE, str(error)) from error
    page = saved.get("WebMainResource") if isinstance(saved, Mapping) else None
    data = page.get("WebResourceData") if isinstance(page, Mapping) else None
    if not isinstance(page, Mapping) or not isinstance(data, bytes):
        raise ReadingError(source.origin, Reason.BINARY, "property list")
    address = str(page.get("WebResourceURL") or "")
    known = DeclaredMetadata(url=address if address.startswith("http") else None)
    encoding = str(page.get("WebResourceTextEncodingName") or "")
    yield source.part("", "page.html", _as_utf8(data, encoding), known)
    others = sum(len(saved.get(name) or ()) for name in ("WebSubresources", "WebSubframeArchives"))
    if others:
        yield Remark(source.origin, RemarkKind.SKIPPED, "page-parts", others)


def _as_utf8(data: bytes, encoding: str) -> bytes:
    """The page's bytes; in UTF-8 where only the archive says what they are in."""
    if not encoding or encoding.lower().replace("-", "") == "utf8":
        return data
    try:
        return b"\xef\xbb\xbf" + data.decode(encoding).encode("utf-8", "replace")
    except (LookupError, UnicodeError):
        return data
