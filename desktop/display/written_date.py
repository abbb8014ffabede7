"""A date that the reader writes, in any writing that an article, its metadata or people use."""

from __future__ import annotations

import re
from datetime import date

# What may stand around a date without saying anything of it: «من 2015», «2015.»
_AROUND = re.compile(r"^(?:(?:من|في|منذ|إلى|الى|حتى|يوم|شهر)\s+)+|[\s.,،؛]+$")
# Keyboards have it beside the slash, and parts that only spaces keep asunder are a date's too.
_BACKSLASH = re.compile(r"\s?\\\s?")
_SPACED = re.compile(r"(?<=\d) +(?=\d)")
_YEAR_BEFORE_MONTH = re.compile(r"(\d{4})\s+([^\W\d]+(?:/[^\W\d]+)?)")
_DAY_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
_NUMBERED_CENTURY = re.compile(r"(?:ال)?(?:ق|قرن)[ .]{0,2}(?=\d)")
_HALF = re.compile(r"نصف(?= )")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{1,2})")
_SHORT_YEAR = re.compile(r" \d\d$")
# What the grammar of articles takes for «nowadays».
_TODAY = frozenset({"اليوم", "هذا اليوم"})


def written_date(words: str, *, today: date | None = None) -> str | None:
    """EDTF for `2015`, `2018-05`, `ماي 2018`, `25 مايو 2025`, `12/4/2019`, `حوالي 2015`.

    None when it is not understood.

    Args:
        words: What was written.
        today: The day on which it was written, where «أمس», «صيف 2015» and «24 يوليوز» may be
            meant from there; without it only a date that stands for itself counts.
    """
    plain, is_about = _without_about(_plain(words))
    value = _standing(plain)
    if is_about:
        return f"{value}~" if value and _DAY_MONTH_OR_YEAR.fullmatch(value) else None
    return value if value is not None or today is None else _told_on(plain, today)


def lacks_year(words: str) -> bool:
    """Whether a date was written whose year is missing, or has two digits: «يوليو», «ماي 18»."""
    plain, _ = _without_about(_plain(words))
    return bool(plain) and _standing(f"{_SHORT_YEAR.sub('', plain)} 2000") is not None


def written_period(words: str, *, today: date) -> tuple[str, str] | None:
    """The first and the last point of time, as EDTF, that a date or a period names; or None.

    A month is its own period; «التسعينات» goes from a year to a year, «صيف 2015» from day to day.
    """
    from articles.timeline.edtf import edtf_interval  # noqa: PLC0415

    value = written_date(words, today=today)
    days = edtf_interval(value) if value is not None else None
    if value is None or days is None:
        return None
    first, _, last = value.partition("/")
    if last:
        return first, last
    if _DAY_MONTH_OR_YEAR.fullmatch(value):
        return value, value
    return days[0].isoformat(), days[1].isoformat()


def _plain(words: str) -> str:
    """Words as articles write them."""
    plain = _AROUND.sub("", _BACKSLASH.sub("/", words.strip())).strip()
    return _HALF.sub("منتصف", _NUMBERED_CENTURY.sub("القرن ", plain))


def _without_about(words: str) -> tuple[str, bool]:
    """What remains beside «حوالي» or «تقريبا», and whether either was there."""
    from articles.arabic.folding import fold_word  # noqa: PLC0415
    from articles.timeline.tables import table  # noqa: PLC0415

    about = {fold_word(word) for word in table("relative")["about"]}
    parts = words.split()
    left = [part for part in parts if fold_word(part) not in about]
    return _AROUND.sub("", " ".join(left)).strip(), len(left) < len(parts)


def _standing(plain: str) -> str | None:
    """The date that words name by themselves, whenever they were written."""
    # The window stands before the words of all times are brought in.
    from articles.timeline.declared_dates import declared_value  # noqa: PLC0415

    value = declared_value(plain) or declared_value(_SPACED.sub("/", plain))
    if value is None and (swapped := _YEAR_BEFORE_MONTH.fullmatch(plain)) is not None:
        value = declared_value(f"{swapped[2]} {swapped[1]}")
    return value


def _with_name_of_month(words: str) -> str:
    """«24/07» as «24 يوليو»: the day stands first, as everywhere."""
    from articles.timeline.calendars import MONTH_FAMILIES  # noqa: PLC0415

    found = _DAY_AND_MONTH.fullmatch(words)
    if found is None or not 1 <= int(found[2]) <= 12:
        return words
    return f"{int(found[1])} {MONTH_FAMILIES['egypt'][int(found[2]) - 1]}"


def _told_on(words: str, today: date) -> str | None:
    """What one time that is all of these words is, said on a day."""
    from articles.timeline.edtf import edtf_interval  # noqa: PLC0415
    from articles.timeline.extraction import find_times  # noqa: PLC0415

    if words in _TODAY:
        return today.isoformat()
    words = _with_name_of_month(words)
    times = find_times(words, today.isoformat())
    whole = (each for each in times if not _rest_of(words, each.span.start, each.span.end))
    return next((each.value for each in whole if edtf_interval(each.value)), None)


def _rest_of(words: str, start: int, end: int) -> str:
    """What stands beside a time in the words that name it."""
    return _AROUND.sub("", words[:start]).strip() + _AROUND.sub("", words[end:]).strip()
