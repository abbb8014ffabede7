"""Exports of weblogs in Movable Type's form, which TypePad, Hatena and many others write too.

An entry ends at a line of eight hyphens, its parts at one of five; the first part has a field a
line, each other part its name above its words (Movable Type, «Import / Export Format»). Comments
and pings are parts of their own and no words of the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.source import Source

_ENTRY_END = re.compile(r"^-{8}[ \t]*$", re.MULTILINE)
_PART_END = re.compile(r"^-{5}[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"([A-Z][A-Z ]{1,30}):[ \t]?([^\n]*)")
_BODY = re.compile(r"^BODY:[ \t]*$", re.MULTILINE)
_WORDS = ("BODY", "EXTENDED BODY")
_OTHERS = frozenset({"COMMENT", "PING"})


def weblog_articles(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError | Remark] | None:
    """The entries of an export; None for any other text."""
    opening = _FIELD.match(text.lstrip())
    if opening is None or _BODY.search(text) is None or _ENTRY_END.search(text) is None:
        return None
    found: list[Document | ReadingError | Remark] = []
    others = 0
    for entry in _ENTRY_END.split(text):
        if not entry.strip():
            continue
        head, *parts = _PART_END.split(entry)
        named = list(_named(parts))
        others += sum(name in _OTHERS for name, _ in named)
        said = dict(reversed([pair for pair in named if pair[0] not in _OTHERS]))
        body = "\n\n".join(words for name in _WORDS if (words := said.get(name, "")))
        row = {**_fields(head), "text": body, "summary": said.get("EXCERPT", "")}
        number = len(found) + 1
        found.append(document_of_row(row, number, source.origin, text_format, source.columns))
    return [*found, Remark(source.origin, RemarkKind.OTHER_ROWS, count=others)] if others else found


def _fields(head: str) -> dict[str, str]:
    """The fields of an entry's head, those that say what the article is."""
    fields = (_FIELD.match(line.strip()) for line in head.split("\n"))
    return {found[1].lower(): found[2].strip() for found in fields if found is not None}


def _named(parts: list[str]) -> Iterator[tuple[str, str]]:
    """The name of each part, and the words under it."""
    for part in parts:
        name, _, words = part.strip().partition("\n")
        found = _FIELD.match(name.strip())
        if found is not None:
            yield found[1], f"{found[2]}\n{words}".strip()
