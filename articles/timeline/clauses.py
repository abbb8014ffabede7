"""What the clause around a mention says of it, before it is resolved.

`في الربع الأخير من السنة`, told of the past in February, is of the year before; and `الأحد والاثنين
من الأسبوع المقبل` are two days of one week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.arabic.folding import FoldedText
from articles.timeline.edtf import edtf_interval
from articles.timeline.readings import Mention, Point, Shift, YearPart
from articles.timeline.reference import Reference
from articles.timeline.resolution import resolve
from articles.timeline.tense import tells_the_past

# A conjunction, a comma and their spaces.
_LONGEST_JOINT = 4


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
        if reference is not None and _lies_ahead(mention, reference) and tells_the_past(folded, mention)
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
        return replace(mention, reading=replace(told, year=replace(told.year, year_shift=Shift.PAST)))
    assert isinstance(told, Point)
    return replace(mention, reading=replace(told, year_shift=Shift.PAST))
