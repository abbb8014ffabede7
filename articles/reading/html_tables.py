"""Tables of articles in a page: a spreadsheet saved as HTML, a list that a database exports."""

from __future__ import annotations

from lxml.html import HtmlElement

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark, RemarkKind
from articles.reading.columns import column_map
from articles.reading.markup import words_of_element
from articles.reading.rows import document_of_row
from articles.reading.source import Source

_DEEPEST_HEADER = 6
_FEWEST_COLUMNS = 3
_LONGEST_NAME = 60


def articles_of_tables(page: HtmlElement, source: Source) -> list[Document | ReadingError | Remark]:
    """The rows of the page's tables whose header names a text and two columns more; or none."""
    found: list[Document | ReadingError | Remark] = []
    number = 0
    for table in page.iter("table"):
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        head = _header(rows, source)
        if head is None:
            continue
        place, names = head
        use = column_map(tuple(filter(None, names)), source.columns).use
        found.append(Remark(source.origin, RemarkKind.COLUMNS, columns=use))
        for row in rows[place + 1 :]:
            cells = [_words(cell) for cell in _cells(row)]
            if any(cells) and cells != names:
                number += 1
                said = {n: c for n, c in zip(names, cells, strict=False) if n}
                found.append(document_of_row(said, number, source.origin, "html", source.columns))
    return found if number else []


def _header(rows: list[HtmlElement], source: Source) -> tuple[int, list[str]] | None:
    for place, row in enumerate(rows[:_DEEPEST_HEADER]):
        names = [" ".join(cell.text_content().split()) for cell in _cells(row)]
        if len(names) < _FEWEST_COLUMNS or any(len(name) > _LONGEST_NAME for name in names):
            continue
        known = column_map(tuple(filter(None, names)), source.columns)
        if known.has_text and known.count() >= _FEWEST_COLUMNS:
            return place, names
    return None


def _cells(row: HtmlElement) -> list[HtmlElement]:
    return list(row.iterchildren("td", "th"))


def _words(cell: HtmlElement) -> str:
    words = words_of_element(cell)
    address = next((str(a.get("href") or "") for a in cell.iter("a")), "")
    # A link's words are its title; where there are none, or they are the address, it is that.
    return words or address
