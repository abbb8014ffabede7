"""Texts as lines, cells and files can hold them."""

from __future__ import annotations

import re

from desktop.display.isolation import without_controls

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_WHITE = re.compile(r"[^\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")


def printable(text: str) -> str:
    """`text` without what neither paper nor HTML can hold: controls and lone surrogates."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def plain_text(text: str) -> str:
    """`text` as a file holds it: printable, and without directional controls."""
    return without_controls(printable(text))


def one_line(text: str) -> str:
    """`text` without line breaks, directional controls and needless white.

    A space that holds the digits of a number together stays what it is.
    """
    return _WHITE.sub(" ", without_controls(text)).strip()


def clipped(text: str, limit: int) -> str:
    """`text` cut at a word, with an ellipsis, when it is longer than `limit`."""
    if len(text) <= limit:
        return text
    head = text[:limit].rsplit(None, 1)[0]
    return f"{head.rstrip('،,.؛: ')}…"
