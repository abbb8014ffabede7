"""Where one article of a text ends and the next begins, judged by all that stands between them.

Whoever puts articles together has a form of his own: a number, a kicker, the title, outlet and day
over each; initials or a rule under it. No list of forms ends. But the first lines of the whole
show what stands over each article, and the last ones what stands under each: lines between two
texts are a border where they are made of both, and of what an article is known by. All of it is
weighed (`article_borders.toml`), and the lines are cut where they are most like foot and top.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.arabic.short_texts import remembered_of_short
from articles.cleaning.boilerplate import is_boilerplate, is_edge
from articles.cleaning.bylines import byline, declared_author
from articles.cleaning.publication_lines import (
    day_of_issue,
    is_beside,
    is_section,
    line_over_title,
    reads_like_person,
    reads_only_like_outlet,
    says_when,
)
from articles.reading.rows.columns import Role
from articles.reading.rows.header_lines import header_line
from articles.reading.texts.dated_records import says_day
from articles.reading.texts.recurring_lines import ENDS
from articles.reading.texts.signatures import INITIALS

_TABLE = tomllib.loads(Path(__file__).with_name("article_borders.toml").read_text("utf-8"))
_WORTH: Mapping[str, float] = _TABLE["borders"]
_LENGTHS: Mapping[str, int] = _TABLE["lengths"]
_SENTENCE_END = re.compile(r"[.!؟?…»\"”)\]]\s*$")
_NUMBER = re.compile(r"\W*(\d{1,3})\s*(?:[/\\]\s*\d{1,3})?\W*")
_YEAR = re.compile(r"\d{4}")
_COLON = ":"
_FEWEST_OF_TITLE = 3  # words
_MOST_BETWEEN = 12  # lines between two texts
_MOST_TEXTS = 4000
_MANY_BLANKS = 2  # empty lines


class Kind(StrEnum):
    """What a short line is."""

    DAY = "day"
    AUTHOR = "author"
    OUTLET = "outlet"
    TITLE = "title"
    NUMBER = "number"
    RULE = "rule"
    END = "end"
    LABEL = "label"
    EDGE = "edge"


_ROLES = {
    Role.PUBLISHED: Kind.DAY,
    Role.CREATOR: Kind.AUTHOR,
    Role.PUBLISHER: Kind.OUTLET,
    Role.TITLE: Kind.TITLE,
}
_OF_ISSUE = frozenset({Kind.DAY, Kind.OUTLET})
_TELLING = _OF_ISSUE | {Kind.AUTHOR}


@dataclass(frozen=True, slots=True)
class Bordered:
    """The articles of a text, parted.

    Attributes:
        above: The lines over the first head, which name the whole.
        is_told: Whether the heads say outlets or days, so that those of the whole are not theirs.
        blocks: The articles, each with its head and its foot; none where the text is one.
    """

    above: tuple[str, ...] = ()
    is_told: bool = False
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Between:
    """The short lines between two texts.

    Attributes:
        places: Of its lines, and of the text under them.
        kinds: What each is.
        above: Code points of the text above.
        below: Of the text below.
        is_open: Whether the text above does not end a sentence.
        has_page: Whether a page ends among them.
        has_blanks: Whether more empty lines stand there than between paragraphs.
        rank: The highest rank of its headings; none without one.
    """

    places: tuple[int, ...]
    kinds: tuple[Kind, ...]
    above: int
    below: int
    is_open: bool
    has_page: bool
    has_blanks: bool
    rank: int | None


def bordered_blocks(text: str, ranks: Mapping[str, int]) -> Bordered:
    """The articles of a text, each with its head and its foot; none where it is one.

    Args:
        text: The words, a paragraph a line.
        ranks: The lines that a document says are headings, with their ranks.
    """
    lines = text.split("\n")
    said = [n for n, line in enumerate(lines) if line.strip(" \t\f")]
    runs = _runs(lines, said)
    if not _may_hold_several(lines, runs):
        return Bordered()
    groups = [_between(lines, runs, place, ranks) for place in range(0, len(runs), 2)]
    top, middle, foot = groups[0], groups[1:-1], groups[-1]
    start, borders = _borders(top, middle, foot)
    if not borders:
        return Bordered()
    cuts = (group.places[at] for group, at in borders)
    ends = itertools.pairwise((top.places[start], *cuts, len(lines)))
    return Bordered(
        above=tuple(lines[n].strip() for n in top.places[:start]),
        is_told=any(not _OF_ISSUE.isdisjoint(group.kinds) for group, _ in borders),
        blocks=tuple("\n".join(lines[a:b]) for a, b in ends),
    )


def _borders(
    top: _Between, middle: Sequence[_Between], foot: _Between
) -> tuple[int, list[tuple[_Between, int]]]:
    """How many lines name the whole, and where borders are; none where the text is one."""
    if Kind.TITLE not in top.kinds:
        return 0, []
    telling = _TELLING.intersection((*top.kinds, *foot.kinds))
    judged = [(group, *_parted(group.kinds, top.kinds, foot.kinds)) for group in middle]
    worths = [
        _worth(group, likeness, is_under=start > 0) if telling.intersection(group.kinds) else 0.0
        for group, _, start, likeness in judged
    ]
    is_border = [worth >= _WORTH["bound"] for worth in worths]
    found = {group.rank for group, each in zip(middle, is_border, strict=True) if each}
    if len(found) == 1 and None not in found:  # what is headed as the borders are is one, too
        is_border = [
            each
            or (group.rank in found and not group.is_open and group.below >= _LENGTHS["article"])
            for group, each in zip(middle, is_border, strict=True)
        ]
    borders = [told for told, each in zip(judged, is_border, strict=True) if each]
    above = min((start for _, _, start, _ in borders), default=0)
    return above, [(group, at) for group, at, _, _ in borders]


def _worth(group: _Between, likeness: float, *, is_under: bool) -> float:
    """How much speaks for a border among these lines."""
    kinds = set(group.kinds)
    worth = sum(_WORTH.get(kind, 0.0) for kind in kinds)
    signs = {
        "page": group.has_page,
        "blanks": group.has_blanks,
        "rank": group.rank is not None,
        "open": group.is_open,
        "short": min(group.above, group.below) < _LENGTHS["article"],
        "untitled": Kind.TITLE not in kinds,
        "under": is_under and _TELLING.intersection(kinds) == {Kind.DAY},
    }
    worth += sum(_WORTH[sign] for sign, holds in signs.items() if holds)
    return worth + _WORTH["likeness"] * likeness


def _parted(
    kinds: Sequence[Kind], top: Sequence[Kind], foot: Sequence[Kind]
) -> tuple[int, int, float]:
    """How the lines are most like foot and top, above whose head the name of the whole may stand.

    Returns:
        How many of them are of the article above, how many of the top are of the whole, and how
        much they are alike, at most 1.
    """
    under = [row[-1] for row in _apart(kinds, foot)]
    over = [row[::-1] for row in _apart(kinds[::-1], top[::-1])][::-1]
    apart, at, start = min(
        (under[at] + over[at][start], at, start)
        for at in range(len(kinds) + 1)
        for start in range(len(top) or 1)
    )
    return at, start, max(0.0, 1.0 - apart / max(len(kinds), 1))


def _apart(one: Sequence[Kind], other: Sequence[Kind]) -> list[list[int]]:
    """How many lines must be put in, taken out or exchanged to make one of the other.

    Returns:
        The number by how many first lines of the one and of the other are looked at.
    """
    rows = [list(range(len(other) + 1))]
    for n, kind in enumerate(one, 1):
        row = [n]
        for m, second in enumerate(other):
            row.append(min(rows[-1][m + 1] + 1, row[m] + 1, rows[-1][m] + (kind is not second)))
        rows.append(row)
    return rows


def _runs(lines: Sequence[str], said: Sequence[int]) -> list[list[int]]:
    """The lines of heads and of texts by turns: what is short, what is long, …, what is short."""
    runs: list[list[int]] = [[]]
    for place in said:
        is_text = len(runs) % 2 == 0
        if _is_of_text(lines[place].strip()) != is_text:
            runs.append([])
        runs[-1].append(place)
    return runs if len(runs) % 2 else [*runs, []]


def _is_of_text(line: str) -> bool:
    """Whether a line is one of a text: long, or the end of a sentence."""
    if len(line) >= _LENGTHS["text"]:
        return not _is_head(line)
    return (
        line.endswith((".", "،", "؛"))
        and len(line.split()) > _FEWEST_OF_TITLE
        and not _is_head(line)
    )


def _is_head(line: str) -> bool:
    """Whether a long line is a title or one of a head all the same."""
    is_sentence = _SENTENCE_END.search(line) is not None
    return len(line) <= _LENGTHS["title"] and (_kind(line) is Kind.DAY or not is_sentence)


def _may_hold_several(lines: Sequence[str], runs: Sequence[Sequence[int]]) -> bool:
    """Whether two texts at least are long enough for articles, with short lines between them."""
    texts = runs[1::2]
    long = sum(sum(len(lines[n]) for n in run) >= _LENGTHS["article"] for run in texts)
    return bool(runs[0]) and long > 1 and len(texts) <= _MOST_TEXTS


def _between(
    lines: Sequence[str], runs: Sequence[Sequence[int]], place: int, ranks: Mapping[str, int]
) -> _Between:
    here = runs[place]
    above = runs[place - 1] if place else []
    below = runs[place + 1] if place + 1 < len(runs) else []
    start = above[-1] + 1 if above else 0
    stop = below[0] if below else len(lines)
    blanks = itertools.groupby(lines[start:stop], key=lambda line: not line.strip(" \t\f"))
    found = [ranks[key] for n in here if (key := " ".join(lines[n].split())) in ranks]
    return _Between(
        places=(*here[:_MOST_BETWEEN], stop),
        kinds=tuple(_kind(lines[n].strip()) for n in here[:_MOST_BETWEEN]),
        above=sum(len(lines[n]) for n in above),
        below=sum(len(lines[n]) for n in below),
        is_open=bool(above) and _SENTENCE_END.search(lines[above[-1]]) is None,
        has_page=any("\f" in line for line in lines[start:stop]),
        has_blanks=any(is_blank and len(list(run)) >= _MANY_BLANKS for is_blank, run in blanks),
        rank=min(found, default=None),
    )


@remembered_of_short
def _kind(line: str) -> Kind:
    """What a short line is, as far as it says so itself."""
    if not any(map(str.isalnum, line)):
        return Kind.RULE
    if _NUMBER.fullmatch(line):
        return Kind.NUMBER
    field = header_line(line)
    named = _ROLES.get(field[1]) if field is not None and field[1] is not None else None
    if named is not None or _is_day(line):
        return named or Kind.DAY
    if fold_line(line.strip(" -–—*#()[]")) in ENDS:
        return Kind.END
    return Kind.LABEL if is_beside(line) else _kind_of_name(line)


def _is_day(line: str) -> bool:
    """Whether a line says a day, alone, beside an outlet or beside the issue."""
    is_dated = _YEAR.search(line) is not None and says_day(line)
    return (
        is_dated or says_when(line) or line_over_title(line) is not None or bool(day_of_issue(line))
    )


def _kind_of_name(line: str) -> Kind:
    """What a line without a day is."""
    said = byline(line)
    if INITIALS.fullmatch(line) or (said is not None and said.sure and said.creator):
        return Kind.AUTHOR
    if is_section(line):
        return Kind.LABEL
    if declared_author(line).is_outlet or reads_only_like_outlet(line):
        return Kind.OUTLET
    if reads_like_person(line) and not line.endswith(_COLON):  # behind which somebody speaks
        return Kind.AUTHOR
    if is_edge(line) or is_boilerplate(line):
        return Kind.EDGE
    return Kind.TITLE if len(line.split()) >= _FEWEST_OF_TITLE else Kind.LABEL
