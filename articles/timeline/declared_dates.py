"""Dates that stand by themselves: in metadata, in a cell, on a line, or typed by the reader.

ISO 8601 and EDTF, RFC 2822, months in Latin letters, numbers in the orders that are used, and every
writing of an article. Where day and month could be told apart by nothing, the day stands first, as
the Arabic press writes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from pathlib import PurePosixPath

from articles.arabic.folding import fold
from articles.timeline.calendars import Calendar, hijri_days
from articles.timeline.detection import detect
from articles.timeline.edtf import edtf_interval, write_days
from articles.timeline.readings import Mention, Point, Stretch
from articles.timeline.resolution import resolve
from articles.timeline.tables import table

_LONGEST = 200
_YEARS = range(1800, 2200)
# A declaration of such a year counts from the Hijra, whatever form its software gave it.
_HIJRI_YEARS = range(1300, 1500)
_ISO_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ].*)?", re.ASCII | re.DOTALL)
_HIJRI_ISO = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?", re.ASCII)
_COMPACT = re.compile(
    r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?:T?\d{4,6}(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
_NUMERIC = re.compile(
    r"(?P<a>\d{1,2})\s?(?P<sign>[-/.])\s?(?P<b>\d{1,2})\s?(?P=sign)\s?(?P<y>\d{4})"
    r"|(?P<y2>\d{4})\s?(?P<sign2>[-/.])\s?(?P<m2>\d{1,2})\s?(?P=sign2)\s?(?P<d2>\d{1,2})"
)
_MONTH_AND_YEAR = re.compile(
    r"(?P<m>\d{1,2})\s?[-/.]\s?(?P<y>\d{4})|(?P<y2>\d{4})\s?[/.]\s?(?P<m2>\d{1,2})"
)
# After a number written in full, a time of the day.
_TIME = r"(?:[T ,]\s?\d{1,2}:\d{2}.{0,40})?"
_LATIN_MONTHS = {
    name: int(month)
    for names_of in (table("cldr_months"), table("months")["latin"])
    for month, names in names_of.items()
    for name in names
}
_LATIN_DAY = r"(?P<d>\d{1,2})(?:er|st|nd|rd|th)?"
_LATIN_MONTH = r"(?P<m>[a-zı]{3,10})\.?"
_DAY_FIRST = re.compile(
    rf"(?<!\d){_LATIN_DAY}[\s.-]*(?:(?:of|de)\s+)?{_LATIN_MONTH},?[\s-]*(?:de\s+)?(?P<y>\d{{4}})(?!\d)"
)
# As databases write it: «13-Apr-21».
_SHORT_YEAR = re.compile(rf"{_LATIN_DAY}[\s./-]{_LATIN_MONTH}[\s./-]'?(?P<y>\d{{2}})(?: .*)?")
_CENTURY_BEGINS = 70  # «70» and above are of the last century (POSIX: 69)
_MONTH_FIRST = re.compile(rf"(?<![a-z]){_LATIN_MONTH}\s*{_LATIN_DAY},?\s+(?P<y>\d{{4}})(?!\d)")
_MONTH_ONLY = re.compile(rf"{_LATIN_MONTH},?\s+(?P<y>\d{{4}})")
# «04:12-11 أكتوبر 2021»: the hour, a hyphen, the day.
_COMMA_ALONE = re.compile(r"\s+[,،]\s*(?=[^\s,،])")  # «14 , أيار 2023», «14 مايو ,2023»
# How Joomla writes the two months of a name: «05 كانون1/ديسمبر 2003».
_NUMBERED_MONTH = re.compile(r"(كانون|تشرين) ?([12١٢])(?![\d٠-٩])")
_FIRST_OR_SECOND = {"1": "الاول", "2": "الثاني", "١": "الاول", "٢": "الثاني"}
_HOUR_BEFORE_DAY = re.compile(r"(?<![\d:])(\d{1,2}:\d{2})-(?=\d{1,2}\s[^\W\d])")
# «10:35 ص الثلاثاء 15 سبتمبر 2009», `GMT 10:35 2009 …`: the hour stands before the day.
_HOUR_FIRST = re.compile(
    r"^(?:gmt\s)?\d{1,2}:\d{2}(?::\d{2})?\s?(?:[صم]|صباحا|مساء|[ap]m|gmt)?[\s,،|–-]+(?=\S)",
    re.IGNORECASE,
)
# The year before the name of its month: «2021 سبتمبر 22», `2021-Sep-22`.
_YEAR_FIRST = re.compile(
    rf"(?P<y>\d{{4}})[\s,،/.-]+(?P<m>[^\W\d]+(?:[ /][^\W\d]+)?\.?)[\s,،/.-]+(?P<d>\d{{1,2}}){_TIME}"
)
# «GMT 10:00 2009 الأحد 5 أبريل»
_YEAR_THEN_DAY = re.compile(
    r"(?:GMT\s)?(?:\d{1,2}:\d{2}\s)?(?P<y>\d{4})\s(?:[^\W\d]+\s)?(?P<d>\d{1,2})\s"
    r"(?P<m>[^\W\d]+(?:(?:\s?/\s?|\s)[^\W\d]+)?)",
    re.IGNORECASE,
)
# As cameras (Exif) and PDF write it: `2021:09:22 10:00:00`, `D:20210922`.
_DAY_OF_FILE = re.compile(
    r"(?:D:)?(?P<y>\d{4})(?P<sign>:?)(?P<m>\d\d)(?P=sign)(?P<d>\d\d)(?:[\s\dT:].{0,30})?", re.ASCII
)
# Seconds or milliseconds since 1970.
_TIMESTAMP = re.compile(r"\d{10}(?:\d{3})?", re.ASCII)
# Month and day have two digits each, or a sign between them: `/2018/11` names a number, or a month.
_URL_DAY = re.compile(
    r"/(?P<y>(?:19|20)\d\d)(?=[/-]?\d{4}(?!\d)|[/-]\d{1,2}[/-])"
    r"[/-]?(?P<m>\d{1,2})[/-]?(?P<d>\d{1,2})(?=[/._-]|$)",
    re.ASCII,
)
_URL_DAY_FIRST = re.compile(
    r"/(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>(?:19|20)\d\d)(?=[/._-]|$)", re.ASCII
)
_URL_QUERY = re.compile(
    r"(?:^|&)date=(?P<y>(?:19|20)\d\d)-?(?P<m>\d\d)-?(?P<d>\d\d)(?=&|$)", re.ASCII
)
_URL_MONTH = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>0[1-9]|1[0-2])/", re.ASCII)
_YEAR_FIRST_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sign>[-_. ]?)(?P<m>\d\d)(?P=sign)(?P<d>\d\d)(?!\d)", re.ASCII
)
_DAY_FIRST_NAME = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})(?P<sign>[-_. ])(?P<m>\d{1,2})(?P=sign)(?P<y>(?:19|20)\d\d)(?!\d)",
    re.ASCII,
)


def declared_value(text: str) -> str | None:
    """The day (or month, or year) that a declaration names, as EDTF; None when it names none.

    Only what stands for itself counts: `أمس` depends on the day on which it is said.
    """
    plain = _COMMA_ALONE.sub(" ", fold(text.strip()[:_LONGEST]).text)
    plain = _HOUR_BEFORE_DAY.sub(r"\1 ", plain)
    plain = _NUMBERED_MONTH.sub(lambda found: f"{found[1]} {_FIRST_OR_SECOND[found[2]]}", plain)
    iso = _ISO_DAY.fullmatch(plain)
    hijri = _hijri(iso["day"] if iso is not None else plain)
    if hijri is not None:
        return hijri
    if iso is not None and edtf_interval(iso["day"]) is not None:
        return iso["day"]
    if edtf_interval(plain) is not None:
        return plain
    day = _HOUR_FIRST.sub("", plain)
    return _written(plain) or (_written(day) if day != plain else None)


def _written(plain: str) -> str | None:
    """The day in one of the writings that stand for themselves."""
    return (
        _compact_date(plain)
        or _file_date(plain)
        or _numeric_date(plain)
        or _latin_date(plain)
        or _mail_date(plain)
        or _arabic_date(plain)
        or _year_first_date(plain)
    )


def value_of_mentions(dated: Sequence[Mention]) -> str | None:
    """The value of dated mentions of one event, the Gregorian one first."""
    if not dated:
        return None
    results = resolve(dated, None, lambda _: False)
    ranked = sorted(
        zip(dated, results, strict=True),
        key=lambda pair: _calendar(pair[0]) is not Calendar.GREGORIAN,
    )
    return next((result.value for _, result in ranked if result.value is not None), None)


def date_of_address(url: str) -> tuple[str, str] | None:
    """The day or month in an article's address, and the part of it that says so."""
    path, _, query = url.partition("?")
    forms = (_URL_DAY.search(path), _URL_DAY_FIRST.search(path), _URL_QUERY.search(query))
    for form in (*forms, _URL_MONTH.search(path)):
        if form is None:
            continue
        day = int(form["d"]) if "d" in form.groupdict() else None
        value = _checked(int(form["y"]), int(form["m"]), day)
        if value is not None:
            return value, form[0].strip("/&")
    return None


