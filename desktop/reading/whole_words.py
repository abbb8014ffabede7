"""Widens a stretch of a text to whole words."""

from __future__ import annotations

import unicodedata

from articles.span import Span

_TATWEEL = "\N{ARABIC TATWEEL}"


def whole_words(body: str, span: Span) -> Span:
    """The stretch with all letters of the words that it begins and ends in.

    Spaces and signs at its ends stay as they are.
    """
    start, end = span.start, span.end
    while 0 < start < len(body) and _is_inside(body, start):
        start -= 1
    while 0 < end < len(body) and _is_inside(body, end):
        end += 1
    return Span(start, end)


def _is_inside(body: str, place: int) -> bool:
    """Whether letters of one word stand on both sides of a place."""
    return _is_of_word(body[place - 1]) and _is_of_word(body[place])


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == _TATWEEL or unicodedata.category(letter) == "Mn"
