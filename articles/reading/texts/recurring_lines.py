"""Articles between lines that come again: «(1/3)», «انتهى», «• • •», the name of the outlet.

Whoever puts articles together in one text writes the same line between all of them, whatever it is.
It parts them where every piece is an article: long enough, under a title, to the end of a sentence,
and with its day, or where the line itself says so (`recurring_lines.toml`), or where it is a rule
and each title stands apart from its text.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import declared_author
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import publication_line
from articles.reading.rows.header_lines import header_line
from articles.reading.texts.mastheads import day_of_all, masthead_length

_TABLE = tomllib.loads(Path(__file__).with_name("recurring_lines.toml").read_text("utf-8"))
ENDS = frozenset(map(fold_line, _TABLE["ends"]["words"]))
"""What is written under an article to say that it ends, folded."""
_COUNTED = re.compile(
    rf"\W*(\d{{1,3}})\s*(?:/|\\|{'|'.join(_TABLE['counted']['totals'])})\s*(\d{{1,3}})\W*"
)
_BLANKS = re.compile(r"\n(?:[ \t]*\n){3,}")
_TWO_BLANKS = re.compile(r"\n[ \t]*\n[ \t]*\n")
_ONE_BLANK = re.compile(r"[^\n]+\n[ \t]*\n(?=[^\n])")
_NUMBER = re.compile(r"\d+")
_AROUND = " .-–—_*=#()[]«»"
_SIGNED = re.compile(r"[/\\]")  # before the initials of who sent it: «انتهى/م.ح»
_SPACES = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!؟?…»\"”)\]]\s*$")
_LONGEST = 40  # code points of such a line
_MOST_WORDS = 5
_LONGEST_TITLE = 160
_SHORTEST = 200  # code points of an article
_SHORTEST_TITLED = 250  # code points of an article that nothing but its title tells from a section
_FEWEST_OF_TITLE = 3  # words
_MOST_ABOVE = 250  # code points above the first: the name of the file
_MOST_KINDS = 8  # of lines that are tried
_AT_THE_TOP = 5  # lines of an article that may say its day


@dataclass(frozen=True, slots=True)
class PartedArticle:
    """An article between such lines.

    Attributes:
        block: Its lines.
        outlet: What the line above it names, where that is an outlet.
        day: What the first lines of the text say of all.
    """

    block: str
    outlet: str = ""
    day: str = ""


def parted(text: str, says_day: Callable[[str], bool]) -> list[PartedArticle]:
    """The articles between lines that come again; none where the text is one.

    Args:
        text: The whole text.
        says_day: Whether a line says the day of an article.
    """
    lines = text.split("\n")
    places: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        if (key := _key(line)) is not None:
            places.setdefault(key, []).append(place)
    often = sorted((each for each in places.values() if len(each) > 1), key=len, reverse=True)
    alone = [each for key, each in places.items() if len(each) == 1 and key in ENDS]
    for found in [*often[:_MOST_KINDS], *alone[:1]]:
        if articles := _between(lines, found, says_day):
            return articles
    return _between_blanks(text)


def _between_blanks(text: str) -> list[PartedArticle]:
    """The articles between several blank lines, in each of which one at most stands between lines.

    Each must have a title apart from its text.
    """
    blocks = [block for block in _BLANKS.split(text.strip("\n")) if block.strip()]
    pieces = [[s for line in block.split("\n") if (s := line.strip())] for block in blocks]
    apart = [_ONE_BLANK.match(block.strip("\n")) is not None for block in blocks]
    titles = {piece[0] for piece in pieces}
    is_even = len(blocks) > 1 and all(apart) and not any(map(_TWO_BLANKS.search, blocks))
    if not is_even or len(titles) < len(pieces) or not all(map(_is_whole, pieces)):
        return []
    return [PartedArticle("\n".join(piece)) for piece in pieces]


def _key(line: str) -> str | None:
    """What a line is known again by; None for one that belongs to an article."""
    plain = line.strip()
    if not 0 < len(plain) <= _LONGEST or len(plain.split()) > _MOST_WORDS:
        return None
    if not any(map(str.isalnum, plain)):
        return "".join(sorted(set(plain) - {" "}))
    folded = fold_line(plain)
    if _bare(folded) in ENDS:
        return _bare(folded)
    return None if _is_of_article(plain) else _SPACES.sub(" ", _NUMBER.sub("#", folded))


def _is_of_article(line: str) -> bool:
    """Whether a line is a day, an outlet with one, a field, or the end of a sentence."""
    field = header_line(line)
    is_field = field is not None and field[1] is not None
    is_sentence = _SENTENCE_END.search(line) is not None and _NUMBER.search(line) is None
    return is_field or is_sentence or is_dateline(line) or publication_line(line) is not None


def _bare(folded: str) -> str:
    return _SIGNED.split(folded.strip(_AROUND), maxsplit=1)[0].strip(_AROUND)


def _between(
    lines: Sequence[str], places: Sequence[int], says_day: Callable[[str], bool]
) -> list[PartedArticle]:
    """The articles between the lines at these places; none where one of them is none."""
    said = [lines[place].strip() for place in places]
    if not _counts_up(said):
        return []
    ends = (-1, *places, len(lines))
    pieces = [
        [s for line in lines[a + 1 : b] if (s := line.strip())] for a, b in itertools.pairwise(ends)
    ]
    top = masthead_length(pieces[0])
    masthead, pieces[0] = pieces[0][:top], pieces[0][top:]
    above, outlets = [pieces[0]], ["", *map(_outlet, said)]
    if sum(map(len, pieces[0])) <= _MOST_ABOVE and not _is_whole(pieces[0]):
        above, outlets, pieces = [], outlets[1:], pieces[1:]
    if pieces and not any(map(_has_word, pieces[-1])):
        pieces = pieces[:-1]
    titles = {piece[0] for piece in pieces if piece}
    whole = [
        _is_whole(piece) or (_is_whole(piece[:-1]) and says_day(piece[-1])) for piece in pieces
    ]
    if len(pieces) < 2 or len(titles) < len(pieces):
        return []
    is_ruled = 2 * sum(whole) >= len(whole) and not any(map(_has_word, said))
    is_ruled = is_ruled and (_are_titled(lines, ends) or bool(masthead and all(whole)))
    if not is_ruled and not all(whole):
        return []
    is_sure = is_ruled or _says_end(said) or (not above and _is_counted(said))
    dated = (any(map(says_day, [*p[:_AT_THE_TOP], p[-1].strip("() "), *p[-2:]])) for p in pieces)
    if not is_sure and not all(dated):
        return []
    apart = "\n\n" if is_ruled else "\n"  # under its title
    blocks = (f"{piece[0]}{apart}" + "\n".join(piece[1:]) for piece in pieces)
    day = day_of_all(masthead)
    return [PartedArticle(block, o, day) for block, o in zip(blocks, outlets, strict=False)]


def _has_word(line: str) -> bool:
    return any(map(str.isalnum, line))


def _are_titled(lines: Sequence[str], ends: Sequence[int]) -> bool:
    """Whether each article between these places has a title of some words above an empty line.

    The sections of one article, which ornaments part as well, have none.
    """
    for start, end in itertools.pairwise(ends):
        said = [n for n in range(start + 1, end) if lines[n].strip()]
        if not said:
            continue  # above the first or under the last
        title = lines[said[0]].strip()
        is_apart = said[0] + 1 < end and not lines[said[0] + 1].strip()
        words = sum(len(lines[n]) for n in said[1:])
        is_title = len(title.split()) >= _FEWEST_OF_TITLE and _is_title(title)
        if not is_apart or not is_title or words < _SHORTEST_TITLED:
            return False
    return True


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not line.endswith((".", "،", ":"))


def _counts_up(said: Sequence[str]) -> bool:
    """Whether the numbers in such lines, if there are any, count up from one."""
    numbers = [int(found[0]) for each in said if (found := _NUMBER.search(each)) is not None]
    return not numbers or numbers == list(range(1, len(said) + 1))


def _is_counted(said: Sequence[str]) -> bool:
    """Whether each says its number and of how many it is."""
    totals = {found[2] for each in said if (found := _COUNTED.fullmatch(each)) is not None}
    return len(totals) == 1 and int(next(iter(totals))) == len(said)


def _says_end(said: Sequence[str]) -> bool:
    return all(_bare(fold_line(each)) in ENDS for each in said)


def _outlet(line: str) -> str:
    said = declared_author(line)
    return line.strip(" -–—*#[]()") if said.is_outlet else ""


def _is_whole(piece: Sequence[str]) -> bool:
    """Whether lines are an article: a title, what is long enough, and the end of a sentence."""
    if len(piece) < 2 or sum(map(len, piece)) < _SHORTEST:
        return False
    return _is_title(piece[0]) and _SENTENCE_END.search(piece[-1]) is not None
