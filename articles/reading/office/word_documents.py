"""Word (DOCX): the words of the document in their order, with tables, notes and text boxes.

What tracked changes inserted is read, what they deleted is not. The directions of paragraphs do not
matter here: WordprocessingML stores the logical order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.containers.zip_parts import ZipParts, zip_parts
from articles.reading.markup.xml_trees import (
    Element,
    children,
    descendants,
    local_name,
    parse_xml,
    words,
)
from articles.reading.office.rich_text import words_of_rtf
from articles.reading.office.stated_titles import stated_title
from articles.reading.office.word_headings import heading_ranks
from articles.reading.office.word_parts import LinesOf, lines_of_chunks, main_part
from articles.reading.rows.table_rows import SHORTEST_BESIDE, articles_of_rows, fields_as_lines
from articles.reading.sources.limits import MAX_TEXT_BYTES, MAX_XML_BYTES
from articles.reading.sources.source import Source, source_of_bytes
from articles.reading.texts.issue_heads import declared_by_written_heads
from articles.reading.texts.outlined_articles import Headings
from articles.reading.texts.plain_text import documents_of_text
from articles.reading.texts.text_records import PAGE_END

_TITLE_STYLES = frozenset({
    "title", "titre", "titel", "titulo", "العنوان", "a3", "heading1", "titre1", "1", "heading",
    "berschrift1", "ttulo1",
})  # fmt: skip
_NOT_READ = frozenset({
    "del", "delText", "moveFrom", "instrText", "Fallback", "txbxContent", "p", "rPrChange",
    "pPrChange",
})  # fmt: skip
# One XML file with everything in it: Word 2003, and «Flat OPC» of today.
_FLAT = re.compile(rb"<\w+:wordDocument\s|<pkg:package\s[^>]*office/2006/xmlPackage", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|tm)\d|tocheading")  # styles of a table of contents
_HEADINGS = frozenset({"heading1", "titre1", "1", "berschrift1", "ttulo1", "title", "titre"})
# Under one heading for the whole these open what it holds.
_PARTS = frozenset({"heading2", "titre2", "2", "berschrift2", "ttulo2"})
_HEAD = re.compile(r"word/(?:header|footer)\d*\.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def looks_like_docx(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a Word document."""
    return (head.startswith(b"PK\x03\x04") and b"word/" in head) or _FLAT.search(head) is not None


