"""Clippings one after the other, each under or above a line with its outlet and its day.

`[النهر] [14/3/2019]`, «جريدة النهر – الخميس 14 مارس 2019 – ص 3», `النهر | 2019-03-14 | هدى`: so
documentalists head what they cut out, with the title in the line above or in the line below.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from articles.cleaning.agency_openings import agency_date
from articles.cleaning.boilerplate import is_boilerplate, is_edge
from articles.cleaning.bylines import declared_author
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import (
    BETWEEN_PIECES,
    PublicationLine,
    publication_line,
    reads_like_outlet,
)
from articles.reading.rows.columns import Role
from articles.reading.rows.header_lines import header_line
from articles.reading.texts.record_fields import COUNTED
from articles.reading.texts.signatures import lone_name

_BULLETS = "■●◆▪►•◼★☆✦❖▶»*#- \t"
_AROUND = ' \t[](){}«»"*#'
_TABLE = tomllib.loads(Path(__file__).with_name("clipping_heads.toml").read_text("utf-8"))


_PART_OF_ISSUE = re.compile(r"[,،;.]\s+")
_ISSUE = re.compile(r"\(([^()]{6,40})\)")  # Gale: `Le Fleuve. (March 14, 2019): p5.`
_END = re.compile(r"[.!؟?…»\"”]\s*$")
_YEAR = re.compile(r"\d{4}")
_LONGEST_HEAD = 120  # code points
_LONGEST_TITLE = 160
_LONGEST_TITLED = 200  # code points of a line that says the title as well
_PIECES_OF_TITLED = 3
_FEWEST_OF_TITLE = 3  # words
_LONGEST_NAME = 6  # words
_LONGEST_SECTION = 40  # code points
_MOST_ABOVE = 250  # code points above the first clipping: the name of the file of clippings
_SHORTEST = 80  # code points of a clipping
_SHORTEST_DATED = 200  # of one whose head is a day alone
_MOST_OVER = 3  # lines over a head: the title, and who wrote


# «عدن 14 مارس 2019 (وكالة النبأ) - », «عدن في 14 مارس 2019 / و ن /»
_OPENING = re.compile(
    r"[^\W\d][^\d(/.،:]{1,30}?[،,]?\s(?:في\s)?(?P<day>[\d٠-٩]{1,2}[^()/.:]{3,25}?)\s?"
    r"(?:\([^()]{2,40}\)\s?[-–—:]|/[^/\d]{2,25}/)"
)
_DESK = frozenset(_TABLE["desk"]["words"])
_INITIALS = 2  # letters
_LONGEST_DESK = 40  # code points
_MOST_LINES_ABOVE = 5


def clippings(text: str) -> list[tuple[dict[Role, str], str]]:
    """What the head of each clipping says with its title, and its words under the title.

    Every clipping must have a title of one line beside its head, and a text; else the lines are
    those of one article, and there are none. Where no head names an outlet, each may be a day, and
    nothing but articles stands in the text.
    """
    lines = [line for each in text.replace("\f", "\n").split("\n") if _says(line := each.strip())]
    lines = _without_around(lines)
    lines = _with_titles_apart(lines)
    return (
        _clippings(lines, publication_line, _SHORTEST, _MOST_ABOVE)
        or _clippings(lines, _day_head, _SHORTEST_DATED, 0)
        or _under_outlets(lines)
        or _clippings(lines, _address_head, _SHORTEST_DATED, 0)
    )


def _with_titles_apart(lines: Sequence[str]) -> list[str]:
    """The lines, with those in two that say outlet, day and title: «النهر | 2019-03-14 | …».

    None is parted unless several of them are such.
    """
    heads = {n: told for n, line in enumerate(lines) if (told := _titled_head(line)) is not None}
    if len(heads) < 2:
        return list(lines)
    return [each for n, line in enumerate(lines) for each in heads.get(n, (line,))]


def _titled_head(line: str) -> tuple[str, str] | None:
    """The title and the rest of a line that says outlet, day and title; None for another line."""
    pieces = BETWEEN_PIECES.split(line) if len(line) <= _LONGEST_TITLED else []
    title = max(pieces, key=len, default="")
    rest = " | ".join(piece for piece in pieces if piece is not title)
    is_head = len(pieces) == _PIECES_OF_TITLED and publication_line(rest) is not None
    is_title = len(title.split()) >= _FEWEST_OF_TITLE and _is_title(title)
    return (title, rest) if is_head and is_title and not is_dateline(title) else None


def _clippings(
    lines: Sequence[str],
    head_of: Callable[[str], PublicationLine | None],
    shortest: int,
    above: int,
) -> list[tuple[dict[Role, str], str]]:
    """The clippings under such heads, none of them shorter, and with no more above the first."""
    heads = [(n, head) for n, line in enumerate(lines) if (head := head_of(line)) is not None]
    if len(heads) < 2:
        return []
    places = [n for n, _ in heads]
    found = []
    for (_, head), (title, under) in zip(heads, _laid_out(lines, places, above), strict=False):
        if not _is_title(title) or _role_of(title) is Role.TITLE or len(under) < shortest:
            return []
        title = title.lstrip(_BULLETS)  # noqa: PLW2901 - the sign before it is none of it
        said = {Role.TITLE: title}
        said |= {Role.PUBLISHED: head.day} if head.day else {}
        said |= {Role.URL: head.url} if head.url else {}
        said |= {Role.PUBLISHER: head.outlet} if head.outlet else {}
        said |= {Role.CREATOR: head.author} if head.author else {}
        found.append((said, f"{title}\n{under}"))
    found = _under_their_outlets(_without_numbers(found))
    told_apart = {(said[Role.TITLE], said.get(Role.PUBLISHER, "")) for said, _ in found}
    return found if len(told_apart) == len(found) else []  # else letters, each with its greeting


def _under_their_outlets(
    found: list[tuple[dict[Role, str], str]],
) -> list[tuple[dict[Role, str], str]]:
    """The clippings with the line under the day for a title, where over it all have an outlet."""
    names = [said[Role.TITLE] for said, _ in found]
    if any(Role.PUBLISHER in said for said, _ in found) or not all(map(reads_like_outlet, names)):
        return found
    below = [words.split("\n")[1:] for _, words in found]
    authors = [lone_name(lines[0]) for lines in below]
    if all(authors) and 2 * sum(declared_author(a).certain_name for a in authors) >= len(found):
        below = [lines[1:] for lines in below]
    else:
        authors = [""] * len(found)
    if not all(len(lines) > 1 and _is_title(lines[0]) for lines in below):
        return found
    return [
        (
            {**said, Role.PUBLISHER: name, Role.TITLE: lines[0]}
            | ({Role.CREATOR: author} if author else {}),
            "\n".join(lines),
        )
        for (said, _), name, author, lines in zip(found, names, authors, below, strict=True)
    ]


def _under_outlets(lines: Sequence[str]) -> list[tuple[dict[Role, str], str]]:
    """The clippings under outlets alone, each with its day beside its title; else sections."""
    found = []
    for said, words in _clippings(lines, _outlet_head, _SHORTEST_DATED, _MOST_ABOVE):
        title, *under = words.split("\n")
        place = next((n for n, line in enumerate(under[:2]) if _day_head(line) is not None), None)
        if place is None:
            return []
        rest = "\n".join([title, *under[:place], *under[place + 1 :]])
        found.append(({**said, Role.PUBLISHED: under[place]}, rest))
    return found


def _outlet_head(line: str) -> PublicationLine | None:
    """A line that is the name of an outlet and nothing else."""
    plain = line.strip(_AROUND + ":")
    is_name = len(plain.split()) <= _LONGEST_NAME and not any(map(str.isdigit, plain))
    return PublicationLine(plain, "") if is_name and declared_author(plain).is_outlet else None


def _address_head(line: str) -> PublicationLine | None:
    """A line that is the address of an article and nothing else."""
    plain = line.strip("<>()[] ")
    is_address = plain.startswith(("http://", "https://")) and " " not in plain
    return PublicationLine("", "", url=plain) if is_address else None


def _day_head(line: str) -> PublicationLine | None:
    """A line that is a day with its year and nothing else."""
    is_day = len(line) <= _LONGEST_HEAD and _YEAR.search(line) is not None and is_dateline(line)
    is_field = is_day and _role_of(line) is not None
    return PublicationLine("", line.strip(_AROUND)) if is_day and not is_field else None


def _without_numbers(
    found: list[tuple[dict[Role, str], str]],
) -> list[tuple[dict[Role, str], str]]:
    """The clippings, their titles without the numbers by which they are counted."""
    titles = [said[Role.TITLE] for said, _ in found]
    counted = [COUNTED.match(title) for title in titles]
    if [int(each[1]) if each is not None else 0 for each in counted] != [*range(1, len(found) + 1)]:
        return found
    bare = [COUNTED.sub("", title) for title in titles]
    return [
        ({**said, Role.TITLE: title}, f"{title}{words[len(said[Role.TITLE]) :]}")
        for (said, words), title in zip(found, bare, strict=True)
    ]


def _laid_out(
    lines: Sequence[str], places: Sequence[int], most_above: int
) -> Iterator[tuple[str, str]]:
    """The title and the words of each clipping, whose heads stand at these places.

    The head may be the last line, or the one under the title and who wrote, or the one above it.
    """
    if places[-1] == len(lines) - 1 and all(
        _is_over(lines[max(n - 2, 0) : n]) for n in places if n
    ):
        above = int(COUNTED.match(lines[1]) is not None and COUNTED.match(lines[0]) is None)
        for start, end in itertools.pairwise((above - 1, *places)):
            yield "".join(lines[start + 1 : start + 2]), "\n".join(lines[start + 2 : end])
        return
    over = _titles_over(lines, places)
    is_under = bool(over)
    if not is_under and not all(_ends(lines[n - 1]) for n in places[1:]):
        return
    begins = [begin for begin, _ in over] or list(places)
    titles = [title for _, title in over] or [place + 1 for place in places]
    if sum(map(len, lines[: begins[0]])) > most_above:
        return
    ends = (*begins[1:], len(lines))
    for place, title, end in zip(places, titles, ends, strict=True):
        words = [*lines[title + 1 : place], *lines[max(place, title) + 1 : end]]
        yield "".join(lines[title : title + 1]), "\n".join(words)


def _is_over(above: Sequence[str]) -> bool:
    """Whether lines are the end of a clipping, perhaps with who wrote it under it."""
    return _ends(above[-1]) or (_ends(above[0]) and lone_name(above[-1]) != "")


def _titles_over(lines: Sequence[str], places: Sequence[int]) -> list[tuple[int, int]]:
    """Where each clipping begins, and its title, in a line over its head; nothing without one.

    Between the title and the head may stand who wrote, over the title the name of a section. Over
    the first one the name of the file may stand: its title is as far above as that of the next.
    """
    found: list[tuple[int, int]] = []
    for place in places[1:]:
        above = range(place - 1, max(place - 1 - _MOST_OVER, 0), -1)
        begin = next((n for n in above if _ends(lines[n - 1])), None)
        if begin is None or not all(map(_is_title, lines[begin:place])):
            return []
        found.append((begin, begin + _is_section(lines[begin:place])))
    title = places[0] - (places[1] - found[0][1])
    return [(title, title), *found] if title >= 0 and _is_title(lines[title]) else []


def _is_section(over: Sequence[str]) -> bool:
    """Whether the first line over a head is the name of a section, and the next one the title."""
    if len(over) < 2 or len(over[0]) > _LONGEST_SECTION or _role_of(over[1]) is Role.CREATOR:
        return False
    return len(over[0].split()) < len(over[1].split())


def _role_of(line: str) -> Role | None:
    """What a line says under its name: «بقلم: …» who wrote; None for a line without one."""
    field = header_line(line)
    return field[1] if field is not None else None


def _says(line: str) -> bool:
    """Whether a line is more than a rule."""
    return any(map(str.isalnum, line))


def _without_around(lines: Sequence[str]) -> list[str]:
    """The lines without what is written around articles; what stands within one stays."""
    kept: list[str] = []
    is_over_prose = False
    for line in reversed(lines):
        is_around = (is_boilerplate(line) or is_edge(line)) and _address_head(line) is None
        if not is_around:
            is_over_prose = len(line) > _LONGEST_HEAD
        if not is_around or is_over_prose:
            kept.append(line)
    return kept[::-1]


def outlet_alone(said: str, fields: Mapping[str, str]) -> dict[str, str]:
    """The outlet without its town (ProQuest) and without the issue behind it (EBSCO).

    «الوادي (عمان). 2019-03-14», `الوادي; Amman [Amman]14 Mar 2019.`: the day is the article's.
    """
    outlet, _, issue = said.partition(". ")
    held = _ISSUE.match(issue)
    if held is not None and is_dateline(held[1]) and "published" not in fields:
        return {"publisher": outlet.strip(), "published": held[1]}
    day = next((each for each in _PART_OF_ISSUE.split(issue) if is_dateline(each)), None)
    if day is not None and "published" not in fields:
        return {"publisher": outlet.strip(), "published": day}
    outlet, sign, place = said.partition(";")
    behind = place.rpartition("]")[2].strip(" .")
    dated = {"published": behind} if is_dateline(behind) and "published" not in fields else {}
    return {"publisher": outlet.strip(), **dated} if sign else {}


def agency_items(text: str) -> list[tuple[str, str, str]]:
    """The title, the day and the words of each item of an agency's ticker; none for one article.

    The first paragraph of each opens with its place, its day and the agency; above it stands the
    title, above that the number of the item or what ends the one before: the desk, the hour.
    """
    lines = [line for each in text.split("\n") if _says(line := each.strip())]
    days = [(n, day) for n, line in enumerate(lines) if (day := _opening_day(line)) is not None]
    if len(days) < 2 or not days[0][0] or days[0][0] > _MOST_LINES_ABOVE:
        return []
    starts = [n - 1 for n, _ in days]
    found = []
    for (place, day), end in zip(days, (*starts[1:], len(lines)), strict=True):
        while end > place + 1 and (_is_of_desk(lines[end - 1]) or _is_slug(lines[end - 1])):
            end -= 1  # noqa: PLW2901 - what the desk wrote between two items
        words = "\n".join(lines[place:end])
        if not _is_title(lines[place - 1]) or len(words) < _SHORTEST or not _ends(words):
            return []
        found.append((lines[place - 1], day, words))
    return found


def _opening_day(line: str) -> str | None:
    """The day in an agency's opening of a first paragraph, of either form; None for another."""
    opening = _OPENING.match(line)
    if opening is None:
        return agency_date(line)
    return opening["day"] if is_dateline(opening["day"]) else None


def _is_slug(line: str) -> bool:
    """Whether a line is short and no sentence: the number and the keywords of the next item."""
    return len(line) <= _LONGEST_DESK and not _ends(line)


def _is_of_desk(line: str) -> bool:
    """Whether a line is a number, an hour, or the marks of who wrote and who checked."""
    words = re.findall(r"\w+", line) if len(line) <= _LONGEST_DESK else []
    if line.startswith("(") and line.endswith(")") and not _DESK.isdisjoint(words):
        return True  # «(وكالة النبأ)»
    return bool(words) and all(
        word.isdecimal() or len(word) <= _INITIALS or word.lower() in _DESK for word in words
    )


def _is_title(line: str) -> bool:
    """Whether a line may be a title: short, and no end of a sentence."""
    return (
        any(map(str.isalpha, line))
        and len(line) <= _LONGEST_TITLE
        and not line.endswith((".", "،", ":"))
    )


def _ends(text: str) -> bool:
    return _END.search(text[-3:]) is not None
