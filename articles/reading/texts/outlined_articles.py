"""Articles under headings of several ranks: the outlet or the section, under it the titles.

So ministries and agencies write reviews of the press, and readers their files of clippings. Which
lines are headings is told by the document (styles, bold letters, `#`) or, in a plain text, by their
form. Headings part the sections of one article as well: articles must stand under outlets, or the
first lines say what the whole is (`press_reviews.toml`), or who wrote, where and when stands under
each title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from articles.cleaning.bylines import declared_author
from articles.cleaning.publication_lines import (
    day_of_issue,
    is_section,
    publication_line,
    reads_like_outlet,
    reads_only_like_outlet,
)
from articles.reading.rows.column_content import outlets_among
from articles.reading.rows.columns import Role
from articles.reading.texts.credit_lines import Credits, credits_taken
from articles.reading.texts.mastheads import day_of_all, is_review
from articles.reading.texts.record_fields import Record
from articles.reading.texts.signatures import published_below, signed_below
from articles.reading.texts.title_sources import sourced_title

_NUMBER = re.compile(r"^[(\[]?(?:\d{1,3}|[٠-٩]{1,3})\s?[.)\]\-–:]\s*(?=\D)")
_BULLETS = "*#•■▪●◆ \t"
_AROUND = " \t-–—*#•■▪●◆=_~[](){}«»\"'|:"
_END = re.compile(r"[.!؟?…»\"”)\]]\s*$")
_STOP = re.compile(r"[.!؟?…»\"”]\s*$")  # a title may end in brackets
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]\d.]{2,30}[)\]]")
_YEAR = re.compile(r"\d{4}|[٠-٩]{4}")
_LONGEST_TITLE = 160
_LINES_OF_TOP = 8
_SHORTEST = 200  # code points of an article
_FEWEST_OF_TITLE = 3  # words
_LONGEST_NAME = 4  # words of an outlet's
_MOST_BELOW = 2  # lines under an article that are none of it
_LONGEST_BELOW = 40  # code points of such a line
_LONG = 80  # code points of a line of a text


@dataclass(frozen=True, slots=True)
class Headings:
    """What a document says of its headings.

    Attributes:
        top: The line above its text that was taken for the title of the whole.
        ranks: The lines that are headings, with their ranks, of which the smallest is the highest;
            empty where the document says nothing of the kind.
        is_opening: Whether the top may open the first of several articles as others of its rank do.
        leading: Those that lead to pages of their own, as in newsletters.
    """

    top: str | None = None
    ranks: Mapping[str, int] = field(default_factory=dict)
    is_opening: bool = True
    leading: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Part:
    """A title with what stands under it, and the headings above that hold for it."""

    title: str
    outlet: str = ""
    day: str = ""
    author: str = ""
    words: list[str] = field(default_factory=list)
    has_text: bool = False

    def take(self, line: str, *, is_head: bool) -> None:
        """Take a line of its text, or a second headline."""
        self.words.append(line)
        self.has_text = self.has_text or not is_head


def outlined(
    text: str, ranks: Mapping[str, int], leading: frozenset[str] = frozenset()
) -> list[Record]:
    """The articles under the headings of a text; none where it is one article.

    Args:
        text: The words, a paragraph a line.
        ranks: See `Headings`.
        leading: See `Headings`.
    """
    said = (" ".join(each.split()) for each in text.replace("\f", "\n").split("\n"))
    lines = [line for line in said if any(map(str.isalnum, line))]
    places = [n for n, line in enumerate(lines) if line in ranks] if ranks else _by_form(lines)
    if len(places) < 2:
        return []
    top = lines[: max(_LINES_OF_TOP, places[0])]
    parts = _parts(lines, places, ranks)
    if not parts:
        return []
    day = day_of_all(lines[: _place_of(lines, parts)])
    is_several = any(map(is_review, top[:_LINES_OF_TOP]))
    is_several = is_several or leading.issuperset(part.title for part in parts)
    return _records(parts, day, is_review=is_several)


def _by_form(lines: Sequence[str]) -> list[int]:
    """The places of the lines that look like headings: short, behind the end of a sentence."""
    found: list[int] = []
    for place, line in enumerate(lines[:-1]):
        is_short = len(line) <= _LONGEST_TITLE and not line.endswith((".", "،", "؛", "…"))
        is_short = is_short and (len(line) < _LONG or _STOP.search(line) is None)
        is_apart = not place or found[-1:] == [place - 1] or _END.search(lines[place - 1])
        if is_short and is_apart:
            found.append(place)
    return found


def _parts(lines: Sequence[str], places: Sequence[int], ranks: Mapping[str, int]) -> list[_Part]:
    """The titles with their texts, in order, each with the outlet and the day above it."""
    heads = set(places)
    rank = _rank_of_titles(lines, places, ranks) if ranks else None
    outlets = _outlets_above(rank, ranks) if rank is not None else frozenset()
    parts: list[_Part] = []
    group, is_open = _Part(""), False
    for place, line in enumerate(lines):
        is_head = place in heads and (rank is None or ranks[line] <= rank)
        named = _group(line, is_sure=bool(ranks)) if is_head else None
        if not is_head and not is_open:
            group.day = group.day or day_of_issue(line)
        elif not is_head:
            parts[-1].take(line, is_head=False)
        elif line in outlets:
            group, is_open = _Part("", _NUMBER.sub("", line).strip(_AROUND)), False
        elif named is not None or (rank is not None and ranks[line] < rank):
            group, is_open = named or _Part(""), False
        elif rank is None and is_open and not parts[-1].has_text and not _is_over(parts[-1], line):
            parts[-1].take(line, is_head=True)
        else:
            own = sourced_title(_NUMBER.sub("", line).strip(_BULLETS))
            parts.append(_Part(own.title, own.outlet or group.outlet, own.day or group.day))
            is_open = True
    return [part for part in parts if part.has_text]


def _outlets_above(rank: int, ranks: Mapping[str, int]) -> frozenset[str]:
    """The headings over the titles, where those of a rank are named as outlets are."""
    found: set[str] = set()
    for each in {other for other in ranks.values() if other < rank}:
        names = [line for line, own in ranks.items() if own == each]
        plain = [_NUMBER.sub("", line).strip(_AROUND) for line in names]
        if len(names) > 1 and outlets_among(plain):
            found.update(line for line in names if len(line.split()) <= _LONGEST_NAME)
    return frozenset(found)


def _rank_of_titles(
    lines: Sequence[str], places: Sequence[int], ranks: Mapping[str, int]
) -> int | None:
    """The highest rank of which two headings at least stand right above a text."""
    heads = set(places)
    above_text = [n for n in places if n + 1 < len(lines) and n + 1 not in heads]
    found = Counter(ranks[lines[n]] for n in above_text if _group(lines[n], is_sure=True) is None)
    return min((rank for rank, count in found.items() if count > 1), default=None)


def _is_over(part: _Part, line: str) -> bool:
    """Whether a heading with nothing under it but another one is the name of a section."""
    return len(part.title.split()) < len(line.split()) or is_review(part.title)


def _group(line: str, *, is_sure: bool) -> _Part | None:
    """The outlet, with its day or without, or the section that a heading names."""
    plain = _NUMBER.sub("", line).strip(_AROUND)
    head = publication_line(plain)
    if head is not None and (declared_author(head.outlet).is_outlet or is_sure):
        return _Part("", head.outlet, head.day)
    is_known = declared_author(plain).is_outlet
    if is_section(plain) and not is_known:
        return _Part("")
    is_name = 0 < len(plain.split()) < _FEWEST_OF_TITLE + 2
    is_like = reads_only_like_outlet(plain) or (" " not in plain and reads_like_outlet(plain))
    is_outlet = is_known or (is_sure and is_like)
    return _Part("", plain) if is_name and is_outlet else None


def _place_of(lines: Sequence[str], parts: Sequence[_Part]) -> int:
    """How many lines stand above the text of the first article."""
    first = parts[0].words[0] if parts else ""
    return next((n for n, line in enumerate(lines) if line == first), 0)


def _records(parts: Sequence[_Part], day: str, *, is_review: bool) -> list[Record]:
    """The articles, if all of the parts are."""
    titles = {part.title for part in parts}
    is_bracketed = all(_IN_BRACKETS.fullmatch(part.words[-1]) for part in parts)
    for part in parts:
        _learn_below(part, is_bracketed=is_bracketed)
    if len(parts) < 2 or len(titles) < len(parts) or not all(map(_is_whole, parts)):
        return []
    said = [credits_taken("\n".join(part.words)) for part in parts]
    said = _with_lines_of_outlets(parts, said)
    outlets = {part.outlet for part in parts}
    is_under_outlets = "" not in outlets and (len(outlets) > 1 or is_review)
    is_signed = all(each.lines for each, _ in said)
    if not (is_under_outlets or is_review or is_signed):
        return []
    return [_record(part, each, text, day) for part, (each, text) in zip(parts, said, strict=True)]


def _with_lines_of_outlets(
    parts: Sequence[_Part], said: Sequence[tuple[Credits, str]]
) -> list[tuple[Credits, str]]:
    """What was told, with the outlets in the lines under the titles where others have theirs.

    One such line may be anything; where some of them are known to be outlets, the others are too.
    """
    known = [bool(each.outlet or part.outlet) for (each, _), part in zip(said, parts, strict=True)]
    first = [text.partition("\n") for _, text in said]
    short = [
        len(line.split()) <= _LONGEST_NAME and _END.search(line) is None and bool(rest)
        for line, _, rest in first
    ]
    is_line = [one or other for one, other in zip(known, short, strict=True)]
    likely = [
        is_there or reads_like_outlet(line[0]) for is_there, line in zip(known, first, strict=True)
    ]
    if all(known) or not all(is_line) or 2 * sum(likely) <= len(said):
        return list(said)
    return [
        (each, text) if is_there else (replace(each, outlet=line, lines=(line, *each.lines)), rest)
        for (each, text), is_there, (line, _, rest) in zip(said, known, first, strict=True)
    ]


def _learn_below(part: _Part, *, is_bracketed: bool) -> None:
    """Take the line under the text of an article that says where it appeared, if there is one.

    A name in brackets does where one stands under every article.
    """
    if is_bracketed and len(part.words) > 1:
        part.outlet = part.words.pop().strip(_AROUND)
        return
    if (signed := signed_below("\n".join(part.words))) is not None:
        part.words, part.author = signed[0].split("\n"), signed[1]
        return
    for line in part.words[:0:-1][:_MOST_BELOW]:  # what is printed at the foot of a page
        is_said = _END.search(line) or _YEAR.search(line) or declared_author(line).is_outlet
        if len(line) > _LONGEST_BELOW or is_said:
            break
        part.words.pop()
    below = published_below("\n".join(part.words))
    if below is not None:
        part.words = below[0].split("\n")
        part.outlet, part.day = below[1].outlet or part.outlet, below[1].day or part.day
        part.author = below[1].author


def _record(part: _Part, said: Credits, text: str, day: str) -> Record:
    fields = {
        Role.TITLE: part.title,
        Role.PUBLISHER: said.outlet or part.outlet,
        Role.PUBLISHED: said.day or part.day or day,
        Role.CREATOR: said.author or part.author,
        Role.TEXT: text,
    }
    return {role: words for role, words in fields.items() if words}


def _is_whole(part: _Part) -> bool:
    """Whether a title stands over an article: words enough, to the end of a sentence."""
    is_title = len(part.title.split()) >= _FEWEST_OF_TITLE and len(part.title) <= _LONGEST_TITLE
    is_long = sum(map(len, part.words)) >= _SHORTEST
    return is_title and is_long and _END.search(part.words[-1]) is not None
