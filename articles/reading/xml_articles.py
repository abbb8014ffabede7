"""XML of articles, whatever its elements are called: rows by the names of `columns.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.columns import (
    ChosenColumns,
    Role,
    column_map,
    name_key,
    needed_and_found,
    role_of,
)
from articles.reading.limits import MAX_XML_BYTES
from articles.reading.rows import document_of_row
from articles.reading.source import Source
from articles.reading.xml_trees import Element, children, local_name, parse_xml, words

_OPENING = re.compile(rb"\s*<(?:\?xml\b|[A-Za-z][\w:.-]{0,60}[\s>])")
_BLOCKS = frozenset({
    "p", "para", "paragraph", "br", "div", "li", "l", "block", "ab", "h1", "h2", "h3",
})  # fmt: skip
_MOST_NAMES = 30


def looks_like_xml(head: bytes) -> bool:
    """Whether the first bytes of a file open an XML document."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<?xml")


def read_xml(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each element that has a child for the text.

    A document that breaks off gives what is whole before the break, and an error for the rest.

    Raises:
        ReadingError: TOO_LARGE, UNREADABLE, or NO_TEXT_COLUMN where no element is a text.
    """
    root, fault = parse_xml(source.read(MAX_XML_BYTES), source.origin)
    rows = list(_rows(root, source))
    if not rows:
        names = dict.fromkeys(local_name(each) for each in root.iter())
        detail = needed_and_found(list(names)[:_MOST_NAMES])
        raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, detail)
    whole = rows if fault is None else rows[:-1]
    if whole:
        use = column_map(tuple(whole[0]), source.columns).use
        yield Remark(source.origin, RemarkKind.COLUMNS, columns=use)
    for number, row in enumerate(whole, 1):
        yield document_of_row(row, number, source.origin, "xml", source.columns)
    if fault is not None:
        place = f"{source.origin}#{len(rows)}"
        yield ReadingError(place, Reason.CUT_OFF, f"after {len(whole)}: {fault}")


def _rows(root: Element, source: Source) -> Iterator[dict[str, object]]:
    """The outermost elements that hold a text, as rows; without recursion."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        row = _row(element, source.columns)
        known = column_map(tuple(row), source.columns)
        texts = known.columns.get(Role.TEXT, ()) + known.columns.get(Role.SUMMARY, ())
        is_row = known.count() > 1 or element is not root
        if (
            is_row
            and any(str(row[name]).strip() for name in texts)
            and not _holds_rows(element, texts)
        ):
            yield row
        else:
            waiting.extend(reversed([each for each in element if local_name(each)]))


def _holds_rows(element: Element, texts: tuple[str, ...]) -> bool:
    """Whether what seems to be its text are many things of one name: rows of their own."""
    for name in texts:
        same = [each for each in children(element, name) if len(each)]
        if len(same) > 1 and not any(local_name(inner) in _BLOCKS for inner in same[0]):
            return True
    return False


def _row(element: Element, columns: ChosenColumns) -> dict[str, object]:
    """The element's attributes and children by their names; children of one name as a list."""
    row: dict[str, object] = {str(name): str(value) for name, value in element.attrib.items()}
    parts: dict[str, list[str]] = {}
    chosen = {name_key(column) for _, column in columns}
    for child in element:
        if name := local_name(child):
            # Of elements that hold rows the words are not looked at: they are those of all rows.
            is_known = role_of(name) is not None or name_key(name) in chosen
            parts.setdefault(name, []).append(_text(child) if is_known else "")
    row.update({name: each[0] if len(each) == 1 else each for name, each in parts.items()})
    return row


def _text(element: Element) -> str:
    """The words of an element, its paragraphs as lines."""
    blocks = [
        each for each in element.iter() if local_name(each) in _BLOCKS and each is not element
    ]
    inner = [each for each in blocks if not any(local_name(c) in _BLOCKS for c in each)]
    if inner and any(words(each) for each in inner):
        return "\n".join(line for each in inner if (line := words(each)))
    return "".join(map(str, element.itertext()))
