"""XML of articles, whatever its elements are called: rows by the names of `columns.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import starmap

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.markup.xml_trees import Element, children, local_name, parse_xml, words
from articles.reading.rows.column_guess import column_use
from articles.reading.rows.columns import Role, column_map, needed_and_found
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.limits import MAX_XML_BYTES
from articles.reading.sources.source import Source
from articles.reading.xml_files.days_inside import with_days_inside
from articles.reading.xml_files.element_guess import told_by_prose, told_in_tree
from articles.reading.xml_files.element_roles import name_by_children
from articles.reading.xml_files.wikitext import rows_of_wiki
from articles.reading.xml_files.xml_rows import (
    XmlRow,
    paragraphs_of_tree,
    rows_of_tree,
)
from articles.reading.xml_files.xml_tables import rows_of_tables

_MOST_NAMES = 30
_FEWEST_SAID = 3  # attributes of a record
# A list of documents in tags, as collections for trials of search have it (TREC).
_TAGGED = re.compile(
    rb"<(doc|document|article|item|record|news|story)(?:\s[^<>]{0,400})?>\s*<[a-z]", re.IGNORECASE
)
_ROOT = re.compile(rb"<(?!html)[\w:.-]{1,80}\s[^<>]{0,2000}?\bxmlns\b", re.IGNORECASE)


def looks_like_xml(head: bytes) -> bool:
    """Whether the first bytes of a file open an XML document, or a list of documents in tags."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    is_named = _TAGGED.match(start) is not None or _ROOT.match(start) is not None
    return start.startswith(b"<?xml") or is_named


def read_xml(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each element that has a child for the text.

    A document that breaks off gives what is whole before the break, and an error for the rest.

    Raises:
        ReadingError: TOO_LARGE, UNREADABLE, or NO_TEXT_COLUMN where no element is a text.
    """
    data = source.read(MAX_XML_BYTES)
    root, fault = parse_xml(data, source.origin)
    is_wiki = local_name(root) == "mediawiki"
    name_by_children(root)
    columns = source.columns
    rows = list(starmap(XmlRow, rows_of_wiki(root))) if is_wiki else rows_of_tree(root, columns)
    if not is_wiki:
        named = [] if _holds_records(root) else rows  # whatever it is called: «news»
        is_named = any(Role.TEXT in column_map(tuple(each.row), columns).columns for each in named)
        columns = told_in_tree(root, columns, is_named=is_named)
        told = rows_of_tree(root, columns) if columns != source.columns else []
        rows, columns = (told, columns) if told else (rows, source.columns)
        listed, told_names = rows_of_tables(root, source.columns)
        rows, columns = (listed, told_names) if listed else (rows, columns)
        rows = with_days_inside(rows, columns)
    rows = rows or paragraphs_of_tree(root)
    if not rows:
        columns = told_by_prose(root, source.columns)
        rows = rows_of_tree(root, columns) if columns != source.columns else rows
    if not rows:
        names = dict.fromkeys(local_name(each) for each in root.iter())
        detail = needed_and_found(list(names)[:_MOST_NAMES])
        raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, detail)
    is_cut = fault is not None and not _comes_to_its_end(data, root)
    whole = rows[:-1] if is_cut else rows
    if whole:
        use = column_use(tuple(whole[0].row), columns, source.columns)
        yield Remark(source.origin, RemarkKind.COLUMNS, columns=use)
    for number, each in enumerate(whole, 1):
        yield document_of_row(each.row, number, source.origin, "xml", columns)
    others = sum(1 for _ in children(root, "page")) - len(rows) if is_wiki else 0
    if others:  # talk, files, what leads to other pages
        yield Remark(source.origin, RemarkKind.OTHER_ROWS, count=others)
    if is_cut:
        place = f"{source.origin}#{len(rows)}"
        yield ReadingError(place, Reason.CUT_OFF, f"after {len(whole)}: {fault}")


def _holds_records(root: Element) -> bool:
    """Whether a tree is a list of elements with words and attributes of their own, of one name."""
    names = {local_name(each) for each in root}
    return len(names) == 1 < len(root) and all(
        len(each.attrib) >= _FEWEST_SAID and not len(each) and words(each) for each in root
    )


def _comes_to_its_end(data: bytes, root: Element) -> bool:
    """Whether the end tag of the root stands at the end: faults before it are letters only."""
    name = local_name(root).encode("utf-8", "replace")
    return re.search(rb"</(?:[^<>:]+:)?" + re.escape(name) + rb"\s*>\s*$", data[-400:]) is not None
