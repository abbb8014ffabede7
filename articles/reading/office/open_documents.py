"""OpenDocument texts (ODT, FODT): paragraphs and headings in order, notes at the end."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.containers.zip_parts import zip_parts
from articles.reading.markup.xml_trees import (
    Element,
    children,
    descendants,
    local_name,
    parse_xml,
    words,
)
from articles.reading.office.open_headings import heading_ranks
from articles.reading.rows.table_rows import SHORTEST_BESIDE, articles_of_rows, fields_as_lines
from articles.reading.sources.limits import MAX_TEXT_BYTES, MAX_XML_BYTES
from articles.reading.sources.source import Source
from articles.reading.texts.issue_heads import declared_by_written_heads
from articles.reading.texts.outlined_articles import Headings
from articles.reading.texts.plain_text import documents_of_text
from articles.reading.texts.text_records import PAGE_END

_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_FLAT = re.compile(rb"<office:document\s[^>]*opendocument\.text", re.DOTALL)
# What tracked changes took away, remarks, and the notes, which are read at the end.
_APART = frozenset(
    {"tracked-changes", "annotation", "note", "ruby-text", "forms", "table-of-content"}
)

_PARAGRAPHS = frozenset({"p", "h"})
_PRINTED = [f"{end}{pages}" for end in ("header", "footer") for pages in ("", "-first", "-left")]
_CELLS = ("table-cell", "covered-table-cell")


def looks_like_odt(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an OpenDocument text."""
    is_zipped = head.startswith(b"PK\x03\x04") and _MIMETYPE in head[:120]
    return is_zipped or _FLAT.search(head) is not None


def read_odt(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The document as one article; an export of a press database as many.

    Raises:
        ReadingError: TOO_LARGE, ENCRYPTED, BROKEN_ARCHIVE, UNREADABLE or NO_TEXT.
    """
    if source.head(4).startswith(b"PK"):
        with zip_parts(source) as parts:
            content = parts.read("content.xml")
            title = _stated_title(parts.root_beside("meta.xml"))
            issue = declared_by_written_heads(_heads(parts.root_beside("styles.xml")))
        if content is None:
            raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, "no content.xml")
    else:  # one XML file with everything in it
        content = source.read(MAX_XML_BYTES)
        title, issue = None, DeclaredMetadata()
    root, fault = parse_xml(content, source.origin)
    meta = next(descendants(root, "meta"), None)
    if meta is not None:
        title = _stated_title(meta)
    body = next(children(root, "body"), root)
    lines, rows = _content(body, source)
    for note in descendants(body, "note-body"):
        lines.extend(line for each in _paragraphs(note) if (line := _words(each)).strip())
    said = [(" ".join(_words(each).split()), each) for each in _paragraphs(body)]
    heading = _heading(body) if title is None else None
    if heading is not None and len(lines) > 1 and lines[0].strip() == heading:
        title, lines = heading, lines[1:]
    declared = replace(issue, title=title)
    top = heading if title == heading and PAGE_END in lines else None
    text = "\n".join(lines)
    yield from rows
    if not rows or len(text) >= SHORTEST_BESIDE:
        if not text.strip():
            raise ReadingError(source.origin, Reason.NO_TEXT)
        data = source.read(MAX_TEXT_BYTES)
        yield from documents_of_text(
            text,
            source,
            data,
            "odt",
            None,
            declared,
            Headings(
                title if title == heading else None, heading_ranks(root, said), top is not None
            ),
        )
    if fault is not None:
        yield ReadingError(source.origin, Reason.CUT_OFF, fault)


def _heads(styles: Element | None) -> Iterator[str]:
    """What is printed over and under the pages, a line each, ` | ` between what stands apart."""
    if styles is not None:
        for head in descendants(styles, *_PRINTED):
            yield from (_words(each, tab=" | ") for each in _paragraphs(head))


def _tables(
    body: Element, source: Source, rows: list[Document | ReadingError | Remark]
) -> dict[Element, list[str]]:
    """The tables of articles, whose rows are added, and those of fields with these as lines."""
    said: dict[Element, list[str]] = {}
    for table in descendants(body, "table"):
        cells = _cells(table)
        above = sum(not isinstance(each, Remark) for each in rows)
        articles = articles_of_rows(cells, source, "odt", above)
        fields = None if articles else fields_as_lines(cells)
        rows.extend(articles)
        if articles or fields is not None:
            said[table] = fields or []
    return said


def _content(
    body: Element, source: Source
) -> tuple[list[str], list[Document | ReadingError | Remark]]:
    """The paragraphs in order, and the rows of tables that are articles."""
    lines: list[str] = []
    rows: list[Document | ReadingError | Remark] = []
    said = _tables(body, source, rows)
    first = min((rank for each in _paragraphs(body) if (rank := _rank(each))), default="")
    for each in _paragraphs(body, said):
        if each in said:
            lines.extend(said[each])
            continue
        if (line := _words(each)).strip():
            lines += [PAGE_END] if lines and first and _rank(each) == first else []
            lines.append(line)
    return lines, rows


def _heading(body: Element) -> str | None:
    """The heading that a text begins with, on one line."""
    first = next((each for each in _paragraphs(body) if _words(each).strip()), None)
    if first is None or local_name(first) != "h":
        return None
    return _words(first).strip()


def _rank(paragraph: Element) -> str:
    """The rank of a heading, of which the first begins another article if it has a day."""
    ranks = (str(v) for k, v in paragraph.attrib.items() if str(k).endswith("}outline-level"))
    return next(ranks, "") if local_name(paragraph) == "h" and _words(paragraph).strip() else ""


def _cells(table: Element) -> list[list[str]]:
    """The words of each cell of a table, row by row."""
    return [
        ["\n".join(map(_words, _paragraphs(cell))).strip() for cell in children(row, *_CELLS)]
        for row in descendants(table, "table-row")
    ]


def _paragraphs(element: Element, whole: Collection[Element] = ()) -> Iterator[Element]:
    """The paragraphs and headings in order; those of a frame come after the one that holds it.

    Tables that are to come whole come so.
    """
    waiting = [element]
    while waiting:
        each = waiting.pop()
        name = local_name(each)
        if each in whole:
            yield each
            continue
        if name in _PARAGRAPHS:
            yield each
        if each is element or name not in _APART:
            waiting.extend(reversed(each))


def _words(paragraph: Element, tab: str = " ") -> str:
    """The words of a paragraph; spaces, tabs and line ends are elements of their own there."""
    pieces: list[str] = []
    waiting: list[tuple[Element, bool]] = [(paragraph, False)]
    while waiting:
        each, is_read = waiting.pop()
        if is_read:
            pieces.append(str(each.tail or ""))
            continue
        if each is not paragraph:
            waiting.append((each, True))
        name = local_name(each)
        if name == "s":
            count = next((str(v) for k, v in each.attrib.items() if str(k).endswith("}c")), "1")
            pieces.append(" " * min(int(count), 80) if count.isdecimal() else " ")
        elif name in {"tab", "line-break"}:
            pieces.append(tab if name == "tab" else "\n")
        elif each is paragraph or name not in _APART | _PARAGRAPHS:
            pieces.append(str(each.text or ""))
            waiting.extend((child, False) for child in reversed(each))
    return "".join(pieces)


def _stated_title(meta: Element | None) -> str | None:
    return None if meta is None else words(next(descendants(meta, "title"), None)) or None
