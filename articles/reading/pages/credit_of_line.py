"""What a line above the text of a page says of it and nothing else: the day, and who wrote it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.boilerplate import is_edge
from articles.cleaning.bylines import (
    Byline,
    byline,
    declared_author,
    labelled_name,
    name_in_line,
)
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import BETWEEN_PIECES
from articles.reading.pages.html_dates import day_of_issue, is_duration, is_of_joining
from articles.reading.pages.made_up_names import is_nobody
from articles.reading.rows.relative_days import without_ago

LONGEST_LABEL = 2
"""How many words a section or another label has."""
MARK_OF_LIST = re.compile(r"^[-–•*]\s+")
"""What stands before each item of a list."""
PIECES_OF_LINE = re.compile(r"\s*[|•·│,،]\s*|\s+[-–—/]\s+|\t+")
"""What parts the pieces of a line that says day and author."""
YEAR_IN_LINE = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|[٠-٩]{4}|(?<!\d)1[34]\d{2}(?=\s?هـ?(?!\w))")
"""A year of four digits; one of the hijra where it is said to be one."""
LONGEST_CREDIT = 120
"""How many code points a line has that says who wrote, and when."""

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[\w.]{1,8})?")
_MOST_AROUND_DAY = 7  # words
_MOST_BY_AND_IN = 14  # of a line that says by whom and in which sections, too
_PUBLISHED = re.compile(rf"(?:تم )?(?:{'|'.join(_TABLE['published'])})")
_BY = re.compile(rf"\w{{0,4}}\s(?:{'|'.join(_TABLE['by'])})\s")
_LONGEST_OUTLET = 4  # words
_WORDS_OF_NAME = range(2, 5)  # in Latin letters


def credit_of_line(line: str) -> tuple[str | None, str | None] | None:
    """The day and the author in a line that says nothing else; None for any other line."""
    plain = without_ago(MARK_OF_LIST.sub("", line).strip())
    if not plain or len(plain) > LONGEST_CREDIT or is_of_joining(plain):
        return None
    told = _told_outright(plain) or _told_in_pieces(plain) or _told_by_desk(plain)
    is_unsigned = told is not None and told[1] is not None and is_nobody(told[1])
    return (told[0], None) if told is not None and is_unsigned else told


def _told_by_desk(plain: str) -> tuple[str, str | None] | None:
    """The day in a line with a town and an agency beside it and no more: «جدة 14 ماي 2023 واس».

    Or with who wrote, and where or for whom, where spaces alone part them.
    """
    found: str | None = None
    rest = plain
    while (day := day_within(rest)) is not None and day != rest:
        found, rest = day, " ".join(rest.replace(day, " ", 1).split())
    said = byline(" ".join(word for word in rest.split() if len(word) > 1))
    is_desk = said is not None and said.desk_only
    if found is None or is_desk or is_edge(rest):
        return None if found is None else (found, None)
    alone = " ".join(word for word in rest.split() if not word.isdecimal())  # how often it was read
    said = declared_author(alone)
    who = said.creator if said.certain_name and said.creator == alone else None
    who = who or _signed_for(rest.split())
    return None if who is None else (found, who)


def _signed_for(words: list[str]) -> str | None:
    """Who surely signs in words behind which an outlet may stand: «تونس - سلمى نور النهار»."""
    for end in range(max(2, len(words) - _LONGEST_OUTLET), len(words) + 1):
        outlet = " ".join(words[end:])
        if not outlet or declared_author(outlet).is_outlet:
            said = byline(" ".join(words[:end]))
            if said is not None and said.sure and said.certain_name:
                return said.creator
    return None


def _told_outright(plain: str) -> tuple[str | None, str | None] | None:
    """The same of a line that is a day, that of an issue, or a sentence that says both."""
    if is_dateline(plain):
        return plain, None
    if (name := name_in_line(plain)) is not None and YEAR_IN_LINE.search(plain) is not None:
        return plain, name
    if (of_issue := day_of_issue(plain)) is not None:
        return of_issue, None
    opening = _PUBLISHED.match(fold_line(plain))
    by = None if opening is None else _BY.match(fold_line(plain), opening.end())
    most = _MOST_AROUND_DAY if by is None else _MOST_BY_AND_IN
    told = None if opening is None else day_within(plain, most)
    if told is None or by is None:
        return None if told is None else (told, None)
    between = PIECES_OF_LINE.split(plain.partition(told)[0][by.end() :])
    said = [declared_author(each.partition(" من ")[0].strip(" :-–—*")) for each in between]
    return told, next((who.creator for who in said if who.certain_name), None)


def day_within(line: str, most_around: int = _MOST_AROUND_DAY) -> str | None:
    """The day in a line that has few other words: «أرسلت بواسطة admin في 14 مارس 2004»."""
    words = line.partition("(")[0].split()
    for length in range(len(words), 0, -1):
        if len(words) - length > most_around:
            return None
        for start in range(len(words) - length + 1):
            day = " ".join(words[start : start + length])
            if YEAR_IN_LINE.search(day) is not None and is_dateline(day):
                return day
    return None


def _told_in_pieces(plain: str) -> tuple[str | None, str | None] | None:
    """The same of a line in pieces, each of which is a day, a name, an hour or a label."""
    day: str | None = None
    author: str | None = None
    pieces = [piece for each in PIECES_OF_LINE.split(plain) if (piece := each.strip())]
    labels = 0
    is_alone = len(pieces) == 1 or BETWEEN_PIECES.search(plain) is not None
    for piece in pieces:
        said = _who(piece, is_alone=is_alone)
        if is_dateline(piece):
            day = day or piece
        elif is_edge(piece) or is_duration(piece) or _CLOCK.fullmatch(piece) is not None:
            continue
        elif said is not None:
            author = author or said.creator
        elif len(piece.split()) > LONGEST_LABEL:
            return None
        else:
            labels += 1
    is_of_page = day is not None and any(map(is_duration, pieces))
    return None if labels > is_of_page else (day, author)  # «محليات · 15 ماي 2021 · 3 دقائق»


def _who(piece: str, *, is_alone: bool) -> Byline | None:
    """Whom a piece of a line names.

    A name in Latin letters that only a comma parts from the day may be a town: nobody is named.
    """
    if (name := labelled_name(piece)) is not None:
        return Byline(creator=name)
    said = byline(piece)
    if said is not None and (said.sure or said.certain_name):
        return said
    words = piece.split()
    is_latin = all(word[0].isupper() for word in words)
    if not is_latin or len(words) not in _WORDS_OF_NAME:
        return None
    return Byline(creator=piece if is_alone and not declared_author(piece).is_outlet else None)
