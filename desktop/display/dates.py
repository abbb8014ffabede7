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

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DECADE = re.compile(r"(\d{3})X")
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
        return isolated(edtf[1:6])
    if "/" in edtf:
        return _interval_text(*edtf.split("/", 1))
    text = _point_text(edtf.rstrip("~?%"))
    return f"نحو {text}" if edtf[-1] in "~?%" else text


def _point_text(value: str) -> str:
    if decade := _DECADE.fullmatch(value):
        return f"عقد {isolated(decade[1] + '0')}"
    point = _POINT.fullmatch(value)
    if point is None:
        return isolated(value)
    year, month, day = point.groups()
    if month is None:
        return isolated(year)
    if month in SEASONS:
        return f"{SEASONS[month]} {isolated(year)}"
    if not 1 <= int(month) <= 12:
        return isolated(value)
    words = f"{MOROCCAN_MONTHS[int(month) - 1]} {isolated(year)}"
    return words if day is None else f"{isolated(str(int(day)))} {words}"


def _interval_text(start: str, end: str) -> str:
    if not start or start == "..":
        return f"إلى {_point_text(end)}"
    if not end or end == "..":
        return f"منذ {_point_text(start)}"
    if start.isdigit() and end.isdigit():
        return isolated(f"{start}–{end}")
    if start[:7] == end[:7] and len(start) == len(end) == 10:
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
