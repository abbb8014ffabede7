"""Lines that say where and when an article appeared: `[النهر] [14/3/2019]`.

Documentalists write them above or under the title of what they cut out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.arabic.short_texts import remembered_of_short
from articles.cleaning.byline_parts import OUTLET_OPENINGS, is_outlet_called_so
from articles.cleaning.bylines import declared_author, is_place
from articles.cleaning.datelines import gathered_line, is_dateline, is_month
from articles.cleaning.name_words import is_arabic, is_likely_name, may_be_name

_BETWEEN = re.compile(
    r"\s+[-–—|/·•]+\s+|\s*\|\s*|[،,؛;]\s+|\]\s*[-–—|/،,]?\s*\[|\)\s*[-–—]\s*|\s+\((?=.*\))"
)
_STRONG = re.compile(r"\s+[-–—|/·•]+\s+|\s*\|\s*|\]\s*[-–—|/،,]?\s*\[")
_COMMA = re.compile(r"[،,]\s+")
BETWEEN_PIECES = re.compile(r"\s*[|•·│]\s*|\s+[-–—/]\s+|\t+")
"""What parts the pieces of a line that says day and author under a title."""
BETWEEN_PARTS = re.compile(
    r"(?<!\s)\s+(?:[|\-–—»«•·>~⋆★☆✦❘¦│▸►◄←→●■◆]|->)\s+"
    r"|(?:(?<!\s)\s+)?(?:::|\|)\s*"
)
"""What parts the title of a window or a feed: the article, the section, the site."""
_AROUND = ' \t[](){}«»"*#'
_TABLE = tomllib.loads(Path(__file__).with_name("publication_lines.toml").read_text("utf-8"))


def any_of(words: Sequence[str]) -> str:
    """A pattern for any of some words, as they are written, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


