"""Spreadsheets as Excel 2003 writes them in XML (SpreadsheetML), whatever their suffix."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.markup.xml_trees import Element, children, descendants, parse_xml
from articles.reading.sources.limits import MAX_XML_BYTES
from articles.reading.sources.source import Source
from articles.reading.tables.sheets import MOST_COLUMNS, Cells, documents_of_sheets

_SIGN = re.compile(
    rb"<\?mso-application\s+progid=.Excel\.Sheet|<(?:\w+:)?Workbook\s[^>]*office:spreadsheet"
)


def looks_like_xml_spreadsheet(head: bytes) -> bool:
    """Whether the first bytes of a file open a spreadsheet in XML."""
    return _SIGN.search(head) is not None


def read_xml_spreadsheet(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row of a sheet that has a column for the text.

    Raises:
        ReadingError: TOO_LARGE, UNREADABLE, or NO_TEXT_COLUMN.
    """
    root, fault = parse_xml(source.read(MAX_XML_BYTES), source.origin)
    sheets = [_rows(sheet) for sheet in descendants(root, "Worksheet")]
    yield from documents_of_sheets(sheets, source, "spreadsheetml")
    if fault is not None:
        yield ReadingError(source.origin, Reason.CUT_OFF, fault)


def _rows(sheet: Element) -> Iterator[Cells]:
    for row in descendants(sheet, "Row"):
        address: str | None = None
        cells: list[str] = []
        for cell in children(row, "Cell"):
            place = _attribute(cell, "Index")
            if place.isdecimal() and int(place) <= MOST_COLUMNS:  # empty cells are left out
                cells.extend("" for _ in range(int(place) - 1 - len(cells)))
            address = address or _attribute(cell, "HRef") or None
            data = next(children(cell, "Data"), None)
            said = "" if data is None else "".join(map(str, data.itertext()))
            is_moment = data is not None and _attribute(data, "Type") == "DateTime"
            cells.append(said.removesuffix("T00:00:00.000") if is_moment else said)
            merged = _attribute(cell, "MergeAcross")
            if merged.isdecimal() and len(cells) + int(merged) <= MOST_COLUMNS:
                cells.extend("" for _ in range(int(merged)))
        yield address, *cells[:MOST_COLUMNS]


def _attribute(element: Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith(f"}}{name}")), "")
