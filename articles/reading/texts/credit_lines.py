"""Lines under the title of an article that say who wrote, where and when: on one, or one each."""

from __future__ import annotations

from dataclasses import dataclass

from articles.cleaning.bylines import byline, declared_author
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import credit_line, may_be_outlet, publication_line
from articles.reading.texts.signatures import lone_name

_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Credits:
    """What the lines under a title say.

    Attributes:
        author: Who wrote.
        outlet: Where.
        day: When, as it reads.
        lines: The lines themselves.
    """

    author: str = ""
    outlet: str = ""
    day: str = ""
    lines: tuple[str, ...] = ()


def credits_taken(text: str) -> tuple[Credits, str]:
    """What the first lines of a chapter say of it, each on a line or all on one, and the rest."""
    said = Credits()
    while len(said.lines) < _MOST_LINES:
        first, _, under = text.partition("\n")
        author, day = _signature(first) if under else ("", "")
        credit = credit_line(first) if under else None
        day = first if not day and under and is_dateline(first) else day
        outlet = "" if credit is None else credit.outlet
        if credit is not None:
            author, day = author or credit.author, day or credit.day
        is_new = bool(day and not said.day) or bool(author and not said.author)
        if not is_new:
            break
        lines = (*said.lines, first)
        said = Credits(said.author or author, said.outlet or outlet, said.day or day, lines)
        text = under
    return said, text


def _signature(line: str) -> tuple[str, str]:
    """Who wrote and the day, where the line under the title says so; nothing in any other."""
    dated = publication_line(line)
    if dated is None and lone_name(line) and declared_author(line).certain_name:
        return line, ""
    if dated is not None and dated.author:
        return dated.author, dated.day
    if dated is not None and may_be_outlet(dated.outlet):
        return "", dated.day
    person = byline(line if dated is None else dated.outlet)
    if person is None or not person.creator or (dated is None and not person.sure):
        return "", ""
    return person.creator, "" if dated is None else dated.day
