"""Doubts: what the reader should be asked about a figure. Nothing is corrected."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from statistics import median

from articles.arabic.folding import fold_letters, fold_word
from articles.figures.figure import Direction, Doubt, Figure, FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import folded, read_table

_OF = fold_word("من")
_UNLIKE = 400.0
_FEWEST_PEERS = 3
_ALIKE = 50.0
_WHOLE = 101.0
_FEWEST_SHARES = 3
_TOLERANCE = 1.0
_DOTTED = re.compile(r"[0-9]\.([0-9]+)(?![0-9]*[.,][0-9])")
_THOUSANDS = 3


def with_doubts(
    text: FigureText, mentions: Sequence[Mention], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """The figures, each with its doubts."""
    doubts: list[set[Doubt]] = [
        _of_reading(mention, figure) for mention, figure in zip(mentions, figures, strict=True)
    ]
    if any(Doubt.AMBIGUOUS_SEPARATOR in found for found in doubts) and _dots_mark_thousands(
        figures
    ):
        for found in doubts:
            found.discard(Doubt.AMBIGUOUS_SEPARATOR)
    _mark_unlike_peers(figures, doubts)
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        by_sentence[text.sentence(mention.first)[0]].append(index)
    for indexes in by_sentence.values():
        _mark_sums(text, mentions, figures, doubts, indexes)
        _mark_disagreement(figures, doubts, indexes)
    order = list(Doubt)
    return tuple(
        replace(figure, doubts=tuple(sorted(found, key=order.index))) if found else figure
        for figure, found in zip(figures, doubts, strict=True)
    )


def _of_reading(mention: Mention, figure: Figure) -> set[Doubt]:
    """Doubts about how the mention was read."""
    found = set()
    numbers = [mention.low, *([mention.high] if mention.high else [])]
    if any(number.reversed_decimal for number in numbers):
        found.add(Doubt.REVERSED_DECIMAL)
    measured = figure.kind not in {FigureKind.COUNT, FigureKind.DURATION}
    if measured and any(number.ambiguous for number in numbers):
        found.add(Doubt.AMBIGUOUS_SEPARATOR)
    if figure.kind is FigureKind.MONEY and figure.unit is None:
        found.add(Doubt.NO_UNIT)
    if mention.shape is Shape.BARE and figure.counted is None:
        found.add(Doubt.NO_UNIT)
    if mention.shape is Shape.BARE and figure.kind is FigureKind.OTHER:
        found.add(Doubt.NO_UNIT)
    if mention.shape is Shape.BARE and figure.unit is None and _is_amount(figure.counted):
        found.add(Doubt.NO_UNIT)
    return found


@cache
def _amounts() -> frozenset[str]:
    words = folded(read_table("context")["measures"]["amounts"])
    return words | {"ال" + word for word in words}


def _is_amount(counted: str | None) -> bool:
    """Whether what is counted is measured in money or in a unit (`رقم المعاملات`)."""
    words = fold_word(counted or "").split()
    return bool(words) and words[0] in _amounts()


def _dots_mark_thousands(figures: Sequence[Figure]) -> bool:
    """Whether a dot in this article stands before thousands, and never before decimals.

    A count with three digits after the dot says so: there is no third of a person.
    """
    told = False
    for figure in figures:
        for decimals in _DOTTED.findall(fold_letters(figure.text)):
            if len(decimals) != _THOUSANDS:
                return False
            told = told or figure.kind is FigureKind.COUNT or decimals.endswith("00")
    return told


def _mark_unlike_peers(figures: Sequence[Figure], doubts: list[set[Doubt]]) -> None:
    """An amount hundreds of times smaller or larger than the others of the same thing."""
    groups: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for index, figure in enumerate(figures):
        is_total = figure.rate is None and figure.direction is None
        if figure.kind is FigureKind.MONEY and figure.counted and figure.low and is_total:
            groups[fold_word(figure.counted), figure.unit].append(index)
    for indexes in groups.values():
        if len(indexes) < _FEWEST_PEERS:
            continue
        ordered = sorted(indexes, key=lambda index: figures[index].low or 0.0)
        # Where all others are alike, only the smallest or the largest can be unlike them.
        for index, peers in ((ordered[0], ordered[1:]), (ordered[-1], ordered[:-1])):
            value = figures[index].low or 1.0
            others = [figures[peer].low or 1.0 for peer in peers]
            middle = median(others)
            alike = others[-1] / others[0] < _ALIKE
            if alike and max(value / middle, middle / value) >= _UNLIKE:
                doubts[index].add(Doubt.UNLIKE_PEERS)


def _mark_sums(
    text: FigureText,
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    doubts: list[set[Doubt]],
    indexes: Sequence[int],
) -> None:
    """Three or more shares of one whole, named by `من`, that make more than a hundred."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index in indexes:
        figure = figures[index]
        is_share = figure.kind is FigureKind.PERCENT and figure.direction is None
        if is_share and figure.counted and text.word(mentions[index].last) == _OF:
            groups[fold_word(figure.counted).split()[0]].append(index)
    for shares in groups.values():
        total = sum(figures[index].low or 0.0 for index in shares)
        if len(shares) >= _FEWEST_SHARES and total > _WHOLE:
            for index in shares:
                doubts[index].add(Doubt.SUM_OVER_100)


def _mark_disagreement(
    figures: Sequence[Figure], doubts: list[set[Doubt]], indexes: Sequence[int]
) -> None:
    """A change in per cent that the two totals beside it do not make."""
    changes = [
        i
        for i in indexes
        if figures[i].kind is FigureKind.PERCENT
        and figures[i].direction in {Direction.UP, Direction.DOWN}
    ]
    totals = [
        i
        for i in indexes
        if figures[i].kind in {FigureKind.COUNT, FigureKind.MONEY}
        and figures[i].direction not in {Direction.UP, Direction.DOWN}
        and figures[i].low
    ]
    if len(changes) != 1 or len(totals) != 2:
        return
    first, second = (figures[i] for i in totals)
    if (first.kind, first.unit) != (second.kind, second.unit) or not first.low or not second.low:
        return
    stated = figures[changes[0]].low or 0.0
    possible = (abs(first.low / second.low - 1) * 100, abs(second.low / first.low - 1) * 100)
    near = max(first.low, second.low) / min(first.low, second.low) < 3
    if near and min(abs(stated - change) for change in possible) > _TOLERANCE + stated * 0.05:
        doubts[changes[0]].add(Doubt.RATE_AND_TOTALS_DISAGREE)
