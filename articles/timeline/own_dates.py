"""The year and month that an article's own dates fix, where its day of publication is unknown.

An article that names `30 يونيو 2015` and speaks of `العام الجاري` was written in 2015: its latest
dated month, when no later year is named, tells what needs a year or a month only. A day stays
unknown: `أمس` is never told from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from articles.timeline.calendars import Calendar, month_days
from articles.timeline.edtf import edtf_interval
from articles.timeline.period_resolution import period_value
from articles.timeline.readings import Mention, Point, SamePeriod, Stretch, YearPart
from articles.timeline.reference import Days, Reference, days_in_year
from articles.timeline.time_expression import Basis

# What happened before tells history, and says nothing of when it is told.
_EARLIEST = 1990


def reference_of_own_dates(
    mentions: Sequence[Mention], length: int, forward: Callable[[Mention], bool]
) -> Reference | None:
    """The month in which an article was written, as far as its own dates tell.

    Args:
        mentions: Its time expressions, in the order of the text.
        length: How long the text is.
        forward: Whether the sentence of a mention speaks of what is to come.

    Returns:
        A month, or None: when no month with its year is named, or a later year is. One that is
        named once and late in the text is rather history. A year, where the text compares with
        the year before it (`الفترة نفسها من 2014`).
    """
    compared = _compared_year(mentions)
    dated = [(days, mention) for mention in mentions for days in _dated(mention)]
    if compared is not None and all(days[1].year <= compared for days, _ in dated):
        return Reference(date(compared + 1, 1, 1), date(compared + 1, 12, 31), Basis.CONTEXT)
    if not dated:
        return None
    year = max(days[1].year for days, _ in dated)
    later = (named for mention in mentions for named in _named_years(mention, forward))
    if year < _EARLIEST or any(named > year for named in later):
        return None
    in_year = [entry for entry in dated if entry[0][1].year == year]
    if len(in_year) == 1 and in_year[0][1].start > length // 2:
        return None
    past = [entry for entry in in_year if not forward(entry[1])]
    last = max(days[1] for days, _ in past or in_year)
    return Reference(*month_days(last.year, last.month), Basis.CONTEXT)


def _compared_year(mentions: Sequence[Mention]) -> int | None:
    """The latest year with whose same period the text compares its own, or None."""
    years = [
        mention.reading.year.year
        for mention in mentions
        if isinstance(mention.reading, SamePeriod) and mention.reading.year.year is not None
    ]
    return max(years) if years and _EARLIEST < max(years) < date.max.year else None


def _dated(mention: Mention) -> Iterator[Days]:
    """The days of a mention that names a month, or a part of a year, with its year."""
    told = mention.reading
    if isinstance(told, YearPart) and told.year.year is not None:
        days = edtf_interval(period_value(told, None, forward=False).value)
        if days is not None:
            yield days
    for point in (told.first, told.last) if isinstance(told, Stretch) else (told,):
        if isinstance(point, Point) and point.year is not None and point.month is not None:
            days = days_in_year(point, point.year) if point.year > 0 else None
            if days is not None:
                yield days


def _named_years(mention: Mention, forward: Callable[[Mention], bool]) -> Iterator[int]:
    """The years that a mention names alone, but for plans and seasons that go on."""
    told = mention.reading
    if not isinstance(told, Point) or told.year is None or told.month is not None:
        return
    if told.calendar is Calendar.GREGORIAN and not forward(mention):
        yield told.year
