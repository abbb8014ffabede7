"""Exports of press databases as HTML: Factiva, Europresse, Lexis; a document for each article.

Their layouts change; what looks like one of them and cannot be split is read as one page, and said
(`RemarkKind.NOT_SPLIT`). The fields of Factiva are those of its «Display article» with codes: HD
headline, AU author, BY byline, PD date, SN source, LP lead, TD text, AN accession number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.exports.factiva_texts import CLOCK, WORD_COUNT
from articles.reading.exports.lexis_exports import lexis_articles
from articles.reading.exports.zotero_reports import is_zotero_report, read_zotero_report
from articles.reading.markup.markup import words_of_element
from articles.reading.rows.row_values import joins
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source

_YEAR_END = re.compile(r"^(.*?(?<!\d)(?:1[89]|20)\d{2}(?!\d))", re.DOTALL)
_DOCUMENT = re.compile(r"Document\s+([A-Z]{2,8}\d{4,}\w*)")
_LONGEST_AUTHOR = 80  # code points
_CODES = frozenset({"HD", "AU", "BY", "PD", "SN", "LP", "TD", "AN"})
_EUROPRESSE_TEXT = ("docOcurrContainer", "DocText", "docText")
# Classes have changed their first letter from one version to the next.
_EUROPRESSE_TITLE = ("titreArticleVisu", "TitreArticleVisu")
_EUROPRESSE_LEAD = ("rdp__subtitle", "DocSubTitle", "sousTitreArticle")
_EUROPRESSE_AUTHOR = ("docAuthors", "sm-margin-bottomNews")
# `Le Fleuve (site web), no. 2731`
_BEHIND_OUTLET = re.compile(
    r"(?:,\s+(?:no|n°|vol)\b|\s+\((?:site web|site internet)\)).*$", re.IGNORECASE
)


def exported_articles(page: HtmlElement, source: Source) -> list[Document | ReadingError | Remark]:
    """The articles of an export, or what is to be said of one; nothing for any other page."""
    for name, recognises, read in _EXPORTS:
        if recognises(page):
            found: list[Document | ReadingError | Remark] = list(read(page, source))
            is_split = any(isinstance(item, Document) for item in found)
            return found if is_split else [Remark(source.origin, RemarkKind.NOT_SPLIT, name)]
    return []


def _by_class(element: HtmlElement, *names: str) -> HtmlElement | None:
    """The first element inside that has one of these classes."""
    return next(_all_by_class(element, *names), None)


def _all_by_class(element: HtmlElement, *names: str) -> Iterator[HtmlElement]:
    wanted = set(names)
    for each in element.iter():
        if isinstance(each.tag, str) and not wanted.isdisjoint(
            str(each.get("class") or "").split()
        ):
            yield each


def _line(element: HtmlElement | None) -> str | None:
    if element is None:
        return None
    return " ".join(element.text_content().split()) or None


def _document(source: Source, number: int, text: str, declared: DeclaredMetadata) -> Document:
    place = declared.identifier or str(number)
    return Document(
        text=text,
        origin=f"{source.origin}#{place}",
        fingerprint=fingerprint_of(declared.title, text),
        format="html",
        encoding=None,
        declared=declared,
    )


def _is_europresse(page: HtmlElement) -> bool:
    return (
        _by_class(page, "DocPublicationName", *_EUROPRESSE_TITLE, "docOcurrContainer") is not None
    )


def _read_europresse(page: HtmlElement, source: Source) -> Iterator[Document | ReadingError]:
    for number, article in enumerate(_europresse_articles(page), 1):
        name = _by_class(article, "publiC-lblNodoc", "publiCLblNodoc")
        place = _line(name if name is not None else article.find(".//*[@id='PubliC_lblNodoc']"))
        text = _europresse_text(article)
        if not text.strip():
            yield _without_text(source, place, number)
            continue
        stamp = re.search(r"[·.](\d{8})[·.]", place or "")
        header = _line(_by_class(article, "DocHeader")) or ""
        dated = _YEAR_END.match(header)
        title = _by_class(article, *_EUROPRESSE_TITLE)
        yield _document(
            source,
            number,
            text,
            DeclaredMetadata(
                identifier=place,
                title=_line(_by_class(article, "titreArticle") if title is None else title),
                publisher=_europresse_outlet(article),
                creator=_europresse_author(article),
                published=dated[1] if dated else stamp[1] if stamp else None,
            ),
        )


def _without_text(source: Source, place: str | None, number: int) -> ReadingError:
    return ReadingError(f"{source.origin}#{place or number}", Reason.NO_TEXT, f"article {number}")


def _europresse_text(article: HtmlElement) -> str:
    """The words of an article under its lead; the section where no element is named for it."""
    body = _by_class(article, *_EUROPRESSE_TEXT)
    if body is None:
        body = article.find("section")
    if body is None or _by_class(body, "link-not-hosted") is not None:
        return ""
    lead = _line(_by_class(article, *_EUROPRESSE_LEAD))
    text = words_of_element(body)
    return joins(lead, text) if lead and text.strip() else text


def _europresse_outlet(article: HtmlElement) -> str | None:
    """The newspaper without its number, its town and the word for its site."""
    name = _by_class(article, "DocPublicationName")
    first = "" if name is None else words_of_element(name).strip().split("\n")[0]
    return _BEHIND_OUTLET.sub("", " ".join(first.split())) or None


def _europresse_author(article: HtmlElement) -> str | None:
    """Who wrote: in an element named for it, or in the last one of the head, under the title."""
    named = list(_all_by_class(article, *_EUROPRESSE_AUTHOR))
    title = _by_class(article, "titreArticle")
    if named or title is None:
        return _line(named[-1]) if named else None
    under = (_line(each) for each in title.itersiblings("div"))
    return next((line for line in under if line and len(line) <= _LONGEST_AUTHOR), None)


def _europresse_articles(page: HtmlElement) -> list[HtmlElement]:
    """The elements that hold one article each, with its heading and its text."""
    articles = [each for each in page.iter("article") if _is_europresse(each)]
    if articles:
        return articles
    found = []
    for name in _all_by_class(page, "DocPublicationName"):
        ancestors = name.iterancestors()
        around = next((a for a in ancestors if _by_class(a, *_EUROPRESSE_TEXT) is not None), None)
        if around is not None and around.tag != "body":
            found.append(around)
    return found


def _is_factiva(page: HtmlElement) -> bool:
    return next(_factiva_articles(page), None) is not None


def _factiva_articles(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of class `article` with a second class for the language (`arArticle`)."""
    for each in page.iter("div"):
        classes = str(each.get("class") or "").split()
        if "article" in classes and any(
            name.endswith("Article") and len(name) == 9 for name in classes
        ):
            yield each


