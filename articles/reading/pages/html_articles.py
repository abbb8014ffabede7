"""Several whole articles in one page: each becomes a document of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import TypeVar

from lxml.html import Element, HtmlElement

from articles.cleaning.bylines import byline, declared_author, labelled_name
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import (
    PublicationLine,
    publication_line,
    reads_like_person,
)
from articles.document import DeclaredMetadata, Document, completed
from articles.reading.markup.markup import words_of_element
from articles.reading.pages.credit_of_line import credit_of_line, day_within
from articles.reading.pages.element_names import kind_of
from articles.reading.pages.html_dates import stated_date, visible_date
from articles.reading.pages.html_headings import words_of_heading
from articles.reading.pages.html_heads import without_credits
from articles.reading.pages.html_metadata import named_author, site_of_several
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source
from articles.reading.texts.credit_lines import credits_taken
from articles.reading.texts.signatures import signed_below

_Item = TypeVar("_Item")
_SHORTEST = 250  # code points: a shorter one is the teaser of an article elsewhere
_PARAGRAPH = 60  # code points
_SENTENCE = 40
_STOP = re.compile(r"[.؟?!][»\"”)]*$")
_SEVERAL = 2  # paragraphs: a teaser has one
_BETWEEN = re.compile(r"\s+[-–—]\s+|\s*[|•·]\s*|[،,]\s+")
_HEADINGS = ("h1", "h2", "h3", "h4")
_HOLDERS = ("div", "section", "table", "tbody", "td", "li", "main", "body")
# What stands for a heading where there is none.
_TITLED = re.compile(r"(?:^|[\s_-])(?:title|titre|headline)(?:$|[\s_-])", re.IGNORECASE)
_LINES_OF_HEAD = 3
# The names of microformats: an entry, and its text.
_ENTRY = frozenset({"hentry", "h-entry"})
_CONTENT = frozenset({"entry-content", "e-content"})
_MOST_LOOKED_AT = 60  # groups of elements; a page of several articles has them near its top


def several_articles(page: HtmlElement, source: Source) -> list[Document]:
    """The articles of a page that holds two or more of them side by side; else none.

    An `<article>` counts when it has a heading of its own that leads nowhere, and text enough not
    to be a teaser. Of elements with other names, and of what stands between headings, each must
    have its own date as well: else they are the sections of one article.
    """
    whole = [each for each in page.iter("article") if _is_whole(each)]
    are_beside = len({each.getparent() for each in whole}) == 1 or all(map(_date, whole))
    if len(whole) < 2 or not are_beside:
        whole = _entries(page) or _dated_blocks(page) or _between_headings(page)
    found = [_document(each, number, source) for number, each in enumerate(whole, 1)]
    known = DeclaredMetadata(
        publisher=site_of_several(page, _titles(found)) if len(found) > 1 else None,
        published=_day_of_page(page) if whole and not any(map(_date, whole)) else None,
    )
    return [replace(each, declared=completed(each.declared, known)) for each in found]


def with_site(page: HtmlElement, several: Sequence[_Item]) -> Iterator[_Item | Document]:
    """The articles of a page, with what it declares as its site where none of them says one."""
    documents = [each for each in several if isinstance(each, Document)]
    is_said = not documents or any(each.declared.publisher for each in documents)
    publisher = None if is_said else site_of_several(page, _titles(documents))
    known = DeclaredMetadata(publisher=publisher)
    for each in several:
        if isinstance(each, Document):
            yield replace(each, declared=completed(each.declared, known))
        else:
            yield each


def _titles(documents: Iterable[Document]) -> list[str]:
    return [each.declared.title for each in documents if each.declared.title]


def _day_of_page(page: HtmlElement) -> str | None:
    """The day of all articles of a page: a line says it, or the title: «أخبار يوم 3 ماي 2020»."""
    heads = (words_of_element(each).strip() for each in page.iter("h1", "title"))
    told = (day.strip(" -–—|:") for day in map(day_within, heads) if day is not None)
    return visible_date(page) or next(told, None)


def _entries(page: HtmlElement) -> list[HtmlElement]:
    """What is marked as an entry of a list that is read whole (microformats); none if one is cut.

    Weblogs write so; the title of each leads to the page of its own.
    """
    marked = [each for each in page.iter("div", "li", "section", "article") if _is_entry(each)]
    contents = [content for each in marked if (content := _content(each)) is not None]
    is_whole = all(len(words_of_element(each)) >= _SHORTEST for each in contents)
    return marked if len(contents) == len(marked) > 1 and is_whole else []


def _is_entry(element: HtmlElement) -> bool:
    return not _ENTRY.isdisjoint(str(element.get("class") or "").split())


def _content(entry: HtmlElement) -> HtmlElement | None:
    """What is marked as the text of an entry."""
    inside = (each for each in entry.iter("div", "section") if each is not entry)
    return next(
        (each for each in inside if not _CONTENT.isdisjoint(str(each.get("class") or "").split())),
        None,
    )


def _dated_blocks(page: HtmlElement) -> list[HtmlElement]:
    """Elements of one name and class side by side, each an article with its date."""
    looked_at = 0
    for parent in page.iter(*_HOLDERS):
        kinds: dict[tuple[str, str], list[HtmlElement]] = {}
        for each in parent.iterchildren("div", "section", "li", "td", "tr"):
            kinds.setdefault(kind_of(each), []).append(each)
        for same in kinds.values():
            if len(same) < 2 or looked_at > _MOST_LOOKED_AT:
                continue
            looked_at += 1
            if all(_is_dated(each) for each in same):
                return same
            names = {name for each in same if (name := _signed(each)) and _is_whole(each)}
            if len(names) == len(same) and 2 * sum(map(_is_surely_one, names)) >= len(same):
                return same
    return []


def _is_surely_one(name: str) -> bool:
    """Whether a name is somebody's beyond doubt: many a short line could be one."""
    return declared_author(name).certain_name


