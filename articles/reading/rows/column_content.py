"""What the cells of a column say of it, whatever its name: prose, a line, days, addresses, names.

Every answer is about a whole column: one cell may look like anything.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from statistics import median

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import byline, declared_author, is_place
from articles.cleaning.name_words import is_arabic, joined, name_weight, word_weight
from articles.cleaning.publication_lines import (
    is_section,
    is_word_of_topics,
    publication_line,
    reads_like_outlet,
    without_issue,
)
from articles.reading.rows.columns import Role, is_missing, is_name_of
from articles.reading.rows.relative_days import told_by_moment
from articles.reading.rows.row_values import led_to
from articles.timeline.declared_dates import declared_value

_TABLE = tomllib.loads(Path(__file__).with_name("column_content.toml").read_text("utf-8"))
_OUTLET_WORDS = frozenset(map(fold_line, _TABLE["outlets"]["words"]))
_OF_SECTIONS = frozenset(map(fold_line, _TABLE["outlets"]["of_sections"]))


_SHORTEST_TEXT = 120  # code points, in the middle of all cells
_FEWEST_WORDS = 15
_SHORTEST_BRIEF = 60  # code points, where a title stands beside it
_FEWEST_OF_BRIEF = 9  # words
_OPENING = 400  # code points of a cell in which letters are counted
_LEAST_LETTERS = 0.6  # of these
_TITLE_LETTERS = range(12, 220)
_FEWEST_TITLE_WORDS = 2.5
_MOSTLY = 0.8
_LONGEST_OUTLET = 60  # code points
_SHORTEST_NAME = 3
_MOST_WORDS_OF_NAME = 6
_FEWEST_KNOWN = 0.25  # of the names in a column that are known, where all may be such
_LONGEST_DAY = 60  # code points, with the hour and the weekday
_DAY_LENGTH = len("2019-03-14")
_BARE_DAYS = frozenset({8, 10, 13})  # digits: a day without signs; seconds, thousandths since 1970
_ADDRESS = re.compile(r"https?://\S+$")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_FULL_NAME = re.compile(r"[A-ZÀ-Ý][\w'’.-]+(?: (?:el |ben |de |d')?[A-ZÀ-Ý][\w'’.-]*){1,3}")
_OF_TWO = re.compile(
    r"(?:L[ae] |Les |L['’])[A-ZÀ-Ý][\w'’-]+ de [A-ZÀ-Ý]"
    r"|(?:L[ae] |Les |L['’])?[A-ZÀ-Ý][\w'’-]+ "
    r"(?:du|des|de la|de l['’]|of(?: the)?|d['’]) ?[A-ZÀ-Ý]"
)
_ANY_MOMENT = datetime(2020, 1, 1)  # noqa: DTZ001 - it is read by no clock
_LEAST_RARE, _MOST_RARE = -1.5, 3.1  # see `word_weight`
_MOST_ALONE = 2  # names of one word for each of several
_FEW = 0.4  # of the first words of names stand in texts as well
_ENDS_A_SENTENCE = re.compile(r"[.!?؟…][\"'»”)\]]?$")


def size(cells: Sequence[str]) -> float:
    """The length of the cell in the middle, in code points."""
    return median(map(len, cells))


def is_prose(cells: Sequence[str]) -> bool:
    """Whether the cells are running text."""
    words = median(len(cell.split()) for cell in cells)
    letters = sum(len(_LETTER.findall(cell[:_OPENING])) for cell in cells)
    signs = sum(len(cell[:_OPENING]) for cell in cells)
    is_long = size(cells) >= _SHORTEST_TEXT and words >= _FEWEST_WORDS
    return is_long and letters > signs * _LEAST_LETTERS


def is_brief(cells: Sequence[str]) -> bool:
    """Whether the cells are the sentences of a short piece of news."""
    words = median(len(cell.split()) for cell in cells)
    return size(cells) >= _SHORTEST_BRIEF and words >= _FEWEST_OF_BRIEF and are_sentences(cells)


def is_title(cells: Sequence[str]) -> bool:
    """Whether the cells are lines of several words, nearly each another one."""
    words = sum(len(cell.split()) for cell in cells) / len(cells)
    differ = len(set(cells)) >= _MOSTLY * len(cells)
    is_line = all(len(cell) in _TITLE_LETTERS for cell in cells)
    is_said = words > _FEWEST_TITLE_WORDS and not is_address(cells)
    return is_line and differ and is_said and not _most(cells, _is_day)


def are_sentences(cells: Sequence[str]) -> bool:
    """Whether the cells end as sentences do, and titles do not."""
    return _most(cells, lambda cell: _ENDS_A_SENTENCE.search(cell) is not None)


def is_address(cells: Sequence[str]) -> bool:
    """Whether the cells are addresses on the web."""
    return _most(cells, lambda cell: _ADDRESS.match(led_to(cell)) is not None)


def are_days(cells: Sequence[str]) -> bool:
    """Whether the cells are days, each with its year."""
    return _most(cells, _is_day)


def may_say_when(cell: str) -> bool:
    """Whether a cell may say a day: it has a digit, or is counted from the moment of reading."""
    return any(map(str.isdigit, cell)) or told_by_moment(cell, _ANY_MOMENT) is not None


def share_said(cells: Sequence[str], texts: Sequence[str]) -> float:
    """How many of the words in the cells stand in the texts as well: 0 to 1."""
    said = {fold_line(word) for text in texts for word in _WORD.findall(text)}
    words = [fold_line(w) for cell in cells for w in _WORD.findall(cell) if len(w) > _SHORTEST_NAME]
    return sum(word in said for word in words) / len(words) if words else 0.0


def are_outlets_with_days(cells: Sequence[str]) -> bool:
    """Whether the cells say an outlet and its day: «جريدة النهر / 14 مارس 2019»."""
    lines = [said for cell in set(cells) if (said := publication_line(cell)) is not None]
    names = [said.outlet for said in lines if said.outlet and not said.author]
    is_each = len(names) >= _MOSTLY * len(set(cells))
    return is_each and (_most(names, names_outlet) or are_formed_like_outlets(names))


def middle_day(cells: Sequence[str]) -> str:
    """The day in the middle of those in the cells, in ISO 8601; empty where there is none."""
    days = sorted(filter(None, map(_day, cells)))
    return days[len(days) // 2] if days else ""


def are_spread(cells: Sequence[str]) -> bool:
    """Whether the days in the cells are spread, as those of publication; one cell is enough.

    The days on which rows were fetched are nearly all the same.
    """
    days = [_day(cell) for cell in cells]
    return len(days) == 1 or len(set(days)) > max(1, len(days) // 3)


def is_outlet(cells: Sequence[str]) -> bool:
    """Whether the cells name newspapers, sites, agencies.

    Few of them need be known where they come again, or all read so: a column of such names has no
    others.
    """
    names = set(map(without_issue, cells))
    if any(len(n) > _LONGEST_OUTLET for n in names) or is_address(cells) or _has_people(names):
        return False
    if all(map(_is_of_program, names)):
        return False
    known = sum(map(names_outlet, names))
    are_such = len(names) < len(cells) or all(
        names_outlet(n) or may_be_outlet_in_column(n) for n in names
    )
    return known >= (_FEWEST_KNOWN if are_such else _MOSTLY) * len(names)


def _is_of_program(name: str) -> bool:
    """Whether a name is one that programs give their lists and kinds: `press`, `published`."""
    return name.isascii() and name.isalpha() and name.islower()


def name_outlets(names: Sequence[str]) -> bool:
    """Whether outlets are what several things side by side are called by: sheets, lists."""
    several = [name for name in names if " " in name]
    is_formed = len(several) > 1 and 2 * len(several) >= len(names)
    is_formed = is_formed and are_formed_like_outlets(several) and are_names(names)
    return len(names) > 1 and (is_formed or is_outlet(names))


def may_be_outlet_in_column(name: str) -> bool:
    """Whether a name that is not known may be an outlet's: it reads so, or is of several words.

    These are no section's and no place's.
    """
    if reads_like_outlet(name):
        return not is_section(name)
    is_other = all(is_section(word.removeprefix("و")) for word in name.split()) or is_place(name)
    return " " in name and _may_be_name(name) and not is_other


def are_names(cells: Sequence[str]) -> bool:
    """Whether the cells may be names of people or outlets: a few words without figures."""
    return _most(cells, _may_be_name)


def _may_be_name(cell: str) -> bool:
    is_short = len(cell) <= _LONGEST_OUTLET and len(cell.split()) <= _MOST_WORDS_OF_NAME
    is_said = len(cell) >= _SHORTEST_NAME and not is_section(cell) and not is_address([cell])
    return is_short and is_said and not any(map(str.isdigit, cell)) and not is_missing(cell)


def is_person(cells: Sequence[str]) -> bool:
    """Whether the cells name people: all may, and enough of them begin with a known first name."""
    said = [byline(name) for name in set(cells) if not _is_of_program(name)]
    certain = sum(each is not None and each.certain_name for each in said)
    likely = sum(each is not None and each.creator is not None for each in said)
    return (
        bool(said)
        and likely >= _MOSTLY * len(said)
        and certain >= max(1, _FEWEST_KNOWN * len(said))
    )


def weight_of_names(cells: Sequence[str]) -> float:
    """How much the words in the cells speak for people, in the middle of all that differ."""
    names = set(cells)
    return median(name_weight(joined(list(map(fold_line, name.split())))) for name in names)


def are_formed_like_outlets(
    cells: Sequence[str], texts: Sequence[str] = (), *, has_people_beside: bool = False
) -> bool:
    """Whether the cells are words that go together as names of outlets do: «مرسى الأطلسي».

    So are topics («أسعار الخبز»), whose words stand in the texts.

    Args:
        cells: Of a column whose name says nothing.
        texts: The articles.
        has_people_beside: Whether another column names who wrote: a flower's name («ياسمين») is
            then no person's.
    """
    names = set(map(without_issue, cells))
    if (_has_people(names) and not has_people_beside) or not _most(list(names), _may_be_called):
        return False
    said = {fold_line(word) for text in texts for word in _WORD.findall(text)}
    words = ([w for w in name.split() if len(w) > _SHORTEST_NAME] or [name] for name in names)
    first = [fold_line(each[0]) for each in words]
    is_told = sum(word in said or is_word_of_topics(word) for word in first) > _FEW * len(first)
    return not is_told and sum(map(_goes_together, names)) >= len(names) / 2


def outlets_among(cells: Sequence[str], texts: Sequence[str] = ()) -> list[str]:
    """The outlets that short names in one place of several things are; none for other names.

    A lone word may be anything: it is what the names of several words are, where these are not few.

    Args:
        cells: See `are_formed_like_outlets`.
        texts: See there.
    """
    names = list(dict.fromkeys(cells))
    several = [cell for cell in cells if " " in cell]
    alone = [name for name in names if " " not in name]
    is_other = any(is_section(n) or is_place(n) or is_word_of_topics(n) for n in alone)
    is_told = bool(several) and not is_other and len(alone) <= _MOST_ALONE * len(set(several))
    judged = several if is_told else cells
    if not is_outlet(cells) and not are_formed_like_outlets(judged, texts):
        return []
    like = (n for n in names if names_outlet(n) or may_be_outlet_in_column(n))
    return names if is_told and " " in "".join(judged) else list(like)


def _may_be_called(name: str) -> bool:
    """Whether a name may be an outlet's where the names beside it read like such ones."""
    is_word = _may_be_name(name) and " " not in name and not is_place(name)
    return (
        (is_word and not is_word_of_topics(name))
        or may_be_outlet_in_column(name)
        or names_outlet(name)
    )


