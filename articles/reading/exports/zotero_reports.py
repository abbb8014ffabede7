"""Reports that Zotero writes of a library: an item of a list for each reference, with its notes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.document import Document
from articles.errors import ReadingError
from articles.reading.markup.markup import words_of_element
from articles.reading.rows.columns import TEXT_ROLES, Role, role_of
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.source import Source

_REPORT = "report"
_NOTES = "notes"


def is_zotero_report(page: HtmlElement) -> bool:
    """Whether a page is a report of a library."""
    return any(
        _is_of(each, _REPORT) and next(_items(each), None) is not None for each in page.iter("ul")
    )


def read_zotero_report(page: HtmlElement, source: Source) -> Iterator[Document | ReadingError]:
    """The references of a report, each with its notes for a text, or else its abstract."""
    reports = [each for each in page.iter("ul") if _is_of(each, _REPORT)]
    for number, item in enumerate((each for report in reports for each in _items(report)), 1):
        yield document_of_row(_row(item), number, source.origin, "html", source.columns)


def _items(report: HtmlElement) -> Iterator[HtmlElement]:
    return (each for each in report if each.tag == "li" and _is_of(each, "item"))


def _row(item: HtmlElement) -> dict[str, object]:
    """The fields of a reference by their names in the language of the report."""
    heading = next(item.iter("h2"), None)
    row: dict[str, object] = {
        "title": "" if heading is None else " ".join(heading.text_content().split())
    }
    summary = ""
    for line in item.iter("tr"):
        name, value = (_words(line.find(tag)) for tag in ("th", "td"))
        role = role_of(name)
        if role in TEXT_ROLES:
            summary = value
        elif name and role is not Role.TITLE:
            row[name] = value
    notes = [each for each in item.iter("ul") if _is_of(each, _NOTES)]
    text = "\n".join(words_of_element(each).strip() for each in notes)
    return {**row, "text": text or summary}


def _words(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())


def _is_of(element: HtmlElement, kind: str) -> bool:
    return kind in str(element.get("class") or "").split()