def _signed(element: HtmlElement) -> str | None:
    """Who is named in the line under the heading of an article, or in the first one above it."""
    heading = _heading(element)
    lines = [line.strip() for line in words_of_element(element).split("\n")]
    title = "" if heading is None else words_of_element(heading).strip()
    place = next((n for n, line in enumerate(lines[:-1]) if line == title), None)
    if place is None:
        return None
    beside = (lines[place + 1], *lines[: min(place, 1)])
    line = next((line for line in beside if _is_person(line)), None)
    said = None if line is None else byline(line)
    return said.creator if said is not None and said.sure else line  # «كتب سليم الخياري»


def _is_person(line: str) -> bool:
    said = byline(line) if reads_like_person(line) else None
    return reads_like_person(line) and (said is None or said.creator is not None)


def _between_headings(page: HtmlElement) -> list[HtmlElement]:
    """What stands under each of several headings, where the first lines there say a date.

    Builders of pages put a heading, and each paragraph, into an element of its own.
    """
    looked_at = 0
    for parent in page.iter("body", "div", "td", "main", "section"):
        kinds: dict[str, list[HtmlElement]] = {}
        for each in parent:
            if (tag := _heading_alone(each)) is not None:
                kinds.setdefault(tag, []).append(each)
        for headings in kinds.values():
            if len(headings) < 2 or looked_at > _MOST_LOOKED_AT:
                continue
            looked_at += len(headings)
            parts = [_under(heading, headings) for heading in headings]
            if all(map(_is_dated, parts)) or all(map(_is_credited, parts)):
                return parts
    return []


def _heading_alone(element: HtmlElement) -> str | None:
    """The tag of the heading that an element is, or that is all there is in it."""
    if element.tag in _HEADINGS:
        return str(element.tag)
    inside = list(element.iter(*_HEADINGS)) if element.tag == "div" else []
    is_all = len(inside) == 1 and inside[0].text_content().strip() == element.text_content().strip()
    return str(inside[0].tag) if is_all else None


def _under(heading: HtmlElement, headings: Collection[HtmlElement]) -> HtmlElement:
    """A heading with what follows it, up to the next one."""
    part = Element("div")
    part.append(deepcopy(heading))
    for each in heading.itersiblings():
        if each in headings:
            break
        part.append(deepcopy(each))
    return part


def _is_dated(element: HtmlElement) -> bool:
    """Whether an element is an article with its date: of several paragraphs it may be short."""
    return (_is_whole(element) or _is_of_paragraphs(element)) and _date(element) is not None


def _is_credited(element: HtmlElement) -> bool:
    """Whether an element is an article under whose heading a line says by whom it is: «كتب …»."""
    lines = words_of_element(element).split("\n")[1:2]
    is_told = any((credit_of_line(line) or ("", None))[1] is not None for line in lines)
    return is_told and (_is_whole(element) or _is_of_paragraphs(element))


