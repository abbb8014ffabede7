"""JSON tables: lines of objects, arrays, single objects, objects with the rows somewhere inside.

One file may hold several values one after the other; every one is read.
"""

from __future__ import annotations

import codecs
import itertools
import json
import re
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import IO

from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.exports.social_exports import posts_of
from articles.reading.rows.block_documents import with_block_texts
from articles.reading.rows.column_guess import (
    LOOKED_AT,
    column_use,
    names_without_header,
    told_columns,
)
from articles.reading.rows.divided_rows import looked_ahead
from articles.reading.rows.inner_objects import flattened
from articles.reading.rows.linked_resources import NamedObjects
from articles.reading.rows.listed_tables import rows_of_lists
from articles.reading.rows.month_first import day_first, month_first_columns
from articles.reading.rows.row_holders import (
    FoundRows,
    find_rows,
    rows_without_text,
)
from articles.reading.rows.rows import document_of_row
from articles.reading.rows.said_around import outlet_around
from articles.reading.rows.told_rows import told_in
from articles.reading.rows.typed_values import without_types
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TABLE_BYTES, MAX_TEXT_BYTES
from articles.reading.sources.source import Source
from articles.reading.tables.json_values import JsonValues
from articles.reading.tables.linked_tables import with_linked_rows

_CHUNK = 1 << 18
_MOST_TOLD = 60  # columns: where each row has names of its own they would be ever more
_FIRST_LINE = 1 << 20
_SHORTEST = 60  # code points: a shorter string in a list is no article
_POINTER = b'"_ref"'  # to what stands in another line (Sanity)
_KEY = re.compile(r'"[^"]*"\s*:')
_OPENING = re.compile(rb'\{"[^"\n]{1,60}"\s*:\s*(?:["\[{\d-]|null|true|false)')
_SCRIPT = re.compile(
    rb"(?:\s|//[^\n]*\n|/\*(?:(?!\*/).){0,2000}\*/|#[^\n]*\n)*"
    rb"(?:(?:export\s+default|(?:export\s+)?(?:var|let|const)\s+[\w$]{1,80}\s*=|[\w.$]{1,80}\s*[=(])"
    rb"\s*(?:\[\s*)?\{"
    # or such a list alone: names in quotation marks before a colon
    rb"|(?:\[\s*)?\{\s*(?:'[^'\n]{1,60}'|\"[^\"\n]{1,60}\")\s*:)",
    re.DOTALL,
)
# A short prefix before an object, in the first line and, where there is one, in the next as well.
_PREFIXED = re.compile(
    rb"(?:\xef\xbb\xbf)?[^\s{}\[\]\"<>][^{}\"<>\n]{2,80}(?<=\s)\{\s*\"[^\"\n]{1,60}\"\s*:"
)
_FENCED = re.compile(rb"[^`]{0,600}```json[ \t]*\r?\n\s*[\[{]")
_FENCE = re.compile(r"^```(\w*)[ \t\r]*$", re.MULTILINE)
# The lines between which a bulk of Elasticsearch writes its documents.
_ACTIONS = frozenset({"index", "create", "update", "delete"})
# What phpMyAdmin writes before the tables of a database.
_HEADS = frozenset({"header", "database"})
_OF_HEAD = frozenset({"type", "version", "comment", "name"})
_RECORD_SEPARATOR = "\x1e"  # before each value of a sequence (RFC 7464)
_AROUND_VALUE = f"{string.whitespace}{_RECORD_SEPARATOR}"

_Item = Document | ReadingError | Remark
_Numbered = tuple[int, object]  # a value, or why there is none, and its place in the file


def looks_like_json_lines(head: bytes) -> bool:
    """Whether the first line is an object by itself: lines of JSON under the name of a text."""
    line, end, _ = head.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    return _OPENING.match(line) is not None and (not end or line.rstrip().endswith(b"}"))


def looks_like_json_script(head: bytes) -> bool:
    """Whether the first bytes of a file are objects that a script sets a variable to, or writes."""
    return _SCRIPT.match(head.removeprefix(codecs.BOM_UTF8)) is not None


def looks_like_json_inside(head: bytes) -> bool:
    """Whether the first lines of a file are objects behind a prefix, or a block of code is JSON."""
    return _PREFIXED.match(head) is not None or _FENCED.match(head) is not None


def read_json_inside(source: Source) -> Iterator[_Item]:
    """The documents of objects that stand behind a prefix in each line, or in a block of code.

    So programs log what they find, servers send events (`data: {…}`), and notes hold data.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, BROKEN_TABLE or NO_TEXT.
    """
    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    blocks = list(_blocks_of_code(text))
    others = 0
    if not blocks:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        blocks = [line[line.index("{") :] for line in lines if "{" in line and line.endswith("}")]
        others = len(lines) - len(blocks)
    yield from read_json(source.part("", source.name, "\n".join(blocks).encode("utf-8", "replace")))
    if others:
        yield Remark(source.origin, RemarkKind.OTHER_ROWS, count=others)