# Beside them stand a page, or an hour.
_BESIDE = re.compile(
    rf"(?:{any_of(_TABLE['places']['words'])})\.?\s?:?\s?[\d٠-٩]+|{any_of(_TABLE['places']['whole'])}"
    r"|[\d٠-٩]{1,2}[:hH][\d٠-٩]{2}(?:\s?[صم])?",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(rf"(?:{any_of(_TABLE['places']['words'])})\.?\s?:?\s?[\d٠-٩]", re.IGNORECASE)
_ISSUE_BEHIND = re.compile(
    rf"(?<=\w)(?:\s*[\s،,;؛:|/([–—-]\s*(?:{any_of(_TABLE['places']['words'])})\.?\s?:?\s?[\d٠-٩]+"
    r"[)\]]?)+\s*$",
    re.IGNORECASE,
)
_BARE_PAGE = re.compile(r"\W{0,3}[\d٠-٩]{1,3}\W{0,3}")
_FIELD = re.compile(rf"^(?:{any_of(_TABLE['outlets']['names'])})\s?:\s*", re.IGNORECASE)
# «نشر في جريدة النهر بتاريخ 14/3/2019», `Paru dans Le Fleuve, le 14 mars 2019`
_TOLD = re.compile(
    rf"(?:{any_of(_TABLE['told']['verbs'])})\s+(?P<outlet>[^\d\n]{{2,40}}?)[،,]?"
    rf"\s+(?:{any_of(_TABLE['told']['days'])})\s*:?\s*(?P<day>[^\n]{{6,40}})",
    re.IGNORECASE,
)
_NUMBERS = frozenset(_TABLE["outlets"]["numbers"])  # in the digits of any script
_NAMES_OF_FIELDS = {
    fold_line(name): field for field, names in _TABLE["fields"].items() for name in names
}
_LABELS = any_of([name for names in _TABLE["fields"].values() for name in names])
_LABEL = re.compile(rf"(?:^|[\s|،,;؛/–—-])(?P<name>{_LABELS})\s?:\s*", re.IGNORECASE)
_FEWEST_FIELDS = 2
_TOWN = re.compile(r"(?<=\w)\s\([^()\d]{2,40}\)(?=\s[-–—|]\s)")  # «(Cairo, Egypt)» behind an outlet
_YEAR = re.compile(r"\d{4}")
_LONGEST_HEAD = 120  # code points
_LONGEST_NAME = 6  # words
_MOST_PIECES = 5
_WORDS_OF_AUTHOR = range(2, 5)
_WORDS_OF_PERSON = range(2, 4)
_SECTIONS = frozenset(
    fold_line(f"{article}{name}") for name in _TABLE["sections"]["names"] for article in ("", "ال")
)
_OCCASIONS = frozenset(map(fold_line, _TABLE["occasions"]["openings"]))
_TOPICS = frozenset(map(fold_line, _TABLE["topics"]["heads"]))
# An article opens the names of most outlets, and of few persons: «الأفق», `Le Fleuve`, `L'Écho`.
_OUTLET_OPENING = re.compile(r"ال\w|(?:le|la|les|el|al|the)[\s-]|l['’]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PublicationLine:
    """What a line says of the clipping under it: its outlet, its day as it reads, and who wrote.

    Attributes:
        outlet: As it is named, or who else stands alone beside the day; empty beside a place.
        day: As it reads.
        author: Who stands beside the outlet.
        url: The address, where the line is one.
        is_of_page: Whether the number of a page or an issue stands there, so that it is an outlet.
    """

    outlet: str
    day: str
    author: str = ""
    url: str = ""
    is_of_page: bool = False


def without_name_behind(title: str, name: str) -> str:
    """A title without whose article it is, or where it stands, behind a sign."""
    signs = list(BETWEEN_PARTS.finditer(title))
    is_behind = bool(signs and name.strip()) and title[signs[-1].end() :].strip() == name.strip()
    return title[: signs[-1].start()].strip() if is_behind else title


def publication_line(line: str) -> PublicationLine | None:
    """What a line says that is an outlet and a day and no more; None for any other line."""
    if (labelled := _labelled(line.strip())) is not None:
        return labelled
    plain = line.strip().lstrip("([")
    field = _FIELD.match(plain)
    plain = plain if field is None else plain[field.end() :]
    plain = _TOWN.sub("", plain) if "(" in plain else plain
    told = _TOLD.fullmatch(plain.strip(_AROUND + "."))
    if told is not None and told["outlet"].strip(_AROUND) and is_dateline(told["day"]):
        return PublicationLine(told["outlet"].strip(_AROUND), told["day"].strip())
    if not plain or len(plain) > _LONGEST_HEAD or _YEAR.search(plain) is None:
        return None
    held = [piece for piece in _pieces(plain) if piece.strip()]
    pieces = [piece for piece in held if _BESIDE.fullmatch(piece) is None]
    is_of_page = any(_OF_PAGE.match(piece) is not None for piece in held)
    pieces = _apart(pieces[0]) if len(pieces) == 1 else pieces
    days = [piece for piece in pieces if is_dateline(piece)]
    names = [piece for piece in pieces if piece not in days]
    called = _called_like_town(names)
    for is_other in (is_place, is_section):
        names = [name for name in names if name == called or not is_other(name)] or names
    if not days or not names or len(pieces) > _MOST_PIECES or len(names) > 2:
        return None
    if any(len(name.split()) > _LONGEST_NAME or _is_counted(name) for name in names):
        return None
    if len(names) == 2 and _leans_to_outlet(names[1]) > _leans_to_outlet(names[0]):
        names.reverse()
    author = names[1] if len(names) > 1 else ""
    is_town = is_place(names[0]) and names[0] != called
    outlet = "" if is_town and not is_of_page else names[0]
    return PublicationLine(outlet, " ".join(days), author, is_of_page=is_of_page)


def _called_like_town(names: Sequence[str]) -> str | None:
    """The outlet whose name a town has as well, beside nobody but one person: «الخبر»."""
    called = [name for name in names if is_place(name) and is_outlet_called_so(name)]
    others = [name for name in names if name not in called]
    is_beside_person = len(others) == 1 and _leans_to_outlet(others[0]) < 0
    return called[0] if len(called) == 1 and is_beside_person else None


def _is_counted(name: str) -> bool:
    """Whether a number stands in a name that outlets do not have: «اليوم 24» is one."""
    words, _, last = name.rpartition(" ")
    is_known = last.isdecimal() and "".join(str(int(digit)) for digit in last) in _NUMBERS
    return any(map(str.isdigit, words if words and is_known else name))


def _labelled(line: str) -> PublicationLine | None:
    """What a line says that is fields and nothing else, an outlet and a day among them.

    «الصحيفة: النهر  التاريخ: 14/3/2019  الصفحة: 4», `Source : Le Fleuve | Date : 14 mars 2019`.
    """
    labels = list(_LABEL.finditer(line)) if len(line) <= _LONGEST_HEAD else []
    if len(labels) < _FEWEST_FIELDS or labels[0].start() > 0:
        return None
    ends = [*(label.start() for label in labels[1:]), len(line)]
    said: dict[str, str] = {}
    for label, end in zip(labels, ends, strict=True):
        words = line[label.end() : end].strip(f"{_AROUND}|،,;؛/–—-")
        said.setdefault(_NAMES_OF_FIELDS[fold_line(label["name"])], words)
    outlet, day = said.get("outlet", ""), said.get("day", "")
    if not outlet or len(outlet.split()) > _LONGEST_NAME or not is_dateline(day):
        return None
    return PublicationLine(outlet, day, said.get("author", ""), is_of_page="beside" in said)


@remembered_of_short
def credit_line(line: str) -> PublicationLine | None:
    """What a line under a title says of day, outlet and author; None for any other line.

    Without a day it must be one outlet and one person: «Paul Faure | Le Fleuve».

    Beside one article nothing else tells a town or an author from an outlet: a lone name counts for
    what it reads like, and one that reads like nothing says nothing. Words of prose are no name,
    and those of an occasion no author.
    """
    found = publication_line(line)
    if found is None:
        return _signed_outlet(line)
    name = found.outlet
    is_apart = _STRONG.search(line) is not None  # a town has a comma behind it
    if found.author or not name or _leans_to_outlet(name) > 0:
        return found
    if declared_author(name).is_outlet or (is_apart and may_be_outlet(name)):
        return found
    if not may_be_name(name.split()):
        return None
    is_short = len(name.split()) in _WORDS_OF_AUTHOR and not _is_occasion(name)
    if is_short and is_arabic(name) and not is_likely_name(name.split()):
        return PublicationLine("", found.day)
    is_author = is_short and declared_author(name).creator == name
    return PublicationLine("", found.day, name if is_author else "")


def line_over_title(line: str) -> PublicationLine | None:
    """What a line over a title says of day, outlet and author; None for any other line.

    There a lone name that is no person's is the outlet: under a title it may be where it happened.
    """
    found = publication_line(line)
    is_outlet = found is not None and not found.author and may_be_outlet(found.outlet)
    return found if is_outlet else credit_line(line)


def may_be_outlet(name: str) -> bool:
    """Whether some Arabic words beside a day name an outlet rather than a person or a section.

    The last one has the article, or is no adjective without it.
    """
    words = name.split()
    if len(words) not in _WORDS_OF_AUTHOR or not is_arabic(name) or not may_be_name(words):
        return False
    is_person = declared_author(name).certain_name
    is_other = is_person or is_place(name) or is_section(name) or _is_occasion(name)
    is_definite = words[-1].startswith("ال") or is_place(words[-1])
    is_definite = is_definite or not fold_line(words[-1]).endswith(("ه", "ات"))
    return is_definite and not is_other


def says_when(line: str) -> bool:
    """Whether a line says the day, alone or with the outlet: «نشر في المثال يوم 15 - 08 - 2012»."""
    if is_dateline(line) or gathered_line(line) is not None:
        return True
    said = credit_line(line)
    return said is not None and said.day != ""


def issue_line(line: str) -> PublicationLine | None:
    """What a line says that names an outlet beyond doubt beside its day; None for any other.

    Beside the number of an issue or a page it is one as well: «ملحق التراث - العدد 210».
    """
    found = publication_line(line) or _outlet_of_issue(line)
    is_sure = found is not None and (found.is_of_page or declared_author(found.outlet).is_outlet)
    return found if is_sure else None


def _outlet_of_issue(line: str) -> PublicationLine | None:
    """The outlet before the number of an issue or a page, where a line says nothing else.

    Agencies number what they send, and say the desk: «وكالة النهر / 120 / محلي».
    """
    pieces = [piece for piece in _pieces(line) if piece] if len(line) <= _LONGEST_HEAD else []
    name = pieces[0] if len(pieces) > 1 else ""
    is_name = 0 < len(name.split()) <= _LONGEST_NAME and not any(map(str.isdigit, name))
    rest = [piece for piece in pieces[1:] if not is_section(piece)]
    is_issue = is_name and rest != [] and all(_OF_PAGE.match(piece) for piece in rest)
    if is_name and rest and all(map(str.isdecimal, rest)):
        is_issue = declared_author(name).is_outlet
    return PublicationLine(name, "", is_of_page=True) if is_issue else None


def _signed_outlet(line: str) -> PublicationLine | None:
    """The outlet and who wrote in it, where a line is nothing else."""
    if len(line) > _LONGEST_HEAD:
        return None
    pieces = [piece.strip(f"{_AROUND}:") for piece in _STRONG.split(line)]
    if len(pieces) == 1:
        pieces = [piece.strip(_AROUND) for piece in _COMMA.split(line)]
        pieces = pieces if any(declared_author(piece).is_outlet for piece in pieces) else []
    if len(pieces) != 2:
        return None
    for outlet, name in (pieces, pieces[::-1]):
        is_outlet = reads_only_like_outlet(outlet)
        is_person = len(name.split()) in _WORDS_OF_AUTHOR and declared_author(name).creator == name
        is_name = declared_author(name).certain_name or all(w[0].isupper() for w in name.split())
        if is_outlet and is_person and is_name and not reads_like_outlet(name):
            return PublicationLine(outlet, "", name)
    return None


def _is_occasion(name: str) -> bool:
    """Whether words read like what happened or an office: «اجتماع الحكومة», «مجلس المدينة»."""
    first, _, rest = fold_line(name).partition(" ")
    return first in _OCCASIONS and rest.startswith("ال")


def reads_like_outlet(name: str) -> bool:
    """Whether a short name reads like that of an outlet, known or not."""
    is_short = 0 < len(name.split()) <= _LONGEST_NAME and not any(map(str.isdigit, name))
    return is_short and _leans_to_outlet(name) > 0


def reads_like_person(name: str) -> bool:
    """Whether two or three words read like somebody's name, in Arabic more than like prose."""
    return may_be_person(name) and (not is_arabic(name) or is_likely_name(name.split()))


def may_be_person(name: str) -> bool:
    """Whether two or three words may be somebody's name and are no outlet's nor an occasion's."""
    words = name.split()
    is_short = len(words) in _WORDS_OF_PERSON and may_be_name(words)
    return is_short and _leans_to_outlet(name) <= 0 and not _is_occasion(name)


def is_beside(line: str) -> bool:
    """Whether a line says the issue or the page and nothing else: «العدد 3412 - الصفحة 7»."""
    is_short = 0 < len(line) <= _LONGEST_HEAD
    pieces = BETWEEN_PIECES.split(line.strip()) if is_short else [""]
    is_told = all((said := each.strip(_AROUND)) and _BESIDE.fullmatch(said) for each in pieces)
    return is_told or _BARE_PAGE.fullmatch(line.strip()) is not None


def without_issue(name: str) -> str:
    """An outlet without the number of an issue or a page behind it: «النهر (ع 1204)»."""
    found = _ISSUE_BEHIND.search(name) if len(name) <= _LONGEST_HEAD else None
    return name if found is None else name[: found.start()].rstrip(" \t،,;؛:|-–—/([")


def day_of_issue(line: str) -> str:
    """The day of a line that says it beside the issue or the page and no name; nothing else.

    «الجمعة 8 يونيو 2015، ص 3», `8 juin 2015, page 3`.
    """
    pieces = [piece for piece in _pieces(line) if piece] if len(line) <= _LONGEST_HEAD else []
    days = [piece for piece in pieces if is_dateline(piece) and _YEAR.search(piece)]
    is_told = all(piece in days or _BESIDE.fullmatch(piece) for piece in pieces)
    return " ".join(days) if is_told else ""


def is_section(name: str) -> bool:
    """Whether a name is that of a section of newspapers: «الرياضة»."""
    return fold_line(name) in _SECTIONS


def is_topic(name: str) -> bool:
    """Whether the first word of a name is that of a topic or an occasion: «شؤون النقل»."""
    return fold_line(name).removeprefix("ال").partition(" ")[0] in _TOPICS | _OCCASIONS


def is_word_of_topics(word: str) -> bool:
    """Whether a word opens topics, which go together with a second as names of outlets do."""
    return fold_line(word) in _TOPICS


def reads_only_like_outlet(name: str) -> bool:
    """Whether a name is that of an outlet where towns may stand as well: «الرباط» is none."""
    is_known = declared_author(name).is_outlet or not name.startswith("ال")
    return is_known and reads_like_outlet(name)


def _leans_to_outlet(name: str) -> int:
    """How a name reads: like that of an outlet (1), of a person (-1), or like either (0)."""
    said = declared_author(name)
    first, *rest = name.split()
    if rest and fold_line(first) in OUTLET_OPENINGS and _SECTIONS.issuperset(map(fold_line, rest)):
        return 0
    if said.is_outlet or (rest and fold_line(first) in OUTLET_OPENINGS):
        return 1
    if said.certain_name:
        return -1
    return 1 if _OUTLET_OPENING.match(name) is not None else 0


def _apart(line: str) -> list[str]:
    """The outlet and the day behind it, with nothing between: «جريدة النهر 14/3/2019»."""
    words = line.split()
    for place in range(1, min(len(words), _LONGEST_NAME + 1)):
        if is_dateline(day := " ".join(words[place:])):
            outlet = " ".join(words[:place])
            return [outlet, day] if reads_only_like_outlet(outlet) else [line]
    return [line]


def _pieces(line: str) -> Iterator[str]:
    """The pieces of a line; a day with commas of its own («Thursday, March 14, 2019») is one."""
    for piece in _STRONG.split(line):
        plain = piece.strip(_AROUND)
        if is_dateline(plain) and _YEAR.search(plain) is not None:
            yield from _named_like_months(plain)
        else:
            yield from (each.strip(_AROUND) for each in _BETWEEN.split(piece))


def _named_like_months(day: str) -> Iterator[str]:
    """The outlet before a day, where it is the name of a month and the day has one of its own.

    «تشرين، 14 آذار 2019».
    """
    name, comma, rest = day.partition("،")
    is_name = bool(comma) and is_month(name) and is_dateline(rest) and any(map(str.isalpha, rest))
    yield from (name.strip(), rest.strip()) if is_name else (day,)
