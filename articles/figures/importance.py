"""Importance: the order in which the figures of an article stand on its cards.

The headline figures lead; importance orders those that fill up where an article has fewer.
The reader's verdict does not weigh: no card may jump away while it is being corrected.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from articles.figures.extraction import read_figures
from articles.figures.figure import Figure, FigureKind
from articles.span import Span

# What a reader of press articles looks for first: sums, shares, large counts; then measures; the
# lengths of time and small numbers mostly tell the circumstances.
_KINDS = {
    FigureKind.MONEY: 4.0,
    FigureKind.PERCENT: 3.5,
    FigureKind.RATIO: 2.5,
    FigureKind.COUNT: 1.5,
    FigureKind.ENERGY: 2.0,
    FigureKind.AREA: 2.0,
    FigureKind.WEIGHT: 2.0,
    FigureKind.VOLUME: 2.0,
    FigureKind.SCORE: 1.5,
    FigureKind.LENGTH: 1.5,
    FigureKind.TEMPERATURE: 1.5,
    FigureKind.SPEED: 1.5,
    FigureKind.OTHER: 1.0,
    FigureKind.DURATION: 0.5,
}
# A count gains with its size: one for every factor given here.
_LARGE_COUNTS = (100, 1_000, 100_000, 1_000_000)
_IN_TITLE = 4.0
_IN_LEAD = 1.0
_LATE_PENALTY = 1.0
_WITH_PERIOD = 0.5
_WITH_SOURCE = 0.5
_WITH_HIT = 2.0
_UNCOUNTED = -0.5
_FEWEST_KEY = 3
# How far around a figure its sentence is looked for, in code points.
_REACH = 300
_SENTENCE_END = re.compile(r"[.!?؟؛…]\s|\n")


def leading(figures: Sequence[Figure]) -> list[int]:
    """Numbers of the headline figures, the first of them first."""
    ranked = [(figure.headline, number) for number, figure in enumerate(figures) if figure.headline]
    return [number for _, number in sorted(ranked)]


def key_order(figures: Sequence[Figure], order: Sequence[int] | None = None) -> list[int]:
    """Numbers of the key figures, on cards and on paper: the headline figures, the first one first.

    When an article has fewer than three, others fill up by their importance.

    Args:
        figures: The figures of an article, in the order of the text.
        order: The numbers of all by importance, where it is known already.
    """
    first = leading(figures)
    if len(first) >= _FEWEST_KEY:
        return first
    ranked = by_importance(figures) if order is None else order
    others = [number for number in ranked if number not in first]
    return first + others[: _FEWEST_KEY - len(first)]


def telling(figures: Sequence[Figure]) -> list[Figure]:
    """What is said of an article in a dossier: its headline figures, then the other key ones."""
    first = leading(figures)
    rest = [number for number, figure in enumerate(figures) if figure.key and number not in first]
    return [figures[number] for number in (*first, *rest)]


def by_importance(
    figures: Sequence[Figure], body: str = "", *, title: str = "", hits: Sequence[Span] = ()
) -> list[int]:
    """Numbers of all figures, the most important first; equals in the order of the text.

    Args:
        figures: The figures of an article, in the order of the text.
        body: Its body; empty when places should not count.
        title: Its title; a figure that the title names comes before others.
        hits: Where the words of the reader's query stand in the body, in order.
    """
    named = _values_in(title) if title and figures else set()
    starts = [hit.start for hit in hits]

    def weight(number: int) -> tuple[float, int]:
        figure = figures[number]
        worth = _worth(figure) + _place(figure, body)
        if (figure.low, figure.high, figure.unit) in named:
            worth += _IN_TITLE
        if starts and _has_hit(_sentence(figure.span, body), starts):
            worth += _WITH_HIT
        return -worth, number

    return sorted(range(len(figures)), key=weight)


def _worth(figure: Figure) -> float:
    """What the figure is worth by itself."""
    worth = _KINDS[figure.kind]
    if figure.kind is FigureKind.COUNT:
        size = figure.high if figure.high is not None else (figure.low or 0.0)
        worth += sum(0.5 for least in _LARGE_COUNTS if size >= least)
    if figure.period:
        worth += _WITH_PERIOD
    if figure.attribution:
        worth += _WITH_SOURCE
    if not figure.counted:
        worth += _UNCOUNTED
    return worth


def _place(figure: Figure, body: str) -> float:
    """More in the first paragraph, less the later in the article."""
    if not body:
        return 0.0
    lead = body.find("\n")
    if figure.span.start < (len(body) if lead < 0 else lead):
        return _IN_LEAD
    return -_LATE_PENALTY * figure.span.start / len(body)


def _values_in(title: str) -> set[tuple[float | None, float | None, str | None]]:
    """Low, high and unit of the figures of a title; what they count is not asked."""
    quantities = (asked.quantity for asked in read_figures(title).asked)
    return {(quantity.low, quantity.high, quantity.unit) for quantity in quantities}


def _sentence(span: Span, body: str) -> Span:
    """The sentence around a figure, cut at `_REACH` on either side."""
    first, last = max(0, span.start - _REACH), min(len(body), span.end + _REACH)
    start = first
    for end_before in _SENTENCE_END.finditer(body, first, span.start):
        start = end_before.end()
    following = _SENTENCE_END.search(body, span.end, last)
    return Span(start, max(start, following.start() if following else last))


def _has_hit(sentence: Span, starts: Sequence[int]) -> bool:
    at = bisect_left(starts, sentence.start)
    return at < len(starts) and starts[at] < sentence.end