def _read_factiva(page: HtmlElement, source: Source) -> Iterator[Document | ReadingError]:
    for number, article in enumerate(_factiva_articles(page), 1):
        fields = _coded_fields(article) or _laid_out_fields(article)
        parts = [fields.get("LP", ""), fields.get("TD", "")]
        text = "\n".join(part for part in parts if part.strip())
        place = (fields.get("AN") or "").removeprefix("Document ").strip() or None
        if not text:
            yield _without_text(source, place, number)
            continue
        yield _document(
            source,
            number,
            text,
            DeclaredMetadata(
                identifier=place,
                title=fields.get("HD"),
                publisher=fields.get("SN"),
                creator=fields.get("BY") or fields.get("AU"),
                published=fields.get("PD"),
            ),
        )


def _coded_fields(article: HtmlElement) -> dict[str, str]:
    """The fields of a table whose first column has their codes."""
    fields: dict[str, str] = {}
    for row in article.iter("tr"):
        cells = row.findall("td")
        code = _line(cells[0]) if len(cells) >= 2 else None
        if code in _CODES:
            is_text = code in {"LP", "TD"}
            words = words_of_element(cells[1]) if is_text else _line(cells[1]) or ""
            fields.setdefault(code, words)
    return fields


def _laid_out_fields(article: HtmlElement) -> dict[str, str]:
    """The same from the layout without codes: lines in a fixed order above the paragraphs."""
    paragraphs = [
        each
        for each in article.iter("p")
        if "articleparagraph" in str(each.get("class") or "").lower()
    ]
    if not paragraphs:
        return {}
    fields = {"TD": "\n".join(map(words_of_element, paragraphs))}
    document = _DOCUMENT.search(article.text_content())
    if document is not None:
        fields["AN"] = document[1]
    headline = next(
        (
            each
            for each in article.iter("span", "div", "b")
            if each.get("id") == "hd" or str(each.get("class") or "").endswith("Headline")
        ),
        None,
    )
    fields["HD"] = _line(headline) or ""
    inner = (each for each in article.iter("div") if each is not article)
    said = (_line(each) for each in inner if each.find("div") is None)
    lines = [line for line in said if line and line != fields["HD"]]
    for place, line in enumerate(lines):
        if WORD_COUNT.match(line):
            fields |= _lines_under_count(lines[place + 1 : place + 5])
            fields |= {"AU": lines[place - 1]} if place and len(lines[place - 1]) < 60 else {}
            break
    return {code: words for code, words in fields.items() if words}


def _lines_under_count(lines: list[str]) -> dict[str, str]:
    """Date, an hour perhaps, and source: the lines under the count of words."""
    fields: dict[str, str] = {}
    for line in lines:
        if "PD" not in fields:
            fields["PD"] = line
        elif not CLOCK.match(line):
            fields["SN"] = line
            break
    return fields


def _is_lexis(page: HtmlElement) -> bool:
    return next(page.iter("docfull"), None) is not None


def _read_lexis(page: HtmlElement, source: Source) -> Iterator[Document | ReadingError]:
    """The articles of LexisNexis Academic, whose pages are its text with a line in each block."""
    lines = (words_of_element(each) for whole in page.iter("docfull") for each in whole.iter("p"))
    yield from lexis_articles("\n\n".join(lines), source, "html") or ()


_EXPORTS: tuple[
    tuple[
        str,
        Callable[[HtmlElement], bool],
        Callable[[HtmlElement, Source], Iterator[Document | ReadingError]],
    ],
    ...,
] = (
    ("Europresse", _is_europresse, _read_europresse),
    ("Factiva", _is_factiva, _read_factiva),
    ("Lexis", _is_lexis, _read_lexis),
    ("Zotero", is_zotero_report, read_zotero_report),
)