def date_of_name(origin: str) -> tuple[str, str] | None:
    """The day in the name of a file, and the part of the name that says so.

    Args:
        origin: A path, a member of a container or a row after `#`: the last name counts.
    """
    name = PurePosixPath(origin.rpartition("#")[2] or origin).name
    for form in (_YEAR_FIRST_NAME.search(name), _DAY_FIRST_NAME.search(name)):
        value = _checked(int(form["y"]), int(form["m"]), int(form["d"])) if form else None
        if form is not None and value is not None:
            return value, form[0]
    return _worded_name(PurePosixPath(name).stem)


def _worded_name(stem: str) -> tuple[str, str] | None:
    """`مقال 7 مارس 2021`: the one full date in the words of a name."""
    folded = fold(stem[:_LONGEST].replace("_", " "))
    full = [mention for mention in detect(folded) if is_full(mention)]
    value = value_of_mentions(full) if len(full) == 1 else None
    if value is None:
        return None
    return value, folded.span(full[0].start, full[0].end).text_in(folded.source)


def _hijri(text: str) -> str | None:
    """A day, month or year of the Hijri calendar in the form of ISO 8601, as EDTF."""
    form = _HIJRI_ISO.fullmatch(text)
    if form is None or int(form["y"]) not in _HIJRI_YEARS:
        return None
    days = hijri_days(int(form["y"]), *(int(form[part]) for part in "md" if form[part]))
    return write_days(*days) if days is not None else None


