"""What a page says of its article and its site as linked data (JSON-LD, https://schema.org)."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from lxml.html import HtmlElement

from articles.reading.markup.markup import unescaped
from articles.reading.sources.encoding import clean_text

_TABLE = tomllib.loads(Path(__file__).with_name("html_json_ld.toml").read_text("utf-8"))
_ARTICLES = frozenset(_TABLE["articles"])
_SITES = tuple(_TABLE["sites"])
_DEEPEST = 6


def linked_article(page: HtmlElement) -> Mapping[str, object]:
    """The article in the page's JSON-LD, or nothing.

    Of several it is that whose headline the page shows, the longest one: templates have their own.
    """
    found = [
        (node, data)
        for data in _linked_data(page)
        for node in _nodes(data, 0)
        if not _ARTICLES.isdisjoint(_kinds(node))
    ]
    if not found:
        return {}
    heads = " ".join(str(each.text_content()) for each in page.iter("title", "h1", "h2"))
    shown = " ".join(heads.split())

    def told(pair: tuple[Mapping[str, object], object]) -> int:
        headline = text_of_value(pair[0].get("headline")) or ""
        return len(headline) if headline in shown else 0

    return _resolved(*max(found, key=told))


def _kinds(node: Mapping[str, object]) -> list[str]:
    kind = node.get("@type")
    return list(map(str, kind if isinstance(kind, list) else [kind]))


def site_of_data(page: HtmlElement) -> str | None:
    """The name of the one site that the page's JSON-LD tells of."""
    nodes = (node for data in _linked_data(page) for node in _nodes(data, 0))
    names = {text_of_value(node.get("name")) for node in nodes if str(node.get("@type")) in _SITES}
    return names.pop() if len(names) == 1 else None


def _linked_data(page: HtmlElement) -> Iterator[object]:
    """The values of the page's JSON-LD."""
    for script in page.iter("script"):
        if str(script.get("type") or "").strip().lower() == "application/ld+json":
            with suppress(ValueError, RecursionError):
                yield json.loads(clean_text(str(script.text or "")), strict=False)


def _resolved(node: Mapping[str, object], data: object) -> Mapping[str, object]:
    """An article whose author and outlet stand in nodes of their own, with these in their place."""
    named = {str(each["@id"]): each for each in _nodes(data, 0) if "@id" in each and "name" in each}

    def there(value: object) -> object:
        if isinstance(value, list):
            return [there(each) for each in value]
        is_reference = isinstance(value, dict) and "name" not in value
        return named.get(str(value.get("@id")), value) if is_reference else value  # type: ignore[attr-defined]

    return {**node, **{key: there(node[key]) for key in ("author", "publisher") if key in node}}


def _nodes(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(name), depth + 1)


def text_of_value(value: object) -> str | None:
    """A string value on one line; None where there is none."""
    if not isinstance(value, str):
        return None
    return " ".join(unescaped(clean_text(value)).split()) or None