def _goes_together(name: str) -> bool:
    """Whether a name is a noun with what it is of: a word with the article, or a name itself.

    Of a name that no list has, prose knows neither word: «منارة مؤاب», no «تقرير ميداني».
    """
    first, *rest = name.split()
    if not rest or first.startswith("ال"):
        return not rest and names_outlet(name)
    is_definite = rest[-1].startswith("ال") or is_place(rest[-1])
    is_of_name = is_arabic(name) and _is_rare(first, 0) and _is_rare(rest[-1], len(rest))
    return is_definite or is_of_name or _OF_TWO.match(name) is not None


def _is_rare(word: str, place: int) -> bool:
    """Whether neither articles nor names of people have a word much."""
    folded = fold_line(word)
    weight = word_weight(folded, is_first=not place)
    is_adjective = place > 0 and folded.endswith("ي")
    return _LEAST_RARE < weight < _MOST_RARE and not is_adjective


def are_full_names(cells: Sequence[str]) -> bool:
    """Whether the cells are two to four words with capitals, as only people have them here."""
    return _most(cells, lambda cell: _FULL_NAME.fullmatch(cell) is not None) and not any(
        is_place(cell) or names_outlet(cell) for cell in set(cells)
    )


def _has_people(names: set[str]) -> bool:
    said = [byline(name) for name in names]
    return sum(each is not None and each.certain_name for each in said) > _FEWEST_KNOWN * len(said)


