"""What stands apart from the cells of a spreadsheet: where they lead, how far they go."""

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
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\s+r=\"([A-Z]{1,3})(\d{1,7})\"[^<>]{0,200}>\s*<(?:\w+:)?f\b[^<>]{0,200}>"
    rb"\s*=?HYPERLINK\(([^<]{1,4000})\)\s*</",
    re.IGNORECASE,
)
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s+ref=\"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})\"")
_LONGEST_PLACE = 60
_ARGUMENT = re.compile(r'"((?:[^"]|"")*)"')
_LONGEST_FORMULA = 5000
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


def formulas_of_sheet(parts: ZipParts, path: str) -> Mapping[tuple[int, int], tuple[str, str]]:
    """The address and the words of each cell with a formula `HYPERLINK("…","…")`.

    Programs that write spreadsheets leave such a cell without its value.

    Args:
        parts: The open spreadsheet.
        path: The sheet's part.

    Returns:
        By the numbers of row and column from 1; words or address are empty where none is written.
    """
    found: dict[tuple[int, int], tuple[str, str]] = {}
    rest = b""
    with parts.archive.open(path) as stream:
        while len(found) < _MOST and (chunk := stream.read(_CHUNK)):
            window = rest + chunk
            for cell in _FORMULA.finditer(window) if b"HYPERLINK(" in window else ():
                given = html.unescape(cell[3].decode("utf-8", "replace"))
                said = [each.replace('""', '"') for each in _ARGUMENT.findall(given)]
                address = next((e for e in said[:1] if e.startswith(("http://", "https://"))), "")
                place = (int(cell[2]), _column(cell[1]))
                found[place] = (address, said[1] if len(said) > 1 else "")
            rest = window[-_LONGEST_FORMULA:]
    return found


def merged_cells_of_sheet(parts: ZipParts, path: str) -> Mapping[tuple[int, int], int]:
    """The last row of each cell that goes on over several rows, by its row and column from 1.

    Args:
        parts: The open spreadsheet.
        path: The sheet's part.
    """
    found: dict[tuple[int, int], int] = {}
    rest = b""
    with parts.archive.open(path) as stream:
        while len(found) < _MOST and (chunk := stream.read(_CHUNK)):
            window = rest + chunk
            for place in _MERGED.finditer(window) if b"mergeCell" in window else ():
                if int(place[3]) > int(place[2]):
                    found[int(place[2]), _column(place[1])] = int(place[3])
            rest = window[-_LONGEST_PLACE:]
    return found


def _column(letters: bytes) -> int:
    """The number of a column from 1, by its letters."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number
