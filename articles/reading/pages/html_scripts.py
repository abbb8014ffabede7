"""The day of publication in the data that scripts draw a page from: Next.js, Nuxt and their like.

A page carries the data of other articles too: only the object that bears the article's title is
asked, or the one day that all objects agree on.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.reading.sources.encoding import clean_text

_NAMES = (
    "datepublished", "publishedat", "published_at", "publishdate", "publish_date", "publisheddate",
    "published_date", "publishedon", "published_on", "publishtime", "publish_time", "pubdate",
    "firstpublished", "firstpublishedat", "first_published_at", "publication_date",
    "publicationdate", "published", "datecreated", "createdat", "created_at",
)  # fmt: skip
_TITLES = ("title", "headline", "name")
_ASSIGNED = re.compile(
    rf"""["']?(?:{"|".join(_NAMES[:-3])})["']?\s*:\s*["'](\d{{4}}-\d\d-\d\d[^"']{{0,20}})["']""",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST = 2_000_000
_MOST_NODES = 20_000


def scripted_date(
    page: HtmlElement, titles: tuple[str | None, ...], *, is_linked: bool = False
) -> str | None:
    """The moment of publication in the data of a page's scripts, as it reads; None without one.

    Args:
        page: The page.
        titles: What its article may be called there.
        is_linked: Whether linked data (JSON-LD) are asked, too: of a page they say when a system
            made it.
    """
    known = {fold_line(title) for title in titles if title}
    moments: list[str] = []
    for script in page.iter("script"):
        text = str(script.text or "")
        if script.get("src") is not None or len(text) > _LONGEST:
            continue
        kind = str(script.get("type") or "").strip().lower()
        if kind == "application/ld+json" and not is_linked:
            continue
        if "json" in kind:
            found = _of_titled(text, known)
            if found is not None:
                return found
        moments += [match[1] for match in _ASSIGNED.finditer(text)]
    return moments[0] if len({moment[:10] for moment in moments}) == 1 else None


def _of_titled(text: str, known: set[str]) -> str | None:
    """What the object says that has the article's title."""
    try:
        data = json.loads(clean_text(text), strict=False)
    except (ValueError, RecursionError):
        return None
    for node in _objects(data):
        said = {fold_line(str(node[name])) for name in _TITLES if isinstance(node.get(name), str)}
        if known.isdisjoint(said):
            continue
        lowered = {str(name).lower(): value for name, value in node.items()}
        for name in _NAMES:
            value = lowered.get(name)
            if isinstance(value, str) and _DAY.match(value):
                return value
    return None


def _objects(data: object) -> Iterator[Mapping[str, object]]:
    """All objects of a JSON value, the outer ones first."""
    waiting, seen = deque([data]), 0
    while waiting and seen < _MOST_NODES:
        value = waiting.popleft()
        seen += 1
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
