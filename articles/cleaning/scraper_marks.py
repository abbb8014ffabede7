"""Marks of scrapers: what a collection puts before a line to say from which site it is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from articles.cleaning.bylines import FINAL_STOP, LONGEST_BYLINE

_TABLE = tomllib.loads(Path(__file__).with_name("scraper_marks.toml").read_text("utf-8"))
_MARKS = tuple(
    (re.compile(mark["pattern"], re.IGNORECASE), str(mark["publisher"])) for mark in _TABLE["mark"]
)
_DOMAIN = re.compile(
    r"(?:www\.)?[a-z0-9][a-z0-9-]{1,30}\.(?:com|info|net|org|ma|dz|tn|ly|eg|sa|ae|press|news|tv|ca)\b",
    re.IGNORECASE,
)
_LONGEST_MARKED_LINE = 9  # words: what follows a scraper's mark on its line


def scraper_mark(line: str) -> tuple[int, str] | None:
    """The length of a scraper's mark at the line's start and the outlet it stands for, or None."""
    for pattern, publisher in _MARKS:
        found = pattern.match(line)
        if found is not None:
            return found.end(), publisher
    found = _DOMAIN.match(line)
    if found is not None and (found.end() == len(line) or line[found.end()] in " -–:|"):
        return found.end(), found.group()
    return None


def is_marked_line(line: str, length: int) -> bool:
    """Whether the whole line belongs to the mark of `length` at its start, not to the article."""
    rest = line[length:]
    return (
        len(line) <= LONGEST_BYLINE
        and len(rest.split()) <= _LONGEST_MARKED_LINE
        and FINAL_STOP.search(rest) is None
    )
