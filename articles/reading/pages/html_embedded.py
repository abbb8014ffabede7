"""An article that a page holds as data for its scripts, and shows only when they run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.document import Document
from articles.reading.rows.block_documents import with_block_texts
from articles.reading.rows.row_holders import find_rows, told_in
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.encoding import clean_text
from articles.reading.sources.source import Source

_DATA = frozenset({"application/ld+json", "application/json"})
_ASSIGNED = re.compile(r"^\s*(?:var\s+|window\.|self\.)[\w.$]{1,60}\s*=\s*(?=[{\[])")
_LONGEST = 8 << 20  # code points
_MOST_SCRIPTS = 60
_MOST_ROWS = 200
_DEEPER = 3  # a page's data hold its article deeper than an export


def embedded_article(page: HtmlElement, source: Source) -> Document | None:
    """The longest text in the page's data, with what stands beside it; None without one."""
    found: Document | None = None
    for value in _values(page):
        if not isinstance(value, dict):
            continue
        held = _with_texts(value)
        columns = told_in([held])
        rows = find_rows(held, columns).rows
        for number, row in enumerate(rows[:_MOST_ROWS], 1):
            item = document_of_row(row, number, source.origin, "html", columns)
            is_longer = found is None or (
                isinstance(item, Document) and len(item.text) > len(found.text)
            )
            if isinstance(item, Document) and is_longer:
                found = item
    return found


def _with_texts(value: dict[str, object]) -> dict[str, object]:
    """A value whose blocks, as editors of pages keep them, are texts."""
    read = with_block_texts(value, depth=-_DEEPER)
    return read if isinstance(read, dict) else value


def _values(page: HtmlElement) -> Iterator[object]:
    for place, script in enumerate(page.iter("script")):
        text = str(script.text or "")
        is_data = str(script.get("type") or "").strip().lower() in _DATA
        assigned = None if is_data else _ASSIGNED.match(text)
        if place > _MOST_SCRIPTS or len(text) > _LONGEST or not (is_data or assigned):
            continue
        try:
            start = assigned.end() if assigned is not None else 0
            value, _ = json.JSONDecoder(strict=False).raw_decode(clean_text(text[start:]).lstrip())
        except (ValueError, RecursionError):
            continue
        yield from value if isinstance(value, list) else [value]