def _is_of_paragraphs(element: HtmlElement) -> bool:
    """Whether a heading that leads nowhere stands over several paragraphs: no teaser has them."""
    heading = _heading(element)
    leads_away = heading is None or heading.find(".//a") is not None
    paragraphs = [str(p.text_content()).strip() for p in element.iter("p")]
    told = [p for p in paragraphs if len(p) >= _SENTENCE and _STOP.search(p) is not None]
    return not leads_away and element.find(".//article") is None and len(told) >= _SEVERAL


def _date(element: HtmlElement) -> str | None:
    """The date that an article of several says of itself."""
    stated = stated_date(element) or visible_date(element)
    if stated is not None:
        return stated
    lines = words_of_element(element).split("\n")[1 : 1 + _LINES_OF_HEAD]
    return next((line for line in lines if any(map(is_dateline, _parts(line)))), None)


def _parts(line: str) -> Iterator[str]:
    yield line
    yield from _BETWEEN.split(line)


def _is_whole(element: HtmlElement) -> bool:
    heading = _heading(element)
    if heading is None or element.find(".//article") is not None:
        return False
    leads_away = heading.find(".//a") is not None or heading.getparent().tag == "a"
    if (
        leads_away
        and sum(len(p.text_content()) >= _PARAGRAPH for p in element.iter("p")) < _SEVERAL
    ):
        return False
    return len(words_of_element(element)) >= _SHORTEST


def _heading(element: HtmlElement) -> HtmlElement | None:
    """The first heading of an article that is no day, or what its class calls its title."""
    headings = (each for each in element.iter(*_HEADINGS) if not is_dateline(each.text_content()))
    heading = next(headings, None)
    if heading is not None:
        return heading
    named = (each for each in element.iter("div", "p", "span", "td") if each is not element)
    return next((each for each in named if _TITLED.search(str(each.get("class") or ""))), None)


def _document(element: HtmlElement, number: int, source: Source) -> Document:
    heading = _heading(element)
    title = "" if heading is None else words_of_heading(heading) or ""
    published, author = _date(element), named_author(element) or _signed(element)
    text = _text(element, published, author)
    head, text = _with_head(text)
    head = head or _publication(published or "")
    if author is None and not (head is not None and head.author):
        below, text = credits_taken(text)
        author = below.author or None
    signed = (
        signed_below(text) if author is None and not (head is not None and head.author) else None
    )
    text, author = signed if signed is not None else (text, author)
    identifier = element.get("id") or element.get("data-id")
    declared = DeclaredMetadata(
        title=title or None,
        published=published if head is None else head.day,
        creator=author or (None if head is None else head.author or None),
        publisher=None if head is None else head.outlet or None,
    )
    text, declared = without_credits(text, declared)
    return Document(
        text=text,
        origin=f"{source.origin}#{identifier or number}",
        fingerprint=fingerprint_of(title, text),
        format="html",
        encoding=None,
        declared=declared,
    )


def _with_head(text: str) -> tuple[PublicationLine | None, str]:
    """The head of a clipping among the first lines, and the text without it."""
    lines = text.split("\n")
    for place, line in enumerate(lines[:_LINES_OF_HEAD]):
        if (head := _publication(line)) is not None:
            return head, "\n".join(lines[:place] + lines[place + 1 :])
    return None, text


def _publication(line: str) -> PublicationLine | None:
    """A line that says outlet and day, or author and day: «14 mars 2022 · Par Farid Ouali»."""
    head = publication_line(line)
    name = None if head is None else labelled_name(head.outlet)
    return head if head is None or name is None else replace(head, outlet="", author=name)


def _text(element: HtmlElement, published: str | None, author: str | None) -> str:
    """The words of an article without its heading and the line with its date and its author."""
    tidy = deepcopy(element)
    content = _content(tidy)
    if content is not None and len(words_of_element(content)) < _SHORTEST:
        content = None
    tidy = tidy if content is None else content
    heading = _heading(tidy) if content is None else None
    for each in [heading, *tidy.iter("time")]:
        if each is not None and each is not tidy:
            each.drop_tree()
    lines = words_of_element(tidy).split("\n")
    said = frozenset(f"{published or ''} {author or ''}".split())
    return "\n".join(
        line for line in lines if line != published and not said.issuperset(line.split())
    )
