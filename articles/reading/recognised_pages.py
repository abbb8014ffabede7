"""Pages that a program recognised letter by letter and wrote down as ALTO or hOCR."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.html import decoded_page
from articles.reading.limits import MAX_HTML_BYTES, MAX_XML_BYTES
from articles.reading.source import Source
from articles.reading.xml_trees import Element, children, descendants, local_name, parse_xml

_HYPHENS = ("-", "\N{SOFT HYPHEN}", "\N{HYPHEN}")


def looks_like_alto(head: bytes) -> bool:
    """Whether the first bytes of a file open an ALTO document."""
    return re.search(rb"<(?:\w+:)?alto[\s>]", head) is not None


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
    blocks = (_block(each) for each in descendants(root, "TextBlock"))
    yield _document("\n".join(filter(None, blocks)), "alto", data, source)
    if fault is not None:
        yield ReadingError(source.origin, Reason.CUT_OFF, fault)


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
    lines = (" ".join("".join(map(str, each.itertext())).split()) for each in paragraphs)
    yield _document("\n".join(filter(None, lines)), "hocr", data, source)
    if b"</html" not in data[-400:].lower():
        yield ReadingError(source.origin, Reason.CUT_OFF)


def _block(block: Element) -> str:
    """The words of a block; a word that was broken at a line's end is whole again."""
    words: list[str] = []
    for line in children(block, "TextLine"):
        for each in line:
            name = local_name(each)
            content = str(each.get("CONTENT") or "")
            if name == "String" and each.get("SUBS_TYPE") == "HypPart2":
                continue
            if name == "String":
                words.append(str(each.get("SUBS_CONTENT") or content))
    return " ".join(word for word in words if word.strip(" ".join(_HYPHENS)))


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
