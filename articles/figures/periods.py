"""Periods: for which time a figure holds, from the dates of its sentence or its list's heading."""

from __future__ import annotations

import re
from functools import cache

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.mention import Mention
from articles.figures.phrases import folded, read_table, rule_words
from articles.timeline.time_expression import TimeType

# Years, months, quarters and stretches of them; a single day is when something was said or done.
_STRETCH = re.compile(r"[0-9]{3}[0-9X](?:-[0-9]{2}|-W[0-9]{2}|-Q[1-4])?[~?%]?")
_YEAR_WORD = re.compile(r"(?:19|20)[0-9]{2}")
_YEAR_HEADS = rule_words("periods", "year_heads")
_NEW_CLAUSE = rule_words("periods", "new_clause")
_IN, _TO = fold_word("في"), fold_word("إلى")
_DATING_REACH = 4
_OF_YEAR = fold_word("لسنة")
_SINCE = folded(["منذ"])
_STARTING = rule_words("periods", "starting")
_TURNING = rule_words("periods", "turning")
_CHAINING = rule_words("periods", "chaining")
_RELATIVES = folded_class("relatives") | folded_class("relatives_of_two")
_CLAUSE_REACH = 12
_COMPARED_REACH = 3
_YEAR_WRITTEN, _MONTH_WRITTEN = len("2012"), len("2012-06")
SIGNS = frozenset("،,؛:")
"""What parts the clauses of a sentence."""
_CLAUSE_OPENERS = SIGNS | _NEW_CLAUSE
_BULLETS = frozenset("-*•")
_HEADING_LINES = 12
_HEADING_WORDS = 9


