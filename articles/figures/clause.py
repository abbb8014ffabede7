"""Clause: the article's own words around a figure, short enough for a card."""

from __future__ import annotations

import re

from articles.span import Span

_BEFORE, _AFTER = 60, 40
_EDGES = re.compile(r"[.!?؟؛…\n](?=\s|$)|\n")
_CUT = "…"


def clause_around(body: str, span: Span) -> str:
    """The words around a figure up to the edges of its sentence, cut at a word with `…`."""
    start, end = max(0, span.start - _BEFORE), min(len(body), span.end + _AFTER)
    edges = [edge.end() for edge in _EDGES.finditer(body, start, span.start)]
    opening = closing = ""
    if edges:
        start = edges[-1]
    elif start > 0:
        start = _word_after(body, start, span.start)
        opening = _CUT
    following = _EDGES.search(body, span.end, end)
    if following is not None:
        end = following.start()
    elif end < len(body):
        end = _word_before(body, end, span.end)
        closing = _CUT
    words = " ".join(body[start:end].split())
    return f"{opening}{words}{closing}"


def _word_after(body: str, place: int, limit: int) -> int:
    """Where the next word begins, at most at the limit."""
    space = re.compile(r"\s").search(body, place, limit)
    return space.end() if space is not None else place


def _word_before(body: str, place: int, limit: int) -> int:
    """Where the word before a place ends, at least at the limit."""
    while place > limit and not body[place - 1].isspace():
        place -= 1
    return max(place, limit)
