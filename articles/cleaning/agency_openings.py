"""What agencies write before the first words of the news: where, when, and who they are.

`رام الله 5-11-2014 وفا- `, `الرباط (و م ع) 5 نونبر 2014 - `, `Tunis, 5 nov. 2014 (TAP) - `. Order
and signs between the parts are those of each house: each part must be known for what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.cleaning.byline_parts import parts_of
from articles.cleaning.datelines import is_dateline

_LONGEST = 100  # code points
_MOST_WORDS_OF_DAY = 10
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|[٠-٩]{4}")
# What joins an opening to the news; a slash ends one where no digit stands before it.
_END = re.compile(r"(?:\s?[-–—ـ]{1,2}|\s?:|(?<!\d)\s?/|\))(?=\s)")
_SLASH = re.compile(r"(?<!\d)/|/(?!\d)")
_IN_BRACKETS = re.compile(r"\(\s?(?P<name>[^()\d]{2,25}?)\s?\)")
_ACRONYM = re.compile(r"[A-Z]{2,6}|\w{2,5}|\w(?:[\s.]+\w){1,3}\.?")
_INITIALS = re.compile(r"[A-Z]{2,5}|[^\W\d_a-zA-Z]{2,3}")  # `APS`, «وال»
_HOUSES = frozenset({"agency", "outlet", "desk"})
_NAMED = frozenset({"place", "name", "number", *_HOUSES})
_TOWN = ("other", "weak")  # a town that no list has


def agency_date(line: str) -> str | None:
    """The date in an agency's opening of the first paragraph, as it reads; None without one."""
    head = line[:_LONGEST]
    if _YEAR.search(head) is None:
        return None
    for end in _END.finditer(head):
        if (day := _day_of(head[: end.end()])) is not None:
            return day
    return None


def agency_named(line: str) -> str | None:
    """The agency that an opening with a day names in brackets; None without one.

    Behind the place and the day that is one of no list as well, if it is written as such are.
    """
    opening = line[: opening_length(line)]
    names = (found["name"] for found in _IN_BRACKETS.finditer(opening))
    return next((name for name in names if _is_agency(name)), None)


def _is_agency(name: str) -> bool:
    kinds = {each.kind for each in parts_of(name)}
    return bool(_HOUSES & kinds - {"desk"}) or (
        kinds == {"other"} and _INITIALS.fullmatch(name) is not None
    )


def opening_length(text: str) -> int:
    """How long an agency's opening is, with what joins it to the news; 0 for none."""
    head = text[:_LONGEST]
    if agency_date(text) is None:
        return 0
    ends = [end.end() for end in _END.finditer(head) if _day_of(head[: end.end()]) is not None]
    return ends[-1] + len(text[ends[-1] :]) - len(text[ends[-1] :].lstrip(" :–—-"))


def _day_of(opening: str) -> str | None:
    """The day in words that are an opening and nothing else."""
    spaced = _SLASH.sub(" / ", opening)
    houses = [found["name"] for found in _IN_BRACKETS.finditer(spaced)]
    plain = _IN_BRACKETS.sub(" - ", spaced)
    day = next(_days_in(plain), None)
    if day is None or not all(map(_is_house, houses)):
        return None
    segments = parts_of(plain.replace(day, " - ", 1).replace(",", "،"))
    kinds = [segment.kind for segment in segments]
    if kinds[:1] and kinds[0] in _TOWN and len(segments[0].words.split()) <= len(_TOWN):
        kinds[0] = "town"
    has_house = bool(houses) or not _HOUSES.isdisjoint(kinds)
    is_known = set(kinds) <= (_NAMED | {"town"} if has_house else _NAMED)
    return day if is_known and (has_house or "place" in kinds) else None


def _days_in(words: str) -> Iterator[str]:
    """The dates with a year in some words, the longest first."""
    pieces = words.split()
    for length in range(min(_MOST_WORDS_OF_DAY, len(pieces)), 0, -1):
        for start in range(len(pieces) - length + 1):
            day = " ".join(pieces[start : start + length])
            bare = day.strip("،,:-–—/() ")
            if _YEAR.search(bare) is not None and is_dateline(bare):
                yield bare


def _is_house(name: str) -> bool:
    """Whether a name in brackets is an agency's, known or by its letters."""
    kinds = {segment.kind for segment in parts_of(name)}
    return bool(kinds & _HOUSES) or _ACRONYM.fullmatch(name) is not None
