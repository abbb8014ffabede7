"""JSON tables: lines of objects, an array of objects, one object, an object with one array."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.encoding import decode
from articles.reading.limits import MAX_TABLE_BYTES, MAX_TEXT_BYTES
from articles.reading.rows import TEXT_COLUMNS, document_of_row
from articles.reading.source import Source

_CHUNK = 1 << 18
_DECODER = json.JSONDecoder()
_SPACE = " \t\r\n"


def read_json_lines(source: Source) -> Iterator[Document | ReadingError]:
    """One document for each line; a broken line is an error of its own.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY or UNKNOWN_ENCODING.
    """
    source.refuse_larger(MAX_TABLE_BYTES)
    stream, _ = source.open_text()
    with stream:
        for number, line in _lines(stream):
            if line is None:
                yield ReadingError(f"{source.origin}#{number}", Reason.TOO_LARGE, f"line {number}")
            elif line.strip():
                yield _of_line(line, number, source.origin)


def read_json(source: Source) -> Iterator[Document | ReadingError]:
    """The documents of a JSON file.

    An array is read object by object, so that its size does not matter; a file that is one object
    is read whole.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, BROKEN_TABLE or NO_TEXT.
    """
    source.refuse_larger(MAX_TABLE_BYTES)
    stream, _ = source.open_text()
    with stream:
        opening = _first_letter(stream)
        if opening == "[":
            yield from _array(stream, source.origin)
            return
    if opening != "{":
        raise ReadingError(source.origin, Reason.BROKEN_TABLE, "neither an array nor an object")
    yield from _object(source)


def _lines(stream: IO[str]) -> Iterator[tuple[int, str | None]]:
    """The lines with their numbers from 1; None for a line over the limit, which is passed over."""
    number = 0
    while line := stream.readline(MAX_TEXT_BYTES):
        number += 1
        if line.endswith("\n") or len(line) < MAX_TEXT_BYTES:
            yield number, line
            continue
        while (rest := stream.readline(_CHUNK)) and not rest.endswith("\n"):
            pass
        yield number, None


def _of_line(line: str, number: int, origin: str) -> Document | ReadingError:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return ReadingError(f"{origin}#{number}", Reason.BROKEN_TABLE, f"line {number}: {error}")
    if not isinstance(row, dict):
        detail = f"line {number}: not an object"
        return ReadingError(f"{origin}#{number}", Reason.BROKEN_TABLE, detail)
    return document_of_row(row, number, origin, "jsonl")


def _first_letter(stream: IO[str]) -> str:
    """The first character that is not white space; the stream stands after it."""
    while letter := stream.read(1):
        if letter not in _SPACE:
            return letter
    return ""


def _array(stream: IO[str], origin: str) -> Iterator[Document | ReadingError]:
    """The objects of an array whose bracket has been read."""
    for number, row in enumerate(_items(stream, origin), 1):
        if isinstance(row, dict):
            yield document_of_row(row, number, origin, "json")
        else:
            detail = f"item {number}: not an object"
            yield ReadingError(f"{origin}#{number}", Reason.BROKEN_TABLE, detail)


def _items(stream: IO[str], origin: str) -> Iterator[object]:
    """The items of an array, read piece by piece.

    Raises:
        ReadingError: BROKEN_TABLE at the first item that is no JSON; what follows it is lost.
    """
    buffer, position, number = "", 0, 0
    wanted = _CHUNK
    while True:
        while position < len(buffer) and buffer[position] in _SPACE + ",":
            position += 1
        if position < len(buffer) and buffer[position] == "]":
            return
        try:
            item, end = _DECODER.raw_decode(buffer, position)
        except RecursionError as error:
            raise ReadingError(origin, Reason.BROKEN_TABLE, f"item {number + 1}") from error
        except ValueError as error:
            more = stream.read(wanted) if len(buffer) - position <= MAX_TEXT_BYTES else ""
            if not more:
                detail = f"item {number + 1}: {error}"
                raise ReadingError(origin, Reason.BROKEN_TABLE, detail) from error
            buffer, position = buffer[position:] + more, 0
            wanted *= 2  # a large item is parsed a few times, not once for every piece
            continue
        if end == len(buffer) and isinstance(item, int | float) and (more := stream.read(_CHUNK)):
            buffer += more  # a number may go on in the next piece
            continue
        number += 1
        position, wanted = end, _CHUNK
        yield item


def _object(source: Source) -> Iterator[Document | ReadingError]:
    """The documents of a file that is one object: it is a row, or it holds one array of rows."""
    data = source.read(MAX_TEXT_BYTES)
    decoded = decode(data, source.origin)
    try:
        whole = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise ReadingError(source.origin, Reason.BROKEN_TABLE, str(error)) from error
    lists = [value for value in whole.values() if isinstance(value, list)]
    is_row = any(isinstance(whole.get(name), str) for name in TEXT_COLUMNS)
    if is_row or len(lists) != 1:
        yield document_of_row(whole, 1, source.origin, "json")
        return
    for number, row in enumerate(lists[0], 1):
        if isinstance(row, dict):
            yield document_of_row(row, number, source.origin, "json")
        else:
            detail = f"item {number}: not an object"
            yield ReadingError(f"{source.origin}#{number}", Reason.BROKEN_TABLE, detail)
