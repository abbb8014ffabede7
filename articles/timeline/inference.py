"""When an article was written, as its own words say it.

Only rules that hold are used, and each names the words that it rests on:

* a day told from today beside its full date: `اليوم الثلاثاء 23 ماي 2017`, `بعد غد الخميس (29
شعبان)`;
* a year told from this year beside its number: `هذا العام 1438هـ`, `العام الماضي 2014`;
* the next edition of an event in a dated month, beside `الجاري` for this one: the edition before
it;
* `منذ سنة 2003 … خلال 13 سنة`, where another year of the article bears the sum out;
* a year beside its distance from this one: `قبل أربع سنوات، وتحديدا سنة 2015`;
* `ماي الجاري`, once the year is known.

Where two rules disagree, nothing is inferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from articles.arabic.folding import FoldedText
from articles.timeline.calendars import Calendar, month_days
from articles.timeline.edtf import write_days
from articles.timeline.readings import Distance, Length, Mention, Point, Shift, Stretch, Unit
from articles.timeline.reference import Days, days_in_year
from articles.timeline.tables import words

_NEXT_EDITION_REACH = 90
_EDITIONS = ("الدوره", "النسخه", "الطبعه")
_NEXT = ("المقبله", "القادمه")
_SINCE = "منذ"
_DURING = tuple(words("grammars", "inference.during"))
_LONGEST_SPREAD = 1200
_SHORTEST_YEAR = 353
_LONGEST_APPOSITION = 16
_APPOSITION = words("grammars", "inference.apposition")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class InferredTime:
    """When the article was written.

    Attributes:
        value: EDTF.
        rests_on: Start and end, in the folded text, of the words that it rests on.
    """

    value: str
    rests_on: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Clue:
    days: Days
    rests_on: tuple[tuple[int, int], ...]


def inferred_time_of_writing(
    folded: FoldedText, mentions: Sequence[Mention]
) -> InferredTime | None:
    """Infer from an article's words when it was written.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions, in the order of the text.

    Returns:
        The time, or None when no rule holds or two of them disagree.
    """
    years = [
        *_told_years(mentions),
        *_told_distances(folded.text, mentions),
        *_since_and_during(folded, mentions),
    ]
    broad = _agreed([*years, *_next_edition(folded, mentions)])
    days = _agreed(_told_days(mentions, broad))
    clue = _agreed([clue for clue in (broad, days) if clue is not None])
    if clue is None:
        return None
    clue = _narrowed_to_month(clue, mentions)
    return InferredTime(write_days(*clue.days), clue.rests_on)


def _agreed(clues: Iterable[_Clue]) -> _Clue | None:
    """The narrowest of clues that all overlap, or None."""
    found = list(clues)
    if not found:
        return None
    first = max(clue.days[0] for clue in found)
    last = min(clue.days[1] for clue in found)
    if first > last:
        return None
    best = min(found, key=lambda clue: clue.days[1] - clue.days[0])
    return replace(best, days=(first, last))


def _points(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Point]]:
    for mention in mentions:
        if isinstance(mention.reading, Point):
            yield mention, mention.reading


def _told_years(mentions: Sequence[Mention]) -> Iterator[_Clue]:
    for mention, told in _points(mentions):
        if told.year is None or told.year_shift is None or _is_to_come(told):
            continue
        whole_year = Point(calendar=told.calendar)
        days = days_in_year(whole_year, told.year - told.year_shift)
        if days is not None:
            yield _Clue(days, _place(mention))


def _told_distances(text: str, mentions: Sequence[Mention]) -> Iterator[_Clue]:
    """`قبل أربع سنوات، وتحديدا سنة 2015`: a year beside its distance from the year of writing."""
    for one, other in pairwise(mentions):
        said = text[one.end : other.start]
        if len(said) > _LONGEST_APPOSITION or not _APPOSITION.issuperset(_WORD.findall(said)):
            continue
        for told, year in ((one.reading, other.reading), (other.reading, one.reading)):
            if not (isinstance(told, Distance) and isinstance(year, Point)):
                continue
            is_year = year.year is not None and year.month is None and not year.approximate
            exact = told.unit is Unit.YEAR and told.side < 0 and not told.approximate
            of_now = not (told.anchored or told.from_story)
            if year.year is not None and is_year and exact and of_now and said.strip():
                written = date(year.year + told.count, 1, 1), date(year.year + told.count, 12, 31)
                if year.calendar is Calendar.GREGORIAN and written[0] <= datetime.now(UTC).date():
                    yield _Clue(written, _place(one, other))


def _is_to_come(told: Point) -> bool:
    """Whether `this year` would be one after today's: a slip of the pen (`العام الجاري 2102`)."""
    days = days_in_year(Point(calendar=told.calendar), (told.year or 0) - (told.year_shift or 0))
    return days is not None and days[0] > datetime.now(UTC).date()


def _told_days(mentions: Sequence[Mention], broad: _Clue | None) -> Iterator[_Clue]:
    for mention, told in _points(mentions):
        if told.offset is None or told.month is None or told.day is None:
            continue
        day = _dated(told, broad)
        if day is None or (told.weekday is not None and day.isoweekday() != told.weekday):
            continue
        written = day - timedelta(days=told.offset)
        yield _Clue((written, written), _place(mention))


