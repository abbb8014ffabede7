"""Days around an article: earlier than declared, of the hijra, told by another moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise

from articles.arabic.folding import fold_line
from articles.arabic.word_kinds import is_verb
from articles.cleaning.datelines import day_of_hijra, is_dateline
from articles.cleaning.publication_lines import credit_line
from articles.document import DeclaredMetadata, completed
from articles.reading.pages.credit_of_line import PIECES_OF_LINE, YEAR_IN_LINE, day_within
from articles.reading.pages.html_blocks import TextBlock
from articles.reading.pages.html_dates import day_of_issue, is_of_today, told_day
from articles.reading.pages.html_story import Story
from articles.reading.pages.html_surroundings import is_aside
from articles.reading.rows.month_first import day_first
from articles.reading.rows.relative_days import told_by_moment
from articles.timeline.declared_dates import date_of_address, declared_value

_MOST_BESIDE = 2  # lines above a title
_MOST_BEHIND = 3  # lines under a text
_MOST_AROUND = 4  # words beside a day
_WHOLE_DAY = len("2019-03-14")
_LATE = 20  # hours; clocks from Rabat to Muscat are up to four ahead
_NEXT_DAY = timedelta(days=1)
_APART = 1  # days, between two clocks
_APART_BY_MOON = 2  # more, between two calendars of the hijra


def first_day(declared: str | None, story: Story) -> str | None:
    """The day that a page declares, or the first one around its title if that was long before.

    Who moves a site declares the day of the move; who says a day by a title means that of the
    article. The clocks of two zones are a day apart at most, the calendars of the hijra two more:
    late in Greenwich it is the next day, if the page says that one. What is the declared day when
    it is read month first is that day.
    """
    said = _whole_day(declared) if declared else None
    if said is None:
        return declared
    near = (*story.above[-_MOST_BESIDE:], *story.head)
    whole = [each.words for each in near]
    beside = (told.day for told in map(credit_line, whole) if told is not None)
    held = [" ".join(str(p).split()) for each in near for p in each.holder.itertext()]
    lines = filter(_is_day, filter(None, (*map(told_day, whole), *beside, *held, *whole)))
    told = [(day, line) for line in lines if (day := _whole_day(line))]
    if _is_late(declared) and (local := dict(told).get(said + _NEXT_DAY)) is not None:
        return local
    days = {day: line for day, line in told if not _is_day_of(line, said)}
    first = min(days, default=said)
    return days[first] if first < said else declared


def _is_late(moment: str | None) -> bool:
    """Whether a moment by the clock of Greenwich is one of the next day where Arabs live."""
    try:
        said = datetime.fromisoformat(moment or "")
    except ValueError:
        return False
    return said.utcoffset() == timedelta() and said.hour >= _LATE


def _whole_day(words: str) -> date | None:
    """The day that words tell; None where they tell a month, a year or a stretch of time."""
    value = declared_value(words)
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        return None


def _is_day_of(line: str, said: date) -> bool:
    """Whether a line tells nearly this day, by whichever clock, calendar or order of its parts."""
    most = _APART + (_APART_BY_MOON if day_of_hijra(line) is not None else 0)
    days = filter(None, map(_whole_day, (line, day_first(line))))
    return any(abs((said - day).days) <= most for day in days)


def told_around(story: Story, moment: datetime | None, address: str | None) -> DeclaredMetadata:
    """The day that lines around an article tell, where the page declares none.

    Args:
        story: Where the article stands.
        moment: At which the page was saved, if it is known.
        address: Of the page, if it is known.
    """
    found = completed(told_by_saving(story, moment), told_beside(story, moment))
    found = completed(found, told_by_hijra(story, address))
    return completed(found, _told_by_issue(story))


def _told_by_issue(story: Story) -> DeclaredMetadata:
    """The one day with the number of an issue beside it or behind it, wherever on the page."""
    lines = [each.words for each in (*story.above, *story.outside)]
    pairs = (" - ".join(pair) for pair in pairwise(each.words for each in story.outside))
    issues = {day_of_issue(line) for line in (*lines, *pairs)} - {None}
    return DeclaredMetadata(published=issues.pop() if len(issues) == 1 else None)


def told_beside(story: Story, moment: datetime | None) -> DeclaredMetadata:
    """The one day in a line of its own, or a piece of one, right by the article.

    Under the title, else right above it, else behind the text. The day of the moment of saving
    above a title may be that of a clock.
    """
    title = story.title or story.text[0]
    around = set(story.text[0].element.iterancestors())
    before = [
        each
        for each in _before(story, title)
        if not (is_of_today(each.holder) or is_aside(each.holder, around))
    ]
    zones = (story.head, (*before, *story.above)[-_MOST_BESIDE:], story.behind[:_MOST_BEHIND])
    for zone in zones:
        lines = [line for each in zone if not each.is_link for line in _pieces(each)]
        if zone is story.head:
            lines = [*lines, *filter(None, map(_day_by_place, lines))]
        days = {day: line for line in lines if _is_day(line) and (day := _whole_day(line))}
        if zone is not story.head and moment is not None:
            days.pop(moment.date(), None)
        if len(days) == 1:
            return DeclaredMetadata(published=next(iter(days.values())))
    return DeclaredMetadata()


def _day_by_place(line: str) -> str | None:
    """The day in a line with a place or an agency beside it, and no verb: «ود مدني 18-10-2001»."""
    day = day_within(line, _MOST_AROUND)
    others = [] if day is None else line.replace(day, " ").split()
    return None if any(is_verb(fold_line(word)) for word in others) else day


def _pieces(block: TextBlock) -> list[str]:
    """A line, what its elements hold, and what signs part in it."""
    held = (" ".join(str(each).split()) for each in block.holder.itertext())
    return [block.words, *held, *PIECES_OF_LINE.split(block.words)]


def told_by_hijra(story: Story, address: str | None) -> DeclaredMetadata:
    """The day by the other calendar in a line above the text, where no address tells a day.

    Which day of ours it is depends on the place by one.
    """
    told = date_of_address(address) if address else None
    if told is not None and len(told[0]) == _WHOLE_DAY:
        return DeclaredMetadata()
    lines = [*story.lines_above(), *(piece for each in story.head for piece in _pieces(each))]
    days = filter(None, map(day_of_hijra, lines))
    return DeclaredMetadata(published=next(days, None))


def told_by_saving(story: Story, moment: datetime | None) -> DeclaredMetadata:
    """The day that a line around the title tells by the moment of saving: «قبل ساعتين».

    Further above the text one line alone may do so, as in forums.
    """
    if moment is None:
        return DeclaredMetadata()
    near = _told((*story.above[-_MOST_BESIDE:], *story.head), moment)
    above = [] if near else _told([*_before(story, story.text[0]), *story.above], moment)
    day = next(iter(near), None) or (above[0] if len(above) == 1 else None)
    return DeclaredMetadata(published=day)


def _before(story: Story, block: TextBlock) -> list[TextBlock]:
    """What stands outside of an article and before a block of it."""
    first = block.element
    order = {each: place for place, each in enumerate(first.getroottree().iter())}
    return [each for each in story.outside if order[each.element] < order[first]]


def _is_day(line: str) -> bool:
    return is_dateline(line) and YEAR_IN_LINE.search(line) is not None


def _told(blocks: Iterable[TextBlock], moment: datetime) -> list[str]:
    """The days that lines, or pieces of them, tell by a moment."""
    lines = [str(each) for block in blocks for each in block.holder.itertext()]
    told = ([line, *PIECES_OF_LINE.split(line)] for line in lines)
    days = (next(filter(None, (told_by_moment(p, moment) for p in each)), None) for each in told)
    return [day for day in days if day is not None]
