"""Outlines: a page whose lines stand in one another, as Roam and Logseq write their notes.

A line that names a field (`المصدر:: [[جريدة المرفأ]]`) says it of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from articles.reading.rows.columns import TEXT_ROLES, role_of
from articles.reading.rows.row_values import words_of

_TITLES = ("title", "page-name", "page_name", "name")
_LINES = ("string", "content", "text")
_INNER = "children"
_FIELD = re.compile(r"\**([^:\n*]{2,40}?)\**\s?::\**\s(.*\S)")
_LINKED = re.compile(r"#?\[\[([^\[\]\n]{1,200})\]\]")

Row = Mapping[str, object]


def row_of_outline(value: Row) -> Row | None:
    """A page as a row with its lines for a text; None for anything that is no outline."""
    title = next((said for name in _TITLES if (said := words_of(value.get(name)))), None)
    items = value.get(_INNER)
    if title is None or not isinstance(items, list) or not items:
        return None
    if not all(isinstance(each, Mapping) and _line(each) is not None for each in items):
        return None
    fields: dict[str, str] = {}
    text: list[str] = []
    for line in _lines(items):
        found = _FIELD.fullmatch(line.strip())
        role = role_of(found[1].strip()) if found is not None else None
        if found is not None and role is not None and role not in TEXT_ROLES:
            fields.setdefault(found[1].strip(), _LINKED.sub(r"\1", found[2].strip()))
        elif line.strip():
            text.append(_LINKED.sub(r"\1", line))
    return {"title": title, **fields, "text": "\n".join(text)} if text else None


def _lines(items: list[object]) -> Iterator[str]:
    """The lines in their order, each before those that stand in it, however deep."""
    waiting = items[::-1]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Mapping):
            yield _line(each) or ""
            inner = each.get(_INNER)
            waiting += inner[::-1] if isinstance(inner, list) else ()


def _line(item: Row) -> str | None:
    if "type" in item or "_type" in item:
        return None  # a block of an editor
    return next((str(item[name]) for name in _LINES if isinstance(item.get(name), str)), None)
