"""What the clause around a mention says of it, before it is resolved.

`في الربع الأخير من السنة`, told of the past in February, is of the year before; and `الأحد والاثنين
من الأسبوع المقبل` are two days of one week.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.arabic.folding import FoldedText, fold_word
from articles.timeline import lexicon
from articles.timeline.edtf import edtf_interval
from articles.timeline.readings import Clock, Mention, Point, Shift, Stretch, Week, YearPart
from articles.timeline.reference import Reference
from articles.timeline.resolution import resolve
from articles.timeline.tables import table
from articles.timeline.tense import tells_no_plan, tells_the_past

_NOON = 12
# `العاشرة` and later are as often before noon.
_LAST_KICK_OFF = 9
_NEAR_HOUR = 90
_LONGEST_HEAD = 16
_REACH_OF_NAME = 140
# So long before the time of writing nothing that is news is told without its year.
_YEARS_OF_HISTORY = 3
_LATEST_HISTORY = 2000
_EDITION = re.compile(
    rf"\b[وفبلك]{{0,2}}(?:{'|'.join(sorted(lexicon.EDITIONS))})\b[^.،,؛\n]{{0,40}}?\b(?P<year>(?:19|20)\d\d)\b(?!\s?[-/]\s?\d)"
)
_SENTENCE_END = frozenset(".؟!؛\n")
# A conjunction, a comma and their spaces.
_LONGEST_JOINT = 4

# Month and day → the year of an event that is named by it, and the words that it follows.
_FAMOUS_DAYS: dict[tuple[int, int], tuple[int, frozenset[str]]] = {
    (day["month"], day["day"]): (day["year"], frozenset(map(fold_word, day["after"])))
    for day in table("cues")["famous_day"]
}


def in_told_weeks(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each weekday of a list with the week or the `المقبلين` that ends the list.

    Args:
        mentions: The time expressions of an article, in the order of the text.
    """
    found = list(mentions)
    for at in range(len(found) - 2, -1, -1):
        here, following = found[at], found[at + 1]
        if here.line != following.line or following.start - here.end > _LONGEST_JOINT:
            continue
        told, last = here.reading, following.reading
        if not (isinstance(told, Point) and isinstance(last, Point) and last.weekday):
            continue
        of_week = Point(weekday=last.weekday, week_shift=last.week_shift, shift=last.shift)
        if last == of_week and told == Point(weekday=told.weekday) and told.weekday:
            week = last.week_shift
            if week is not None and told.weekday > last.weekday and week - 1 in set(Shift):
                week = Shift(week - 1)  # `الأحد والاثنين`: the day before Monday
            found[at] = replace(here, reading=replace(told, week_shift=week, shift=last.shift))
    return found


def with_weekends(mentions: Sequence[Mention], country: str | None) -> list[Mention]:
    """The mentions, the end of a week with the days on which a country rests.

    Args:
        mentions: The time expressions of an article.
        country: ISO 3166 alpha-2 of the country from which it was published, or None.
    """
    weekend = lexicon.WEEKENDS.get(country or "")
    return [
        replace(mention, reading=replace(mention.reading, weekend=weekend))
        if weekend and isinstance(mention.reading, Week) and mention.reading.is_end
        else mention
        for mention in mentions
    ]


