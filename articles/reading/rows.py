"""Rows: one row of a table becomes one document, whatever its columns are called."""

from __future__ import annotations

import ast
import hashlib
import json
import math
from collections.abc import Mapping

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.columns import ChosenColumns, Role, column_map, is_missing, needed_and_found
from articles.reading.encoding import clean_text
from articles.reading.limits import MAX_TEXT_BYTES
from articles.reading.markup import has_markup, one_line, plain_text

# Keys of an object that stands where its text is expected, as WordPress, XML and web APIs write it.
_INNER_TEXT = ("rendered", "#text", "_text", "value", "text", "content", "name", "raw", "label")
# Keys under which a row's own columns stand one level deeper.
_INNER_ROWS = frozenset({
    "_source", "article", "fields", "attributes", "doc", "document", "node", "item", "post",
    "data", "news", "source", "record", "metadata",
})  # fmt: skip
_DEEPEST = 4
_MOST_PARTS = 100_000
_LONGEST_WRITTEN_LIST = 1 << 20

Row = Mapping[str, object]


def document_of_row(
    row: Row, number: int, table: str, table_format: str, chosen: ChosenColumns = ()
) -> Document | ReadingError:
    """The document of a row, or why it is none.

    Args:
        row: Values by column; empty values count as missing, and so do «nan» and «None».
        number: The row's place in the table, from 1.
        table: The table's origin.
        table_format: See `Document.format`.
        chosen: The columns that the user named.
    """
    row = flattened(row, chosen)
    columns = column_map(tuple(row), chosen).columns

    def said(role: Role) -> str | None:
        return next((s for name in columns.get(role, ()) if (s := _words(row[name]))), None)

    identifier, url = said(Role.IDENTIFIER), said(Role.URL)
    origin = f"{table}#{identifier or url or number}"
    text = _text(row, columns.get(Role.TEXT, ()) + columns.get(Role.SUMMARY, ()))
    if text is None:
        has_column = Role.TEXT in columns or Role.SUMMARY in columns
        detail = f"row {number}" if has_column else f"row {number}: {needed_and_found(row)}"
        reason = Reason.NO_TEXT if has_column else Reason.NO_TEXT_COLUMN
        return ReadingError(origin, reason, detail)
    if len(text) > MAX_TEXT_BYTES:
        return ReadingError(origin, Reason.TOO_LARGE, f"row {number}")
    title = said(Role.TITLE)
    return Document(
        text=text,
        origin=origin,
        fingerprint=fingerprint_of(title, text),
        format=table_format,
        encoding=None,
        declared=DeclaredMetadata(
            identifier=identifier,
            title=title,
            publisher=said(Role.PUBLISHER),
            creator=said(Role.CREATOR),
            url=url,
            published=said(Role.PUBLISHED),
        ),
    )


def fingerprint_of(title: str | None, text: str) -> str:
    """What makes an article that has no file of its own: its title and text."""
    return hashlib.sha256(f"{title or ''}\0{text}".encode("utf-8", "replace")).hexdigest()


def flattened(row: Row, chosen: ChosenColumns = ()) -> Row:
    """The row with the columns of inner objects beside its own, where it has no text itself.

    A row `{"_id": …, "_source": {"title": …, "body": …}}` reads as if all stood in one object.
    """
    for _ in range(_DEEPEST):
        if column_map(tuple(row), chosen).has_text and _has_words(row, chosen):
            break
        inner = {
            k: v for k, v in row.items() if isinstance(v, Mapping) and k.lower() in _INNER_ROWS
        }
        if not inner:
            break
        merged = {k: v for k, v in row.items() if k not in inner}
        for each in inner.values():
            merged.update({str(k): v for k, v in each.items() if k not in merged})
        row = merged
    return row


def holds_text(row: Row, chosen: ChosenColumns = ()) -> bool:
    """Whether a text stands in the row or in an object of it."""
    return _has_words(flattened(row, chosen), chosen)


def _has_words(row: Row, chosen: ChosenColumns) -> bool:
    columns = column_map(tuple(row), chosen).columns
    names = columns.get(Role.TEXT, ()) + columns.get(Role.SUMMARY, ())
    return any(_words(row[name]) for name in names)


def _text(row: Row, names: tuple[str, ...]) -> str | None:
    """The first text of these columns, without tags and entities; white space as it is."""
    for name in names:
        text = clean_text(_joined(row[name], "\n", 0))
        if not text.strip() or is_missing(text):
            continue
        if text.lstrip()[:2] in {"['", '["'}:
            text = _written_list(text)
        if has_markup(text):
            text = plain_text(text)
        if text.strip():
            return text
    return None


def _words(value: object) -> str | None:
    """A value on one line, without tags and entities; None where it says nothing."""
    text = clean_text(_joined(value, "، ", 0)).strip()
    if not text or is_missing(text):
        return None
    if text[:2] in {"['", '["'}:
        text = _written_list(text).replace("\n", "، ")
    return (one_line(text) if has_markup(text) else text) or None


def _joined(value: object, separator: str, depth: int) -> str:
    """The words of a value: a string, a number, an object with its text inside, or a list."""
    if isinstance(value, bool) or depth > _DEEPEST:
        return ""
    match value:
        case str():
            return value
        case int() | float():
            return _number(value)
        case Mapping():
            special = _bibliographic(value)
            inner = next((value[name] for name in _INNER_TEXT if value.get(name)), None)
            return _joined(inner, separator, depth + 1) if special is None else special
        case list() | tuple():
            parts = (_joined(each, separator, depth + 1) for each in value[:_MOST_PARTS])
            return separator.join(part for part in parts if part.strip())
        case _:
            return ""


def _bibliographic(value: Row) -> str | None:
    """A date or a name as CSL-JSON writes them; None for any other object."""
    match value.get("date-parts"):
        case [[*parts], *_]:
            return "-".join(str(part).zfill(2) for part in parts[:3] if str(part).isdecimal())
        case _:
            names = [value.get("given"), value.get("non-dropping-particle"), value.get("family")]
            said = [name.strip() for name in names if isinstance(name, str) and name.strip()]
            return " ".join(said) or None


def _number(value: float) -> str:
    """The number's digits; a number too long to be written, or none at all, has no words."""
    try:
        return str(value) if math.isfinite(value) else ""
    except (ValueError, OverflowError):  # an integer of more digits than Python writes
        return ""


def _written_list(text: str) -> str:
    """The items of a list that was written as text (`['a', 'b']`), one a line."""
    if len(text) > _LONGEST_WRITTEN_LIST or not text.rstrip().endswith("]"):
        return text
    for read in (json.loads, ast.literal_eval):
        try:
            items = read(text.strip())
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(items, list) and items and all(isinstance(each, str) for each in items):
            return "\n".join(items)
    return text
