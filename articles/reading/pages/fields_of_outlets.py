"""Fields above the text of a page that say the outlet: «المصدر: …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.cleaning.bylines import byline
from articles.cleaning.publication_lines import publication_line
from articles.reading.pages.credit_of_line import LONGEST_CREDIT
from articles.reading.pages.html_dates import day_of_issue
from articles.reading.rows.columns import Role
from articles.reading.rows.header_lines import header_line

_LONGEST_OUTLET = 5  # words
_ADDRESS_BEHIND = re.compile(r"\s*[-–—|:(]*\s*(?:https?://|www\.)\S+$")


def outlet_in_field(lines: Sequence[str]) -> str | None:
    """The outlet in a line that is a field for it: «المصدر: …»; «وكالات» names none."""
    named = (header_line(line) for line in lines if len(line) <= LONGEST_CREDIT)
    said = (each[2] for each in named if each is not None and each[1] is Role.PUBLISHER)
    short = (each for each in said if 0 < len(each.split()) <= _LONGEST_OUTLET)
    return next(filter(None, map(house_of, short)), None)


def cited_outlet(lines: Sequence[str]) -> str | None:
    """The outlet in a field for it that says the number of an issue and its day, too."""
    for line in lines:
        if len(line) <= LONGEST_CREDIT and outlet_in_field([line.partition("،")[0]]) is not None:
            said = publication_line(line)
            if said is not None and said.day and day_of_issue(line.replace("،", " - ")):
                return said.outlet or None
    return None


def house_of(name: str | None) -> str | None:
    """The name of an outlet, if it is one: «وكالات» only says how a text came about."""
    said = byline(name) if name else None
    is_named = said is None or said.publisher is not None or said.creator is not None
    return _ADDRESS_BEHIND.sub("", name) or None if name and is_named else None
