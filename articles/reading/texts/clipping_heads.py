"""Clippings one after the other, each under or above a line with its outlet and its day.

`[النهر] [14/3/2019]`, «جريدة النهر – الخميس 14 مارس 2019 – ص 3», `النهر | 2019-03-14 | هدى`: so
documentalists head what they cut out, with the title in the line above or in the line below.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.cleaning.datelines import is_dateline
from articles.reading.rows.columns import Role

_BETWEEN = re.compile(
    r"\s+[-–—|/·•]+\s+|\s*\|\s*|[،,؛;]\s+|\]\s*[-–—|/،,]?\s*\[|\)\s*[-–—]\s*|\s+\((?=.*\))"
)
_AROUND = ' \t[](){}«»"*#'
_PAGE = re.compile(
    r"(?:ص|صفحة|الصفحة|العدد|عدد|page|p|no|n°|numéro|issue)\.?\s?:?\s?[\d٠-٩]+", re.IGNORECASE
)
_FIELD = re.compile(r"^(?:المصدر|الصحيفة|الجريدة|source)\s?:\s*", re.IGNORECASE)
_END = re.compile(r"[.!؟?…»\"”]\s*$")
_LONGEST_HEAD = 120  # code points
_LONGEST_TITLE = 160
_LONGEST_NAME = 6  # words
_MOST_PIECES = 5
_MOST_ABOVE = 250  # code points above the first clipping: the name of the file of clippings
_SHORTEST = 80  # code points of a clipping


@dataclass(frozen=True, slots=True)
class ClippingHead:
    """What a line says of the clipping under it: its outlet, its day as it reads, and who wrote."""

    outlet: str
    day: str
    author: str = ""


def clipping_head(line: str) -> ClippingHead | None:
    """What a line says that is an outlet and a day and no more; None for any other line."""
    plain = _FIELD.sub("", line.strip())
    if not plain or len(plain) > _LONGEST_HEAD or not any(map(str.isdigit, plain)):
        return None
    cut = (piece.strip(_AROUND) for piece in _BETWEEN.split(plain))
    pieces = [piece for piece in cut if piece and _PAGE.fullmatch(piece) is None]
    days = [piece for piece in pieces if is_dateline(piece)]
    names = [piece for piece in pieces if piece not in days]
    if not days or not names or len(pieces) > _MOST_PIECES or len(names) > 2:
        return None
    if any(len(name.split()) > _LONGEST_NAME or any(map(str.isdigit, name)) for name in names):
        return None
    return ClippingHead(names[0], " ".join(days), names[1] if len(names) > 1 else "")


def clippings(text: str) -> list[tuple[dict[Role, str], str]]:
    """What the head of each clipping says with its title, and its words under the title.

    Every clipping must have a title of one line beside its head, and a text; else the lines are
    those of one article, and there are none.
    """
    lines = [line for each in text.replace("\f", "\n").split("\n") if _says(line := each.strip())]
    heads = [(n, head) for n, line in enumerate(lines) if (head := clipping_head(line)) is not None]
    if len(heads) < 2:
        return []
    places = [n for n, _ in heads]
    found = []
    for (_, head), (title, under) in zip(heads, _laid_out(lines, places), strict=False):
        if not _is_title(title) or len(under) < _SHORTEST:
            return []
        said = {Role.TITLE: title, Role.PUBLISHER: head.outlet, Role.PUBLISHED: head.day}
        found.append(
            ({**said, Role.CREATOR: head.author} if head.author else said, f"{title}\n{under}")
        )
    return found


def _laid_out(lines: Sequence[str], places: Sequence[int]) -> Iterator[tuple[str, str]]:
    """The title and the words of each clipping, whose heads stand at these places.

    The head may be the last line, or the one under the title, or the one above it.
    """
    if places[-1] == len(lines) - 1 and all(_ends(lines[n - 1]) for n in places if n):
        for start, end in itertools.pairwise((-1, *places)):
            yield "".join(lines[start + 1 : start + 2]), "\n".join(lines[start + 2 : end])
        return
    is_under = places[0] > 0 and all(_is_title(lines[n - 1]) for n in places)
    is_under = is_under and all(_ends(lines[n - 2]) for n in places[1:])
    if not is_under and not all(_ends(lines[n - 1]) for n in places[1:]):
        return
    starts = [n - 1 for n in places] if is_under else places
    if sum(map(len, lines[: starts[0]])) > _MOST_ABOVE:
        return
    for place, end in zip(places, (*starts[1:], len(lines)), strict=True):
        title = place - 1 if is_under else place + 1
        yield "".join(lines[title : title + 1]), "\n".join(lines[max(place, title) + 1 : end])


def _says(line: str) -> bool:
    """Whether a line is more than a rule."""
    return any(map(str.isalnum, line))


def _is_title(line: str) -> bool:
    """Whether a line may be a title: short, and no end of a sentence."""
    return bool(line) and len(line) <= _LONGEST_TITLE and not line.endswith((".", "،", ":"))


def _ends(text: str) -> bool:
    return _END.search(text[-3:]) is not None
