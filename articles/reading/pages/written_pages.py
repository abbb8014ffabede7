"""Documents that a word processor saved as a page: nothing stands around their words.

LibreOffice, Word («filtered» or not), AbiWord and Google Docs. They are read as any document is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError
from articles.import_account import Remark
from articles.reading.markup.markup import heading_ranks, words_of_element
from articles.reading.sources.source import Source
from articles.reading.texts.outlined_articles import Headings
from articles.reading.texts.plain_text import documents_of_text
from articles.reading.texts.text_records import clipped_articles
from articles.reading.texts.unread_lines import with_unread_lines

_PROGRAMS = re.compile(r"(?:Libre|Open)Office|Microsoft Word|AbiWord", re.IGNORECASE)
_OF_DOCS = "doc-content"  # the class of the whole in what Google Docs downloads
_TITLES = frozenset({"title"})


def is_of_word_processor(page: HtmlElement) -> bool:
    """Whether a page was a document, which has nothing around its words."""
    body = page.find("body")
    if body is not None and _OF_DOCS in str(body.get("class") or "").split():
        return True
    named = (
        str(e.get("content") or "")
        for e in page.iter("meta")
        if str(e.get("name") or "").lower() == "generator"
    )
    return any(_PROGRAMS.search(each) is not None for each in named)


def written_articles(
    page: HtmlElement, source: Source, data: bytes, encoding: str
) -> Iterator[Document | ReadingError | Remark]:
    """The articles of such a page, none of any other.

    The title is what the first line says in the form of one.
    """
    if not is_of_word_processor(page):
        return
    body = page.find("body")
    text = words_of_element(page if body is None else body)
    if clipped := clipped_articles(text, source, "html"):
        yield from with_unread_lines(text, clipped)
        return
    first, _, rest = text.partition("\n")
    is_titled = first.strip() in map(_words, _headings(page)) and bool(rest.strip())
    declared = DeclaredMetadata(title=first.strip() if is_titled else None)
    words = rest if is_titled else text
    headings = Headings(declared.title, heading_ranks(page))
    yield from documents_of_text(words, source, data, "html", encoding, declared, headings)


def _headings(page: HtmlElement) -> Iterator[HtmlElement]:
    yield from page.iter("h1", "h2")
    for each in page.iter("p", "div"):
        if not _TITLES.isdisjoint(str(each.get("class") or "").lower().split()):
            yield each


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