def read_docx(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The document as one article; an export of a press database as many.

    Raises:
        ReadingError: TOO_LARGE, ENCRYPTED, BROKEN_ARCHIVE, UNREADABLE or NO_TEXT.
    """
    lost: list[ReadingError] = []
    if source.head(4).startswith(b"PK"):
        with zip_parts(source) as parts:
            root, fault = parse_xml(main_part(parts), source.origin)
            body = next(children(root, "body"), root)
            title, lines, rows = _content(body, source)
            ranks = heading_ranks(list(_paragraphs(body)), _words, _style)
            for chunk in lines_of_chunks(body, parts, _LINES_OF):
                if isinstance(chunk, str):
                    lines.append(chunk)
                else:
                    lost.append(chunk)
            for note in _NOTES:
                lines.extend(_notes(parts, note))
            stated, issue = _stated_title(parts), declared_by_written_heads(_heads(parts))
    else:
        root, fault = parse_xml(source.read(MAX_XML_BYTES), source.origin)
        body = next(descendants(root, "body"), root)
        title, lines, rows = _content(body, source)
        ranks = heading_ranks(list(_paragraphs(body)), _words, _style)
        stated = stated_title(words(next(descendants(root, "Title", "title"), None)))
        issue = DeclaredMetadata()
    declared = replace(issue, title=title or stated)
    text = "\n".join(lines)
    yield from rows
    if not rows or len(text) >= SHORTEST_BESIDE:
        if not text.strip():
            raise ReadingError(source.origin, Reason.NO_TEXT)
        data = source.read(MAX_TEXT_BYTES)
        yield from documents_of_text(
            text, source, data, "docx", None, declared, Headings(title, ranks)
        )
    yield from lost
    if fault is not None:
        yield ReadingError(source.origin, Reason.CUT_OFF, fault)


def _lines_of_document(data: bytes, origin: str) -> list[str]:
    """The lines of a document that was put into another one."""
    source = source_of_bytes(data, origin, "chunk.docx")
    with zip_parts(source) as parts:
        root, _ = parse_xml(main_part(parts), origin)
    title, lines, _ = _content(next(children(root, "body"), root), source)
    return [title, *lines] if title else lines


_LINES_OF: LinesOf = {
    ".docx": _lines_of_document,
    ".rtf": lambda data, _: words_of_rtf(data).split("\n"),
}


def _content(
    body: Element, source: Source
) -> tuple[str | None, list[str], list[Document | ReadingError | Remark]]:
    """The paragraph in the style of a title, all others in order, and rows that are articles."""
    title: str | None = None
    lines: list[str] = []
    rows: list[Document | ReadingError | Remark] = []
    opening = _opening_styles(body)
    for paragraph in _paragraphs(body):
        if local_name(paragraph) == "tbl":
            cells = _cells(paragraph)
            above = sum(not isinstance(each, Remark) for each in rows)
            articles = articles_of_rows(cells, source, "docx", above)
            rows.extend(articles)
            fields = None if articles else fields_as_lines(cells)
            inner = (_words(p) for p in _paragraphs(paragraph, is_table=True))
            if not articles:
                lines.extend(line for line in fields or inner if line.strip())
            continue
        line = "" if _CONTENTS.fullmatch(_style(paragraph)) else _words(paragraph)
        if not line.strip():
            lines.extend(PAGE_END for _ in range(min(1, line.count(PAGE_END))))
            continue
        if title is None and not lines and _style(paragraph) in _TITLE_STYLES:
            title = " ".join(line.split())
        else:
            is_begun = _style(paragraph) in opening or _begins_page(paragraph)
            lines.extend([PAGE_END, line] if is_begun else [line])
    return title, lines, rows


def _opening_styles(body: Element) -> frozenset[str]:
    """The styles of the headings that open what may be an article."""
    styles = [style for each in _paragraphs(body) if (style := _style(each))]
    has_one = sum(style in _HEADINGS for style in styles) <= 1
    return _PARTS if has_one and sum(style in _PARTS for style in styles) > 1 else _HEADINGS


def _begins_page(paragraph: Element) -> bool:
    return any(True for _ in descendants(paragraph, "pageBreakBefore"))


def _cells(table: Element) -> list[list[str]]:
    """The words of each cell of a table, row by row."""
    return [[_words_of_cell(cell) for cell in children(row, "tc")] for row in children(table, "tr")]


def _words_of_cell(cell: Element) -> str:
    return "\n".join(map(_words, _paragraphs(cell, is_table=True))).strip()


def _paragraphs(element: Element, *, is_table: bool = False) -> Iterator[Element]:
    """The paragraphs in the order of reading, those of text boxes where they stand.

    A table comes as a whole, unless it is the one asked for.
    """
    waiting = [element]
    while waiting:
        each = waiting.pop()
        name = local_name(each)
        if name in {"Fallback", "del", "moveFrom"} or (name == "sdt" and _is_contents(each)):
            continue
        if name == "p" or (name == "tbl" and not is_table):
            yield each
            if name == "tbl":
                continue
        inner = each if name != "p" else _text_boxes(each)
        waiting.extend(reversed([child for child in inner if child is not each]))


def _is_contents(block: Element) -> bool:
    """Whether a block is the table of contents that the program made."""
    kinds = descendants(block, "docPartGallery")
    named = (str(v) for each in kinds for k, v in each.attrib.items() if str(k).endswith("val"))
    return any(name.startswith("Table of Contents") for name in named)


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes in a paragraph, without the copies for programs of before 2010."""
    for box in descendants(paragraph, "txbxContent"):
        if not any(local_name(above) == "Fallback" for above in box.iterancestors()):
            yield box


def _words(paragraph: Element) -> str:
    """The words of a paragraph, without those of text boxes anchored in it."""
    pieces: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        each = waiting.pop()
        name = local_name(each)
        if name == "t":
            pieces.append(str(each.text or ""))
        elif name in {"tab", "ptab"}:
            pieces.append(" ")
        elif name in {"br", "cr"}:
            is_page = any(str(v) == "page" for v in each.attrib.values())
            pieces.append(f"\n{PAGE_END}\n" if is_page else "\n")
        elif name == "noBreakHyphen":
            pieces.append("-")
        elif name not in _NOT_READ and not (name == "r" and _is_hidden(each)):
            waiting.extend(reversed(each))
    return "".join(pieces)


def _is_hidden(run: Element) -> bool:
    """Whether a run of words is hidden from readers of the document."""
    for properties in children(run, "rPr"):
        for each in children(properties, "vanish"):
            return not any(str(v) in {"0", "false"} for v in each.attrib.values())
    return False


def _style(paragraph: Element) -> str:
    style = next(descendants(paragraph, "pStyle"), None)
    if style is None:
        return ""
    return next((str(v) for k, v in style.attrib.items() if str(k).endswith("val")), "").lower()


def _notes(parts: ZipParts, name: str) -> Iterator[str]:
    data = parts.read(name)
    if data is None:
        return
    root, _ = parse_xml(data, parts.origin)
    for note in children(root, "footnote", "endnote"):
        kind = next((str(v) for k, v in note.attrib.items() if str(k).endswith("type")), "")
        if kind in {"separator", "continuationSeparator", "continuationNotice"}:
            continue
        for paragraph in _paragraphs(note):
            if line := _words(paragraph).strip():
                yield line


def _heads(parts: ZipParts) -> Iterator[str]:
    """What is printed over and under the pages, a line each, ` | ` between what stands apart."""
    for root in map(parts.root_beside, filter(_HEAD.fullmatch, parts.names())):
        heads = () if root is None else _paragraphs(root)
        pieces = ([words(each) for each in descendants(p, "t", "tab")] for p in heads)
        yield from ("".join(piece or " | " for piece in each) for each in pieces)


def _stated_title(parts: ZipParts) -> str | None:
    """The title in the properties, unless the program made it up."""
    root = parts.root_beside("docProps/core.xml")
    return None if root is None else stated_title(words(next(descendants(root, "title"), None)))
