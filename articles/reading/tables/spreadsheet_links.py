"""The links of a spreadsheet's cells, which stand apart from the cells."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping

from articles.errors import ReadingError
from articles.reading.containers.zip_parts import ZipParts
from articles.reading.markup.xml_trees import children, parse_xml

_LINK = re.compile(rb"<(?:\w+:)?hyperlink\s[^<>]{1,2000}>")
_PLACE = re.compile(rb"\sref=\"\$?[A-Z]{1,3}\$?(\d{1,7})")
_RELATION = re.compile(rb"\s(?:\w+:)?id=\"([^\"]{1,60})\"")
_CHUNK = 1 << 20
_LONGEST = 2100
_MOST = 1_000_000


def links_of_sheet(parts: ZipParts, path: str) -> Mapping[int, str]:
    """The first address on the web that each row of a sheet leads to, by the row's number from 1.

    Args:
        parts: The open spreadsheet.
        path: The sheet's part.
    """
    folder, name = posixpath.split(path)
    try:
        data = parts.read(f"{folder}/_rels/{name}.rels")
        relations = parse_xml(data, parts.origin)[0] if data is not None else None
    except ReadingError:
        return {}
    targets = {
        str(each.get("Id")): html.unescape(str(each.get("Target") or ""))
        for each in (children(relations, "Relationship") if relations is not None else ())
        if str(each.get("Target") or "").startswith(("http://", "https://"))
    }
    found: dict[int, str] = {}
    if not targets:
        return found
    rest = b""
    with parts.archive.open(path) as stream:
        while len(found) < _MOST and (chunk := stream.read(_CHUNK)):
            window = rest + chunk
            for link in _LINK.finditer(window):
                place, relation = _PLACE.search(link[0]), _RELATION.search(link[0])
                target = targets.get(relation[1].decode()) if relation is not None else None
                if place is not None and target is not None:
                    found.setdefault(int(place[1]), target)
            rest = window[-_LONGEST:]
    return found
