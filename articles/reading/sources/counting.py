"""Counting: how many items a source holds, for the total of an import's progress.

Bytes are looked at, nothing is parsed, so that a table costs what it costs to read it.
"""

from __future__ import annotations

import re

from articles.reading.sources.source import Source

_CHUNK = 1 << 20
_OVERLAP = 32
_TEXT_KEY = re.compile(rb"\"(text|content|body|maintext|article|description)\"\s{0,8}:")


def count_lines(source: Source) -> int:
    """The lines of a table of JSON lines."""
    lines, last = 0, b"\n"
    with source.open() as stream:
        while chunk := stream.read(_CHUNK):
            lines += chunk.count(b"\n")
            last = chunk[-1:]
    return lines + (last != b"\n")


def count_rows(source: Source) -> int:
    """Line ends outside quotation marks, without the header's."""
    lines, quoted, last = 0, False, b"\n"
    with source.open() as stream:
        while chunk := stream.read(_CHUNK):
            for index, part in enumerate(chunk.split(b'"')):
                quoted ^= index > 0
                if not quoted:
                    lines += part.count(b"\n")
            last = chunk[-1:]
    return lines + (last != b"\n") - 1


def count_keys(source: Source) -> int:
    """The most frequent of the keys that hold a text; an estimate where keys stand in keys."""
    counts: dict[bytes, int] = {}
    rest = b""
    with source.open() as stream:
        while chunk := stream.read(_CHUNK):
            window = rest + chunk
            # A key is counted in the window in which it ends before the overlap begins.
            edge = len(window) if len(chunk) < _CHUNK else len(window) - _OVERLAP
            for found in _TEXT_KEY.finditer(window):
                if found.start() < edge:
                    counts[found[1]] = counts.get(found[1], 0) + 1
            rest = window[edge:]
    return max(counts.values(), default=0)
