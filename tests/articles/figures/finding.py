"""Figures of a sentence with little to read."""

from __future__ import annotations

from articles.figures.extraction import find_figures, read_figures
from articles.figures.figure import Figure
from articles.figures.mention import Mention


def figure_of(text: str, **facts: object) -> Figure:
    """The one figure of a text."""
    (figure,) = find_figures(text, **facts)
    return figure


def figures_of(text: str) -> list[str]:
    """The words of all figures of a text."""
    return [figure.text for figure in find_figures(text)]


def mentions_of(text: str) -> list[Mention]:
    """The mentions behind them."""
    return [asked.mention for asked in read_figures(text).asked]
