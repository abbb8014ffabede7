"""Directions: whether a figure is a change up or down, or an aim."""

from __future__ import annotations

from functools import cache

from articles.arabic.letters import fold_word
from articles.figures.figure import Direction, FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.phrases import folded, read_table
from articles.figures.qualifiers import qualifier_before

_CHANGE_REACH = 14
_AIM_REACH = 9
_CHANGING = frozenset({FigureKind.PERCENT, FigureKind.MONEY, FigureKind.COUNT, FigureKind.RATIO})
_BY = folded(
    [
        "بنسبة",
        "نسبته",
        "نسبتها",
        "بقيمة",
        "وقيمة",
        "قدره",
        "قدرها",
        "بمقدار",
        "بزيادة",
        "بواقع",
        "بارتفاع",
        "بانخفاض",
        "بتراجع",
        "بنمو",
        "نمو",
    ]
)
_STOPS = frozenset({".", "؛", "\n"})


@cache
def _trends() -> dict[str, Direction]:
    table = read_table("context")["trends"]
    made: dict[str, Direction] = {}
    for name in ("up", "down"):
        for word in table[name]:
            base = fold_word(word)
            made |= dict.fromkeys([base, *(letter + base for letter in "وفبل")], Direction(name))
            made |= {"ال" + base: Direction(name), "وال" + base: Direction(name)}
    return made


@cache
def _aims() -> frozenset[str]:
    words = folded(read_table("context")["targets"]["words"])
    return words | {letter + word for word in words for letter in "وفبل"}


@cache
def _levels() -> frozenset[str]:
    return folded(read_table("context")["levels"]["words"])


def direction_of(text: FigureText, mention: Mention, kind: FigureKind) -> Direction | None:
    """The nearest word of change before the figure, unless the figure is the level reached."""
    start, _ = text.sentence(mention.first)
    qualified = qualifier_before(text, mention)
    end = qualified[0] if qualified is not None else mention.first
    if kind in _CHANGING and not _is_level(text, mention):
        change = _change_before(text, mention, end, max(start, end - _CHANGE_REACH))
        if change is not None:
            return change
    for at in range(end - 1, max(start, end - _AIM_REACH) - 1, -1):
        if text.words[at] in _aims():
            return Direction.TARGET
        if text.words[at] == "،":
            return None
    return None


def _is_level(text: FigureText, mention: Mention) -> bool:
    """`ارتفعت إلى 15`, `لتبلغ 16.7`: what was reached, not by how much."""
    window = text.words[max(0, mention.first - 3) : mention.first]
    return not _levels().isdisjoint(window)


def _change_before(text: FigureText, mention: Mention, end: int, lowest: int) -> Direction | None:
    trends = _trends()
    is_by = bool(mention.prefix)
    for at in range(end - 1, lowest - 1, -1):
        word = text.words[at]
        is_by = is_by or word in _BY or word in {"ب", "("}
        if word in trends:
            near = end - at <= 2
            return trends[word] if is_by or near else None
        if word in _levels() and word != "الي":
            return None
    return None
