"""The lines above a text as one block: outlet, issue, day, who wrote, title, in any order.

A walk down the lines stops at the first one that it cannot tell. Where a day, an issue or a line of
credits stands among a few short lines above a long one, all of them are of the head, and what each
is follows from what the others are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.arabic.folding import fold_line
from articles.arabic.word_kinds import is_verb
from articles.cleaning import title as titles
from articles.cleaning.boilerplate import head_length, is_edge
from articles.cleaning.byline_parts import agency_names
from articles.cleaning.bylines import byline, declared_author, is_place
from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.datelines import is_dateline
from articles.cleaning.lines import Line
from articles.cleaning.name_words import is_arabic, is_likely_name
from articles.cleaning.outlet_left import is_spoken_of, may_be_left
from articles.cleaning.publication_lines import (
    BETWEEN_PIECES,
    credit_line,
    day_of_issue,
    is_beside,
    is_section,
    line_over_title,
    may_be_outlet,
    reads_like_outlet,
    reads_like_person,
    reads_only_like_outlet,
)

_MOST_LINES = 9
_FEWEST_LINES = 2
_LONGEST_LINE = 160  # code points of a line of a head
_SHORTEST_TEXT = 100  # code points of the paragraph under it
_FEWEST_OF_TITLE = 3  # words
_LONGEST_NAME = 40  # code points of an outlet's or somebody's
_LONGEST_TITLE = 90  # code points of one that no file declares and no walk has found
_AROUND = " -–—/ـ"
_NO_END = (".", "،", "؛", ":", "…")


@dataclass(slots=True)
class Zone:
    """What a block of lines above a text says.

    Attributes:
        title: The stated title, if one is among them.
        dateline: The line with the day, or the day in it.
        publisher: The outlet.
        creator: Who wrote.
        is_signed: Whether a line says who wrote, or from where an agency did.
        taken: The lines that are no words of the body, by their places, each with the reason.
        size: How many lines the block has.
    """

    title: str | None = None
    dateline: str | None = None
    publisher: str | None = None
    creator: str | None = None
    is_signed: bool = False
    taken: dict[int, EditReason] = field(default_factory=dict)
    size: int = 0


def read_zone(lines: Sequence[Line], known_title: str | None) -> Zone | None:
    """What the block of short lines above the text says; None where it is none, or not all is told.

    Args:
        lines: The article's lines.
        known_title: The title that the file declares, or that is known of the text otherwise.
    """
    size = next((n for n, line in enumerate(lines) if not _is_short(line)), 0)
    if not _FEWEST_LINES <= size <= _MOST_LINES or len(lines[size].text) < _SHORTEST_TEXT:
        return None
    block = [line.text[head_length(line.text) :] for line in lines[:size]]
    zone = Zone(title=known_title, size=size)
    open_places = [place for place, line in enumerate(block) if not _learn(zone, place, line)]
    open_places = [n for n in open_places if not _learn_pair(zone, n, block[n])]
    is_column = _is_of_one_script(zone.creator) and open_places == [1] and size == _FEWEST_LINES
    is_anchored = zone.dateline is not None or bool(zone.publisher and zone.is_signed) or is_column
    if not is_anchored:
        return None
    _learn_title(zone, block, open_places)
    _learn_outlet(zone, block, open_places, [line.text for line in lines[size:]])
    _take_labels(zone, block, open_places)
    return zone if zone.title is not None and _is_told(block, open_places) else None


def _is_of_one_script(name: str | None) -> bool:
    """Whether there is a name, and no button in Latin letters stands behind an Arabic one."""
    is_latin = name is not None and any(sign.isascii() and sign.isalpha() for sign in name)
    return name is not None and not (is_latin and is_arabic(name))


def _is_short(line: Line) -> bool:
    return len(line.text) <= _LONGEST_LINE and not line.text.endswith(_NO_END)


def _learn(zone: Zone, place: int, line: str) -> bool:
    """Learn of a line that says by its own words what it is; whether it does."""
    if zone.title is not None and titles.repeats(line, zone.title):
        return _take(zone, place, EditReason.DUPLICATE_TITLE)
    if day := line if is_dateline(line) else day_of_issue(line):
        zone.dateline = zone.dateline or day
        return _take(zone, place, EditReason.DATELINE)
    is_outlet_open = zone.creator is not None or (not place and zone.title is None)
    said = line_over_title(line) if is_outlet_open else credit_line(line)
    if said is not None and said.day:
        zone.dateline = zone.dateline or said.day
        zone.publisher = zone.publisher or said.outlet or None
        zone.creator = zone.creator or said.author or None
        zone.is_signed = zone.is_signed or bool(said.author)
        return _take(zone, place, EditReason.DATELINE)
    if is_beside(line) or is_section(line) or is_edge(line):
        reason = EditReason.BOILERPLATE if is_edge(line) else EditReason.DATELINE
        return _take(zone, place, reason)
    named = byline(line.strip(_AROUND))
    if named is not None and (named.sure or named.certain_name):
        zone.publisher = zone.publisher or named.publisher
        zone.is_signed = zone.is_signed or named.creator is not None
        is_of_agency = fold_line(named.publisher or "") in agency_names()
        if named.certain_name or not is_of_agency:  # beside which a town stands as often
            zone.creator = zone.creator or named.creator
        return _take(zone, place, EditReason.BYLINE)
    return False


def _learn_pair(zone: Zone, place: int, line: str) -> bool:
    """Learn of an outlet beside its town or who wrote, with a sign between; whether it does.

    «الوادي - عمّان», «الوادي – سلمى نور».
    """
    pieces = [piece.strip(_AROUND) for piece in BETWEEN_PIECES.split(line)]
    names = [piece for piece in pieces if piece and not is_place(piece)]
    is_beside_town = len(names) < len(pieces) and pieces[:1] == names
    outlets = [
        name
        for name in names
        if reads_like_outlet(name)
        or (is_beside_town and may_be_outlet(name) and not is_likely_name(name.split()))
    ]
    persons = [name for name in names if name not in outlets and reads_like_person(name)]
    # Beside what is known to be an agency or an outlet a town stands that no list has.
    is_told = len(names) == 1 + len(persons) or declared_author("".join(outlets)).is_outlet
    is_pair = len(pieces) == 2 and len(outlets) == 1 and is_told
    if not is_pair or zone.title is None:
        return False
    zone.publisher = zone.publisher or outlets[0]
    zone.creator = zone.creator or next(iter(persons), None)
    zone.is_signed = zone.is_signed or bool(persons) or len(names) > 1
    return _take(zone, place, EditReason.DATELINE)


def _take(zone: Zone, place: int, reason: EditReason) -> bool:
    zone.taken[place] = reason
    return True


def _learn_title(zone: Zone, block: Sequence[str], left: list[int]) -> None:
    """Take the first line of some words that is left for the title, where none is known."""
    fit = [n for n in left if len(block[n].split()) >= _FEWEST_OF_TITLE]
    if len(fit) > 1 and not fit[0] and _is_outlet(block, 0):
        fit = fit[1:]  # the outlet over the day, then the title
    if zone.title is None and fit and len(block[fit[0]]) <= _LONGEST_TITLE:
        zone.title = block[fit[0]]
        left.remove(fit[0])
        _take(zone, fit[0], EditReason.TITLE)


def _learn_outlet(zone: Zone, block: Sequence[str], left: list[int], text: Sequence[str]) -> None:
    """Take a short line that is left for the outlet, if none is known yet and it reads like one.

    So is the first one over the day, where who wrote is known and the text does not speak of it.
    """
    names = [n for n in left if len(block[n]) <= _LONGEST_NAME and _is_outlet(block, n)]
    if not names and zone.title and zone.creator and left[:1] == [0] and _is_over_day(block, 0):
        is_left = may_be_left(block[0]) and not is_spoken_of(block[0], (zone.title, *text))
        names = [0] if is_left else []
    if zone.publisher is None and names:
        zone.publisher = block[names[0]]
        left.remove(names[0])
        _take(zone, names[0], EditReason.DATELINE)


def _take_labels(zone: Zone, block: Sequence[str], left: list[int]) -> None:
    """Take the few words that are left over the title: a section, a button, a kicker."""
    again = [n for n, each in zone.taken.items() if each is EditReason.DUPLICATE_TITLE]
    title = next((n for n, each in zone.taken.items() if each is EditReason.TITLE), 0)
    for place in list(left):
        is_kicker = bool(zone.dateline) and (place == title - 1 or _is_over_day(block, place))
        is_kicker = is_kicker and place < title and not is_verb(fold_line(block[place].split()[0]))
        is_label = len(block[place].split()) < _FEWEST_OF_TITLE
        if is_label and (is_kicker or place < min(again, default=0)):
            left.remove(place)
            _take(zone, place, EditReason.NAVIGATION)


def _is_outlet(block: Sequence[str], place: int) -> bool:
    """Whether a line reads like an outlet, or may be one and the issue stands under it.

    The first line may be one of several words over the day, where a town is of one.
    """
    name = block[place]
    if not place and _is_over_day(block, place) and len(name.split()) > 1:
        return reads_like_outlet(name) or may_be_outlet(name)
    is_over_issue = any(map(is_beside, block[place + 1 : place + 2])) and reads_like_outlet(name)
    return is_over_issue or reads_only_like_outlet(name)


def _is_over_day(block: Sequence[str], place: int) -> bool:
    return any(is_dateline(line) or day_of_issue(line) for line in block[place + 1 : place + 2])


def _is_told(block: Sequence[str], left: Sequence[int]) -> bool:
    """Whether what is left are further headlines, which stay words of the text."""
    return all(len(block[place].split()) >= _FEWEST_OF_TITLE for place in left)