def with_weekends_over(folded: FoldedText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, `فاز في عطلة نهاية الأسبوع` as the weekend that is over on the day of writing.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions.
    """
    return [
        replace(mention, reading=replace(told, over=True))
        if isinstance(told := mention.reading, Week)
        and told.unsaid
        and told.is_end
        and tells_no_plan(folded, mention)
        else mention
        for mention in mentions
    ]


def in_afternoons(folded: FoldedText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, a bare hour of a match, or before one of the afternoon, as one of it.

    `الخامسة والنصف، تليها … السابعة مساء`; `تقام المباراة في الساعة السابعة`.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions, in the order of the text.
    """
    found = list(mentions)
    for at, mention in enumerate(found):
        told = mention.reading
        if not (isinstance(told, Clock) and told.unsaid and 0 < told.hour < _NOON):
            continue
        following = found[at + 1] if at + 1 < len(found) else mention
        text = folded.text
        told_after = _is_of_evening(text, mention, following) or _is_later(text, mention, following)
        if told_after or _is_of_match(text, mention):
            found[at] = replace(mention, reading=replace(told, hour=told.hour + _NOON))
    return found


def _is_of_evening(text: str, mention: Mention, following: Mention) -> bool:
    """`الساعة 11.59 (2059 بتوقيت غرينتش) مساء أمس`."""
    said = text[mention.end : following.start].strip()
    evening = lexicon.MERIDIEM.get(text[following.start : following.end].split(" ", 1)[0])
    return said.startswith("(") and said.endswith(")") and evening is True


def _is_later(text: str, mention: Mention, following: Mention) -> bool:
    """Whether the next clock time, in the same sentence, is a later one of the afternoon."""
    one, other = mention.reading, following.reading
    if not (isinstance(one, Clock) and isinstance(other, Clock)) or other.unsaid:
        return False
    near = following.start - mention.end <= _NEAR_HOUR
    said = text[mention.end : following.start]
    return near and other.hour - _NOON > one.hour and _SENTENCE_END.isdisjoint(said)


def _is_of_match(text: str, mention: Mention) -> bool:
    told = mention.reading
    before = text[max(0, mention.start - _NEAR_HOUR) : mention.start]
    cut = max(before.rfind(mark) for mark in _SENTENCE_END)
    said = before[cut + 1 :].split()
    is_early = isinstance(told, Clock) and told.hour <= _LAST_KICK_OFF
    return is_early and not lexicon.MATCHES.isdisjoint(said)


def with_famous_years(folded: FoldedText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, `أحداث 11 سبتمبر` and its like with the year that everybody knows.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions.
    """
    found = list(mentions)
    for at, mention in enumerate(found):
        told = mention.reading
        if not isinstance(told, Point) or told != Point(month=told.month, day=told.day):
            continue
        year, heads = _FAMOUS_DAYS.get((told.month or 0, told.day or 0), (0, frozenset()))
        said = folded.text[max(0, mention.start - _LONGEST_HEAD) : mention.start].split()
        if said and said[-1].removeprefix("و") in heads:
            found[at] = replace(mention, reading=replace(told, year=year))
    return found


def in_named_editions(folded: FoldedText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, a day or month without a year after the name of an event with one.

    `كأس أوروبا 2012 … من 8 حزيران إلى الأول من تموز`; not where the sentence tells the past.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions.
    """
    found = list(mentions)
    for at, mention in enumerate(found):
        told = mention.reading
        last = told.last if isinstance(told, Stretch) else told
        if not (isinstance(last, Point) and _is_free(last)):
            continue
        year = _year_of_edition(folded.text, mention)
        if year is None or tells_the_past(folded, mention):
            continue
        if isinstance(told, Stretch) and _is_free(told.first):
            told = Stretch(replace(told.first, year=year), replace(told.last, year=year))
        elif isinstance(told, Point):
            told = replace(told, year=year)
        found[at] = replace(mention, reading=told)
    return found


def _is_free(told: Point) -> bool:
    """Whether a month is named and nothing says of which year."""
    plain = Point(
        month=told.month, day=told.day, weekday=told.weekday, part=told.part, fraction=told.fraction
    )
    return told.month is not None and told == plain


def _year_of_edition(text: str, mention: Mention) -> int | None:
    before = text[max(0, mention.start - _REACH_OF_NAME) : mention.start]
    cut = max(before.rfind(mark) for mark in _SENTENCE_END)
    names = list(_EDITION.finditer(before, cut + 1))
    return int(names[-1]["year"]) if names else None


def in_told_history(
    folded: FoldedText, mentions: Sequence[Mention], reference: Reference | None
) -> list[Mention]:
    """The mentions, a month or day without a year of the year of history told just before it.

    `في شهر شباط عام 1815 حتى بداية نيسان`: in one sentence, in the order of the calendar, and long
    before the time of writing.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions, in the order of the text.
        reference: When it was written, or None.
    """
    latest = reference.first.year - _YEARS_OF_HISTORY if reference is not None else _LATEST_HISTORY
    found = list(mentions)
    for at in range(1, len(found)):
        one, mention = found[at - 1].reading, found[at]
        told = mention.reading
        if not (isinstance(one, Point) and isinstance(told, Point) and _is_free(told)):
            continue
        dated = one.year is not None and 0 < one.year <= latest and one.month is not None
        if not dated or one.calendar is not told.calendar or one.year is None:
            continue
        between = folded.text[found[at - 1].end : mention.start]
        near = len(between) <= _REACH_OF_NAME and _SENTENCE_END.isdisjoint(between)
        if near and (one.month or 0, one.day or 0) <= (told.month or 0, told.day or 31):
            found[at] = replace(mention, reading=replace(told, year=one.year))
    return found


def in_years_gone_by(
    folded: FoldedText, mentions: Sequence[Mention], reference: Reference | None
) -> list[Mention]:
    """The mentions, a part of `السنة` that is told as past and would lie ahead in the last year.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions.
        reference: When it was written, or None.
    """
    return [
        _gone_by(mention)
        if reference is not None
        and _lies_ahead(mention, reference)
        and tells_the_past(folded, mention)
        else mention
        for mention in mentions
    ]


def _lies_ahead(mention: Mention, reference: Reference) -> bool:
    told = mention.reading
    year = told.year if isinstance(told, YearPart) else told
    if not (isinstance(year, Point) and year.unsaid and year.year_shift is Shift.PRESENT):
        return False
    days = edtf_interval(resolve([mention], reference, lambda _: False)[0].value)
    return days is not None and days[0] > reference.last


def _gone_by(mention: Mention) -> Mention:
    told = mention.reading
    if isinstance(told, YearPart):
        return replace(
            mention, reading=replace(told, year=replace(told.year, year_shift=Shift.PAST))
        )
    assert isinstance(told, Point)
    return replace(mention, reading=replace(told, year_shift=Shift.PAST))