def names_outlet(name: str) -> bool:
    """Whether a name is known for an outlet's, or has a word that outlets bear in theirs.

    A word that opens the names of sections as well («أخبار محلية») says nothing where it stands
    first.
    """
    if is_name_of(Role.PUBLISHER, name):  # `Press`, «الجريدة»
        return False
    words = [fold_line(word) for word in _WORD.findall(name)]
    borne = words[1:] if words and words[0] in _OF_SECTIONS else words
    return declared_author(name).is_outlet or (
        len(words) > 1 and not _OUTLET_WORDS.isdisjoint(borne)
    )


def opens_section(name: str) -> bool:
    """Whether the first word opens the names of sections as well: «أخبار الوزارة»."""
    return fold_line(name.split(maxsplit=1)[0]) in _OF_SECTIONS


def _is_day(cell: str) -> bool:
    return bool(_day(cell))


def _day(cell: str) -> str:
    """The day that a cell says, in ISO 8601; empty where it says none, or a month or year alone."""
    said = cell.strip()
    is_bare = said.isdecimal() and len(said) not in _BARE_DAYS
    if not said or len(said) > _LONGEST_DAY or is_bare or not any(map(str.isdigit, said)):
        return ""
    value = declared_value(said) or ""
    return value if len(value) == _DAY_LENGTH else ""


def _most(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return sum(map(holds, cells)) >= _MOSTLY * len(cells)