def _blocks_of_code(text: str) -> Iterator[str]:
    """What stands between the fences of blocks that say that they are JSON."""
    start: int | None = None
    for fence in _FENCE.finditer(text):
        if start is not None:
            yield text[start : fence.start()]
            start = None
        elif fence[1] == "json":
            start = fence.end()


def read_json_lines(source: Source) -> Iterator[_Item]:
    """One document for each line; a broken line is an error of its own.

    A file that is no lines after all (an array, objects over several lines) is read as what it is.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY or UNKNOWN_ENCODING.
    """
    source.refuse_larger(MAX_TABLE_BYTES)
    stream, _ = source.open_text()
    with stream:
        first = _first_line(stream)
        second = _first_line(stream)
    is_laid_out = first == "{" and _KEY.match(second) is not None
    is_array = first.startswith("[") and not _is_whole(first, list) and not _is_whole(second, dict)
    is_alone = first.startswith("[") and not second
    if is_laid_out or is_array or is_alone:
        yield from _read_values(source)
    else:
        yield from _read_lines(source)


def read_json(source: Source) -> Iterator[_Item]:
    """The documents of a JSON file.

    An array is read object by object, so that its size does not matter; an object is read whole.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, BROKEN_TABLE or NO_TEXT.
    """
    source.refuse_larger(MAX_TABLE_BYTES)
    stream, _ = source.open_text()
    with stream:
        first = _first_line(stream)
        second = _first_line(stream)
    if first.startswith('"') and not second and _is_whole(first, str):  # written twice
        inner = str(json.loads(first)).encode("utf-8", "replace")
        yield from read_json(source.part("", source.name, inner))
        return
    if (_is_whole(first, dict) and second.startswith("{")) or all(map(_is_cells, (first, second))):
        yield from _read_lines(source)
    else:
        yield from _read_values(source)


def _first_line(stream: IO[str]) -> str:
    """The next line that is not empty, without white space around it."""
    while line := stream.readline(_FIRST_LINE):
        if found := line.strip(_AROUND_VALUE):
            return found
    return ""


def _is_whole(line: str, kind: type) -> bool:
    """Whether the line is a JSON value of this kind, all by itself."""
    try:
        return isinstance(json.loads(line), kind)
    except (ValueError, RecursionError):
        return False


def _is_cells(line: str) -> bool:
    """Whether a line is a list of cells, of which each line of a table is one."""
    if not line.startswith("[") or not _is_whole(line, list):
        return False
    cells = json.loads(line)
    return len(cells) > 1 and not any(isinstance(cell, list | dict) for cell in cells)


def _read_lines(source: Source) -> Iterator[_Item]:
    rows = _Rows(source, "jsonl")
    if _POINTER in source.head(_FIRST_LINE):
        stream, _ = source.open_text()
        with stream:
            for _, value in _values_of_lines(stream, source):
                rows.named.add(value)
    stream, _ = source.open_text()
    with stream:
        yield from rows.of_values(_values_of_lines(stream, source), "line")


def _values_of_lines(stream: IO[str], source: Source) -> Iterator[_Numbered]:
    """What each line holds, with its number; a line that is none is an error."""
    for number, line in _lines(stream):
        place = f"{source.origin}#{number}"
        if line is None:
            yield number, ReadingError(place, Reason.TOO_LARGE, f"line {number}")
        elif line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError) as error:
                detail = f"line {number}: {error}"
                yield number, ReadingError(place, Reason.BROKEN_TABLE, detail)


def _lines(stream: IO[str]) -> Iterator[tuple[int, str | None]]:
    """The lines with their numbers from 1; None for a line over the limit, which is passed over."""
    number = 0
    while line := stream.readline(MAX_TEXT_BYTES).lstrip(_RECORD_SEPARATOR):
        number += 1
        if line.endswith("\n") or len(line) < MAX_TEXT_BYTES:
            yield number, line
            continue
        while (rest := stream.readline(_CHUNK)) and not rest.endswith("\n"):
            pass
        yield number, None


def _read_values(source: Source) -> Iterator[_Item]:
    stream, _ = source.open_text()
    with stream:
        values = JsonValues(stream, source.origin)
        yield from documents_of_values(values.items(), source, "json")


def documents_of_values(
    values: Iterable[object], source: Source, table_format: str
) -> Iterator[_Item]:
    """The documents of values that are no JSON, but are made of the same kinds.

    Args:
        values: Objects, lists, strings and numbers.
        source: Where they were.
        table_format: See `Document.format`.
    """
    yield from _Rows(source, table_format).of_values(enumerate(values, 1))


def _cell(value: object) -> str:
    return "" if value is None or isinstance(value, list | dict) else str(value)


def _is_action(value: Mapping[str, object]) -> bool:
    """Whether an object says what is to be done with the one in the next line."""
    inner = next(iter(value.values()), None)
    if len(value) != 1 or not isinstance(inner, Mapping) or _ACTIONS.isdisjoint(value):
        return False
    return all(str(key).startswith("_") for key in inner)


