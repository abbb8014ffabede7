"""EDTF values in words of a reader."""

from __future__ import annotations

import re

from desktop.display.isolation import isolated

MOROCCAN_MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
    "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
)  # fmt: skip
SEASONS = {"21": "ربيع", "22": "صيف", "23": "خريف", "24": "شتاء"}
UNDATED = "بلا تاريخ"

QUARTERS = ("الأول", "الثاني", "الثالث", "الرابع")

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?)?", re.ASCII)
_QUARTER = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)
_DECADE = re.compile(r"(\d{3})X", re.ASCII)
_CENTURY = re.compile(r"(\d\d)XX", re.ASCII)
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_DURATION_NOUNS = (
    ("سنة", "سنتان", "سنوات"), ("شهر", "شهران", "أشهر"), ("أسبوع", "أسبوعان", "أسابيع"),
    ("يوم", "يومان", "أيام"), ("ساعة", "ساعتان", "ساعات"), ("دقيقة", "دقيقتان", "دقائق"),
)  # fmt: skip


def date_text(edtf: str | None) -> str:
    """An EDTF value in Arabic words (`25 ماي 2025`, `2009–2013`, `نحو 1990`).

    What is not understood is shown as it stands, set off; None is `بلا تاريخ`.
    """
    if not edtf:
        return UNDATED
    if edtf.startswith("P"):
        return _duration_text(edtf)
    if edtf.startswith("T"):
        return isolated(edtf[1:6] or edtf)
    if "/" in edtf:
        return _interval_text(*edtf.split("/", 1))
    return _point_text(edtf)


def _point_text(value: str) -> str:
    plain = value.rstrip("~?%")
    text = _span_text(plain) or _day_text(plain) or isolated(plain or value)
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


def _day_text(value: str) -> str:
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
    words = f"{MOROCCAN_MONTHS[int(month) - 1]} {isolated(year)}"
    words = words if day is None else f"{isolated(str(int(day)))} {words}"
    return words if clock is None else f"{words}، {isolated(clock)}"


def _interval_text(start: str, end: str) -> str:
    if not start or start == "..":
        return f"إلى {_point_text(end)}"
    if not end or end == "..":
        return f"منذ {_point_text(start)}"
    if start.isdigit() and end.isdigit():
        return isolated(f"{start}–{end}")
    is_one_month = start[:7] == end[:7] and len(start) == len(end) == 10
    if is_one_month and start[8:].isdecimal() and end[8:].isdecimal():
        days = isolated(f"{int(start[8:])}–{int(end[8:])}")
        return f"{days} {_point_text(start[:7])}"
    if start[:4] == end[:4] and start[4:] == "-01" and end[4:] == "-12":
        return _point_text(start[:4])
    return f"{_point_text(start)} – {_point_text(end)}"


def _duration_text(value: str) -> str:
    parts = _DURATION.fullmatch(value)
    if parts is None:
        return isolated(value)
    words = []
    for amount, (one, two, few) in zip(parts.groups(), _DURATION_NOUNS, strict=True):
        if amount is None:
            continue
        number = int(amount)
        if number in {1, 2}:
            words.append((one, two)[number - 1])
        else:
            words.append(f"{isolated(amount)} {few if 3 <= number % 100 <= 10 else one}")
    return " و".join(words) or isolated(value)
