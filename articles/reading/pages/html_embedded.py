"""An article that a page holds as data for its scripts, and shows only when they run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.document import Document
from articles.import_account import Remark, RemarkKind
from articles.reading.pages.script_values import called_value, pushed_values, revived
from articles.reading.rows.block_documents import with_block_texts
from articles.reading.rows.row_holders import find_rows
from articles.reading.rows.rows import document_of_row
from articles.reading.rows.told_rows import told_in
from articles.reading.sources.encoding import clean_text
from articles.reading.sources.source import Source

_DATA = frozenset({"application/ld+json", "application/json"})
_ASSIGNED = re.compile(r"^\s*(?:var\s+|window\.|self\.)[\w.$]{1,60}\s*=\s*(?=[{\[])")
_LONGEST = 8 << 20  # code points
_MOST_SCRIPTS = 60
_MOST_ROWS = 200
_FEWEST = 2
_MOSTLY_HIDDEN = 3  # times what a page shows
_OF_PROGRAM = "$:/"  # titles of what TiddlyWiki is made of
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


def embedded_list(page: HtmlElement, source: Source) -> list[Document | Remark]:
    """The articles of a list in the data of a page that shows none of them; none on any other page.

    So notebooks are kept in one page that draws itself (TiddlyWiki). Rows that are no article are
    counted behind them.
    """
    for script in _scripts(page):
        value = _value(script)
        rows = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
        own = [each for each in rows if not str(each.get("title") or "").startswith(_OF_PROGRAM)]
        columns = told_in(own) if len(own) >= _FEWEST else ()
        items = (
            document_of_row(row, number, source.origin, "html", columns)
            for number, row in enumerate(own, 1)
        )
        found = [each for each in items if isinstance(each, Document) and each.declared.title]
        size = sum(len(each.text) for each in found)
        if len(found) >= _FEWEST and size > _MOSTLY_HIDDEN * _shown(page):
            others = len(own) - len(found)
            left = [Remark(source.origin, RemarkKind.OTHER_ROWS, count=others)] if others else []
            return [*found, *left]
    return []


def _shown(page: HtmlElement) -> int:
    """How many code points a page shows without its scripts."""
    body = page.find("body")
    return sum(
        len(str(each.text or "")) + len(str(each.tail or ""))
        for each in (page if body is None else body).iter()
        if isinstance(each.tag, str) and each.tag not in {"script", "style", "noscript"}
    )


def _with_texts(value: dict[str, object]) -> dict[str, object]:
    """A value whose blocks, as editors of pages keep them, are texts."""
    read = with_block_texts(value, depth=-_DEEPER)
    return read if isinstance(read, dict) else value


def _values(page: HtmlElement) -> Iterator[object]:
    for script in _scripts(page):
        value = _value(script)
        whole = revived(value) if isinstance(value, list) else None
        if whole is not None:
            yield whole
            continue
        yield from value if isinstance(value, list) else [value]
    scripts = (str(each.text or "")[:_LONGEST] for each in page.iter("script"))
    yield from filter(None, map(called_value, scripts))
    yield from pushed_values(str(each.text or "")[:_LONGEST] for each in page.iter("script"))


def _scripts(page: HtmlElement) -> Iterator[str]:
    """The data of a page: what its scripts set a variable to, or hold as JSON alone."""
    for place, script in enumerate(page.iter("script")):
        text = str(script.text or "")
        is_data = str(script.get("type") or "").strip().lower() in _DATA
        assigned = None if is_data else _ASSIGNED.match(text)
        if place <= _MOST_SCRIPTS and len(text) <= _LONGEST and (is_data or assigned):
            yield text[assigned.end() if assigned is not None else 0 :]


def _value(script: str) -> object:
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(clean_text(script).lstrip())
    except (ValueError, RecursionError):
        return None
    return value