class _Rows:
    """The rows of one file become documents; what else is in it is counted."""

    def __init__(self, source: Source, table_format: str) -> None:
        self._source = source
        self._asked = source.columns
        self._format = table_format
        self._others = 0
        self._inside = 0  # rows that stood inside objects, numbered through the file
        self._is_told = False
        self._turned: frozenset[str] = frozenset()  # columns of days with the month first
        self._names: tuple[str, ...] = ()  # of the columns, where rows are lists of cells
        self.named = NamedObjects()

    def of_values(self, values: Iterable[_Numbered], unit: str = "item") -> Iterator[_Item]:
        """The documents of the values of a file, the first of which tell what its columns are."""
        first, rest = looked_ahead(iter(values))
        for _, value in first:
            self.named.add(value)
        heads = [self._plain(value) for _, value in first]
        objects = [each for each in heads if isinstance(each, Mapping) and not _is_action(each)]
        self._tell(objects)
        self._turned = month_first_columns(objects)
        number = 0
        for number, value in itertools.chain(first, rest):
            if isinstance(value, ReadingError):
                yield value
            else:
                yield from self.of_value(value, number, unit)
        if not number and unit == "item":
            yield ReadingError(self._source.origin, Reason.EMPTY, "no rows")
        yield from self._end()

    def _tell(self, objects: Sequence[Mapping[str, object]]) -> None:
        known = self._source.columns if len(self._source.columns) < _MOST_TOLD else self._asked
        columns = told_in(objects, known) if objects else known
        self._source = replace(self._source, columns=columns)

    def of_value(self, value: object, number: int, unit: str = "item") -> Iterator[_Item]:
        """The documents of a value at this place of the file; what is no row is an error."""
        value = self._plain(value)
        match value:
            case dict() if _is_action(value):
                return
            case dict() if str(value.get("type")) in _HEADS and _OF_HEAD.issuperset(value):
                self._others += 1
            case dict() if (posts := posts_of(value)) is not None:
                rows, others, inside = posts
                yield from self._documents(FoundRows(tuple(rows), inside > 0, others), number)
            case dict():
                yield from self.of_object(value, number)
            case str() if len(value) >= _SHORTEST:  # a list of nothing but texts
                yield from self.of_object({"text": value}, number)
            case list() if self._names:
                for row in rows_of_lists([value], self._names, self._source.columns) or ():
                    yield from self.of_object(row, number)
            case list() if rows_of_lists([], value, self._source.columns) is not None:
                self._names = tuple(map(str, value))
            case list() if (names := names_without_header(list(map(_cell, value)))) is not None:
                self._names = names
                columns = told_columns(names, [list(map(_cell, value))], self._source.columns)
                self._source = replace(self._source, columns=columns)
                yield from self.of_value(value, number, unit)
            case _:
                detail = f"{unit} {number}: not an object"
                where = f"{self._source.origin}#{number}"
                yield ReadingError(where, Reason.BROKEN_TABLE, detail)

    def _plain(self, value: object) -> object:
        """A value with names for what it points to, without types, its blocks as texts."""
        return with_block_texts(without_types(self.named.linked(value)))

    def of_object(self, value: Mapping[str, object], number: int) -> Iterator[_Item]:
        """The documents of an object at this place of the file: it is a row, or it holds rows."""
        linked = with_linked_rows(value)
        value = linked if isinstance(linked, Mapping) else value
        found = find_rows(value, self._source.columns)
        if not found.rows:  # it is unlike the first ones
            self._tell([value])
            found = find_rows(value, self._source.columns)
        if found.rows:
            yield from self._documents(found, number, value)
            return
        self._others += found.others
        if self.named.is_pointed_to(value):
            self._others += 1
            return
        origin, columns = self._source.origin, self._source.columns
        for place, row in enumerate(rows_without_text(value) or (value,), number):
            yield document_of_row(row, place, origin, self._format, columns)

    def _documents(self, found: FoundRows, number: int, around: object = None) -> Iterator[_Item]:
        """The documents of the rows of a value, told of what stands around them."""
        self._others += found.others
        if found.rows and not self._is_told:
            self._is_told = True
            names = tuple(flattened(found.rows[0], self._source.columns))
            use = column_use(names, self._source.columns, self._asked)
            yield Remark(self._source.origin, RemarkKind.COLUMNS, columns=use)
        known = DeclaredMetadata(publisher=outlet_around(around) if found.is_inside else None)
        if len(found.rows) > 1:  # one row alone, late in a file, turns no column of it
            self._turned |= month_first_columns(found.rows[:LOOKED_AT])
        for said in found.rows:
            turned = {n: day_first(v) for n in self._turned if isinstance(v := said.get(n), str)}
            row = {**said, **turned} if turned else said
            self._inside += found.is_inside
            item = document_of_row(
                row,
                self._inside if found.is_inside else number,
                self._source.origin,
                self._format,
                self._source.columns,
            )
            if isinstance(item, Document):
                item = replace(item, declared=completed(item.declared, known))
            yield item
        for place in found.not_rows:
            detail = f"item {place}: not an object"
            where = f"{self._source.origin}#{place}"
            yield ReadingError(where, Reason.BROKEN_TABLE, detail)

    def _end(self) -> Iterator[Remark]:
        """What is to be said when all rows are read."""
        if self._others:
            yield Remark(self._source.origin, RemarkKind.OTHER_ROWS, count=self._others)
