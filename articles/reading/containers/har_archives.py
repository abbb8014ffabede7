"""Recordings of a browser's traffic (HAR): every page and PDF file among the answers.

The moment of a recording is no date of publication, and is not taken for one.
"""

from __future__ import annotations

import base64
import binascii
import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from articles.document import DeclaredMetadata
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_NESTED_BYTES
from articles.reading.sources.source import Source

_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*\{\s*\"log\"\s*:\s*\{\s*\"(?:version|creator|pages|entries)\""
)
_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf"}
_FINE = 200  # the status of an answer that holds what was asked for

_Object = Mapping[str, object]


def looks_like_har(head: bytes) -> bool:
    """Whether the first bytes of a file open a recording."""
    return _OPENING.match(head) is not None


def unpack_har(source: Source) -> Iterator[ReadingError | Remark | Source]:
    """The pages and PDF files among the answers that came with status 200.

    Raises:
        ReadingError: TOO_LARGE; BROKEN_ARCHIVE for what is no such recording.
    """
    text = decode(source.read(MAX_NESTED_BYTES), source.origin).text
    try:
        log = json.loads(text)["log"]
        entries = log["entries"]
    except (ValueError, RecursionError, TypeError, LookupError) as error:
        raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error)) from error
    others = 0
    for entry in entries if isinstance(entries, list) else ():
        found = _page(source, entry) if isinstance(entry, Mapping) else None
        if found is None:
            others += 1
        else:
            yield found
    if others:
        yield Remark(source.origin, RemarkKind.SKIPPED, "page-parts", others)


def _page(source: Source, entry: _Object) -> Source | ReadingError | None:
    """The page of an answer; None for what is none, an error where its bytes were not kept."""
    answer = _inner(entry, "response")
    content = _inner(answer, "content")
    kind = str(content.get("mimeType") or "").partition(";")[0].strip().lower()
    if kind not in _SUFFIXES or answer.get("status") != _FINE:
        return None
    address = str(_inner(entry, "request").get("url") or "")
    text = content.get("text")
    if not isinstance(text, str) or not text.strip():
        return ReadingError(f"{source.origin}#{address}", Reason.NO_TEXT, "not recorded")
    if content.get("encoding") == "base64":
        try:
            data = base64.b64decode(text)
        except (binascii.Error, ValueError) as error:
            return ReadingError(f"{source.origin}#{address}", Reason.BROKEN_ARCHIVE, str(error))
    else:
        data = b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
    name = posixpath.basename(urlsplit(address).path) or "index"
    known = DeclaredMetadata(url=address or None)
    return source.part(address, f"{name}{_SUFFIXES[kind]}", data, known)


def _inner(value: _Object, name: str) -> _Object:
    inner = value.get(name)
    return inner if isinstance(inner, Mapping) else {}
