"""Where the key figures and the times of an article stand, and what they are worth to a summary."""

from __future__ import annotations

from bisect import bisect_left

from articles.article import AnnotatedArticle
from articles.figures.importance import leading
from articles.span import Span

Value = tuple[float | None, float | None]

HEADLINE_FIGURES = (1.0, 0.7, 0.5)
"""What a headline figure is worth: the first, the second, the third of an article."""
LEAST_FIGURE = 0.25
"""What another key figure is worth."""


class KeyFacts:
    """Where the key figures and the resolved times stand."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        figures = annotated.figures
        ranks = {number: rank for rank, number in enumerate(leading(figures))}
        key = [
            (figure.span.start, (figure.low, figure.high), _weight_of_figure(ranks.get(number)))
            for number, figure in enumerate(figures)
            if figure.key or number in ranks
        ]
        self._figures = sorted(key, key=lambda each: each[0])
        self._starts = [start for start, _, _ in self._figures]
        self._times = sorted(each.span.start for each in annotated.times if each.value)

    def values(self, span: Span) -> dict[Value, float]:
        """The values of the key figures in a span, with what they are worth."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        # Of figures of one value the last written is the weightiest.
        inside = sorted(self._figures[first:last], key=lambda each: each[2])
        return {value: weight for _, value, weight in inside}

    def times(self, span: Span) -> int:
        """How many times a span has."""
        return bisect_left(self._times, span.end) - bisect_left(self._times, span.start)


def _weight_of_figure(rank: int | None) -> float:
    """The headline figures say what the article reports; others say it more exactly."""
    return LEAST_FIGURE if rank is None else HEADLINE_FIGURES[min(rank, 2)]
