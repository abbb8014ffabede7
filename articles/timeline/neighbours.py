"""What a mention takes from its neighbours: a twin calendar, a year, a day, the story's time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from articles.timeline.calendars import Calendar
from articles.timeline.edtf import edtf_interval, write_days
from articles.timeline.readings import Clock, Mention, Point, Stretch
from articles.timeline.reference import days_in_year, shifted_days
from articles.timeline.resolved import Resolved
from articles.timeline.time_expression import Basis

# A computed Hijri day and the Gregorian day beside it are one event when they lie this near.
_SLIP = timedelta(days=3)


def make_one_event(mentions: Sequence[Mention], results: list[Resolved], at: int) -> None:
    """Give a Hijri and a Gregorian mention of one event the value of the Gregorian one."""
    pair = (mentions[at - 1].reading, mentions[at].reading)
    if not (isinstance(pair[0], Point) and isinstance(pair[1], Point)):
        return
    if pair[0].calendar is pair[1].calendar or (pair[0].day is None) != (pair[1].day is None):
        return
    western = at if pair[1].calendar is Calendar.GREGORIAN else at - 1
    eastern = 2 * at - 1 - western
    told = mentions[western].reading
    hijri = edtf_interval(results[eastern].value)
    known = edtf_interval(results[western].value)
    assert isinstance(told, Point)
    if hijri is not None and told.year is None and told.month is not None:
        near = [days_in_year(told, hijri[0].year), days_in_year(told, hijri[1].year)]
        known = next((days for days in near if days and _meet(days, hijri)), known)
    other = mentions[eastern].reading
    assert isinstance(other, Point)
    apart = hijri is not None and known is not None and not _meet(known, hijri)
    if known is None or (apart and other.year is not None):
        return
    basis = Basis.EXPLICIT if told.year is not None else Basis.CONTEXT
    results[western] = results[eastern] = Resolved(write_days(*known), basis)


def _meet(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return (one[0] - other[1]) <= _SLIP and (other[0] - one[1]) <= _SLIP


def lend_year(mentions: Sequence[Mention], results: list[Resolved], at: int) -> None:
    """`24 يونيو و 8 يوليوز 2019`: the year that ends a list holds for the date just before it."""
    before, here = mentions[at - 1], mentions[at]
    one, other = before.reading, here.reading
    if not (isinstance(one, Point) and isinstance(other, Point) and here.start - before.end <= 4):
        return
    lends = other.year is not None and other.day is not None and other.month is not None
    takes = one.day is not None and one.month is not None and one.year is None
    if one.day is None and other.day is None:
        # `مارس وأكتوبر 2015`: the same for months.
        lends = other.year is not None and other.month is not None
        takes = one.month is not None and one.year is None and one.year_shift is None
    if not (lends and takes) or one.shift is not None or one.calendar is not other.calendar:
        return
    assert one.month is not None
    assert other.month is not None
    assert other.year is not None
    days = days_in_year(one, other.year - (one.month > other.month))
    if days is not None and one.offset is None:
        results[at - 1] = Resolved(write_days(*days), Basis.CONTEXT)


def lend_day(mentions: Sequence[Mention], results: list[Resolved], at: int) -> None:
    """`… ظهر يوم الأربعاء، العاشرة ليلا`: a clock time right after another is of its day."""
    before, here = mentions[at - 1].reading, mentions[at].reading
    if not (isinstance(before, Clock) and isinstance(here, Clock)) or here.day is not None:
        return
    earlier, near = results[at - 1].value, mentions[at].start - mentions[at - 1].end <= 4
    if near and earlier is not None and not earlier.startswith("T"):
        day = earlier.partition("T")[0]
        results[at] = Resolved(f"{day}{results[at].value}", Basis.CONTEXT)


def tell_from_story(mentions: Sequence[Mention], results: list[Resolved]) -> None:
    """`من السنة نفسها`, `السنة التالية`: told from the latest mention that has a value."""
    latest: tuple[date, date] | None = None
    for at, mention in enumerate(mentions):
        told = mention.reading
        if isinstance(told, Point) and latest is not None:
            days = _story_days(told, latest)
            if days is not None:
                results[at] = Resolved(write_days(*days), Basis.CONTEXT)
        if isinstance(told, (Point, Stretch)):
            latest = edtf_interval(results[at].value) or latest


def _story_days(told: Point, latest: tuple[date, date]) -> tuple[date, date] | None:
    if told.same_year:
        return days_in_year(replace(told, same_year=False), latest[1].year)
    if told.story_shift is None or told.story_unit is None:
        return None
    return shifted_days(latest, told.story_unit, told.story_shift)
