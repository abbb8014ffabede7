"""CSL-JSON, which Zotero, pandoc and citeproc read: newspaper articles. No Qt."""

from __future__ import annotations

import json
from collections.abc import Generator

from desktop.display.plain_text import one_line, printable
from desktop.export.contents import Reference, References
from desktop.export.partial_date import partial_date

_OF_STEP = 500


def write(content: References) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many articles are written.
    """
    items: list[str] = []
    for number, each in enumerate(content.references, start=1):
        items.append(json.dumps(_item(each), ensure_ascii=False))
        if number % _OF_STEP == 0:
            yield number
    return ("[\n" + ",\n".join(items) + "\n]\n").encode()


def _item(reference: Reference) -> dict[str, object]:
    parts = [int(part) for part in partial_date(reference.published) if part]
    values: dict[str, object] = {
        "id": _text(reference.id),
        "type": "article-newspaper",
        "title": _text(reference.title),
        "container-title": _text(reference.publisher),
        "author": [{"literal": _text(reference.author)}] if reference.author else None,
        "issued": {"date-parts": [parts]} if parts else None,
        "URL": _text(reference.address),
        "abstract": _text(reference.abstract),
        "language": "ar" if reference.is_arabic else "",
    }
    return {name: value for name, value in values.items() if value}


def _text(text: str | None) -> str:
    return one_line(printable(text or ""))