class Periods:
    """Finds the period of each figure of one text."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._last: str | None = None
        self._years_of: int | None = None
        self._years: list[int] = []

    def of(self, mention: Mention) -> str | None:
        """EDTF of the time the mentioned figure holds for, or None when the text does not say."""
        start, end = self._text.sentence(mention.first)
        if _is_duration(mention) and self._text.word(mention.first - 1) in _SINCE:
            return None
        noun = same_period_noun(self._text, start, mention.first)
        if noun is not None and self._last is not None:
            return of_same_period(noun, self._last)
        period = self._of_sentence(mention, start, end)
        if period is not None and "/" in period:
            self._last = period
        return period

    def _of_sentence(self, mention: Mention, start: int, end: int) -> str | None:
        within = [
            place
            for place in self._text.times_between(start, end)
            if place.expression.type is TimeType.DATE
            and not self._is_since(place)
            and not is_of_name(self._text, place)
            and not dates_a_thing(self._text, place)
            and not self._is_in_relative_clause(place, mention)
        ]
        if within:
            place = self._nearest(mention, within)
            return self._value(place, mention) if place is not None else None
        return self._year_beside(mention, start, end) or self._from_heading(mention)

    @staticmethod
    def _value(place: TimePlace, mention: Mention) -> str | None:
        """The date as a period; a day is none, and for a duration neither is a month."""
        value = place.expression.value
        parts = [part for part in (value or "").split("/") if part]
        if not parts or not all(_STRETCH.fullmatch(part) for part in parts):
            return None
        if _is_duration(mention) and any("-" in part for part in parts):
            return None
        return value

    def _is_since(self, place: TimePlace) -> bool:
        before = self._text.word(place.first - 1)
        return before in _SINCE or self._text.word(place.first - 2) in _STARTING

    def _is_in_relative_clause(self, place: TimePlace, mention: Mention) -> bool:
        """`المراكز، التي انطلقت سنة 2001، تشغل 300 شخص`: a date of the noun, not of the figure."""
        text = self._text
        if not place.last <= mention.first or text.word(place.last) not in SIGNS:
            return False
        start, _ = text.sentence(place.first)
        for at in range(place.first - 1, max(start, place.first - _CLAUSE_REACH) - 1, -1):
            if text.words[at] in _RELATIVES:
                return True
            if text.words[at] in SIGNS:
                return False
        return False

    def _nearest(self, mention: Mention, within: list[TimePlace]) -> TimePlace | None:
        """In its own clause the date before, else the one after; else the last date before."""
        clause_start, clause_end = self._clause(mention)
        before = [place for place in within if place.last <= mention.first]
        after = [place for place in within if place.first >= mention.last]
        new_topic = bool(before) and self._is_past_new_topic(before[-1], mention)
        if before and before[-1].first >= clause_start and not new_topic:
            return before[-1]
        if after and after[0].first < clause_end and self._is_same_clause(mention, after[0]):
            return after[0]
        if before and not new_topic:
            return before[-1]
        if (not before or new_topic) and after and self._is_same_clause(mention, after[0]):
            return after[0]
        return None

    def _clause(self, mention: Mention) -> tuple[int, int]:
        """The stretch around the mention between commas and words that open a new clause."""
        start, end = self._text.sentence(mention.first)
        first, last, words = mention.first, mention.last, self._text.words
        while first > start and words[first - 1] not in _CLAUSE_OPENERS:
            first -= 1
        while last < end and words[last] not in _CLAUSE_OPENERS:
            last += 1
        return first, last

    def _is_same_clause(self, mention: Mention, place: TimePlace) -> bool:
        between = self._text.words[mention.last : place.first]
        if not _NEW_CLAUSE.isdisjoint(between):
            return False
        # Another figure stands nearer to the date, unless it is this one in brackets or its result.
        chained = not _CHAINING.isdisjoint(between)
        return chained or not any(word[0].isdecimal() for word in between)

    def _is_past_new_topic(self, place: TimePlace, mention: Mention) -> bool:
        """A verb joined by `و` after the date starts another statement (`ويستمر لعشر سنوات`)."""
        between = self._text.words[place.last : mention.first]
        if not _TURNING.isdisjoint(between):
            return True
        return any(word.startswith(("وي", "وست", "وسي")) and len(word) > 3 for word in between)

    def _year_beside(self, mention: Mention, start: int, end: int) -> str | None:
        """`سنة 2015` where nobody has looked for times."""
        if self._text.times:
            return None
        if self._years_of != start:
            self._years_of, self._years = start, self._years_between(start, end)
        before = [at for at in self._years if at < mention.first]
        after = [at for at in self._years if at >= mention.last]
        chosen = before[-1:] or after[:1]
        return self._text.word(chosen[0]) if chosen else None

    def _years_between(self, start: int, end: int) -> list[int]:
        return [
            at
            for at in range(start, end)
            if self._text.word(at - 1) in _YEAR_HEADS
            and _YEAR_WORD.fullmatch(self._text.word(at))
            and self._text.word(at - 2) not in _SINCE
        ]

    def _from_heading(self, mention: Mention) -> str | None:
        """The year in the heading of the list that the line stands in (`أرقام مهمة 2015`)."""
        first, last = self._text.line(mention.first)
        if not self._is_list_line(first, last):
            return None
        for _ in range(_HEADING_LINES):
            if first == 0:
                return None
            first, last = self._text.line(first - 1)
            if last - first <= _HEADING_WORDS:
                years = [w for w in self._text.words[first:last] if _YEAR_WORD.fullmatch(w)]
                if len(years) == 1:
                    return years[0]
            if not self._is_list_line(first, last):
                return None
        return None

    def _is_list_line(self, first: int, last: int) -> bool:
        word = self._text.word(first)
        return last > first and (word in _BULLETS or word[0].isdecimal())


@cache
def _listed(name: str) -> frozenset[str]:
    return folded(read_table("learning")["periods"][name])


def same_period_noun(text: FigureText, start: int, end: int) -> str | None:
    """The folded noun with which words name the time spoken of before, or None.

    `خلال الفترة نفسها`, `في ذلك العام`; not where a time says which year's it is, or where
    something is only compared with it.
    """
    nouns = _listed("same_nouns")
    if nouns.isdisjoint(text.words[start:end]):
        return None
    for at in range(start, end):
        if text.words[at] not in nouns:
            continue
        if text.word(at - 1) in _listed("same_leads") or text.word(at + 1) in _listed("same_ends"):
            lead = text.words[max(start, at - _COMPARED_REACH) : at]
            is_other = not _listed("compared_with").isdisjoint(lead)
            return None if is_other or text.times_between(at, end) else text.words[at]
    return None


def of_same_period(noun: str, value: str) -> str | None:
    """EDTF of the time spoken of before under a noun: `ذلك العام` is no stretch of years.

    Args:
        noun: Folded, of `same_period_noun`.
        value: The time, in EDTF.
    """
    for name, reach in (("same_years", _YEAR_WRITTEN), ("same_months", _MONTH_WRITTEN)):
        if noun in _listed(name):
            parts = {part[:reach] for part in value.split("/")}
            return parts.pop() if len(parts) == 1 and len(value) >= reach else None
    return value


def is_of_name(text: FigureText, place: TimePlace) -> bool:
    """`مواليد 1965`, `الدعوى رقم 1187 لسنة 2022`, `عقود تسليم ديسمبر`: it tells who or which."""
    lead = text.word(place.first - 1)
    if lead in _listed("naming") or (
        lead == _IN and text.word(place.first - 2) in _listed("naming")
    ):
        return True
    at = place.first - (text.word(place.first) != _OF_YEAR)
    return text.word(at) == _OF_YEAR and text.word(at - 1).isdecimal()


def dates_a_thing(text: FigureText, place: TimePlace) -> bool:
    """`بيعت لوحة تعود إلى سنة 1680 بثلاثة ملايين`: how old it is; statistics hold for that time."""
    start, _ = text.sentence(place.first)
    at = place.first - 1
    if text.word(at) != _TO:
        return False
    said = text.words[max(start, at - _DATING_REACH) : at]
    return not _listed("dating").isdisjoint(said) and _listed("statistics").isdisjoint(
        text.words[start:at]
    )


def _is_duration(mention: Mention) -> bool:
    return mention.unit is not None and mention.unit.unit.kind is FigureKind.DURATION
