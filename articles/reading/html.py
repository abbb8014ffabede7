"""HTML: the main text of a page, and what the page says of it.

trafilatura finds the main text. Its dates are guesses, wrong for the Arabic names of months, so
only what the page declares is taken (`articles.reading.html_metadata`).
"""

from __future__ import annotations

import hashlib
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.encoding import clean_text, decode, detect
from articles.reading.html_bounds import has_endless_tag
from articles.reading.limits import MAX_HTML_BYTES
from articles.reading.source import Source

_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(
    rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE
)
_HEAD = 1 << 13
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SHORTEST = 25  # code points: a lone link or button is no main text
_TOO_LITTLE = 250  # code points: below this the search for text is made wider


def looks_like_html(head: bytes) -> bool:
    """Whether the first bytes of a file open an HTML page."""
    return _OPENING.match(head) is not None


def read_html(source: Source) -> Iterator[Document | ReadingError]:
    """The page's main text as one document, one paragraph a line, without comments.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING or NO_TEXT.
    """
    # Half a second of imports that only HTML needs.
    with _without_sockets():
        from trafilatura import extract, load_html  # noqa: PLC0415

    from articles.reading.html_metadata import declared_metadata  # noqa: PLC0415

    data = source.read(MAX_HTML_BYTES)
    text, encoding = _decoded(data, source.origin)
    if has_endless_tag(text):
        raise ReadingError(source.origin, Reason.TOO_LARGE, "attributes of one tag")
    page = load_html(text)
    if page is None:
        raise ReadingError(source.origin, Reason.NO_TEXT)
    declared = declared_metadata(page)
    main = extract(text, include_comments=False) or ""
    if len(main) < _TOO_LITTLE:
        wider = extract(text, include_comments=False, favor_recall=True) or ""
        main = max(main, wider, key=len)
    if len(main.strip()) < _SHORTEST:
        raise ReadingError(source.origin, Reason.NO_TEXT)
    yield Document(
        text=clean_text(main),
        origin=source.origin,
        fingerprint=hashlib.sha256(data).hexdigest(),
        format="html",
        encoding=encoding,
        declared=declared,
    )


@contextmanager
def _without_sockets() -> Iterator[None]:
    """Import what brings urllib3 along, which binds a socket at its first import to try IPv6."""
    had_ipv6 = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        yield
    finally:
        socket.has_ipv6 = had_ipv6


def _decoded(data: bytes, origin: str) -> tuple[str, str]:
    """The page's text and its encoding: by byte order mark, then as declared, then by its bytes.

    A page that is UTF-8 is read as such whatever it declares: no other encoding looks like it.
    """
    declared = _declared_encoding(data[:_HEAD])
    if declared is None or detect(data, origin) in {"utf-8", "utf-16-le", "utf-16-be"}:
        decoded = decode(data, origin)
        return _CONTROLS.sub("", decoded.text), decoded.encoding
    text = data.decode(declared, errors="replace")
    return _CONTROLS.sub("", clean_text(text)), declared


def _declared_encoding(head: bytes) -> str | None:
    """The encoding that the page names, by the name Python knows it by; None for an unknown one."""
    found = _XML_ENCODING.search(head) or _CHARSET.search(head)
    if found is None:
        return None
    try:
        name = found[1].decode("ascii")
        "".encode(name)
    except (LookupError, UnicodeError):
        return None
    return None if name.lower().replace("-", "") in {"utf8", "utf16"} else name.lower()
