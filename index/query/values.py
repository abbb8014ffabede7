"""Numbers, dates and their ranges, as a query writes them: `>50000`, `1..5مليون`, `2015..2018`."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from typing import NamedTuple

from articles.arabic.digits import read_digits
from articles.arabic.folding import fold_word
from articles.arabic.numerals import read_number, scale_words
from articles.arabic.words import cut_words
from articles.span import Span
from articles.timeline.edtf import edtf_interval
from index.analysis.folding import fold
from index.errors import BadQueryError, QueryFault
from index.findings import Days, Quantity
from index.query.fields import Bound, QueryField

# The million is also written as its first letter: `5م`.
_SCALES = scale_words() | {"م": 1e6}
_COMPARISONS = r">=|<=|[<>=≥≤]"
# Each part begins with a sign of its own and repeats disjoint classes: linear on any input.
_SCALE = "|".join(word.replace("ا", "[اأآ]") for word in sorted(_SCALES, key=len, reverse=True))
_NUMBER = rf"-?\d+(?:[.,٫٬]\d+)*(?:\s{{0,3}}(?:{_SCALE})(?!\w))?(?:\s?[%٪])?"
_NUMBERS = re.compile(
    rf"\s{{0,3}}(?P<sign>{_COMPARISONS})?\s{{0,3}}(?:(?P<first>{_NUMBER})"
    rf"(?P<dots>\.\.+|…)?(?P<last>{_NUMBER})?|(?P<upto>\.\.+|…)(?P<end>{_NUMBER}))"
)
_NUMBER_PARTS = re.compile(
    r"(?P<minus>-?)(?P<digits>[\d.,٫٬]+)\s*(?P<scale>[^\W\d]*)\s?(?P<sign>[%٪]?)"
)
_DATES = re.compile(
    rf"\s{{0,3}}(?P<sign>{_COMPARISONS})?\s{{0,3}}"
    r"(?P<first>[^\s().|\"«»“”„…]{0,20})(?P<dots>\.\.+|…)?(?P<last>[^\s().|\"«»“”„…]{0,20})"
)
_SIGN = re.compile(rf"\s{{0,3}}(?P<sign>{_COMPARISONS})?\s{{0,3}}")
_QUOTED = re.compile(r"[\"«“](?P<words>[^\"«»“”]{1,40})[\"»”]")
_WORD_ENDS = re.compile(r"(?<=\S)(?=[\s()|]|$)")
_ERA = re.compile(r"\s(?:هـ|ه|م)(?=[\s()|]|$)")
_HAS_DIGIT = re.compile(r"\d")
# No number in words is longer.
_LONGEST_SPELT = 120
# No date in words is longer: a weekday, a day, a month of two names, a year and its era.
_LONGEST, _MOST_DATE_WORDS = 60, 7
_END = re.compile(r"(?=[\s()|]|$)")
_DATE_SIGNS = {">": Bound.AFTER, "<": Bound.BEFORE, ">=": Bound.FROM, "<=": Bound.UPTO}
_PLAIN_SIGNS = {"≥": ">=", "≤": "<=", "=": ""}


class _Number(NamedTuple):
    value: float
    scale: float
    is_percent: bool


def read_quantity(field: QueryField, text: str, at: int) -> tuple[Quantity, int]:
    """The values that stand in `text` from `at` on, and where they end.

    Raises:
        BadQueryError: There is no number, or the range ends before it begins.
    """
    match = _NUMBERS.match(text, at)
    if match is None or not _END.match(text, match.end()):
        spelt = _spelt(field, text, at)
        if spelt is not None:
            return spelt
        raise BadQueryError(*_what_is_there(text, at, QueryFault.BAD_NUMBER))
    sign = _PLAIN_SIGNS.get(match["sign"] or "", match["sign"] or "")
    place = Span(at, match.end())
    numbers = [
        _number(match[name], place) if match[name] else None for name in ("first", "last", "end")
    ]
    first, last, end = numbers
    if first and last and first.scale == 1 and first.value < last.value / last.scale:
        first = first._replace(value=first.value * last.scale)  # `1..5مليون` is in millions
    if match["last"] and not match["dots"]:
        raise BadQueryError(QueryFault.BAD_NUMBER, place)
    low, high = _limits(sign, first, last or end, is_open=bool(match["dots"] and not last))
    if low > high:
        raise BadQueryError(QueryFault.EMPTY_RANGE, place)
    is_percent = any(number.is_percent for number in numbers if number)
    kinds = ("percent",) if is_percent else field.kinds
    return Quantity(kinds, low, high), match.end()


def _spelt(field: QueryField, text: str, at: int) -> tuple[Quantity, int] | None:
    """The value of a number in words, `>خمسة ملايين`, and where it ends."""
    head = _SIGN.match(text, at)
    assert head is not None  # every part may be empty
    written = text[head.end() : head.end() + _LONGEST_SPELT]
    words = cut_words(written)
    number = read_number(words.words, 0) if len(words) else None
    if number is None or number.fraction or number.indefinite or number.prefix:
        return None
    end = head.end() + words.span(0, number.last).end
    if not _END.match(text, end):
        return None
    sign = _PLAIN_SIGNS.get(head["sign"] or "", head["sign"] or "")
    read = _Number(number.value, number.scale, is_percent=False)
    return Quantity(field.kinds, *_limits(sign, read, None, is_open=False)), end


def _limits(
    sign: str, first: _Number | None, last: _Number | None, *, is_open: bool
) -> tuple[float, float]:
    if first is None:
        return -math.inf, last.value if last else math.inf
    value = first.value
    if sign:
        return _compared(sign, value)
    if is_open:
        return value, math.inf
    return value, last.value if last else value


def _compared(sign: str, value: float) -> tuple[float, float]:
    if sign == ">":
        return math.nextafter(value, math.inf), math.inf
    if sign == "<":
        return -math.inf, math.nextafter(value, -math.inf)
    return (value, math.inf) if sign == ">=" else (-math.inf, value)


def _number(written: str, place: Span) -> _Number:
    parts = _NUMBER_PARTS.fullmatch(written)
    assert parts is not None  # of the same pattern
    scale = _SCALES.get(fold_word(parts["scale"]), 1.0)
    expects_decimal = scale > 1 or bool(parts["sign"])
    reading = read_digits(parts["digits"], decimal_expected=expects_decimal)
    if reading is None:
        raise BadQueryError(QueryFault.BAD_NUMBER, place)
    value = reading.value * scale * (-1 if parts["minus"] else 1)
    return _Number(round(value, 6), scale, bool(parts["sign"]))


def read_days(field: QueryField, text: str, at: int) -> tuple[Days, int]:
    """The days that stand in `text` from `at` on, and where they end.

    Raises:
        BadQueryError: They are no dates, or the range ends before it begins.
    """
    worded = _worded(field, text, at)
    if worded is not None:
        return worded
    match = _DATES.match(text, at)
    assert match is not None  # every part may be empty
    if not (match["first"] or match["last"]) or not _END.match(text, match.end()):
        raise BadQueryError(*_what_is_there(text, at, QueryFault.BAD_DATE))
    place = Span(match.start("first"), match.end())
    first, last = _day(match["first"], place), _day(match["last"], place)
    if match["dots"]:
        days = Days(first[0] if first else date.min, last[1] if last else date.max)
    elif first and not last:
        sign = _PLAIN_SIGNS.get(match["sign"] or "", match["sign"] or "")
        days = _bounded(_DATE_SIGNS.get(sign, field.bound), first, place)
    else:
        raise BadQueryError(QueryFault.BAD_DATE, place)
    if days.first > days.last:
        raise BadQueryError(QueryFault.EMPTY_RANGE, place)
    return days, match.end()


def _worded(field: QueryField, text: str, at: int) -> tuple[Days, int] | None:
    """The days of a date in words, `قبل:3 ماي 2014` or in quotes, and where it ends.

    None where the first word is a date by itself, or no words from here on are one.
    """
    head = _SIGN.match(text, at)
    assert head is not None  # every part may be empty
    start = head.end()
    quoted = _QUOTED.match(text, start)
    if quoted is not None:
        stretches = [(quoted.start("words"), quoted.end("words"), quoted.end())]
    else:
        stops = [
            start + stop.start() for stop in _WORD_ENDS.finditer(text[start : start + _LONGEST])
        ]
        if not stops or ".." in text[start : stops[0]] or _dated(text[start : stops[0]]):
            return None
        # The fewest words that are one: what stands behind it is looked for.
        stretches = [(start, stop, stop) for stop in stops[1:_MOST_DATE_WORDS]]
    for first, last, end in stretches:
        days = _dated(text[first:last])
        if days is not None and _END.match(text, end):
            era = _ERA.match(text, end)
            whole = era.end() if era is not None else end
            sign = _PLAIN_SIGNS.get(head["sign"] or "", head["sign"] or "")
            bound = _DATE_SIGNS.get(sign, field.bound)
            return _bounded(bound, days, Span(start, whole)), whole
    return None


def _bounded(bound: Bound, days: tuple[date, date], place: Span) -> Days:
    try:
        match bound:
            case Bound.WITHIN:
                return Days(*days)
            case Bound.BEFORE:
                return Days(date.min, days[0] - timedelta(days=1))
            case Bound.AFTER:
                return Days(days[1] + timedelta(days=1), date.max)
            case Bound.FROM:
                return Days(days[0], date.max)
            case Bound.UPTO:
                return Days(date.min, days[1])
    except OverflowError as error:
        raise BadQueryError(QueryFault.BAD_DATE, place) from error


def _day(written: str, place: Span) -> tuple[date, date] | None:
    """The stretch of days that one date names; None for nothing written."""
    if not written:
        return None
    found = _dated(written)
    if found is None:
        raise BadQueryError(QueryFault.BAD_DATE, place)
    return found


def _dated(written: str) -> tuple[date, date] | None:
    """The days of one date: year first, or in any writing of an article that stands for itself."""
    parts = fold(written).replace("/", "-").split("-")
    found = edtf_interval("-".join(part.zfill(2) for part in parts))
    if found is not None or not _HAS_DIGIT.search(written):
        return found
    # The window stands before the words of all times are brought in.
    from articles.timeline.declared_dates import declared_value  # noqa: PLC0415

    value = declared_value(written) or declared_value(written.replace("-", " "))
    return edtf_interval(value) if value is not None else None


def _what_is_there(text: str, at: int, fault: QueryFault) -> tuple[QueryFault, Span]:
    """The fault of a field whose value cannot be read, and where it is."""
    end = _END.search(text, at)
    stop = end.start() if end else len(text)
    if not text[at:stop].strip("<>=≥≤.… "):
        return QueryFault.EMPTY_FIELD, Span(at, max(at, stop))
    return fault, Span(at, stop)
