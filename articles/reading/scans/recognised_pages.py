"""Pages that a program recognised letter by letter: ALTO, hOCR, PAGE (Transkribus), ABBYY."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.markup.xml_trees import (
    Element,
    children,
    descendants,
    local_name,
    parse_xml,
    words,
)
from articles.reading.pages.html import decoded_page
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_HTML_BYTES, MAX_TEXT_BYTES, MAX_XML_BYTES
from articles.reading.sources.source import Source

_LAYOUT = re.compile(
    rb"<(?:\w+:)?(?:alto[\s>]|PcGts[\s>]|document[^<>]{1,400}(?:FineReader|abbyy))", re.IGNORECASE
)
_TABLE_OF_WORDS = b"level\tpage_num\tblock_num\tpar_num\tline_num\tword_num"
_CELLS = 12
_LEVEL_OF_WORD = "5"
_HYPHENS = ("-", "\N{SOFT HYPHEN}", "\N{HYPHEN}")


def looks_like_alto(head: bytes) -> bool:
    """Whether the first bytes of a file open a document of ALTO, PAGE or ABBYY."""
    return _LAYOUT.search(head) is not None


def looks_like_hocr(head: bytes) -> bool:
    """Whether the first bytes of a file open an hOCR page."""
    return b"ocr-system" in head or re.search(rb"class=['\"]ocr_page", head) is not None


def read_alto(source: Source) -> Iterator[Document | ReadingError]:
    """The words of all pages, one block a line.

    Raises:
        ReadingError: TOO_LARGE, UNREADABLE or NO_TEXT.
    """
    data = source.read(MAX_XML_BYTES)
    root, fault = parse_xml(data, source.origin)
    named, block = _BLOCKS.get(local_name(root), _BLOCKS["alto"])
    blocks = (block(each) for each in descendants(root, named))
    yield _document("\n".join(filter(None, blocks)), "alto", data, source)
    if fault is not None:
        yield ReadingError(source.origin, Reason.CUT_OFF, fault)


def looks_like_tesseract(head: bytes) -> bool:
    """Whether the first bytes of a file are the columns of Tesseract's table of words."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(_TABLE_OF_WORDS)


def read_tesseract(source: Source) -> Iterator[Document]:
    """The words of Tesseract's table, a paragraph a line.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING or NO_TEXT.
    """
    data = source.read(MAX_TEXT_BYTES)
    lines: dict[tuple[str, ...], dict[str, list[str]]] = {}
    for row in decode(data, source.origin).text.split("\n")[1:]:
        cells = row.rstrip("\r").split("\t")
        if len(cells) >= _CELLS and cells[0] == _LEVEL_OF_WORD and cells[_CELLS - 1].strip():
            paragraph = lines.setdefault(tuple(cells[1:4]), {})
            paragraph.setdefault(cells[4], []).append(cells[_CELLS - 1].strip())
    paragraphs = (_joined(map(" ".join, each.values())) for each in lines.values())
    yield _document("\n".join(paragraphs), "tesseract", data, source)


def read_hocr(source: Source) -> Iterator[Document | ReadingError]:
    """The words of all pages, one paragraph a line.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, UNREADABLE or NO_TEXT.
    """
    data = source.read(MAX_HTML_BYTES)
    text, _ = decoded_page(data, source.origin)
    try:
        parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        page: HtmlElement = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ReadingError(source.origin, Reason.UNREADABLE, str(error)) from error
    paragraphs = page.xpath("//*[contains(@class, 'ocr_par')]") or page.xpath(
        "//*[contains(@class, 'ocr_line')]"
    )
    yield _document("\n".join(filter(None, map(_recognised, paragraphs))), "hocr", data, source)
    if b"</html" not in data[-400:].lower():
        yield ReadingError(source.origin, Reason.CUT_OFF)


def _recognised(paragraph: HtmlElement) -> str:
    """The words of a paragraph of hOCR, whose lines and words nothing but elements may part."""
    lines = paragraph.xpath(".//*[starts-with(@class, 'ocr_') and @class != 'ocr_par']")
    return _joined(filter(None, map(_line_of, lines or [paragraph])))


def _line_of(line: HtmlElement) -> str:
    found = line.xpath(".//*[contains(@class, 'ocrx_word')]") or [line]
    return " ".join(" ".join("".join(map(str, each.itertext())).split()) for each in found)


def _block(block: Element) -> str:
    """The words of a block; a word that was broken at a line's end is whole again."""
    said: list[str] = []
    for line in children(block, "TextLine"):
        for each in line:
            name = local_name(each)
            content = str(each.get("CONTENT") or "")
            if name == "String" and each.get("SUBS_TYPE") == "HypPart2":
                continue
            if name == "String":
                said.append(str(each.get("SUBS_CONTENT") or content))
    return " ".join(word for word in said if word.strip(" ".join(_HYPHENS)))


def _region(region: Element) -> str:
    """The words of a region of PAGE: those of its lines, or its own where it has no lines."""
    if region.get("type") in _AROUND_PAGE:
        return ""
    lines = [_stated(each) for each in children(region, "TextLine")]
    return _joined(filter(None, lines)) or " ".join(_stated(region).split())


def _stated(element: Element) -> str:
    """The words that PAGE states of a line, not those of each of its words again."""
    stated = next(children(element, "TextEquiv"), None)
    return "" if stated is None else words(next(descendants(stated, "Unicode"), None))


def _paragraph(paragraph: Element) -> str:
    """The words of a paragraph of ABBYY, where each letter is an element."""
    lines = descendants(paragraph, "line")
    letters = (
        "".join(str(each.text or " ") for each in descendants(line, "charParams")) for line in lines
    )
    return _joined(" ".join(each.split()) for each in letters)


def _joined(lines: Iterable[str]) -> str:
    """The lines as one; a word that was broken at a line's end is whole again."""
    text = ""
    for line in lines:
        is_broken = text.endswith(_HYPHENS)
        text = f"{text[:-1]}{line}" if is_broken else f"{text} {line}"
    return text.strip()


_AROUND_PAGE = frozenset({"page-number", "signature-mark", "catch-word"})
"""Regions of PAGE that are printed around the words of a page and belong to none."""
_BLOCKS: Mapping[str, tuple[str, Callable[[Element], str]]] = {
    "alto": ("TextBlock", _block),
    "PcGts": ("TextRegion", _region),
    "document": ("par", _paragraph),
}
"""By a document's root: the name of its blocks, and how the words of one are read."""


def _document(text: str, page_format: str, data: bytes, source: Source) -> Document:
    if not text.strip():
        raise ReadingError(source.origin, Reason.NO_TEXT)
    return Document(
        text=text,
        origin=source.origin,
        fingerprint=hashlib.sha256(data).hexdigest(),
        format=page_format,
        encoding=None,
    )
