"""The head of an article: title, date, byline and scraper's marks above the first paragraph."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from articles.cleaning import title as titles
from articles.cleaning.agency_openings import agency_date, agency_named
from articles.cleaning.boilerplate import head_length, is_boilerplate, is_edge
from articles.cleaning.bylines import BEHIND_A_DAY, Byline, author_opening, byline
from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.datelines import gathered_line, is_dateline
from articles.cleaning.head_lines import (
    AROUND_NAME,
    LONG_PARAGRAPH,
    correspondent,
    is_left_for_outlet,
    is_outlet_over_day,
    is_short,
    is_signature,
    is_signed_above,
    outlet_and_day,
    pieces_of,
    who_is,
)
from articles.cleaning.head_zone import Zone, read_zone
from articles.cleaning.lines import Line, Removal
from articles.cleaning.outlet_left import outlet_left
from articles.cleaning.publication_lines import (
    credit_line,
    day_of_issue,
    is_section,
    issue_line,
    line_over_title,
    may_be_person,
    reads_like_outlet,
    reads_like_person,
    reads_only_like_outlet,
    says_when,
)
from articles.cleaning.scraper_marks import is_marked_line, scraper_mark

_MOST_LINES = 14
_LONGEST_OUTLET = 3  # words
_BY = re.compile(rf"\s+(?:{'|'.join(BEHIND_A_DAY)})\s*:?\s+", re.IGNORECASE)
_NO_TITLE = frozenset({"", "date", "mark"})  # kinds of lines above which no title stood
_FEWEST_BELOW = 3  # lines: the title, another one of the head, the text
_MOST_HEADLINES = 3  # under the first
_LONGEST_PIECES = 160  # code points of a line of several pieces


@dataclass(slots=True)
class Head:
    """What stood above the first paragraph.

    Attributes:
        title: The stated title, declared or found.
        dateline: The date line as it reads.
        publisher: The outlet named by a mark or a byline, else the agency.
        creator: The author named by a byline.
        removals: The stretches that do not enter the body.
        body: The lines that do.
    """

    title: str | None
    dateline: str | None = None
    publisher: str | None = None
    creator: str | None = None
    removals: list[Removal] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


def read_head(
    lines: Sequence[Line], declared_title: str | None, beside: Sequence[str] = ()
) -> Head:
    """Take the head off the lines.

    Args:
        lines: The article's lines, without boilerplate.
        declared_title: The title that the file declares, if it does.
        beside: Lines of boilerplate among its first, which may say the day and who wrote.

    Returns:
        The head. When nothing but a head is there, its lines stay in the body.
    """
    head = _Walk(lines, declared_title).head()
    zone = _zone_beyond(lines, head)
    head = head if zone is None else _of_zone(lines, zone, head.creator)
    for line in beside:
        _learn_beside(head, line)
    if head.publisher is None and head.title and head.creator and head.dateline:
        days = {each.start for each in head.removals if each.reason is EditReason.DATELINE}
        said = [line.text for line in lines if line.start in days]
        head.publisher = outlet_left(said, head.title, [line.text for line in head.body])
    if head.body or not lines:
        return head
    # Without its empty lines, as a second cleaning would see it, the text may have a body.
    head = _Walk([replace(line, blank_after=False) for line in lines], declared_title).head()
    if not head.body:
        head.body, head.removals = list(lines), []
    return head


def _zone_beyond(lines: Sequence[Line], head: Head) -> Zone | None:
    """The block of lines above the text, where a walk down them has left some of it in the body."""
    said = [line for line in lines if line.text]
    zone = read_zone(said, head.title) if head.body else None
    if zone is None:
        return None
    left = {line.start for line in head.body}
    is_more = any(said[place].start in left for place in zone.taken)
    return zone if is_more else None


def _of_zone(lines: Sequence[Line], zone: Zone, creator: str | None) -> Head:
    """The head that a block of lines is; who wrote as a walk has it, where the block is unsure."""
    said = [line for line in lines if line.text]
    removals = [
        Removal(said[place].start, said[place].end, reason)
        for place, reason in sorted(zone.taken.items())
    ]
    body = [line for place, line in enumerate(said) if place not in zone.taken]
    return Head(zone.title, zone.dateline, zone.publisher, zone.creator or creator, removals, body)


def _learn_beside(head: Head, line: str) -> None:
    """Learn of what a line of boilerplate says: «Par Claire Nour — Publié le 3 mai 2017»."""
    pieces = pieces_of(line)
    day = next(filter(is_dateline, pieces), None)
    if day is None:
        return
    head.dateline = head.dateline or day
    said = next((who for piece in pieces if (who := who_is(piece)) is not None), None)
    if said is not None:
        head.publisher = head.publisher or said.publisher
        head.creator = head.creator or said.creator


class _Walk:
    """One walk down the lines, until one is neither title, date, byline nor mark."""

    def __init__(self, lines: Sequence[Line], declared_title: str | None) -> None:
        self._lines = list(lines)
        self._head = Head(title=declared_title)
        self._previous = ""  # the kind of the line before: mark, title, date, desk, name or nothing

    def head(self) -> Head:
        """The head, with the remaining lines as its body."""
        index = 0
        while index < min(len(self._lines), _MOST_LINES):
            following = self._lines[index + 1] if index + 1 < len(self._lines) else None
            line = self._without_prefix(self._lines[index])
            self._lines[index] = line
            if line.text and not self._takes(line, following):
                break
            index += 1
        self._head.body = [line for line in self._lines[index:] if line.text]
        opening = self._head.body[0].text if self._head.body else ""
        self._head.dateline = self._head.dateline or agency_date(opening)
        self._head.publisher = self._head.publisher or agency_named(opening)
        self._head.creator = self._head.creator or author_opening(opening)[1]
        return self._head

    def _remove(self, line: Line, reason: EditReason, kind: str) -> bool:
        self._head.removals.append(Removal(line.start, line.end, reason))
        self._previous = kind
        return True

    def _without_prefix(self, line: Line) -> Line:
        """The line without slider buttons and a scraper's mark before its first word."""
        while length := head_length(line.text):
            self._remove(line.cut(length), EditReason.BOILERPLATE, self._previous)
            line = line.without_start(length)
        mark = scraper_mark(line.text)
        if mark is None:
            return line
        length, publisher = mark
        self._head.publisher = self._head.publisher or publisher
        if is_marked_line(line.text, length):
            said = byline(line.text[length:].strip(" -–_:\"'"))
            self._learn(said)
            self._remove(line, EditReason.SCRAPER_MARK, "mark")
            return line.without_start(len(line.text))
        separator = len(line.text[length:]) - len(line.text[length:].lstrip(" -–_:|"))
        self._remove(line.cut(length + separator), EditReason.SCRAPER_MARK, "mark")
        return line.without_start(length + separator)

    def _takes(self, line: Line, following: Line | None) -> bool:
        """Whether the line belongs to the head; if so it is removed and learned from."""
        if is_edge(line.text) or is_boilerplate(line.text):
            return self._remove(line, EditReason.BOILERPLATE, self._previous)
        if day := line.text if is_dateline(line.text) else day_of_issue(line.text):
            self._head.dateline = self._head.dateline or day
            return self._remove(line, EditReason.DATELINE, "date")
        takes = (
            self._takes_masthead, self._takes_gathered, self._takes_pieces, self._takes_signed_day,
            self._takes_credits,
        )  # fmt: skip
        if any(take(line) for take in takes):
            return True
        said = byline(line.text)
        if said is None or not said.sure:
            said = correspondent(line, self._head.title, self._lines) or said
        if said is not None and said.sure:
            return self._take_byline(line, said)
        if said is not None and self._agrees(line, said, following):
            return self._take_byline(line, said)
        return self._is_title(line, following)

    def _takes_masthead(self, line: Line) -> bool:
        """Take a short line over a title, or between it and the day with who wrote.

        It names the outlet, or the section; over a title, what reads like neither stays away from
        it all the same, and says nothing. Under a title that may be the first line of the text.
        """
        place = next((n for n, each in enumerate(self._lines) if each is line), 0)
        below = [each for each in self._lines[place + 1 : place + 5] if each.text]
        if self._previous in _NO_TITLE and is_outlet_over_day(line, below):
            self._head.publisher = self._head.publisher or line.text.strip(AROUND_NAME)
            return self._remove(line, EditReason.DATELINE, "mark")
        is_left, is_under = False, self._previous == "title" and len(below) >= _FEWEST_BELOW
        if is_under and is_short(line) and self._is_head(line, below[0]):
            is_left = says_when(below[0].text) and is_left_for_outlet(line, below)
            is_told = reads_like_outlet(line.text) or is_section(line.text) or is_left
            is_masthead = is_told and self._is_head(below[0], below[1])
        elif (
            self._previous not in _NO_TITLE
            or len(below) < _FEWEST_BELOW
            or not is_short(line, below[0])
        ):
            return False
        else:
            is_title = titles.reads_like_a_title(below[0]) and self._is_head(below[0], below[1])
            is_above = self._is_head(below[1], below[2]) or len(below[2].text) >= LONG_PARAGRAPH
            is_masthead = is_title and is_above
        if not is_masthead:
            return False
        reads_so = reads_like_outlet if is_under else reads_only_like_outlet
        if reads_so(line.text) or (is_under and is_left):
            self._head.publisher = self._head.publisher or line.text.strip(AROUND_NAME)
        return self._remove(line, EditReason.DATELINE, "mark")

    def _takes_signed_day(self, line: Line) -> bool:
        """Learn of a line with the day and who put it there: «أرسلت في 3 مايو 2019 بواسطة …»."""
        day, sign, who = _BY.sub("\0", line.text, count=1).partition("\0")
        if not sign or not is_dateline(day) or len(who.split()) > _LONGEST_OUTLET + 1:
            return False
        self._head.dateline = self._head.dateline or day.strip()
        self._learn(who_is(who))
        return self._remove(line, EditReason.DATELINE, "date")

    def _is_head(self, line: Line, following: Line) -> bool:
        """Whether what follows a title, or another line of the head, is one: a day, who wrote."""
        return self._is_above_head(line, following) and not titles.repeats(
            following.text, line.text
        )

    def _takes_gathered(self, line: Line) -> bool:
        """Learn of outlet and day from the line of a site that gathers the press, if it is one."""
        gathered = gathered_line(line.text) or outlet_and_day(line.text)
        if gathered is None:
            return False
        before, outlet, day = gathered
        self._head.publisher = self._head.publisher or outlet
        self._head.dateline = self._head.dateline or day
        said = byline(before)
        if before and before != outlet and (said is None or not said.sure):
            return False  # a second headline stands before it
        self._learn(said)
        return self._remove(line, EditReason.DATELINE, "date")

    def _takes_pieces(self, line: Line) -> bool:
        """Learn of a line in pieces, the day or who wrote among them and nothing of the text.

        «نشر في: 8 مارس 2017 | كتب: سلمى نور | القراءات: 512».
        """
        pieces = pieces_of(line.text) if len(line.text) <= _LONGEST_PIECES else []
        days = [piece for piece in pieces if is_dateline(piece)]
        if len(pieces) < 2 or not days:
            return False
        names = [piece for piece in pieces if piece not in days and not is_edge(piece)]
        said = [who_is(piece) for piece in names]
        if not all(each is not None for each in said):
            return False
        self._head.dateline = self._head.dateline or days[0]
        for each in said:
            self._learn(each)
        return self._remove(line, EditReason.DATELINE, "date")

    def _takes_credits(self, line: Line) -> bool:
        """Learn of outlet, day and author from a line that says nothing else, under the title.

        Above it the line must name an outlet beyond doubt, or say a day and stand over the title;
        where who wrote is known, a lone name beside the day is the outlet under it too.
        """
        is_under = self._head.title is not None
        said = credit_line(line.text) if is_under else issue_line(line.text)
        is_outlet_open = self._head.creator is not None and self._head.publisher is None
        if is_outlet_open if is_under else said is None and self._is_over_title(line):
            found = line_over_title(line.text)
            said = found if found is not None and found.day else said
        if said is None:
            return False
        self._head.publisher = self._head.publisher or said.outlet or None
        self._head.creator = self._head.creator or said.author or None
        self._head.dateline = self._head.dateline or said.day or None
        return self._remove(line, EditReason.DATELINE, "date")

    def _is_over_title(self, line: Line) -> bool:
        """Whether what stands under a line is a title, over another line of a head or a text."""
        place = next((n for n, each in enumerate(self._lines) if each is line), 0)
        below = [each for each in self._lines[place + 1 : place + 4] if each.text]
        return (
            len(below) > 1
            and titles.reads_like_a_title(below[0])
            and (self._is_head(below[0], below[1]) or len(below[1].text) >= LONG_PARAGRAPH)
        )

    def _is_title(self, line: Line, following: Line | None) -> bool:
        if len(line.text) > titles.LONGEST_STATED:
            return False  # whatever follows, which is much to be asked
        head = self._head
        above_head = self._is_above_head(line, following) or self._is_over_headlines(line)
        if not titles.states_a_title(line, following, above_head=above_head):
            return False
        if head.title is None:
            head.title = line.text
            return self._remove(line, EditReason.TITLE, "title")
        if titles.repeats(line.text, head.title):
            return self._remove(line, EditReason.DUPLICATE_TITLE, "title")
        return False

    def _is_over_headlines(self, line: Line) -> bool:
        """Whether further headlines or a name stand under it, and then head or text begin."""
        place = next((n for n, each in enumerate(self._lines) if each is line), len(self._lines))
        for here, after in itertools.pairwise(self._lines[place + 1 : place + 2 + _MOST_HEADLINES]):
            if len(after.text) >= 2 * LONG_PARAGRAPH and may_be_person(here.text):
                return True
            if not titles.reads_like_a_title(here):
                return False
            is_over_text = len(after.text) >= LONG_PARAGRAPH > len(here.text)
            if here.blank_after or is_over_text or self._is_above_head(here, after):
                return True
        return False

    def _is_above_head(self, line: Line, following: Line | None) -> bool:
        """Whether a date, a byline, a mark or the title once more follows."""
        if following is None:
            return False
        said = byline(following.text)
        mark = scraper_mark(following.text)
        return (
            says_when(following.text)
            or (outlet_and_day(following.text) or credit_line(following.text)) is not None
            or (said is not None and (said.sure or is_signature(following, said, self._lines)))
            or (mark is not None and is_marked_line(following.text, mark[0]))
            or titles.repeats(following.text, self._head.title or line.text)
        )

    def _agrees(self, line: Line, said: Byline, following: Line | None) -> bool:
        """Whether the lines around a doubtful byline speak for it."""
        if following is None:
            return False
        is_named = said.certain_name or (self._previous == "title" and reads_like_person(line.text))
        if is_named and says_when(following.text):
            return True
        if not self._previous:
            return is_signed_above(line, said, following, self._lines, self._head.title)
        if said.desk_only:
            return True
        long_next = len(following.text) >= LONG_PARAGRAPH or says_when(following.text)
        certain = said.certain_name or line.text.startswith("-")
        return long_next and (certain or self._previous in {"desk", "name"})

    def _take_byline(self, line: Line, said: Byline) -> bool:
        self._learn(said)
        return self._remove(line, EditReason.BYLINE, "desk" if said.desk_only else "name")

    def _learn(self, said: Byline | None) -> None:
        if said is not None:
            self._head.publisher = self._head.publisher or said.publisher
            self._head.creator = self._head.creator or said.creator
