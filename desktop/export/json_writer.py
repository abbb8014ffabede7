"""JSON: a list of objects, by the names of columns; quotations under their groups. No Qt."""

from __future__ import annotations

import json
from collections.abc import Generator

from desktop.display.isolation import without_controls
from desktop.export.contents import Cell, Quotation, Quotations, Table

_ROWS_OF_STEP = 500


def write(content: Table | Quotations) -> Generator[int, None, bytes]:
    """The file's content, an object a line.

    Yields:
        How many rows or groups are written.
    """
    lines: list[str] = []
    if isinstance(content, Table):
        names = [column.key for column in content.columns]
        for row in content.rows:
            lines.append(_text(dict(zip(names, map(_plain, row), strict=True))))
            if len(lines) % _ROWS_OF_STEP == 0:
                yield len(lines)
    else:
        for group in content.groups:
            said = {"heading": without_controls(group.heading)}
            said["details"] = without_controls(group.details)
            lines.append(_text(said | {"quotations": [*map(_quotation, group.quotations)]}))
            yield len(lines)
    whole = "[\n" + ",\n".join(lines) + "\n]\n"
    # A lone surrogate of a broken source has no place in UTF-8.
    return whole.encode("utf-8", "replace")


def _quotation(each: Quotation) -> dict[str, object]:
    source = each.source
    return {
        "exact": each.text,
        "note": each.note,
        "tags": [*each.tags],
        "colour": each.colour,
        "paragraph": each.paragraph,
        "article_id": source.id,
        "title": source.title,
        "source": source.publisher,
        "author": source.author,
        "published": source.published,
        "url": source.address,
        **dict(each.facts),
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _plain(cell: Cell) -> Cell:
    return without_controls(cell) if isinstance(cell, str) else cell
