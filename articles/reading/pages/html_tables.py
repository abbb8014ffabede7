"""Tables of articles in a page: a spreadsheet saved as HTML, a list that a database exports."""

from __future__ import annotations

from lxml.html import HtmlElement

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark
from articles.reading.markup.markup import words_of_element
from articles.reading.rows.columns import column_map
from articles.reading.rows.rows import document_of_row
from articles.reading.rows.table_rows import articles_of_rows
from articles.reading.sources.source import Source

_COLUMNS = 2
_FEWEST_FIELDS = 3


def articles_of_tables(page: HtmlElement, source: Source) -> list[Document | ReadingError | Remark]:
    """The rows of the page's tables whose header names a text and two columns more; or none."""
    found: list[Document | ReadingError | Remark] = []
    for table in page.iter("table", "dl"):
        fields = _fields(table)
        if fields is not None:
            number = 1 + sum(not isinstance(each, Remark) for each in found)
            found.append(document_of_row(fields, number, source.origin, "html", source.columns))
            continue
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
        above = sum(not isinstance(each, Remark) for each in found)
        found.extend(articles_of_rows(list(map(_cells, rows)), source, "html", above))
    if found:
        return found
    # As SQLite and others write them, for a table that stands elsewhere.
    bare = (row for row in page.iter("tr") if next(row.iterancestors("table"), None) is None)
    return list(articles_of_rows(list(map(_cells, bare)), source, "html", 0))


def _cells(row: HtmlElement) -> list[str]:
    return [_words(cell) for cell in row.iterchildren("td", "th")]


def _fields(table: HtmlElement) -> dict[str, str] | None:
    """The names and values of a table of two columns, or of a list of terms, with a text."""
    if table.tag == "dl":
        pairs = list(zip(table.iterchildren("dt"), table.iterchildren("dd"), strict=False))
    else:
        rows = (list(row.iterchildren("td", "th")) for row in table.iter("tr"))
        pairs = [(row[0], row[1]) for row in rows if len(row) == _COLUMNS]
    named = {" ".join(name.text_content().split()).strip(" :"): value for name, value in pairs}
    known = column_map(tuple(filter(None, named)))
    if not known.has_text or known.count() < _FEWEST_FIELDS:
        return None
    return {name: _words(value) for name, value in named.items() if name}


def _words(cell: HtmlElement) -> str:
    """The words of a cell; where it has none but a link, its address."""
    address = next((str(a.get("href") or "") for a in cell.iter("a")), "")
    return words_of_element(cell) or address
