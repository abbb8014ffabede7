"""What the words of a mention say, before anyone asks when that is.

Detection makes readings of words; resolution makes EDTF of readings. The two meet only here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from articles.timeline.calendars import Calendar


class Shift(IntEnum):
    """`الماضي`, `الجاري`, `المقبل`: where a period lies from the time of writing."""

    BEFORE_LAST = -2
    PAST = -1
    PRESENT = 0
    FUTURE = 1
    AFTER_NEXT = 2


class Part(StrEnum):
    """`مطلع`, `منتصف`, `أواخر`, `نهاية`: which part of a period is meant."""

    START = "start"
    MIDDLE = "middle"
    LATE = "late"
    END = "end"
    WHOLE = "whole"


class Unit(StrEnum):
    """Units of time, by their ISO 8601 letters; a `T` tells minutes from months."""

    YEAR = "Y"
    MONTH = "M"
    WEEK = "W"
    DAY = "D"
    HOUR = "TH"
    MINUTE = "TM"
    SECOND = "TS"


@dataclass(frozen=True, slots=True)
class Point:
    """A year, a month or a day, as far as it is said.

    Attributes:
        year: As written, in `calendar`, or None; a Gregorian year may stand beside a Hijri month
            (`رمضان 2015`).
        month: In `calendar`, or None.
        day: Of the month, or None.
        calendar: Which calendar the words are of.
        shift: `الماضي` and its like, beside a month or a day.
        year_shift: `من السنة الماضية` and its like.
        month_shift: `من الشهر الجاري` and its like.
        weekday: ISO weekday, or None.
        offset: Days from the time of writing (`أمس` is −1), or None.
        approximate: Whether the text says `حوالي`.
        same_year: Whether the text says `من السنة نفسها`.
        story_shift: `السنة التالية` and its like: how many of `story_unit` after the time that
            the text spoke of last.
        story_unit: The unit of `story_shift`.
        recurring: Whether a month is told of every year (`في يوليوز يتضاعف العدد`).
        week_shift: `الجمعة من الأسبوع المقبل`, beside a weekday.
        same_month: `28 منه`: whether the month is the one that the text spoke of last.
        part: Which part of the year or the month is meant, or None.
        fraction: `النصف الأول من يناير`: first and last day of the month, the last one None
            where the month ends.
        unsaid: Whether the year or month of writing is meant by `العام`, `الشهر` alone.
        fiscal: `السنة المالية التالية`: whether the years of the story may run over two of ours.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = Calendar.GREGORIAN
    shift: Shift | None = None
    year_shift: Shift | None = None
    month_shift: Shift | None = None
    weekday: int | None = None
    offset: int | None = None
    approximate: bool = False
    same_year: bool = False
    story_shift: int | None = None
    story_unit: Unit | None = None
    recurring: bool = False
    week_shift: Shift | None = None
    same_month: bool = False
    part: Part | None = None
    fraction: tuple[int, int | None] | None = None
    unsaid: bool = False
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one point to another, both included."""

    first: Point
    last: Point


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter, a half, a season or some first months of a year.

    Attributes:
        first_month: 1–12.
        last_month: 1–12.
        year: The year, however it is named.
        season: EDTF season number, or None.
        shift: `الصيف الماضي` and its like.
        part: `نهاية الربع الأول`: which part of it is meant, or None.
        story_shift: `الربع السابق`: how many of its kind after the one spoken of last.
    """

    first_month: int
    last_month: int
    year: Point
    season: int | None = None
    shift: Shift | None = None
    part: Part | None = None
    story_shift: int | None = None


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """`الفترة نفسها من 2014`: the period spoken of just before, in a year named here.

    Attributes:
        year: The year.
        unit: The day, the week or the month of that period (`اليوم نفسه`), None for all of it.
    """

    year: Point
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """`الأسبوع الماضي` and its like.

    Attributes:
        shift: Which week, told from the time of writing.
        is_end: Whether its weekend is meant (`نهاية الأسبوع`).
        weekend: ISO weekday of the first of its two days, or None where no country is
            known: then it begins on Saturday, on which all rest.
        unsaid: Whether the words do not say which week it is (`عطلة نهاية الأسبوع`).
        over: Whether a weekend of an unsaid week is told in the past.
    """

    shift: Shift
    is_end: bool = False
    weekend: int | None = None
    unsaid: bool = False
    over: bool = False


