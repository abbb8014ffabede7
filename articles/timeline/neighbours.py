"""What a mention takes from its neighbours: a twin calendar, a year, a day, the story's time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from articles.timeline.calendars import Calendar, month_days
from articles.timeline.edtf import edtf_interval, write_days, write_year
from articles.timeline.period_parts import part_of_days
from articles.timeline.period_resolution import part_of_year
from articles.timeline.readings import (
    Clock,
    Distance,
    Mention,
    Point,
    Reading,
    SamePeriod,
    Season,
    Shift,
    Stretch,
    YearPart,
)
from articles.timeline.reference import Days, days_in_year, shifted_days, shifted_month
from articles.timeline.resolved import Resolved
from articles.timeline.same_periods import Spoken, same_period_of
from articles.timeline.time_expression import Basis
from articles.timeline.told_distances import distant

# A computed Hijri day and the Gregorian day beside it are one event when they lie this near.
_SLIP = timedelta(days=3)
_NEAR_YEAR = 40
_NEAR_MONTH = 4
_NEAR_STORY = 250
_THIS_MONTH = Point(month_shift=Shift.PRESENT)


def make_one_event(mentions: Sequence[Mention], results: list[Resolved], at: int) -> None:
    """Give a Hijri and a Gregorian mention of one event the value of the Gregorian one."""
    pair = (mentions[at - 1].reading, mentions[at].reading)
    if isinstance(pair[0], Clock) and isinstance(pair[1], Point):
        _lend_date(pair[0], pair[1], results, at)
        return
    if not (isinstance(pair[0], Point) and isinstance(pair[1], Point)):
        return
    if _is_undated_day(pair[0]) and pair[1].day is not None and pair[1].month is not None:
        # `يوم الأربعاء الموافق 5 غشت`.
        if results[at].value is not None:
            results[at - 1] = results[at]
        return
    if pair[0].calendar is pair[1].calendar and pair[0].month != pair[1].month:
        lend_year(mentions, results, at)  # `نوفمبر / ديسمبر 2012`
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


def _lend_date(clock: Clock, told: Point, results: list[Resolved], at: int) -> None:
    """`الواحدة من صباح الأحد الموافق 26 يوليو`: the hour is of that date."""
    date_of, whole = results[at].value, told.day is not None and told.month is not None
    undated = clock.day is not None and _is_undated_day(clock.day)
    hour = (results[at - 1].value or "").rpartition("T")[2]
    if undated and whole and date_of is not None and hour:
        results[at - 1] = Resolved(f"{date_of}T{hour}", results[at].basis)


def _is_undated_day(told: Point) -> bool:
    """Whether a day is named by its weekday or from today only."""
    named = told.weekday is not None or told.offset is not None
    return named and told.day is None and told.month is None


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
    takes = takes and one.shift is None and not one.recurring
    if not (lends and takes) or one.calendar is not other.calendar:
        return
    assert one.month is not None
    assert other.month is not None
    assert other.year is not None
    days = days_in_year(one, other.year - (one.month > other.month))
    if days is not None and one.offset is None:
        results[at - 1] = Resolved(write_days(*days), Basis.CONTEXT)


def borrow_year(mentions: Sequence[Mention], results: list[Resolved], at: int) -> None:
    """`العام الماضي 2014 في شهر سبتمبر`: a month right after a year is of that year."""
    before, here = mentions[at - 1], mentions[at]
    year, told = before.reading, here.reading
    if not (isinstance(year, Point) and isinstance(told, Point)) or told.year is not None:
        return
    free = told.shift is None and told.year_shift is None and not told.same_year
    if not (free and told.month is not None and here.start - before.end <= _NEAR_MONTH):
        return
    whole = edtf_interval(results[at - 1].value) if _is_year_alone(year) else None
    if whole is not None and year.part is None and year.calendar is told.calendar:
        days = days_in_year(told, whole[0].year)
        if days is not None:
            value = write_days(*part_of_days(days, told.part))
            results[at] = Resolved(value, Basis.CONTEXT)


def lend_day(mentions: Sequence[Mention], results: list[Resolved], at: int) -> None:
    """`… ظهر يوم الأربعاء، العاشرة ليلا`: a clock time right after another is of its day."""
    before, here = mentions[at - 1].reading, mentions[at].reading
    if not (isinstance(before, Clock) and isinstance(here, Clock)) or here.day is not None:
        return
    earlier, near = results[at - 1].value, mentions[at].start - mentions[at - 1].end <= 4
    if near and earlier is not None and not earlier.startswith("T"):
        day = earlier.partition("T")[0]
        results[at] = Resolved(f"{day}{results[at].value}", Basis.CONTEXT)


def lend_year_of_both(mentions: Sequence[Mention], results: list[Resolved]) -> None:
    """`15 أبريل العام الماضي … ثم في يونيو … ثم 8 أكتوبر العام الماضي`: June lies between them.

    A month or day without a year between two of one year, in its order, is of that year.
    """
    for at in range(1, len(mentions) - 1):
        told = mentions[at].reading
        if not (isinstance(told, Point) and told.month is not None and told.year is None):
            continue
        free = told.shift is None and told.year_shift is None and not told.same_year
        before, after = mentions[at - 1], mentions[at + 1]
        near = before.line == mentions[at].line == after.line
        near = near and after.start - before.end <= _NEAR_STORY
        if not (near and free and all(map(_names_month_and_year, (before, after)))):
            continue
        one, other = edtf_interval(results[at - 1].value), edtf_interval(results[at + 1].value)
        if one is None or other is None or one[0].year != other[1].year:
            continue
        days = days_in_year(told, one[0].year)
        if days is not None and one[1] < days[0] and days[1] < other[0]:
            results[at] = Resolved(write_days(*part_of_days(days, told.part)), Basis.CONTEXT)


def _names_month_and_year(mention: Mention) -> bool:
    told = mention.reading
    named = isinstance(told, Point) and (told.year is not None or told.year_shift is not None)
    return named and isinstance(told, Point) and told.month is not None


def lend_year_of_line(mentions: Sequence[Mention], results: list[Resolved]) -> None:
    """`1917 - … في 15 أكتوبر …`: the year that heads a line is that of its days and months."""
    head: Mention | None = None
    for at, mention in enumerate(mentions):
        told = mention.reading
        if head is None or mention.line != head.line:
            head = mention if mention.heads_line and _is_year_alone(told) else None
            continue
        yearless = isinstance(told, Point) and told.year is None and told.month is not None
        if not (yearless and isinstance(told, Point) and isinstance(head.reading, Point)):
            continue
        free = told.shift is None and told.year_shift is None and not told.same_year
        if free and head.reading.year and head.reading.calendar is told.calendar:
            days = days_in_year(told, head.reading.year)
            if days is not None:
                value = write_days(*part_of_days(days, told.part))
                results[at] = Resolved(value, Basis.CONTEXT)


def _is_year_alone(told: Reading) -> bool:
    return isinstance(told, Point) and told.year is not None and told.month is None


def date_by_apposition(mentions: Sequence[Mention], results: list[Resolved], at: int) -> None:
    """`عام 1974 قبل سنة من الحرب`: a distance from something told beside a date is that date."""
    told = mentions[at].reading
    anchored = isinstance(told, Distance) and (told.anchored or told.side > 0)
    if not (anchored and results[at].value is None):
        return
    if at > 0 and mentions[at].start - mentions[at - 1].end <= 1:
        beside = mentions[at - 1]
        if isinstance(beside.reading, Point) and beside.reading.year is not None:
            results[at] = replace(results[at - 1], basis=Basis.CONTEXT)


def year_before_compared(mentions: Sequence[Mention], results: list[Resolved], at: int) -> None:
    """`ارتفعت في 2014 بنسبة 4 عن العام الماضي`: no year is compared with itself."""
    before, here = mentions[at - 1], mentions[at]
    told, year = here.reading, before.reading
    if not (isinstance(told, Point) and isinstance(year, Point) and here.compared):
        return
    alone = told.year is None and told.month is None and told.part is None
    near = here.start - before.end <= _NEAR_YEAR and here.line == before.line
    named = year.year is not None and year.month is None and not before.compared
    if not (alone and near and named and told.year_shift is Shift.PAST) or year.year is None:
        return
    if results[at].value is None or results[at].value == results[at - 1].value:
        results[at] = Resolved(write_year(year.year - 1), Basis.CONTEXT)


def tell_from_story(mentions: Sequence[Mention], results: list[Resolved]) -> None:
    """`من السنة نفسها`, `السنة التالية`, `الفترة نفسها من 2014`, `قبلها بشهرين`, `28 منه`.

    Each is told from the latest mention that has a value. What is told back from it (`العام
    السابق`) does not become the latest itself: it may be said again.
    """
    story = _Story()
    for at, mention in enumerate(mentions):
        told = mention.reading
        if isinstance(told, SamePeriod):
            results[at] = same_period_of(told, results[at], story.spoken, story.own)
            continue
        if isinstance(told, Distance) and told.from_story and story.latest is not None:
            results[at] = Resolved(distant(told, story.latest), Basis.CONTEXT)
            story.goes_on(mention, edtf_interval(results[at].value))
            continue
        if isinstance(told, YearPart) and told.year.same_year and story.latest is not None:
            results[at] = part_of_year(told, story.latest[1].year)
        if isinstance(told, Season) and told.from_story:
            results[at] = _season_beside(told, story.latest) or results[at]
            continue
        days = _story_days(told, story)
        if days is None and results[at].value is None and told == _THIS_MONTH:
            days = story.newest  # a report on a month, by nobody knows whom
        if days is not None:
            results[at] = Resolved(_written(days), Basis.CONTEXT)
        if not isinstance(told, (Point, YearPart)) or (told.story_shift or 0) >= 0:
            story.goes_on(mention, edtf_interval(results[at].value))


def _season_beside(told: Season, latest: Days | None) -> Resolved | None:
    days = _two_years_beside(latest, told.shift)
    return Resolved(_written(days), Basis.CONTEXT) if days is not None else None


def _written(days: Days) -> str:
    """EDTF of some days; of two whole years as a season has them."""
    season = _two_years_beside(days, 0)
    if season is None:
        return write_days(*days)
    return "/".join(write_year(day.year) for day in season)


def _two_years_beside(latest: Days | None, by: int) -> Days | None:
    """The season or fiscal year beside the one spoken of (`2012/2013`), or None."""
    if latest is None or latest[1].year - latest[0].year != 1:
        return None
    whole = (latest[0].month, latest[0].day, latest[1].month, latest[1].day) == (1, 1, 12, 31)
    first = latest[0].year + by
    return (date(first, 1, 1), date(first + 1, 12, 31)) if whole else None


@dataclass
class _Story:
    """What the text has spoken of so far.

    Attributes:
        latest: The days of the latest mention that has a value.
        own: The same, but for what the text only compares its own time with.
        month: The days of the latest mention of a month or a day, None where they are unknown.
        spoken: The part of a year, the week and the day that were spoken of last.
        newest: The latest whole month that was named.
        of_unknown_quarter: Whether the part of a year that was spoken of last has no known days.
    """

    latest: Days | None = None
    own: Days | None = None
    month: Days | None = None
    spoken: Spoken = field(default_factory=Spoken)
    newest: Days | None = None
    of_unknown_quarter: bool = False

    def goes_on(self, mention: Mention, days: Days | None) -> None:
        """Take in a mention and its days."""
        told = mention.reading
        self.spoken = self.spoken.gone_on(told, days)
        if not isinstance(told, (Point, Stretch, YearPart)):
            return
        self.latest = days or self.latest
        if days is not None or isinstance(told, YearPart):
            self.of_unknown_quarter = days is None
        if not mention.compared:
            self.own = days or self.own
        point = told.last if isinstance(told, Stretch) else told
        if isinstance(point, Point) and (point.month or point.month_shift is not None):
            self.month = days
            if days is not None and days == month_days(days[0].year, days[0].month):
                self.newest = max(days, self.newest or days)


def _story_days(told: Reading, story: _Story) -> Days | None:
    match told:
        case Stretch(first=Point(same_month=True)):
            first, last = _story_days(told.first, story), _story_days(told.last, story)
            return (first[0], last[1]) if first and last else None
        case YearPart(story_shift=int(by)):
            return _quarter_beside(story, told.last_month, by)
        case Point():
            return _days_of_point(told, story)
        case _:
            return None


def _quarter_beside(story: _Story, months: int, by: int) -> Days | None:
    """The quarter so far from the one spoken of, or from the one of the month spoken of."""
    if story.own is None or story.of_unknown_quarter:
        return None
    first, last = story.own
    if (first.year, (first.month - 1) // months) != (last.year, (last.month - 1) // months):
        return None
    begins = first.month - (first.month - 1) % months
    year, month = shifted_month(first.year, begins, by * months)
    return date(year, month, 1), month_days(*shifted_month(year, month, months - 1))[1]


def _days_of_point(told: Point, story: _Story) -> Days | None:
    if told.same_year and story.latest is not None:
        days = days_in_year(replace(told, same_year=False), story.latest[1].year)
        return part_of_days(days, told.part) if days is not None else None
    if told.same_month and story.month is not None:
        last = story.month[1]
        return days_in_year(replace(told, month=last.month), last.year)
    if told.story_shift is not None and told.month is not None and story.own is not None:
        # `مارس من العام السابق`
        days = days_in_year(replace(told, story_shift=None), story.own[0].year + told.story_shift)
        return part_of_days(days, told.part) if days is not None else None
    if told.story_shift is None or told.story_unit is None or story.own is None:
        return None
    two_years = _two_years_beside(story.own, told.story_shift) if told.fiscal else None
    if two_years is not None:
        return two_years
    return shifted_days(story.own, told.story_unit, told.story_shift)
