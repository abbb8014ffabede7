"""EDTF values in words of a reader."""

from __future__ import annotations

import re

from desktop.display.isolation import isolated
from desktop.display.month_names import month_names

SEASONS = {"21": "ربيع", "22": "صيف", "23": "خريف", "24": "شتاء"}
UNDATED = "بلا تاريخ"

QUARTERS = ("الأول", "الثاني", "الثالث", "الرابع")

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?)?", re.ASCII)
_QUARTER = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)
_YEAR = re.compile(r"-?\d{4}", re.ASCII)
_CLOCK = re.compile(r"T(\d\d:\d\d)(?::\d\d)?", re.ASCII)
_BEFORE_CHRIST = "ق.م"
# First and last month → the part of the year.
_PARTS = {
    (f"-{3 * at + 1:02}", f"-{3 * at + 3:02}"): f"الربع {name}" for at, name in enumerate(QUARTERS)
}
_PARTS |= {("-01", "-06"): "النصف الأول", ("-07", "-12"): "النصف الثاني"}
_WEEK = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)
_DECADE = re.compile(r"(\d{3})X", re.ASCII)
_CENTURY = re.compile(r"(\d\d)XX", re.ASCII)
_AMOUNT = r"(\d+(?:\.\d+)?)"
_DURATION = re.compile(
    "P" + "".join(f"(?:{_AMOUNT}{unit})?" for unit in "YMWD")
    + "(?:T" + "".join(f"(?:{_AMOUNT}{unit})?" for unit in "HMS") + ")?",
    re.ASCII,
)  # fmt: skip
_DURATION_NOUNS = (
    ("سنة", "سنتان", "سنوات"), ("شهر", "شهران", "أشهر"), ("أسبوع", "أسبوعان", "أسابيع"),
    ("يوم", "يومان", "أيام"), ("ساعة", "ساعتان", "ساعات"), ("دقيقة", "دقيقتان", "دقائق"),
    ("ثانية", "ثانيتان", "ثوان"),
)  # fmt: skip


def date_text(edtf: str | None, words: str = "") -> str:
    """An EDTF value in Arabic words (`25 ماي 2025`, `2009–2013`, `نحو 1990`).

    What is not understood is shown as it stands, set off; None is `بلا تاريخ`. Months bear the
    names in force (`desktop.display.month_names`).

    Args:
        edtf: The value.
        words: The words of the article that name it, where they are known; a reader who wants
            months as they are written gets theirs.
    """
    if not edtf:
        return UNDATED
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        return _part_text(first, last) or _interval_text(first, last, words)
    return _duration_text(edtf) if edtf.startswith("P") else _point_text(edtf, words)


def _part_text(first: str, last: str) -> str:
    """A quarter, a half, a decade, a century or a stretch of the clock; else empty."""
    clock = _CLOCK.fullmatch(first), _CLOCK.fullmatch(last)
    if clock[0] and clock[1]:
        return isolated(f"{clock[0][1]}–{clock[1][1]}")
    if first[:4] == last[:4] and len(first) == len(last) == len("2019-04"):
        part = _PARTS.get((first[4:], last[4:]))
        return f"{part} من {isolated(first[:4])}" if part else ""
    years = (int(year) for year in (first, last) if _YEAR.fullmatch(year))
    match tuple(years):
        case (begin, end) if begin % 100 == 0 and end == begin + 99:
            return f"القرن {isolated(str(begin // 100 + 1))}"
        case (begin, end) if begin % 10 == 0 and end == begin + 9:
            return f"عقد {isolated(str(begin))}"
        case (begin, end) if begin <= 0:
            both = "" if end <= 0 else f" – {end}"
            ends = f"{1 - begin}–{1 - end}" if end <= 0 else str(1 - begin)
            return f"{isolated(ends)} {_BEFORE_CHRIST}{both}"
    return ""


def _point_text(value: str, words: str) -> str:
    plain = value.rstrip("~?%")
    if plain.startswith("P"):
        return _duration_text(plain)
    if plain.startswith("T"):
        return isolated(plain[1:6] or plain)
    if _YEAR.fullmatch(plain) and int(plain) <= 0:
        text = f"{isolated(str(1 - int(plain)))} {_BEFORE_CHRIST}"
        return text if plain == value else f"نحو {text}"
    text = _span_text(plain) or _day_text(plain, words) or isolated(plain or value)
    return f"نحو {text}" if plain and plain != value else text


def _span_text(value: str) -> str:
    """Weeks, quarters, decades and centuries in words; empty for anything else."""
    if week := _WEEK.fullmatch(value):
        return f"الأسبوع {isolated(str(int(week[2])))} من {isolated(week[1])}"
    if quarter := _QUARTER.fullmatch(value):
        return f"الربع {QUARTERS[int(quarter[2]) - 1]} من {isolated(quarter[1])}"
    if decade := _DECADE.fullmatch(value):
        return f"عقد {isolated(decade[1] + '0')}"
    if century := _CENTURY.fullmatch(value):
        return f"القرن {isolated(str(int(century[1]) + 1))}"
    return ""


def _day_text(value: str, written: str) -> str:
    """Years, seasons, months, days and hours in words; empty for anything else."""
    point = _POINT.fullmatch(value)
    if point is None:
        return ""
    year, month, day, clock = point.groups()
    if month is None:
        return isolated(year)
    if month in SEASONS and day is None:
        return f"{SEASONS[month]} {isolated(year)}"
    if not 1 <= int(month) <= 12:
        return ""
    words = f"{month_names(written)[int(month) - 1]} {isolated(year)}"
    words = words if day is None else f"{isolated(str(int(day)))} {words}"
    return words if clock is None else f"{words}، {isolated(clock)}"


def _interval_text(start: str, end: str, words: str) -> str:
    if not start or start == "..":
        return f"إلى {_point_text(end, words)}"
    if not end or end == "..":
        return f"منذ {_point_text(start, words)}"
    if start.isdigit() and end.isdigit():
        return isolated(f"{start}–{end}")
    is_one_month = start[:7] == end[:7] and len(start) == len(end) == 10
    if is_one_month and start[8:].isdecimal() and end[8:].isdecimal():
        days = isolated(f"{int(start[8:])}–{int(end[8:])}")
        return f"{days} {_point_text(start[:7], words)}"
    if start[:4] == end[:4] and start[4:] == "-01" and end[4:] == "-12":
        return _point_text(start[:4], words)
    return f"{_point_text(start, words)} – {_point_text(end, words)}"


def _duration_text(value: str) -> str:
    parts = _DURATION.fullmatch(value)
    if parts is None:
        return isolated(value)
    words = []
    for amount, (one, two, few) in zip(parts.groups(), _DURATION_NOUNS, strict=True):
        if amount is None:
            continue
        number = int(float(amount))
        if amount in {"1", "2"}:
            words.append((one, two)[number - 1])
        else:
            words.append(f"{isolated(amount)} {few if 3 <= number % 100 <= 10 else one}")
    return " و".join(words) or isolated(value)
