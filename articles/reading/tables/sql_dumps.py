"""Dumps of databases: the rows of the `INSERT` statements of MySQL, PostgreSQL and SQLite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.column_guess import LOOKED_AT, guessed_columns
from articles.reading.rows.columns import column_map, needed_and_found
from articles.reading.rows.rows import document_of_row
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import ChosenColumns, Source

_INSERT = re.compile(
    r"\bINSERT\s+(?:IGNORE\s+)?INTO\s+([^\s(]{1,200})\s*(\([^()]{1,8000}\))?\s*VALUES\s*",
    re.IGNORECASE,
)
_CREATE = re.compile(
    r"\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([^\s(]{1,200})\s*\(", re.IGNORECASE
)
_COLUMN = re.compile(
    r"^\s*[`\"\[]([^`\"\]]{1,100})[`\"\]]\s|^\s*([A-Za-z_]\w{0,99})\s", re.MULTILINE
)
_NO_COLUMNS = frozenset(
    {"primary", "key", "unique", "constraint", "index", "foreign", "check", "fulltext"}
)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "", "Z": ""}
_QUOTED = re.compile(r"'((?:[^'\\]|''|\\.)*)'", re.DOTALL)
_BARE = re.compile(r"[^,()']{1,400}")
_STATEMENT = re.compile(
    rb"^\s*(?:--|/\*|SET\s|CREATE\s+TABLE|INSERT\s+INTO|DROP\s+TABLE|BEGIN|PRAGMA|START\s+TRANSACTION)",
    re.IGNORECASE,
)
_SURE = re.compile(
    rb"\b(?:INSERT\s+INTO|CREATE\s+TABLE|MySQL dump|PostgreSQL database dump|phpMyAdmin)",
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
    declared = {_bare(found[1]): _columns(text, found.end()) for found in _CREATE.finditer(text)}
    columns: dict[str, ChosenColumns | None] = {}
    number = 0
    for insert in _INSERT.finditer(text):
        table = _bare(insert[1])
        given = re.split(r"\s*,\s*", insert[2].strip("()")) if insert[2] else ()
        names = tuple(_bare(name.strip()) for name in given) or declared.get(table, ())
        rows = _rows(text, insert.end())
        if table not in columns:
            first = [row for _, row in zip(range(LOOKED_AT), rows, strict=False)]
            columns[table] = _chosen(names, first, source.columns)
            if columns[table] is not None:
                use = column_map(names, columns[table] or ()).use
                yield Remark(source.origin, RemarkKind.COLUMNS, columns=use)
            rows = _rows(text, insert.end())
        chosen = columns[table]
        if chosen is None:
            continue
        for row in rows:
            number += 1
            said = dict(zip(names, row, strict=False))
            yield document_of_row(said, number, source.origin, "sql", chosen)
    if not number:
        names = tuple(name for each in declared.values() for name in each)
        raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, needed_and_found(names))
    if text.rstrip()[-1:] not in {";", "/"} and not text.rstrip().endswith("--"):
        yield ReadingError(source.origin, Reason.CUT_OFF, f"after row {number}")


def _chosen(
    names: tuple[str, ...], rows: list[list[str]], chosen: ChosenColumns
) -> ChosenColumns | None:
    """The columns of a table, or None where it is one of something else."""
    known = column_map(names, chosen)
    if known.has_text and known.count() > 1:
        return chosen
    guessed = guessed_columns(names, rows, chosen)
    return guessed if column_map(names, guessed).has_text and guessed != chosen else None


def _rows(text: str, start: int) -> Iterator[list[str]]:
    """The rows behind `VALUES`, up to the end of the statement; one that breaks off is none."""
    place = start
    while text[place : place + 1] == "(":
        cells: list[str] = []
        place += 1
        while text[place : place + 1] not in {")", ""}:
            quoted = _QUOTED.match(text, place)
            bare = None if quoted is not None else _BARE.match(text, place)
            found = quoted or bare
            if found is None:
                return
            if quoted is not None:
                cells.append(_unescaped(quoted[1]))
            elif found[0].strip() not in {"", "_binary", "N", "E", "X"}:
                word = found[0].strip()
                cells.append("" if word.upper() == "NULL" else word)
            place = found.end()
            while text[place : place + 1] in {",", " ", "\n", "\r", "\t"}:
                place += 1
        if not text[place : place + 1]:
            return
        yield cells
        place += 1
        while text[place : place + 1] in {",", " ", "\n", "\r", "\t"}:
            place += 1


def _unescaped(words: str) -> str:
    plain = words.replace("''", "'")
    if "\\" not in plain:
        return plain
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), plain, flags=re.DOTALL)


def _columns(text: str, start: int) -> tuple[str, ...]:
    """The names of the columns in the definition of a table."""
    end = text.find(";", start)
    lines = text[start : end if end > 0 else start + 20_000]
    names = [found[1] or found[2] for found in _COLUMN.finditer(lines)]
    return tuple(name for name in names if name.lower() not in _NO_COLUMNS)


def _bare(name: str) -> str:
    return name.strip('`"[] ').rpartition(".")[2].strip('`"[] ')
