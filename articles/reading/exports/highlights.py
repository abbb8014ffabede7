"""Passages that were marked on a Kindle: `My Clippings.txt`, one document each.

Four lines each, whatever the language of the device: the book with its author in brackets, what was
marked, where and when after bars, an empty line, the passage; under it a line of equals signs.
"""

from __future__ import annotations

import re

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source

_END = re.compile(r"^={10}[ \t]*$", re.MULTILINE)
_WHERE = re.compile(r"- [^\n]{3,120}\|[^\n]{3,160}")
_BOOK = re.compile(r"(?P<title>.+?)\s*(?:\((?P<author>[^()]{2,80})\))?$")
_MARKS = "\N{ZERO WIDTH NO-BREAK SPACE} \t\r"


def marked_passages(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError | Remark] | None:
    """The passages of such a file; None for any other text. Bookmarks without words are counted."""
    pieces = [piece.strip() for piece in _END.split(text)]
    blocks = [[line.strip(_MARKS) for line in piece.split("\n")] for piece in pieces if piece]
    if not blocks or _END.search(text) is None or not all(map(_is_passage, blocks)):
        return None
    found: list[Document | ReadingError | Remark] = []
    for book, _, *lines in blocks:
        words = "\n".join(lines).strip()
        said = _BOOK.match(book)
        if not words or said is None:
            continue
        found.append(
            Document(
                text=words,
                origin=f"{source.origin}#{len(found) + 1}",
                fingerprint=fingerprint_of(book, words),
                format=text_format,
                encoding=None,
                declared=DeclaredMetadata(title=said["title"], creator=said["author"]),
            )
        )
    others = len(blocks) - len(found)
    return [*found, Remark(source.origin, RemarkKind.OTHER_ROWS, count=others)] if others else found


def _is_passage(lines: list[str]) -> bool:
    return len(lines) > 1 and _WHERE.match(lines[1]) is not None
