"""Selection: the figure that a reader means by the words that they chose."""

from __future__ import annotations

from dataclasses import replace

from articles.figures.extraction import find_figures
from articles.figures.figure import Figure, FigureKind
from articles.figures.value_reading import read_value
from articles.span import Span


def figure_in(body: str, span: Span) -> Figure:
    """The figure of some words: as it would be read alone, or without a value where none is.

    Args:
        body: The article's body.
        span: The words that the reader chose; the figure stands at them whatever it is.
    """
    words = span.text_in(body)
    found = find_figures(words)
    if found:
        return replace(
            found[0], span=span, text=words, headline=None, confidence=None, key=True, doubts=()
        )
    value = read_value(words)
    return Figure(span, words, FigureKind.COUNT, value, value, key=True)
