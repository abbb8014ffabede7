"""Rates: per what a figure is (`سنويا`, `لكل فرد`, `للبرميل`)."""

from __future__ import annotations

from functools import cache

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_word
from articles.arabic.numerals import is_number_start
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.nouns import is_definite
from articles.figures.phrases import PhraseTable, folded, read_table

_REACH = 6
_SAME = folded_class("same")
_IN, _THE = fold_word("في"), "ال"
_THAN_REACH = 3
_STOPS = frozenset({"\n", ".", "؛", "،", ")"})


@cache
def _rates() -> PhraseTable[str]:
    return PhraseTable(
        (prefix + phrase, rate)
        for rate, phrases in read_table("context")["rates"].items()
        for phrase in phrases
        for prefix in ("", "و")
    )


@cache
def _than() -> frozenset[str]:
    return folded(read_table("context")["compared_rates"]["than"])


def _is_compared_with(text: FigureText, last: int, at: int) -> bool:
    """`تراجعت 31% عن المعدل السنوي`: what it is compared with is of a year, and not the figure."""
    before = text.words[max(last, at - _THAN_REACH) : at]
    return text.words[at].startswith(_THE) and not _than().isdisjoint(before)


def rate_of(text: FigureText, mention: Mention) -> str | None:
    """Per what the figure is, from the words after it and before any other number."""
    found: list[str] = []
    at, end = mention.last, min(mention.last + _REACH, len(text.words))
    while at < end and text.words[at] not in _STOPS and not is_number_start(text.words[at]):
        match = _rates().match(text.words, at)
        if match is None:
            at += 1
            continue
        after, rate = match
        following = text.word(after)
        if _is_compared_with(text, mention.last, at):
            at = after
            continue
        if (
            following[:1].isdecimal()
            or following in _SAME
            or (is_definite(following) and text.words[at] == _IN)
        ):
            # `في العام 2017`, `في الأسبوع الماضي` are dates.
            return " ".join(found) or None
        at = after
        if rate not in found:
            found.append(rate)
        end = min(at + 3, len(text.words))
    return " ".join(found) or None
