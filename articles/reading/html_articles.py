"""Several whole articles in one page: each becomes a document of its own."""

from __future__ import annotations

from lxml.html import HtmlElement

from articles.document import DeclaredMetadata, Document
from articles.reading.html_dates import stated_date, visible_date
from articles.reading.markup import words_of_element
from articles.reading.rows import fingerprint_of
from articles.reading.source import Source

_SHORTEST = 250  # code points: a shorter one is the teaser of an article elsewhere
_HEADINGS = ("h1", "h2", "h3")


def several_articles(page: HtmlElement, source: Source) -> list[Document]:
    """The articles of a page that holds two or more of them side by side; else none.

    An `<article>` counts when it has a heading of its own that leads nowhere, and text enough not
    to be a teaser.
    """
    whole = [each for each in page.iter("article") if _is_whole(each)]
    if len(whole) < 2 or len({each.getparent() for each in whole}) > 1:
        return []
    return [_document(each, number, source) for number, each in enumerate(whole, 1)]


def _is_whole(element: HtmlElement) -> bool:
    heading = _heading(element)
    if heading is None or element.find(".//article") is not None:
        return False
    leads_away = heading.find(".//a") is not None or heading.getparent().tag == "a"
    return not leads_away and len(words_of_element(element)) >= _SHORTEST


def _heading(element: HtmlElement) -> HtmlElement | None:
    return next(element.iter(*_HEADINGS), None)


def _document(element: HtmlElement, number: int, source: Source) -> Document:
    heading = _heading(element)
    title = "" if heading is None else " ".join(heading.text_content().split())
    text = words_of_element(element)
    identifier = element.get("id") or element.get("data-id")
    return Document(
        text=text,
        origin=f"{source.origin}#{identifier or number}",
        fingerprint=fingerprint_of(title, text),
        format="html",
        encoding=None,
        declared=DeclaredMetadata(
            title=title or None,
            published=stated_date(element) or visible_date(element),
        ),
    )
