"""The outlet that the titles of one file have in common: «الخبر | النهر الجديد».

Crawlers keep the title of a window in each row, with the site behind it, and no column says it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import declared_author, is_place
from articles.cleaning.publication_lines import BETWEEN_PARTS, is_section
from articles.document import Document
from articles.reading.sources.source import Source

Form = TypeVar("Form")
Item = TypeVar("Item")

_LOOKED_AT = 20  # items at the head of a file
_FEWEST = 3
_LEAST = 0.8  # of the titles
_LONGEST = 5  # words


def with_shared_outlet(items: Iterator[tuple[Form, Item]]) -> Iterator[tuple[Form, Item]]:
    """What comes of one file, in its order, with the outlet of its titles said apart from them.

    Args:
        items: Each with its format; only documents that name no outlet are changed.
    """
    first: list[tuple[Form, Item]] = []
    for form, item in items:
        first.append((form, item))
        if len(first) == _LOOKED_AT or _is_without_part(item):
            break
    outlet = _shared([item for _, item in first if isinstance(item, Document)])
    for form, item in chain(first, items):
        yield form, (item if outlet is None else _told(item, outlet))


def _is_without_part(item: object) -> bool:
    """Whether nothing is to be learned from more items: no title here ends with a part."""
    return isinstance(item, Source) or (isinstance(item, Document) and _parted(item) is None)


def _parted(document: Document) -> tuple[str, str] | None:
    """The title of a document that names no outlet, and what stands behind the last sign in it."""
    title = document.declared.title
    if title is None or document.declared.publisher is not None:
        return None
    signs = list(BETWEEN_PARTS.finditer(title))
    if not signs or not signs[-1].start():
        return None
    part = title[signs[-1].end() :].strip()
    is_name = 0 < len(part.split()) <= _LONGEST and any(map(str.isalpha, part))
    return (title[: signs[-1].start()].strip(), part) if is_name else None


def _shared(documents: Sequence[Document]) -> str | None:
    """What most titles end with, unless that is a section, a place or somebody who writes."""
    parts = Counter(found[1] for each in documents if (found := _parted(each)) is not None)
    part, times = parts.most_common(1)[0] if parts else ("", 0)
    is_shared = times >= max(_FEWEST, _LEAST * len(documents))
    is_other = is_section(part) or is_place(part) or declared_author(part).certain_name
    return part if is_shared and not is_other else None


def _told(item: Item, outlet: str) -> Item:
    found = _parted(item) if isinstance(item, Document) else None
    if not isinstance(item, Document) or found is None or fold_line(found[1]) != fold_line(outlet):
        return item
    declared = replace(item.declared, title=found[0], publisher=outlet)
    return replace(item, declared=declared)
