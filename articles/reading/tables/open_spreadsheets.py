"""OpenDocument spreadsheets (ODS, FODS): the rows of each sheet, read one after the other.

Spreadsheets repeat rows and cells by number, empty ones a million times; those are not unfolded.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import IO

from lxml import etree

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.containers.zip_parts import zip_parts
from articles.reading.markup.xml_trees import Element, local_name
from articles.reading.sources.limits import MAX_SHEET_BYTES, MAX_XML_BYTES
from articles.reading.sources.source import Source
from articles.reading.tables.sheets import MOST_COLUMNS, Cells, documents_of_sheets

_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_FLAT = re.compile(rb"<office:document\s[^>]*opendocument\.spreadsheet", re.DOTALL)
_MOST_REPEATED = 1000  # of a row with words; more was never typed


def looks_like_ods(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an OpenDocument spreadsheet."""
    is_zipped = head.startswith(b"PK\x03\x04") and _MIMETYPE in head[:140]
    return is_zipped or _FLAT.search(head) is not None


def read_ods(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row under the header of each sheet.

    Raises:
        ReadingError: TOO_LARGE, ENCRYPTED, BROKEN_ARCHIVE, or NO_TEXT_COLUMN where no sheet has a
            column for the text.
    """
    if not source.head(4).startswith(b"PK"):
        yield from _documents(io.BytesIO(source.read(MAX_XML_BYTES)), source)
        return
    with zip_parts(source) as parts:
        parts.refuse_bombs(MAX_SHEET_BYTES)
        content = parts.read("content.xml")
    if content is None:
        raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, "no content.xml")
    yield from _documents(io.BytesIO(content), source)


def _documents(content: IO[bytes], source: Source) -> Iterator[Document | ReadingError | Remark]:
    sheets = _Sheets(content)
    yield from documents_of_sheets(sheets.each(), source, "ods")
    if sheets.fault is not None:
        yield ReadingError(source.origin, Reason.CUT_OFF, sheets.fault)


class _Sheets:
    """The sheets of a spreadsheet, as far as it is whole."""

    def __init__(self, content: IO[bytes]) -> None:
        self.fault: str | None = None
        self._events = etree.iterparse(
            content,
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        )
        self._is_inside = False

    def each(self) -> Iterator[Iterator[Cells]]:
        """The rows of each sheet; what is left of one is passed over before the next."""
        for event, element in self._walk():
            if event == "start" and local_name(element) == "table":
                self._is_inside = True
                rows = self._rows()
                yield rows
                for _ in rows:
                    pass

    def _rows(self) -> Iterator[Cells]:
        while self._is_inside:
            found = next(self._walk(), None)
            if found is None:
                return
            event, element = found
            name = local_name(element)
            if event == "end" and name == "table":
                self._is_inside = False
            elif event == "end" and name == "table-row":
                row = _cells(element)
                count = min(_repeated(element, "number-rows-repeated"), _MOST_REPEATED)
                element.clear()
                if any(row):
                    yield from [(None, *row)] * count

    def _walk(self) -> Iterator[tuple[str, Element]]:
        try:
            yield from self._events
        except etree.XMLSyntaxError as error:
            self.fault = str(error)
            self._is_inside = False


def _repeated(element: Element, name: str) -> int:
    said = next((str(v) for k, v in element.attrib.items() if str(k).endswith(name)), "1")
    return int(said) if said.isdecimal() and len(said) < 10 else 1


def _cells(row: Element) -> list[object]:
    """The cells of a row up to its last one with words."""
    cells: list[object] = []
    for cell in row:
        name = local_name(cell)
        if name not in {"table-cell", "covered-table-cell"}:
            continue
        words = _words(cell)
        count = _repeated(cell, "number-columns-repeated")
        cells.extend([words] * min(count, MOST_COLUMNS - len(cells)))
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _words(cell: Element) -> str:
    """A date as it is kept, everything else as it is shown."""
    for key, value in cell.attrib.items():
        if str(key).endswith("}date-value"):
            return str(value).replace("T", " ")
    lines = ["".join(map(str, each.itertext())) for each in cell if local_name(each) == "p"]
    return "\n".join(lines).strip()
