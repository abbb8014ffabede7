"""Articles that are announced by their number: «المقال الأول», «الخبر رقم 2», `Story 3 of 9`.

The words are data (`announced_articles.toml`). The numbers must count up from one, and what stands
under each must be an article: a law has its articles, too, and a report its documents.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.datelines import is_dateline
from articles.reading.rows.columns import is_other_field
from articles.reading.rows.header_lines import header_line

_TABLE = tomllib.loads(Path(__file__).with_name("announced_articles.toml").read_text("utf-8"))
_SURE = frozenset(map(fold_line, _TABLE["sure"]))
_OTHERS = frozenset(map(fold_line, _TABLE["others"]))
_FIRST_WORDS = frozenset(word.partition(" ")[0] for word in _SURE | _OTHERS)
_BETWEEN = frozenset(map(fold_line, _TABLE["numerals"]))
_TOTALS = frozenset(map(fold_line, _TABLE["totals"]))
_ORDINALS = {
    fold_line(word): number for number, words in enumerate(_TABLE["ordinals"], 1) for word in words
}
_PIECES = re.compile(r"\d+|[^\W\d_]+")
_BEHIND = re.compile(r"\s*[:：]\s*|\s+[-–—]\s+|\.\s+")
_LONGEST_TITLE = 160
_FEWEST_WORDS = 2
_LONGEST = 40  # code points of a line that announces
_LOOKED_AT = 12  # lines above the first of them
_SHORTEST = 120  # code points of an article


def announced(text: str, is_article: Callable[[str], bool]) -> list[str]:
    """The articles of a text under the lines that announce them; none where there are none.

    Args:
        text: The whole text.
        is_article: Whether a block of lines says of itself what an article does.

    Returns:
        The lines of each article, without the one that announces it.
    """
    lines = text.split("\n")
    places: list[int] = []
    kinds: set[str] = set()
    titles: list[str] = []
    for place, line in enumerate(lines):
        found, title = _titled(line)
        if found is not None and found[1] == len(places) + 1:
            places.append(place)
            kinds.add(found[0])
            titles.append(title)
    if len(places) < 2 or sum(bool(line.strip()) for line in lines[: places[0]]) > _LOOKED_AT:
        return []
    blocks = [
        "\n".join((title, *lines[a + 1 : b])).strip("\n")
        for title, (a, b) in zip(titles, itertools.pairwise((*places, len(lines))), strict=True)
    ]
    if any(len(block) < _SHORTEST for block in blocks):
        return []
    return blocks if kinds <= _SURE or all(map(is_article, blocks)) else []


def _titled(line: str) -> tuple[tuple[str, int] | None, str]:
    """What a line announces, and the title behind it: «المقال 2: سوق الخميس»."""
    found = announcement(line)
    if found is not None or len(line) > _LONGEST_TITLE:
        return found, ""
    if fold_line(line.strip()[:_LONGEST]).partition(" ")[0] not in _FIRST_WORDS:
        return None, ""
    head, _, title = _BEHIND.sub("\0", line, count=1).partition("\0")
    is_title = len(title.split()) >= _FEWEST_WORDS and not title.rstrip().endswith(".")
    return (announcement(head), title.strip()) if is_title else (None, "")


def announcement(line: str) -> tuple[str, int] | None:
    """The word and the number of a line that is no more than these; None for any other."""
    if not line.strip() or len(line) > _LONGEST:
        return None
    pieces = _PIECES.findall(fold_line(line))
    word = " ".join(
        itertools.takewhile(
            lambda piece: (
                not piece.isdecimal() and piece not in _ORDINALS and piece not in _BETWEEN
            ),
            pieces,
        )
    )
    rest = [piece for piece in pieces[len(word.split()) :] if piece not in _BETWEEN]
    if word not in _SURE | _OTHERS or not rest or len(rest) not in {1, 3}:
        return None
    if len(rest) == 3 and (rest[1] not in _TOTALS or not rest[2].isdecimal()):
        return None
    number = int(rest[0]) if rest[0].isdecimal() else _ORDINALS.get(rest[0])
    return None if number is None else (word, number)


def _is_field(line: str) -> bool:
    """Whether a line opens with the name of a field; «سلمى: صبر طويل» is a title."""
    field = header_line(line)
    return field is not None and (field[1] is not None or is_other_field(field[0]))


def title_over_fields(block: str) -> str | None:
    """The one line above the fields of an article whose text stands under a name, if it is one.

    `Document 1 of 2` may stand over it.
    """
    lines = block.split("\n")
    first = next((n for n, line in enumerate(lines) if _is_field(line)), 0)
    above = [line.strip() for line in lines[:first] if any(map(str.isalpha, line))]
    said = [line for line in above if announcement(line) is None]
    if len(said) != 1 or len(said[0]) > _LONGEST_TITLE or is_dateline(said[0]):
        return None
    return None if len(said[0].split()) < _FEWEST_WORDS or said[0].endswith(".") else said[0]
