"""Fiscal years: `السنة المالية الحالية`, and the month in which a country's budget begins.

The words say it themselves (`التي تنتهي في حزيران`), or a country named just before does, or the
country from which the article was published; in all others the calendar's year is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from articles.arabic.folding import FoldedText, fold_word
from articles.timeline import lexicon
from articles.timeline.calendars import Calendar, month_days
from articles.timeline.edtf import write_days, write_year
from articles.timeline.point_grammar import month_tail, shift, year_number
from articles.timeline.readings import FiscalYear, Mention, Shift
from articles.timeline.reference import Reference, shifted_month
from articles.timeline.tables import table
from articles.timeline.tokens import Tokens

_JANUARY, _DECEMBER = 1, 12
# How far before the words the country may be named whose budget they speak of.
_REACH = 300

_BEGINNINGS: dict[str, int] = {
    country: int(month)
    for month, countries in table("seasons")["fiscal"].items()
    for country in countries
}
_NAMES: dict[str, str] = {
    fold_word(name): country
    for countries in table("seasons")["fiscal"].values()
    for country, names in countries.items()
    for name in names
}


def fiscal_year(tokens: Tokens, i: int) -> tuple[FiscalYear, int] | None:
    """`السنة المالية الحالية`, `هذا العام المالي`, `العام المالي الماضي الذي انتهى في مارس`."""
    shown = tokens.word(i) in lexicon.DEMONSTRATIVES
    j = i + shown
    if tokens.word(j) not in lexicon.YEAR_HEADS or tokens.word(j + 1) not in lexicon.FISCAL:
        return None
    moved = shift(tokens, j + 2)
    if moved is None and not shown:
        return None
    by, end = moved if moved is not None else (Shift.PRESENT, j + 2)
    if year_number(tokens, end) is not None:
        return None  # `السنة المالية الحالية 2012` says it itself
    return FiscalYear(by, _told_beginning(tokens, end)), end


def _told_beginning(tokens: Tokens, i: int) -> int | None:
    """The month in which the year begins, by `التي تنتهي في حزيران`, `التي بدأت في أبريل`."""
    if tokens.word(i) not in lexicon.RELATIVE_PRONOUNS:
        return None
    ends = tokens.word(i + 1) in lexicon.VERBS_OF_ENDING
    if not ends and tokens.word(i + 1) not in lexicon.VERBS_OF_BEGINNING:
        return None
    j = i + 2
    while j < i + 5 and (tokens.word(j) in {"في", "مع"} or tokens.word(j) in lexicon.PERIOD_PARTS):
        j += 1
    told = month_tail(tokens, j)
    if told is None or told[0].month is None or told[0].calendar is not Calendar.GREGORIAN:
        return None
    return told[0].month % _DECEMBER + 1 if ends else told[0].month


def with_beginnings(
    folded: FoldedText, mentions: Sequence[Mention], country: str | None
) -> list[Mention]:
    """The mentions, each fiscal year with the month in which it begins.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions.
        country: ISO 3166 alpha-2 of the country from which it was published, or None.
    """
    return [
        replace(
            mention, reading=replace(told, first_month=_beginning(folded.text, mention, country))
        )
        if isinstance(told := mention.reading, FiscalYear) and told.first_month is None
        else mention
        for mention in mentions
    ]


def _beginning(text: str, mention: Mention, country: str | None) -> int:
    near = text[max(0, mention.start - _REACH) : mention.start].split()
    named = (_NAMES[word] for word in reversed(near) if word in _NAMES)
    return _BEGINNINGS.get(next(named, country or ""), _JANUARY)


def fiscal_value(told: FiscalYear, reference: Reference) -> str | None:
    """EDTF of the months of a fiscal year, or None where the time of writing is not that exact."""
    beginnings = {
        _begun(day, told.first_month or _JANUARY) for day in (reference.first, reference.last)
    }
    if len(beginnings) != 1:
        return None
    first_month = told.first_month or _JANUARY
    year = beginnings.pop() + told.shift
    if first_month == _JANUARY:
        return write_year(year)
    first = date(year, first_month, 1)
    last = month_days(*shifted_month(year, first_month, _DECEMBER - 1))[1]
    return write_days(first, last)


def _begun(day: date, first_month: int) -> int:
    return day.year if day.month >= first_month else day.year - 1
