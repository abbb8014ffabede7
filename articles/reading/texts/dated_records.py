"""Articles of a text that are known by a day beside their outlet: under numbers, or in a head."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import publication_line
from articles.reading.rows.columns import Role
from articles.reading.texts.record_fields import Record

SENTENCE_END = re.compile(r"[.!؟?…»\"”)\]:]\s*$")
_BETWEEN = re.compile(r"\s+[-–—|/]\s+|[،,]\s+")
_NUMBERED = re.compile(r"^[(\[]?(\d{1,3})\s?[.)\]\-–]\s+(?=\S)")
_SHORTEST_OF_ISSUE = 150  # code points of an article of an issue
_LONGEST_OUTLET = 4  # words
_HEAD_OF_THREE = 3  # lines: outlet, day, title
LONGEST_DATED = 120
"""Code points of a line that may say outlet and day, or a title."""
FIRST_LINES = 5
"""Lines at the top of an article that may say its day."""


def numbered_records(text: str) -> list[Record]:
    """The clippings of a review: numbered titles, each over a line with its outlet and day."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    numbered: list[int] = []
    starts: list[int] = []
    for place, line in enumerate(lines[:-1]):
        number = _NUMBERED.match(line)
        if number is not None and int(number[1]) == len(numbered) + 1:
            numbered.append(place)
        if number is None or int(number[1]) != len(starts) + 1:
            continue
        if says_day(lines[place + 1]):
            starts.append(place)
    if len(starts) < 2 or starts[0] > FIRST_LINES:
        return _of_issue(lines, numbered)
    records = []
    for start, end in itertools.pairwise((*starts, len(lines))):
        said = next(part for part in _BETWEEN.split(lines[start + 1]) if part)
        title = _NUMBERED.sub("", lines[start])
        record = {Role.TITLE: title, Role.TEXT: "\n".join(lines[start + 2 : end])}
        head = publication_line(lines[start + 1])
        said = head.outlet if head is not None else said
        outlet = {} if is_dateline(said) else {Role.PUBLISHER: said}
        author = {Role.CREATOR: head.author} if head is not None and head.author else {}
        records.append({**dated({**record, **outlet, **author}, lines[start + 1 : start + 2])})
    return records if all(record[Role.TEXT] for record in records) else []


def _of_issue(lines: Sequence[str], starts: Sequence[int]) -> list[Record]:
    """The numbered articles under a line that says the outlet and the day of all of them."""
    if len(starts) < 2 or not 0 < starts[0] <= FIRST_LINES:
        return []
    head = next((h for line in lines[: starts[0]] if (h := publication_line(line))), None)
    records = []
    for start, end in itertools.pairwise((*starts, len(lines))):
        title = _NUMBERED.sub("", lines[start])
        text = "\n".join(lines[start + 1 : end])
        is_title = len(title) <= LONGEST_DATED and SENTENCE_END.search(title) is None
        if not is_title or len(text) < _SHORTEST_OF_ISSUE or not SENTENCE_END.search(text):
            return []
        records.append({Role.TITLE: title, Role.TEXT: text})
    said = {Role.PUBLISHER: head.outlet, Role.PUBLISHED: head.day} if head is not None else {}
    return [{**record, **said} for record in records] if said else []


def dated(record: Record, lines: Sequence[str]) -> Record:
    """The article with the day that a line near its top says beside the outlet."""
    pieces = (
        piece for line in lines[:FIRST_LINES] if says_day(line) for piece in _BETWEEN.split(line)
    )
    day = next(filter(is_dateline, pieces), None)
    if day is None:
        return record
    return _under_outlet(lines, day) or {Role.PUBLISHED: day, **record}


def _under_outlet(lines: Sequence[str], day: str) -> Record | None:
    """The article whose outlet, day and title stand on a line each, in this order."""
    said = [line.strip() for line in lines]
    if said[1:2] != [day] or len(said) <= _HEAD_OF_THREE:
        return None
    outlet, title = said[0], said[2]
    is_outlet = len(outlet.split()) <= _LONGEST_OUTLET and publication_line(f"{outlet} | {day}")
    is_title = len(outlet.split()) < len(title.split()) and SENTENCE_END.search(title) is None
    if not is_outlet or not is_title or len(title) > LONGEST_DATED:
        return None
    rest = "\n".join(lines[_HEAD_OF_THREE:])
    return {Role.PUBLISHER: outlet, Role.PUBLISHED: day, Role.TITLE: title, Role.TEXT: rest}


def at_the_ends(lines: Sequence[str]) -> list[str]:
    """The first lines of an article and the last one, which may say its outlet and its day."""
    said = [line for line in lines if line.strip()]
    return [*lines[:FIRST_LINES], *(line.strip("() \t") for line in said[-1:])]


def says_day(line: str) -> bool:
    """Whether a line is a day, or says one beside the outlet: «جريدة المثال - 13 أبريل 2021»."""
    pieces = _BETWEEN.split(line) if len(line) <= LONGEST_DATED else []
    return any(map(is_dateline, pieces))