def _checked(year: int, month: int, day: int | None) -> str | None:
    if year in _HIJRI_YEARS:
        days = hijri_days(year, month, day)
        return write_days(*days) if days is not None else None
    if year not in _YEARS:
        return None
    try:
        made = date(year, month, day or 1)
    except ValueError:
        return None
    return made.isoformat() if day is not None else made.isoformat()[:7]


def _compact_date(text: str) -> str | None:
    form = _COMPACT.fullmatch(text)
    value = _checked(int(form["y"]), int(form["m"]), int(form["d"])) if form is not None else None
    if value is not None:
        return value
    if _TIMESTAMP.fullmatch(text) is None:
        return None
    seconds = int(text[:10])
    day = datetime.fromtimestamp(seconds, UTC).date()
    return day.isoformat() if day.year in range(1995, 2100) else None


def _numeric_date(text: str) -> str | None:
    form = re.fullmatch(f"(?:{_NUMERIC.pattern}){_TIME}", text)
    if form is not None:
        if form["y2"]:
            return _checked(int(form["y2"]), int(form["m2"]), int(form["d2"]))
        day, month = int(form["a"]), int(form["b"])
        if day <= 12 < month:
            day, month = month, day
        return _checked(int(form["y"]), month, day)
    short = _MONTH_AND_YEAR.fullmatch(text)
    if short is None:
        return None
    return _checked(int(short["y"] or short["y2"]), int(short["m"] or short["m2"]), None)


def _latin_date(text: str) -> str | None:
    plain = "".join(
        sign
        for sign in unicodedata.normalize("NFKD", text).casefold()
        if not unicodedata.combining(sign)
    )
    for form in (
        _DAY_FIRST.search(plain),
        _MONTH_FIRST.search(plain),
        _MONTH_ONLY.fullmatch(plain),
        _SHORT_YEAR.fullmatch(plain),
    ):
        month = _LATIN_MONTHS.get(form["m"]) if form is not None else None
        if form is not None and month is not None:
            day = int(form["d"]) if "d" in form.groupdict() else None
            return _checked(_whole_year(form["y"]), month, day)
    return None


def _year_first_date(text: str) -> str | None:
    form = _YEAR_FIRST.fullmatch(text) or _YEAR_THEN_DAY.fullmatch(text)
    return declared_value(f"{form['d']} {form['m']} {form['y']}") if form is not None else None


def _file_date(text: str) -> str | None:
    form = _DAY_OF_FILE.fullmatch(text)
    if form is None or not (form["sign"] or text.startswith("D:")):
        return None
    return _checked(int(form["y"]), int(form["m"]), int(form["d"]))


def _whole_year(digits: str) -> int:
    """The year that four digits, or the last two, say."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _CENTURY_BEGINS else 2000)


def _mail_date(text: str) -> str | None:
    try:
        day: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day.date().isoformat() if day.year in _YEARS else None


def _arabic_date(text: str) -> str | None:
    """A full date anywhere in the text, or a month or year that is all of it."""
    mentions = [m for m in map(_as_day, detect(fold(text))) if isinstance(m.reading, Point)]
    full = [m for m in mentions if is_full(m)]
    if full:
        return value_of_mentions(full)
    whole = [m for m in mentions if m.end - m.start >= len(text) - 1 and _has_year(m)]
    return value_of_mentions(whole)


def _as_day(mention: Mention) -> Mention:
    """A day for what reads like a stretch from its weekday to it: «الأحد - 6 مايو 2018»."""
    told = mention.reading
    if not isinstance(told, Stretch) or told.first != Point(weekday=told.first.weekday):
        return mention
    return replace(mention, reading=told.last)


def is_full(mention: Mention) -> bool:
    """Whether a mention names a day with its year."""
    told = mention.reading
    return isinstance(told, Point) and None not in {told.year, told.month, told.day}


def _has_year(mention: Mention) -> bool:
    told = mention.reading
    return isinstance(told, Point) and told.year is not None and told.part is None


def _calendar(mention: Mention) -> Calendar:
    assert isinstance(mention.reading, Point)
    return mention.reading.calendar