LAST_WEEK = -1


@dataclass(frozen=True, slots=True)
class NumberedWeek:
    """`الأسبوع الأول من 2015`, `الأسبوع الثاني من رمضان`: its number or `LAST_WEEK`, of what."""

    number: int
    of: Point


@dataclass(frozen=True, slots=True)
class Era:
    """A decade, a century or a millennium.

    Attributes:
        first_year: Its first year; 0 is the year before the first of our era. None where it is
            told from the time of writing.
        years: How many years it has.
        shift: `العقد الماضي` and its like, or None.
        part: `مطلع التسعينات`: which third is meant, or None.
    """

    first_year: int | None
    years: int
    shift: Shift | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    """`قبل عامين`, `بعد ثلاثة أسابيع`: a point so far from the time of writing.

    Attributes:
        count: How many units.
        unit: Years, months, weeks or days.
        side: Before (−1) or after (1).
        approximate: Whether the text says `حوالي`.
        anchored: Whether it is told from something that the sentence names (`من اندلاع الحرب`), so
            that the time of writing says nothing of it.
        from_story: Whether it is told from the time that the text spoke of last (`قبلها بشهرين`).
        from_now: Whether the words say so (`بعد شهر من الآن`), whatever the tense.
        from_next: Whether it is told from the mention after it (`بعد عامين من حريق سنة 2010`).
    """

    count: int
    unit: Unit
    side: int
    approximate: bool = False
    anchored: bool = False
    from_story: bool = False
    from_next: bool = False
    from_now: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """`الموسم الماضي`, `السنة الدراسية الجارية`: a season that begins in a month of its own.

    Attributes:
        first_month: The month in which it begins.
        shift: Which season, told from the time of writing.
        from_story: Whether it is told from the season that the text spoke of last, if it did.
    """

    first_month: int
    shift: Shift
    from_story: bool = False


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """`السنة المالية الحالية`.

    Attributes:
        shift: Which one, told from the time of writing.
        first_month: The month in which it begins, or None where the words do not say so.
    """

    shift: Shift
    first_month: int | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time.

    Attributes:
        value: ISO 8601 duration, or None when no number is said (`الأشهر القليلة الماضية`).
        unit: The unit of its first part.
        count: The number of its first part, or None.
        shift: Which side of the time of writing it lies on, or None.
    """

    value: str | None
    unit: Unit
    count: int | None = None
    shift: Shift | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """`كل سنة`, `يوميا`: the ISO 8601 duration after which it comes again."""

    value: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time, with its day where the words name it.

    Attributes:
        hour: 0–23.
        minute: 0–59.
        day: The day, or None.
        second: 0–59, or None where none is written.
        unsaid: Whether nothing says which half of the day is meant (`الخامسة والنصف`).
    """

    hour: int
    minute: int
    day: Point | None = None
    second: int | None = None
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast of the Hijri year.

    Attributes:
        month: Hijri month.
        day: Day of it.
        year: The year that the words name, in either calendar, or None.
        shift: `الماضي` and its like, or None.
    """

    month: int
    day: int
    year: Point | None = None
    shift: Shift | None = None


@dataclass(frozen=True, slots=True)
class ClockRange:
    """`من الخامسة إلى التاسعة مساء`."""

    first: Clock
    last: Clock


Reading = (
    Point
    | Stretch
    | YearPart
    | SamePeriod
    | Week
    | NumberedWeek
    | Era
    | Distance
    | Feast
    | Season
    | FiscalYear
    | Length
    | Recurrence
    | Clock
    | ClockRange
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a time expression stands in the folded text, and what it says.

    Attributes:
        start: First position in the folded text.
        end: Position after the last.
        reading: What the words say.
        joined: Whether only `الموافق`, brackets, a slash or nothing stand between it and the
            mention before it: the two are then one event.
        compared: Whether the text only compares its own time with it (`مقارنة بسنة 2014`).
        line: Where its line starts, or its piece of a very long one.
        since: Whether `منذ` stands before it.
        heads_line: Whether it opens its line and a colon or a dash follows (`1917 - …`).
    """

    start: int
    end: int
    reading: Reading
    joined: bool = False
    compared: bool = False
    line: int = 0
    heads_line: bool = False
    since: bool = False
