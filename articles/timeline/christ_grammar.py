"""Grammar of years before Christ: `سنة 44 ق.م`, `بين عامي 1334 و1325 قبل الميلاد`."""

from __future__ import annotations

import re

from articles.timeline import lexicon
from articles.timeline.early_years import after_christ
from articles.timeline.length_grammar import one_length
from articles.timeline.readings import Point, Stretch, Unit
from articles.timeline.tokens import Tokens

_EARLIEST_YEAR = 9999
_PAIR = re.compile(r"(?P<one>\d{1,4})[-/](?P<other>\d{1,4})")
_LONGEST_PAIR = 9
_BEFORE_CHRIST = frozenset({"قبل", "ق", "قم"})
_FARTHEST_SIGN = 20
_UNTIL = frozenset({"-", "/", "الي", "حتي"})
_HEADS = lexicon.YEAR_HEADS | lexicon.YEARS_HEADS


def before_christ(tokens: Tokens, i: int) -> int | None:
    """The index after `قبل الميلاد` or `ق.م` at `i`, or None."""
    if tokens.word(i) == "قبل":
        j = i + 1
        if tokens.word(j) in lexicon.BIRTH_OF_CHRIST:
            return j + 1 + (tokens.word(j + 1) == "المسيح")
        unnamed = (n for era in lexicon.OUR_ERA if tokens.words[j : j + (n := len(era))] == [*era])
        length = next(unnamed, None)
        return j + length if length is not None else None
    if tokens.word(i) == "قم":
        return i + 1
    if tokens.word(i) != "ق":
        return None
    j = i + 2 if tokens.word(i + 1) == "." else i + 1
    if tokens.word(j) != "م":
        return None
    return j + 2 if tokens.word(j + 1) == "." and tokens.glued(j + 1) and j > i + 1 else j + 1


def year_before_christ(tokens: Tokens, i: int) -> tuple[Point | Stretch, int] | None:
    """`سنة 44 ق.م`, `720 قبل الميلاد`, `356 - 323 ق.م`, `نحو 2000 عام قبل الميلاد`."""
    if _BEFORE_CHRIST.isdisjoint(tokens.words[i : i + _FARTHEST_SIGN]):
        return None
    j = i + (tokens.word(i) in lexicon.PERIOD_PARTS)
    between = tokens.word(j + (tokens.word(j) == "ما")) == "بين"
    j += (1 + (tokens.word(j) == "ما")) if between else 0
    first = counted_years(tokens, j)
    if first is None:
        return _pair(tokens, j)
    number, after, counted = first
    end = _before_christ_or_so(tokens, after)
    if end is not None:
        across = _into_our_era(tokens, number, end)
        if across is not None:
            return across
    if end is not None and not between:
        near = tokens.word(i - 1) in lexicon.APPROXIMATIONS or counted
        return Point(year=1 - number, approximate=near), end
    return _range(tokens, number, after)


def counted_years(tokens: Tokens, i: int) -> tuple[int, int, bool] | None:
    """A number of years, the index after it, and whether they are counted (`2000 عام`)."""
    headed = tokens.word(i) in _HEADS
    j = i + headed
    number, end, counted = tokens.number(j), j + 1, False
    if number is not None:
        end += tokens.word(end) in lexicon.YEAR_HEADS and tokens.word(end + 1) in {"قبل", "ق", "ما"}
        counted = end > j + 1 and not headed
    elif tokens.word(j) in lexicon.LONG_DUALS:
        number, counted = lexicon.LONG_DUALS[tokens.word(j)], True
    elif (length := one_length(tokens, j)) is not None and length[0][1] is Unit.YEAR:
        number, end, counted = length[0][0], length[1], True
    if number is None or not 1 <= number <= _EARLIEST_YEAR:
        return None
    return number, end, counted


def _before_christ_or_so(tokens: Tokens, i: int) -> int | None:
    return before_christ(tokens, i + (tokens.word(i) == "ما"))


def _into_our_era(tokens: Tokens, number: int, i: int) -> tuple[Stretch, int] | None:
    """`سنة 30 قبل الميلاد إلى سنة 14 ميلادية`: the year after it says its era too."""
    joined = tokens.joined_by_and(i)
    if joined is None and tokens.word(i) not in _UNTIL:
        return None
    j = joined if joined is not None else i + 1
    last = tokens.number(j + (tokens.word(j) in _HEADS))
    k = j + (tokens.word(j) in _HEADS) + 1
    if last is None or not 1 <= last <= _EARLIEST_YEAR:
        return None
    stretch = Stretch(Point(year=1 - number), Point(year=last))
    if tokens.word(k) in lexicon.GREGORIAN_MARKS:
        return stretch, k + 1
    end = after_christ(tokens, k)
    return (stretch, end) if end is not None else None


def _range(tokens: Tokens, number: int, i: int) -> tuple[Stretch, int] | None:
    joined = tokens.joined_by_and(i)
    other = joined if joined is not None else i + 1
    if joined is None and tokens.word(i) not in _UNTIL:
        return None
    last = counted_years(tokens, other)
    end = _before_christ_or_so(tokens, last[1]) if last is not None else None
    if last is None or end is None or not last[0] < number:
        return None
    return Stretch(Point(year=1 - number), Point(year=1 - last[0])), end


def _pair(tokens: Tokens, i: int) -> tuple[Stretch, int] | None:
    """`العام 225/226 قبل الميلاد`."""
    j = i + (tokens.word(i) in _HEADS)
    word = tokens.word(j)
    form = _PAIR.fullmatch(word) if len(word) <= _LONGEST_PAIR else None
    end = _before_christ_or_so(tokens, j + 1) if form is not None else None
    if form is None or end is None:
        return None
    last, first = sorted((int(form["one"]), int(form["other"])))
    return (Stretch(Point(year=1 - first), Point(year=1 - last)), end) if 0 < last < first else None
