"""Dumps of databases: rows of the `INSERT` statements of MySQL, Oracle and others, and `COPY`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.column_guess import LOOKED_AT, column_use
from articles.reading.rows.columns import column_map, needed_and_found
from articles.reading.rows.literals import with_whole_letters
from articles.reading.rows.rows import document_of_row
from articles.reading.rows.unpublished_rows import is_unpublished
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import ChosenColumns, Source
from articles.reading.tables.copied_rows import copied_tables
from articles.reading.tables.linked_tables import LinkedTables

_INSERT = re.compile(
    r"\bINSERT\s+(?:IGNORE\s+)?(?:INTO\s+)?([^\s(]{1,200})\s*(\([^()]{1,8000}\))?\s*VALUES\s*",
    re.IGNORECASE,
)
_CREATE = re.compile(
    r"\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([^\s(]{1,200})\s*\(", re.IGNORECASE
)
_DEFINED = re.compile(
    r"""(?P<quoted>`[^`]{1,100}`|"[^"]{1,100}"|\[[^\]]{1,100}\])|(?P<bare>[^\W\d]\w{0,99})"""
    r"""|--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|[(),]|\s+|.""",
    re.DOTALL,
)
_LONGEST_DEFINITION = 20_000
_NO_COLUMNS = frozenset(
    {"primary", "key", "unique", "constraint", "index", "foreign", "check", "fulltext"}
)
_ENDED = re.compile(r"(?:[;/]|--|\\\.|^\s*GO)\s*\Z", re.IGNORECASE | re.MULTILINE)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "", "Z": ""}
_QUOTED = re.compile(r"'((?:[^'\\]|''|\\.)*)'", re.DOTALL)
_BARE = re.compile(r"[^,()']{1,400}")
_BETWEEN = re.compile(r"[,\s]+")
_JOINED = re.compile(r"\s*(?:\|\||\+)\s*")
_CHARACTER = re.compile(r"\s*N?CHA?R\s*\(\s*(\d{1,7})\s*\)", re.IGNORECASE)
_LAST_CHARACTER = 0x10FFFF
_INSIDE = re.compile(r"'((?:[^'\\]|''|\\.)*)'|[()]|[^'()]+", re.DOTALL)
_UNISTR = re.compile(r"\s*unistr", re.IGNORECASE)
_CODE = re.compile(r"\\u?([0-9a-fA-F]{4})")
_OPENED = re.compile(r"\s*[A-Za-z_]\w{0,40}\s*\(")  # a function: its first words are the value
_STATEMENT = re.compile(
    rb"^\s*(?:--|/\*|SET\s|CREATE\s+TABLE|INSERT\s+INTO|DROP\s+TABLE|BEGIN|PRAGMA|START\s+TRANSACTION"
    rb"|USE\s|GO\b|INSERT\s|REM\s|PROMPT\s|ALTER\s)",
    re.IGNORECASE,
)
_SURE = re.compile(
    rb"\b(?:INSERT\s+INTO|INSERT\s+[\[\"\w.]{1,80}\]?\s*\("
    rb"|INSERTING\s+into|CREATE\s+TABLE|MySQL dump|PostgreSQL database dump|phpMyAdmin)",
    re.IGNORECASE,
)


def looks_like_sql(head: bytes) -> bool:
    """Whether the first bytes of a file are those of statements that fill a database."""
    return _STATEMENT.match(head) is not None and _SURE.search(head) is not None


def read_sql(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row of the tables that have a text; other tables are passed over.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or NO_TEXT_COLUMN where no table
            has a text.
    """
    text = decode(source.read(MAX_TEXT_BYTES), source.origin).text
    declared = _declared(text)
    linked = _linked(text, declared, source.columns)
    columns: dict[str, ChosenColumns | None] = {}
    number = others = 0
    is_ended = True
    for table, names, rows, is_whole in _filled(text, declared):
        is_ended = is_ended and is_whole
        if table not in columns:
            first = [row for _, row in zip(range(LOOKED_AT), rows(), strict=False)]
            columns[table] = linked.columns_of(names, first, source.columns)
            if (chosen := columns[table]) is not None:
                use = column_use(names, chosen, source.columns)
                yield Remark(source.origin, RemarkKind.COLUMNS, columns=use)
        chosen = columns[table]
        for row in rows() if chosen is not None else ():
            said = linked.completed(dict(zip(names, row, strict=False)), table)
            if is_unpublished(said):
                others += 1
                continue
            number += 1
            yield document_of_row(said, number, source.origin, "sql", chosen or ())
    if others:
        yield Remark(source.origin, RemarkKind.OTHER_ROWS, count=others)
    if not number:
        names = tuple(name for each in declared.values() for name in each)
        raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, needed_and_found(names))
    if not is_ended or _ENDED.search(text, max(0, len(text) - 400)) is None:
        yield ReadingError(source.origin, Reason.CUT_OFF, f"after row {number}")


_Filled = tuple[str, tuple[str, ...], Callable[[], Iterable[list[str]]], bool]


def _declared(text: str) -> dict[str, tuple[str, ...]]:
    """The names of the columns of each table that the dump creates."""
    created = list(_CREATE.finditer(text))
    ends = [*(found.start() for found in created[1:]), len(text)]
    return {
        _bare(found[1]): _columns(text, found.end(), end)
        for found, end in zip(created, ends, strict=False)
    }


def _filled(text: str, declared: Mapping[str, tuple[str, ...]]) -> Iterator[_Filled]:
    """Each statement that fills a table: its table, columns, rows, and whether it has an end."""
    for insert in _INSERT.finditer(text):
        table = _bare(insert[1])
        given = re.split(r"\s*,\s*", insert[2].strip("()")) if insert[2] else ()
        names = tuple(_bare(name.strip()) for name in given) or declared.get(table, ())
        rows = partial(_rows, text, insert.end())
        yield table, names or _places(rows()), rows, True
    for table, names, copied, is_whole in copied_tables(text):
        yield _bare(table), names, partial(iter, copied), is_whole


def _places(rows: Iterator[list[str]]) -> tuple[str, ...]:
    """Names for the columns of a table that no statement creates: their places in a row."""
    return tuple(map(str, range(1, len(next(rows, ())) + 1)))


def _linked(
    text: str, declared: Mapping[str, tuple[str, ...]], chosen: ChosenColumns
) -> LinkedTables:
    """The tables without a text that may say what numbers in the others mean."""
    linked = LinkedTables()
    for table, names, rows, _ in _filled(text, declared):
        if not column_map(names, chosen).has_text:
            linked.add(table, names, rows())
    return linked


def _rows(text: str, start: int) -> Iterator[list[str]]:
    """The rows behind `VALUES`, up to the end of the statement; one that breaks off is none."""
    place = start
    while text[place : place + 1] == "(":
        cells: list[str] = []
        place = _skipped(text, place + 1)
        while text[place : place + 1] not in {")", ""}:
            found = _joined_cells(text, place)
            if found is None:
                return
            value, place = found
            if value is not None:
                cells.append(value)
            place = _skipped(text, place)
        if not text[place : place + 1]:
            return
        yield cells
        place = _skipped(text, place + 1)


def _skipped(text: str, place: int) -> int:
    """The place behind commas and white space."""
    found = _BETWEEN.match(text, place)
    return place if found is None else found.end()


def _joined_cells(text: str, place: int) -> tuple[str | None, int] | None:
    """A value with all that is joined to it, and the place behind them."""
    parts: list[str] = []
    while (found := _cell(text, place)) is not None:
        value, place = found
        if value is not None:
            parts.append(value)
        elif text[place : place + 1] == "'":  # a mark of the words that follow it
            continue
        joined = _JOINED.match(text, place)
        if joined is None:
            return ("".join(parts) if parts else None), place
        place = joined.end()
    return None


def _cell(text: str, place: int) -> tuple[str | None, int] | None:
    """A value and the place behind it; no value for a mark of the words that follow it."""
    character = _CHARACTER.match(text, place)
    if character is not None:
        code = int(character[1])
        return (chr(code) if code <= _LAST_CHARACTER else ""), character.end()
    opened = _OPENED.match(text, place)
    if opened is not None:
        return _called(text, opened)
    quoted = _QUOTED.match(text, place)
    if quoted is not None:
        return _unescaped(quoted[1]), quoted.end()
    bare = _BARE.match(text, place)
    if bare is None:
        return None
    word = bare[0].strip()
    if word in {"", "_binary", "N", "E", "X"}:
        return None, bare.end()
    return "" if word.upper() == "NULL" else word, bare.end()


def _called(text: str, opened: re.Match[str]) -> tuple[str, int] | None:
    """The first words that a function is given (`CAST(N'…' AS …)`, `replace('…', …)`)."""
    words: str | None = None
    depth, place = 1, opened.end()
    while depth:
        found = _INSIDE.match(text, place)
        if found is None:
            return None
        place = found.end()
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if words is None and found[1] is not None:
            words = _code_points(found[1]) if _UNISTR.match(opened[0]) else _unescaped(found[1])
    return words or "", place


def _code_points(words: str) -> str:
    """What the words of `unistr` mean, which writes letters as four digits behind a backslash."""
    plain = words.replace("''", "'")
    return with_whole_letters(_CODE.sub(lambda found: chr(int(found[1], 16)), plain))


def _unescaped(words: str) -> str:
    plain = words.replace("''", "'")
    if "\\" not in plain:
        return plain
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), plain, flags=re.DOTALL)


def _columns(text: str, start: int, end: int) -> tuple[str, ...]:
    """The names of the columns in the definition of a table, which is over before `end`."""
    names: list[str] = []
    depth, place, is_new = 1, start, True
    while depth and place < min(end, start + _LONGEST_DEFINITION):
        found = _DEFINED.match(text, place)
        if found is None:
            break
        place = found.end()
        name = found["quoted"] or found["bare"]
        if name is not None and is_new and (found["quoted"] or name.lower() not in _NO_COLUMNS):
            names.append(name.strip('`"[]'))
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        is_space = not found[0].strip()
        is_new = (is_new and is_space) or (found[0] == "," and depth == 1)
    return tuple(names)


def _bare(name: str) -> str:
    return name.strip('`"[] ').rpartition(".")[2].strip('`"[] ')