def _dated(told: Point, broad: _Clue | None) -> date | None:
    """The day of a dated mention; a yearless one only where one year remains."""
    if told.year is not None:
        days = days_in_year(told, told.year)
        return days[0] if days is not None else None
    if broad is None or told.shift is not None:
        return None
    offset = timedelta(days=told.offset or 0)
    found = {
        days[0]
        for year in _years_of(told, broad.days)
        if (days := days_in_year(told, year)) and broad.days[0] <= days[0] - offset <= broad.days[1]
    }
    return found.pop() if len(found) == 1 else None


def _years_of(told: Point, days: Days) -> range:
    if told.calendar is Calendar.GREGORIAN:
        return range(days[0].year, days[1].year + 1)
    # A Hijri year begins 621 or 622 years after the Gregorian count and drifts by 11 days a year.
    return range(int((days[0].year - 622) * 33 / 32) - 1, int((days[1].year - 621) * 33 / 32) + 2)


def _current_months(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, int]]:
    """Mentions that say `ماي الجاري`, with the month."""
    for mention in mentions:
        told = mention.reading.last if isinstance(mention.reading, Stretch) else mention.reading
        if (
            isinstance(told, Point)
            and told.shift is Shift.PRESENT
            and told.month is not None
            and told.year is None
            and told.calendar is Calendar.GREGORIAN
        ):
            yield mention, told.month


def _next_edition(folded: FoldedText, mentions: Sequence[Mention]) -> Iterator[_Clue]:
    """This edition in `ماي الجاري`, the next one in April 2019: a yearly event, so May 2018."""
    current = list(_current_months(mentions))
    if not current or len({month for _, month in current}) > 1:
        return
    here, month = current[0]
    for mention in mentions:
        told = mention.reading.first if isinstance(mention.reading, Stretch) else mention.reading
        if not isinstance(told, Point) or told.year is None or told.month is None:
            continue
        if told.calendar is Calendar.HIJRI or not _says_next_edition(folded.text, mention.start):
            continue
        # Yearly: the edition before it lies nearest to twelve months back.
        year = min(
            (told.year - 2, told.year - 1, told.year),
            key=lambda y: abs((told.year or 0) * 12 + (told.month or 0) - 12 * y - month - 12),
        )
        yield _Clue(month_days(year, month), _place(here, mention))


def _says_next_edition(text: str, position: int) -> bool:
    before = text[max(0, position - _NEXT_EDITION_REACH) : position]
    before = before[max(before.rfind(mark) for mark in ".؟!\n") + 1 :]
    words = before.split()
    return any(one in _EDITIONS and other in _NEXT for one, other in pairwise(words))


def _since_and_during(folded: FoldedText, mentions: Sequence[Mention]) -> Iterator[_Clue]:
    """`منذ سنة 2003 … خلال 13 سنة`, where a year of the article is the sum or the one before it."""
    past_years = {told.year for _, told in _points(mentions) if told.year is not None}
    since: Mention | None = None
    for mention in mentions:
        told = mention.reading
        if isinstance(told, Point) and told.year is not None and told.month is None:
            if _word_before(folded.text, mention.start, (_SINCE,)):
                since = mention
            continue
        if since is None or not isinstance(told, Length) or told.unit is not Unit.YEAR:
            continue
        clue = _sum(folded.text, since, mention, past_years)
        if clue is not None:
            yield clue


def _sum(text: str, since: Mention, mention: Mention, past_years: set[int]) -> _Clue | None:
    start, told = since.reading, mention.reading
    assert isinstance(start, Point)
    assert isinstance(told, Length)
    if start.year is None or told.count is None or told.shift is not None:
        return None
    if start.calendar is Calendar.HIJRI or mention.start - since.end > _LONGEST_SPREAD:
        return None
    total = start.year + told.count
    borne_out = total - 1 in past_years or total in past_years
    if not borne_out or max(past_years) > total or not _word_before(text, mention.start, _DURING):
        return None
    return _Clue((date(total, 1, 1), date(total, 12, 31)), _place(since, mention))


def _word_before(text: str, position: int, words: tuple[str, ...]) -> bool:
    return text[max(0, position - 12) : position].rstrip().endswith(words)


def _narrowed_to_month(clue: _Clue, mentions: Sequence[Mention]) -> _Clue:
    """Add the month of `ماي الجاري` where only the year is known, of whatever calendar it is."""
    first, last = clue.days
    current = list(_current_months(mentions))
    if (last - first).days < _SHORTEST_YEAR or len({month for _, month in current}) != 1:
        return clue
    mention, month = current[0]
    within = [
        days
        for year in range(first.year, last.year + 1)
        if first <= (days := month_days(year, month))[0] and days[1] <= last
    ]
    if len(within) != 1:
        return clue
    places = sorted({*clue.rests_on, *_place(mention)})
    return _Clue(within[0], tuple(places))


def _place(*mentions: Mention) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((mention.start, mention.end) for mention in mentions))
