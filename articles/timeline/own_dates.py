"""The year and month that an article's own dates fix, where its day of publication is unknown.

An article that names `30 يونيو 2015` and speaks of `العام الجاري` was written in 2015: its latest
dated month, when no later year is named, tells what needs a year or a month only. Where it names
years only, the latest of them is the year of writing, unless it is itself set beside `العام الجاري`
or `العام الماضي` (`من 5 سنة 2010 إلى 4 العام الماضي`). A day stays unknown: `أمس` is never told
from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from articles.arabic.folding import FoldedText, fold_words
from articles.timeline import lexicon
from articles.timeline.calendars import Calendar, month_days
from articles.timeline.edtf import edtf_interval
from articles.timeline.period_resolution import period_value
from articles.timeline.readings import Mention, Point, SamePeriod, Shift, Stretch, YearPart
from articles.timeline.reference import Days, Reference, days_in_year
from articles.timeline.tables import words
from articles.timeline.tense import is_past_verb
from articles.timeline.time_expression import Basis

# What happened before tells history, and says nothing of when it is told.
_EARLIEST = 1990
# `أدنى مستوى منذ`, `منذ وصوله إلى الحكم في`: how far before a date its `منذ` may stand.
_REACH_OF_SINCE = 45
_MOST_WORDS_AFTER_SINCE = 5
_MOST_WORDS_OF_CLAUSE = 4
_WORDS_OF_ENDING = 3
_WORDS_OF_BIRTH = 2
_NEAR_PLAN = 2
_YEARS_AFTER_OWN_DATES = 3
_OFTEN = 3
_PREFIXES_OF_IMPERFECT = ("ي", "ت", "س")
# A plan for the first months of a year is told in the year before it as often as in that year.
_FIRST_SURE_MONTH = 4
_END_OF_YEAR = (12, 31)
_SENTENCE_END = frozenset(".؟!؛\n")
# `بحلول عام 2014`, `مواليد 1999`: years in which nobody writes.
_NOT_OF_WRITING = words("grammars", "own_dates.not_of_writing")

_BEEN = fold_words("كان كانت كانوا")
# `الوفاء بما تعهدت به في نوفمبر 2006`
_FORMER = fold_words("السابق السابقة الأسبق")
_WHAT = fold_words("مما بما")

Forward = Callable[[Mention], bool]


def reference_of_own_dates(
    folded: FoldedText, mentions: Sequence[Mention], forward: Forward
) -> Reference | None:
    """The month or year in which an article was written, as far as its own dates tell.

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions, in the order of the text.
        forward: Whether the sentence of a mention speaks of what is to come.

    Returns:
        A month, or None: when no month with its year is named, or a later year is. What something
        has lasted since is history, and so is what a relative clause tells. A year, where the month
        is named once and late in the text, where the text names years only, or compares with the
        year before it (`الفترة نفسها من 2014`).
    """
    told = [mention for mention in mentions if not _is_history(folded.text, mention)]
    today = datetime.now(UTC).date()
    dated = [(days, mention) for mention in told for days in _dated(mention) if days[0] <= today]
    compared = _compared_year(mentions)
    if compared is not None and all(days[1].year <= compared for days, _ in dated):
        return _whole_year(compared + 1)
    told_year = _year_of_told_month([entry for entry in dated if forward(entry[1])], told)
    if told_year is not None:
        return _whole_year(told_year)
    if dated and _names_own_month(dated, mentions):
        return None
    months = _month_of(dated, mentions, folded.text, forward)
    if months is None and not dated:
        year = _named_year(folded.text, told, forward)
        # What is history for the text lies before it, too.
        past = (named for mention in mentions for named in _named_years(mention, forward))
        known = year is not None and all(named <= year for named in past)
        months = _whole_year(year) if year is not None and known else None
    return _by_weekdays(months, mentions) if months is not None else None


def _by_weekdays(known: Reference, mentions: Sequence[Mention]) -> Reference:
    """The month of `الثلاثاء 10 تموز الجاري`, where one year from the known one on has that day.

    The text's latest date is often one of the year before.
    """
    found: set[Days] = set()
    for mention in mentions:
        told = mention.reading
        if not (isinstance(told, Point) and told.weekday and told.day and told.year is None):
            continue
        if told.shift is not Shift.PRESENT or told.month is None:
            continue
        years = range(known.first.year, known.first.year + _YEARS_AFTER_OWN_DATES)
        days = [days for year in years if (days := days_in_year(told, year)) is not None]
        said = [first for first, _ in days if first.isoweekday() == told.weekday]
        if len(said) != 1:
            return known
        found.add(month_days(said[0].year, said[0].month))
    return Reference(*found.pop(), Basis.CONTEXT) if len(found) == 1 else known


def _whole_year(year: int) -> Reference:
    return Reference(date(year, 1, 1), date(year, 12, 31), Basis.CONTEXT)


def _month_of(
    dated: list[tuple[Days, Mention]],
    mentions: Sequence[Mention],
    text: str,
    forward: Forward,
) -> Reference | None:
    """The latest dated month that is no plan; the year of the first plan, where all are plans."""
    if not dated:
        return None
    year = max(days[1].year for days, _ in dated)
    later = [named for mention in mentions for named in _named_years(mention, forward)]
    # A plan for the next years may be one of this year, told after those dates.
    plans = [named for mention in mentions for named in _named_years(mention, lambda _: False)]
    later += [named for named in plans if year < named <= year + _NEAR_PLAN]
    # `بين 2006 و2011`; a plan may last longer than the year in which it is told.
    stretches = [told for mention in mentions if isinstance(told := mention.reading, Stretch)]
    later += [told.first.year for told in stretches if told.first.year and not told.first.month]
    later += [
        told.last.year
        for mention in mentions
        if isinstance(told := mention.reading, Stretch)
        and told.last.year
        and _is_tenure(text, mention)
    ]
    if year < _EARLIEST or any(named > year for named in later):
        return None
    in_year = [entry for entry in dated if entry[0][1].year == year]
    if len(in_year) == 1 and in_year[0][1].start > len(text) // 2:
        return _whole_year(year) if not forward(in_year[0][1]) else None
    past = [days for days, mention in in_year if not forward(mention)]
    if not past:
        first = min(days[0] for days, _ in in_year)
        return _whole_year(first.year) if first.month >= _FIRST_SURE_MONTH else None
    last = max(days[1] for days in past)
    if any(days == (last, last) and _ends_a_year(text, mention) for days, mention in in_year):
        return _whole_year(last.year + 1)  # what a year has come to is told in the next
    return _at_current_month(mentions, max(days[0] for days in past), last)


def _names_own_month(dated: list[tuple[Days, Mention]], mentions: Sequence[Mention]) -> bool:
    """Whether the latest date is the month that the text calls its own, in another year.

    `11 مايو الجاري` beside `في مايو 2021`: nobody names the year of the month he writes in.
    """
    last = max(days[1] for days, _ in dated)
    latest = [days for days, _ in dated if days[1] == last]
    whole = all(days == month_days(last.year, last.month) for days in latest)
    return whole and _current_month(mentions) == last.month


def _is_tenure(text: str, mention: Mention) -> bool:
    """`الرئيس السابق للمتحف (2013 - 2021)`: years that are over."""
    former = text[max(0, mention.start - _REACH_OF_SINCE) : mention.start].split()
    return bool(former) and former[-1] == "(" and not _FORMER.isdisjoint(former)


def _at_current_month(mentions: Sequence[Mention], begun: date, last: date) -> Reference:
    """The month that the text calls its own; else that of its latest date, or later.

    `11 مايو الجاري` after `أكتوبر 2021` is of the year after.
    """
    current = _current_month(mentions)
    if current is None:
        return Reference(*month_days(last.year, last.month), Basis.CONTEXT, or_later=True)
    return Reference(*month_days(begun.year + (current < begun.month), current), Basis.CONTEXT)


def _current_month(mentions: Sequence[Mention]) -> int | None:
    """The one month that the text calls its own (`ماي الجاري`), or None."""
    found: set[int] = set()
    for mention in mentions:
        told = mention.reading.last if isinstance(mention.reading, Stretch) else mention.reading
        if not (isinstance(told, Point) and told.month and told.shift is Shift.PRESENT):
            continue
        if told.year is None and told.year_shift is None and told.calendar is Calendar.GREGORIAN:
            found.add(told.month)
    return found.pop() if len(found) == 1 else None


def _ends_a_year(text: str, mention: Mention) -> bool:
    """`السنة المالية المنتهية في 31 ديسمبر 2011`."""
    told = mention.reading
    is_last = isinstance(told, Point) and (told.month, told.day) == _END_OF_YEAR
    said = text[max(0, mention.start - _REACH_OF_SINCE) : mention.start].split()[-_WORDS_OF_ENDING:]
    return is_last and not lexicon.VERBS_OF_ENDING.isdisjoint(said)


def _year_of_told_month(
    dated: list[tuple[Days, Mention]], mentions: Sequence[Mention]
) -> int | None:
    """`شباط من العام المقبل` beside a plan for `3/2/2013`: that was written in 2012."""
    years: dict[tuple[int | None, Calendar], set[int]] = {}
    for days, other in dated:
        if isinstance(other.reading, Point):
            named = (other.reading.month, other.reading.calendar)
            years.setdefault(named, set()).add(days[0].year)
    for mention in mentions:
        told = mention.reading
        if not isinstance(told, Point) or told.year is not None:
            continue
        found = years.get((told.month, told.calendar), set())
        if len(found) == 1 and told.year_shift is Shift.FUTURE:
            return next(iter(found)) - told.year_shift
    return None


def _is_history(text: str, mention: Mention) -> bool:
    """`أدنى مستوى منذ فبراير 2010`, `القذافي الذي قتل في أكتوبر 2011`, `مواليد 1999`."""
    before = text[max(0, mention.start - _REACH_OF_SINCE) : mention.start]
    cut = max(before.rfind(mark) for mark in _SENTENCE_END)
    said = before[cut + 1 :].split()[-_MOST_WORDS_AFTER_SINCE:]
    clause = [word.removeprefix("و") for word in said[-_MOST_WORDS_OF_CLAUSE:]]
    told_of_past = any(
        (word in lexicon.RELATIVE_PRONOUNS or word in _WHAT)
        and (is_past_verb(verb) or not verb.startswith(_PREFIXES_OF_IMPERFECT))
        for word, verb in pairwise(clause)
    )
    told_of_past = told_of_past or _is_pluperfect(before[cut + 1 :].split())
    of_another = not _NOT_OF_WRITING.isdisjoint(said[-_WORDS_OF_BIRTH:])
    return told_of_past or of_another or not lexicon.SINCE.isdisjoint(said)


def _is_pluperfect(words: list[str]) -> bool:
    """`كانت الإدارة قد أقرت في أكتوبر 2010`: before what the text tells of."""
    been = next((at for at, word in enumerate(words) if word.removeprefix("و") in _BEEN), None)
    return been is not None and "قد" in words[been:]


def _compared_year(mentions: Sequence[Mention]) -> int | None:
    """The latest year with whose same period the text compares its own, or None."""
    years = [
        mention.reading.year.year
        for mention in mentions
        if isinstance(mention.reading, SamePeriod) and mention.reading.year.year is not None
    ]
    return max(years) if years and _EARLIEST < max(years) < date.max.year else None


def _dated(mention: Mention) -> Iterator[Days]:
    """The days of a mention that names a month, or a part of a year, with its year."""
    told = mention.reading
    if isinstance(told, YearPart) and told.year.year is not None:
        days = edtf_interval(period_value(told, None, forward=False).value)
        if days is not None:
            yield days
    for point in (told.first, told.last) if isinstance(told, Stretch) else (told,):
        if isinstance(point, Point) and point.year is not None and point.month is not None:
            days = days_in_year(point, point.year) if point.year > 0 else None
            if days is not None:
                yield days


def _named_years(mention: Mention, forward: Forward) -> Iterator[int]:
    """The years that a mention names alone, but for plans and seasons that go on."""
    told = mention.reading
    if not isinstance(told, Point) or told.year is None or told.month is not None:
        return
    if told.calendar is Calendar.GREGORIAN and (mention.compared or not forward(mention)):
        yield told.year


@dataclass(frozen=True, slots=True)
class _Years:
    """What a text says of years: those that it names, and those that it tells from its own.

    Attributes:
        named: Year and mention.
        beside: A year, and which year from that of writing stands in its sentence: these two
            are not one.
    """

    named: list[tuple[int, Mention]]
    beside: set[tuple[int, Shift]]


def _named_year(text: str, mentions: Sequence[Mention], forward: Forward) -> int | None:
    """The year of writing that the years of a text tell, or None.

    It is the latest year that the text speaks of as come, and not the one that it compares `العام
    الجاري` or `العام الماضي` with. Without a comparison with the last year it must be named in the
    first half; without any, the year before it must be named too, or it itself three times.
    """
    years = _years_of(text, mentions, forward)
    if not years.named:
        return None
    latest = max(year for year, _ in years.named)
    if not _EARLIEST < latest < date.max.year - 2:
        return None
    first = min(mention.start for year, mention in years.named if year == latest)
    told = any(
        shift is Shift.PAST or (shift is Shift.PRESENT and named == latest)
        for named, shift in years.beside
    )
    if first > len(text) // 2 and not told:
        return None
    named = [year for year, _ in years.named]
    if not years.beside and latest - 1 not in named and named.count(latest) < _OFTEN:
        return None
    fits = (
        year
        for year in (latest, latest + 1, latest + 2)
        if all(year + shift != named for named, shift in years.beside)
    )
    return next(fits, None)


def _years_of(text: str, mentions: Sequence[Mention], forward: Forward) -> _Years:
    named: list[tuple[int, Mention]] = []
    beside: set[tuple[int, Shift]] = set()
    for at, mention in enumerate(mentions):
        for year in _named_years(mention, forward):
            named.append((year, mention))
            for other in (*mentions[max(0, at - 1) : at], *mentions[at + 1 : at + 2]):
                shift = _shift_of_year(other)
                if shift is not None and _in_one_sentence(text, mention, other):
                    beside.add((year, shift))
    return _Years(named, beside)


def _shift_of_year(mention: Mention) -> Shift | None:
    """Which year from that of writing a mention tells, where it names none."""
    told = mention.reading
    alone = isinstance(told, Point) and told.year is None and told.month is None
    return told.year_shift if alone and isinstance(told, Point) else None


def _in_one_sentence(text: str, one: Mention, other: Mention) -> bool:
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return _SENTENCE_END.isdisjoint(between)


def narrowed(year: Reference, mentions: Sequence[Mention]) -> Reference:
    """The part of a year of writing that is left by the months that the text calls its own.

    Args:
        year: A whole year; anything else stays as it is.
        mentions: The text's time expressions.

    Returns:
        The month of `ماي الجاري`, where it is the only one; else what follows the months that are
        called gone by (`مايو الماضي`), with no month told.
    """
    if (year.first, year.last) != (date(year.first.year, 1, 1), date(year.first.year, 12, 31)):
        return year
    current: set[Days] = set()
    first = year.first
    for mention in mentions:
        told = mention.reading.last if isinstance(mention.reading, Stretch) else mention.reading
        if not (isinstance(told, Point) and told.month is not None and told.year is None):
            continue
        days = days_in_year(told, year.first.year) if told.year_shift is None else None
        if days is None or told.calendar is not Calendar.GREGORIAN:
            continue
        if told.shift is Shift.PRESENT:
            current.add(month_days(days[0].year, days[0].month))
        elif told.shift is Shift.PAST and days[1] < year.last:
            first = max(first, days[1] + timedelta(days=1))
    if len(current) == 1:
        return Reference(*current.pop(), year.basis)
    return Reference(first, year.last, year.basis, year_only=True)
