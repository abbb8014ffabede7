"""Rates: per what a figure is (`سنويا`, `لكل فرد`, `للبرميل`)."""

from __future__ import annotations

from functools import cache

from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.phrases import PhraseTable, read_table

_REACH = 8
_STOPS = frozenset({"\n", ".", "؛", "،", ")"})


@cache
def _rates() -> PhraseTable[str]:
    return PhraseTable(
        (prefix + phrase, rate)
        for rate, phrases in read_table("context")["rates"].items()
        for phrase in phrases
        for prefix in ("", "و")
    )


def rate_of(text: FigureText, mention: Mention) -> str | None:
    """Per what the figure is, from the words after it and before any other number."""
    found: list[str] = []
    at, end = mention.last, min(mention.last + _REACH, len(text.words))
    while at < end and text.words[at] not in _STOPS and not text.words[at][0].isdecimal():
        match = _rates().match(text.words, at)
        if match is None:
            at += 1
            continue
        at, rate = match
        if rate not in found:
            found.append(rate)
        end = min(at + 3, len(text.words))
    return " ".join(found) or None
