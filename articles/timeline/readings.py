"""What the words of a mention say, before anyone asks when that is.

Detection makes readings of words; resolution makes EDTF of readings. The two meet only here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from articles.timeline.calendars import Calendar


class Shift(IntEnum):
    """`الماضي`, `الجاري`, `المقبل`: where a period lies from the time of writing."""

    PAST = -1
    PRESENT = 0
    FUTURE = 1


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
    """

    first_month: int
    last_month: int
    year: Point
    season: int | None = None
    shift: Shift | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """`الأسبوع الماضي` and its like."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or a century: its first year, and how many years it has."""

    first_year: int
    years: int


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
    """A clock time, with its day where the words name it."""

    hour: int
    minute: int
    day: Point | None = None


Reading = Point | Stretch | YearPart | Week | Era | Length | Recurrence | Clock


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a time expression stands in the folded text, and what it says.

    Attributes:
        start: First position in the folded text.
        end: Position after the last.
        reading: What the words say.
        joined: Whether only `الموافق`, brackets, a slash or nothing stand between it and the
            mention before it: the two are then one event.
    """

    start: int
    end: int
    reading: Reading
    joined: bool = False
