"""Tables of articles in a page: a spreadsheet saved as HTML, a list that a database exports."""

from __future__ import annotations

from lxml.html import HtmlElement

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark
from articles.reading.markup import words_of_element
from articles.reading.source import Source
from articles.reading.table_rows import articles_of_rows


def articles_of_tables(page: HtmlElement, source: Source) -> list[Document | ReadingError | Remark]:
    """The rows of the page's tables whose header names a text and two columns more; or none."""
    found: list[Document | ReadingError | Remark] = []
    for table in page.iter("table"):
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        cells = [[_words(cell) for cell in row.iterchildren("td", "th")] for row in rows]
        above = sum(not isinstance(each, Remark) for each in found)
        found.extend(articles_of_rows(cells, source, "html", above))
    return found


def _words(cell: HtmlElement) -> str:
    """The words of a cell; where it has none but a link, its address."""
    address = next((str(a.get("href") or "") for a in cell.iter("a")), "")
    return words_of_element(cell) or address
