"""Texts between `<doc …>` and `</doc>`, as WikiExtractor and corpora of its kind write them."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TABLE_BYTES, MAX_TEXT_BYTES
from articles.reading.sources.source import Source
from articles.reading.xml_files.wikitext import plain_wikitext

_OPENING = re.compile(r"<doc\b([^>]{0,2000})>\s*$", re.IGNORECASE)
_CLOSING = re.compile(r"^\s*</doc>\s*$", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]{1,40})\s*=\s*\"([^\"]*)\"")


def looks_like_wiki_documents(head: bytes) -> bool:
    """Whether the first line of a file opens a `<doc …>` and nothing else."""
    line, _, rest = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if rest.lstrip()[:1] == b"<":
        return False  # elements of its own: XML, not a text
    return re.match(rb"<doc\s[^>]*=\s*\"[^>]*>\s*$", line, re.IGNORECASE) is not None


def read_wiki_documents(source: Source) -> Iterator[Document | ReadingError]:
    """One document for each `<doc>`; one that is not closed is an error.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY or UNKNOWN_ENCODING.
    """
    source.refuse_larger(MAX_TABLE_BYTES)
    stream, _ = source.open_text()
    number, size = 0, 0
    row: dict[str, object] | None = None
    lines: list[str] = []
    with stream:
        while line := stream.readline(MAX_TEXT_BYTES):
            opening = _OPENING.match(line.strip()) if "<doc" in line else None
            if opening is not None:
                if row is not None:
                    yield _cut(source, number)
                number, size, lines = number + 1, 0, []
                row = dict(_attributes(opening[1]))
            elif row is not None and _CLOSING.match(line):
                row["text"] = "".join(lines)
                yield document_of_row(row, number, source.origin, "wiki")
                row = None
            elif row is not None and size <= MAX_TEXT_BYTES:
                lines.append(line)
                size += len(line)
    if row is not None:
        yield _cut(source, number)
    if not number:
        yield from _page(source)


def _page(source: Source) -> Iterator[Document | ReadingError]:
    """One page as it is written in a wiki, without anything around it."""
    data = source.read(MAX_TEXT_BYTES)
    decoded = decode(data, source.origin)
    words = plain_wikitext(decoded.text.replace("\r\n", "\n"))
    if words:
        yield Document(
            text=words,
            origin=source.origin,
            fingerprint=hashlib.sha256(data).hexdigest(),
            format="wiki",
            encoding=decoded.encoding,
        )


def _attributes(words: str) -> Iterator[tuple[str, str]]:
    return ((name, html.unescape(value)) for name, value in _ATTRIBUTE.findall(words))


def _cut(source: Source, number: int) -> ReadingError:
    return ReadingError(f"{source.origin}#{number}", Reason.CUT_OFF, f"document {number}")
