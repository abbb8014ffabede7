"""Repetition: figures of one article that tell the same thing, of which one is shown for all.

The same value stands in the title and again below, the title rounds what the body tells exactly
(`92 ألف`, `92,3 ألف`), or an amount is told once more in another unit (`500 مليون جنيه (100 مليون
دولار)`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.figures.figure import Figure, FigureKind, Qualifier
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.surroundings import Key, key_of
from articles.figures.mention import Mention
from articles.figures.phrases import folded, read_table
from articles.figures.resolution import Quantity

_ROUNDED = 0.1
"""How much of its value a title may round away.

With `أكثر من` and its kind the noughts at the end are rounded, too (`أكثر من 4600`, `4631`).
"""
_ROUNDED_UNSAID = 0.025
"""How much of it where nothing says so, of the noughts at the end (`2500 منشأة`, `2464`)."""
_MOST_OF_TITLE = 64
"""Figures: what has more is no title, and each would be held against all of the body."""
_GAP = 4
_OPENING = frozenset("([")
# Whether the exact value may be above what the title says with such words, or below.
_SIDES = {
    Qualifier.ABOUT: (True, False),
    Qualifier.MORE_THAN: (True,),
    Qualifier.LESS_THAN: (False,),
    Qualifier.UP_TO: (False,),
}
_UNROUNDED = frozenset({FigureKind.DURATION, FigureKind.RATIO})


@cache
def _cues(name: str) -> frozenset[str]:
    return folded(read_table("learning")[name])


def things_told(
    text: FigureText, mentions: Sequence[Mention], figures: Sequence[Figure], title_end: int
) -> list[list[int]]:
    """Numbers of the figures that tell one thing together, things in the order of the text.

    Args:
        text: The text.
        mentions: Where its figures stand.
        figures: The figures.
        title_end: Index after the words of the title, 0 where the text begins without one.

    Returns:
        Each thing's figures; the first of them is the one to be shown: where the text tells it
        first, but the exact one before that of a title which rounds it.
    """
    things: dict[object, list[int]] = {}
    for number, figure in enumerate(figures):
        things.setdefault(key_of(figure), []).append(number)
    thing_of = {number: thing for thing in things.values() for number in thing}
    for number, mention in enumerate(mentions):
        if mention.first >= title_end:
            break
        exact = _exact_of(figures[number], mention, mentions, figures, title_end)
        if exact is not None:
            _join(thing_of, exact, number)
    for number in range(1, len(figures)):
        if _is_converted(text, mentions, figures, number):
            _join(thing_of, *sorted((number - 1, number), key=lambda at: min(thing_of[at])))
    distinct = {id(thing): thing for thing in thing_of.values()}
    return sorted(distinct.values(), key=min)


def told_in_title(
    title: Sequence[Asked], mentions: Sequence[Mention], figures: Sequence[Figure]
) -> frozenset[Key]:
    """What the figures of a title tell, and those of the body that it rounds.

    Args:
        title: The figures of the title, which is no part of the body.
        mentions: Where the figures of the body stand.
        figures: These figures.
    """
    told: set[Key] = set()
    for asked in title[:_MOST_OF_TITLE]:
        told.add((asked.quantity.kind, asked.quantity.low, asked.quantity.high))
        exact = _exact_of(asked.quantity, asked.mention, mentions, figures, 0)
        if exact is not None:
            told.add(key_of(figures[exact]))
    return frozenset(told)


def _join(thing_of: dict[int, list[int]], first: int, later: int) -> None:
    """Make one thing of two, shown by the first."""
    one, other = thing_of[first], thing_of[later]
    if one is not other:
        one += other
        thing_of |= dict.fromkeys(other, one)


def _exact_of(
    rounded: Figure | Quantity,
    mention: Mention,
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    title_end: int,
) -> int | None:
    """The figure of the body that a figure of the title rounds, the nearest one."""
    value, grain = _value(rounded), _grain(mention)
    if value is None or rounded.kind in _UNROUNDED:
        return None
    side = _SIDES.get(rounded.qualifier, ()) if isinstance(rounded, Figure) else ()
    coarse = grain * 10 ** _last_zeros(grain, value)
    if side:
        grain = coarse
    found = []
    for at, figure in enumerate(figures):
        exact = _value(figure)
        if exact is None or exact == value or mentions[at].first < title_end:
            continue
        if (figure.kind, figure.unit) != (rounded.kind, rounded.unit):
            continue
        away = abs(exact - value)
        if side and (exact > value) not in side:
            continue
        is_told = away < grain and away < _ROUNDED * abs(exact) and _grain(mentions[at]) < grain
        is_unsaid = not side and away <= min(coarse / 2, _ROUNDED_UNSAID * abs(exact))
        if is_told or (is_unsaid and _grain(mentions[at]) < coarse):
            found.append((away, at))
    return min(found)[1] if found else None


def _value(figure: Figure | Quantity) -> float | None:
    """The value of a figure that is no range."""
    return figure.low if figure.low == figure.high else None


def _grain(mention: Mention) -> float:
    """What the last written digit of a number stands for: 1000 in `92 ألف`, 100 in `92,3 ألف`."""
    scale = max(mention.low.scale, 1)
    written = f"{abs(mention.low.value) / scale:.6f}".rstrip("0")
    return float(scale * 10.0 ** -len(written.partition(".")[2]))


def _last_zeros(grain: float, value: float) -> int:
    """How many digits of a number were rounded away, by the noughts at its end: 2 of `4600`."""
    digits = f"{abs(value) / grain:.0f}"
    return len(digits) - len(digits.rstrip("0"))


def _is_converted(
    text: FigureText, mentions: Sequence[Mention], figures: Sequence[Figure], number: int
) -> bool:
    """Whether the figure tells the amount of the one before it in another unit."""
    before, figure = figures[number - 1], figures[number]
    if before.kind is not figure.kind or before.unit == figure.unit:
        return False
    if before.unit is None or figure.unit is None:
        return False
    between = text.words[mentions[number - 1].last : mentions[number].first]
    if not 0 < len(between) <= _GAP or "\n" in between:
        return False
    return between[0] in _OPENING or not _cues("conversions").isdisjoint(between)
