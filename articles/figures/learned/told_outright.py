"""Told outright: periods that the wording leaves no choice about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from articles.arabic.word_kinds import is_verb
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.measure_words import measure_verbs
from articles.figures.mention import Mention
from articles.figures.phrases import folded, read_table

_LEAD_REACH = 2
_FOUNDING_REACH = 4
_AND, _SO = "و", "ف"
_COMMAS = frozenset("،,؛")
_DURING = folded(["خلال", "طوال", "طيلة", "منذ"])
_LINE_STARTS, _DASHES, _A_YEAR = frozenset(["", "\n"]), frozenset("-–—ـ:"), re.compile(r"\d{4}")
_OF_IT = "ه", "ها"


@cache
def _words(name: str) -> frozenset[str]:
    return folded(read_table("learning")["periods"][name])


def leads_to_part(words: Sequence[str]) -> bool:
    """`آخرها`: whether words begin to tell of one among those that were counted."""
    return not _words("of_parts").isdisjoint(words)


def told_outright(text: FigureText, mention: Mention, dates: Sequence[TimePlace]) -> str | None:
    """EDTF of the period that a bracket, a superlative or its line gives a figure, or None.

    Args:
        text: What the figure stands in.
        mention: The figure.
        dates: The dates of the text in order.
    """
    at = bisect_left(dates, mention.last, key=lambda place: place.first)
    if at < len(dates) and _explains(text, mention, dates[at]):
        return dates[at].expression.value
    earlier = dates[at - 1] if at else None
    if earlier is None:
        return None
    is_told = _is_of_part(text, mention, earlier) or _heads_line(text, mention, earlier)
    return earlier.expression.value if is_told else None


def dates_founding(text: FigureText, mention: Mention, place: TimePlace) -> bool:
    """`الشركة التي تأسست عام 1987 تشغل 300 عامل`: how old is who tells it, and not since when.

    Of 23 annotated figures behind such a time none holds for it. What was founded then, and with
    how much, is told of that time: no other statement begins between it and the figure.

    Args:
        text: What the figure stands in.
        mention: The figure.
        place: A time in its sentence.
    """
    lowest = max(text.sentence(place.first)[0], place.first - _FOUNDING_REACH)
    if place.first >= mention.last:
        lowest = max(lowest, mention.last)
        return not _founding().isdisjoint(text.words[lowest : place.first])
    told = _founding().intersection(text.words[lowest : place.first])
    if any(word.endswith(_OF_IT) for word in told):
        # `منذ تأسيسها سنة 2001`
        return True
    return bool(told) and any(map(_begins_statement, text.words[place.last : mention.first]))


@cache
def _founding() -> frozenset[str]:
    """The words of the table, also behind `و` and `ف`."""
    words = _words("founding")
    return words | {letter + word for word in words for letter in (_AND, _SO)}


def _begins_statement(word: str) -> bool:
    """A comma or a verb (`وتشغل`), but none that only leads to how much (`بطاقة تبلغ`)."""
    if word in _COMMAS:
        return True
    if word[0] in (_AND, _SO) and is_verb(word[1:]):
        return True
    return is_verb(word) and word not in measure_verbs("verbs")


def _explains(text: FigureText, mention: Mention, place: TimePlace) -> bool:
    """`تسع سنوات (من 2006 إلى 2014)`: the stretch stands in brackets behind the figure."""
    is_stretch = "/" in (place.expression.value or "")
    is_near = place.first - mention.last <= _LEAD_REACH
    return (
        is_stretch and is_near and text.word(mention.last) == "(" and text.word(place.last) == ")"
    )


def _is_of_part(text: FigureText, mention: Mention, place: TimePlace) -> bool:
    """`أكبرها عام 2013، بقيمة 2.3 مليار`: the figure is that of one among many."""
    if not text.sentence(mention.first)[0] <= place.first < mention.first:
        return False
    between = text.words[place.last : mention.first]
    lead = text.words[max(0, place.first - _LEAD_REACH) : place.first]
    return leads_to_part(lead) and not any(map(_begins_another, between))


def _heads_line(text: FigureText, mention: Mention, place: TimePlace) -> bool:
    """`1958 - حريق كبير: ستون قتيلا`: the year with which the line of a chronicle begins."""
    is_over = mention.unit is not None and mention.unit.unit.kind is FigureKind.DURATION
    if is_over or text.word(mention.last) in _DURING:
        # `150 ألف شخص خلال ثلاث سنوات` were not all of that year.
        return False
    if text.word(place.first - 1) not in _LINE_STARTS or text.word(place.last) not in _DASHES:
        return False
    is_of_line = text.line_number(place.first) == text.line_number(mention.first)
    return is_of_line and _A_YEAR.fullmatch(place.expression.value or "") is not None


def _begins_another(word: str) -> bool:
    """`أولها عام 1972، ولم يفز`: whether a word begins another statement, or is a number."""
    return word[0].isdecimal() or word in _words("joined") or (word[0] == _AND and is_verb(word))
