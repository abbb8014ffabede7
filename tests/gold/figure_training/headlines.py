"""Fits the weights of `articles.figures.learned.headlines`: a conditional logit over each article.

Every figure that the annotator put on the card is a choice among those of its article that are not
on it, the first one twice as strongly. Fitted by SciPy's L-BFGS with a quadratic penalty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from articles.figures.extraction import find_figures
from articles.figures.learned.headlines import (
    WEIGHTS,
    headline_features,
    headline_weights,
    rank_headlines,
)
from articles.timeline.extraction import find_times
from tests.gold.figure_training.examples import Example

_PENALTY = 0.02
_HEAD = """\\
# Weights of the rating of headline figures. Made by `make train`; a positive one lifts a figure.
"""


@dataclass(frozen=True, slots=True)
class Card:
    """An article's figures with their features and their ranks on the annotator's card."""

    example: Example
    figures: tuple[Any, ...]
    features: list[dict[str, float]]
    ranks: list[int | None]
    also: list[bool]


def cards(material: Sequence[Example]) -> list[Card]:
    """The cards of the articles that have one."""
    made = []
    for example in material:
        article = example.article
        times = find_times(article.text, article.published)
        figures = tuple(replace(each, headline=None) for each in find_figures(article.text, times))
        features = headline_features(example.text, example.reading.mentions, figures)
        ranks = [gold.get("headline") if gold else None for gold in example.gold]
        also = [bool(gold and gold.get("also")) for gold in example.gold]
        if any(ranks):
            made.append(Card(example, figures, features, ranks, also))
    return made


def fit_headlines(material: Sequence[Card]) -> dict[str, float]:
    """Weights by the names of features."""
    names = sorted({name for card in material for each in card.features for name in each})
    column = {name: number for number, name in enumerate(names)}
    matrices = []
    for card in material:
        matrix = np.zeros((len(card.features), len(names)))
        for row, features in enumerate(card.features):
            for name, value in features.items():
                matrix[row, column[name]] = value
        matrices.append((matrix, card.ranks, card.also))

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, slope = _PENALTY * len(matrices) * weights @ weights, 0.0
        slope = 2 * _PENALTY * len(matrices) * weights
        for matrix, ranks, also in matrices:
            rated = matrix @ weights
            others = [row for row, rank in enumerate(ranks) if rank is None and not also[row]]
            for row, rank in enumerate(ranks):
                if rank is None:
                    continue
                later = [at for at, each in enumerate(ranks) if each is not None and each > rank]
                rows = [row, *others, *later]
                share = np.exp(rated[rows] - rated[rows].max())
                share /= share.sum()
                strength = 2.0 if rank == 1 else 1.0
                total -= strength * np.log(share[0] + 1e-12)
                share[0] -= 1
                slope = slope + strength * (share @ matrix[rows])
        return float(total), slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return dict(zip(names, found.x.tolist(), strict=True))


def write_headlines(weights: dict[str, float]) -> None:
    """Put the weights beside the program."""
    lines = [f'"{name}" = {weight:.3f}' for name, weight in weights.items() if abs(weight) >= 0.001]
    WEIGHTS.write_text(_HEAD + "\\n[weights]\\n" + "\\n".join(lines) + "\\n", "utf-8")
    headline_weights.cache_clear()


def headline_report(material: Sequence[Card]) -> str:
    """Strict, lenient and lead as the shared scorer counts them, with one annotator."""
    strict = lenient = lead = said = wanted = 0
    for card in material:
        reading = card.example.reading
        ranks = rank_headlines(card.example.text, reading.mentions, card.figures)
        chosen = [(rank, row) for row, rank in enumerate(ranks) if rank]
        said += len(chosen)
        wanted += sum(rank is not None for rank in card.ranks)
        strict += sum(card.ranks[row] is not None for _, row in chosen)
        lenient += sum(card.ranks[row] is not None or card.also[row] for _, row in chosen)
        lead += any(rank == 1 and card.ranks[row] is not None for rank, row in chosen)
    shown = max(wanted, said, 1)
    return (
        f"{len(material)} strict {strict / shown:.3f} lenient {lenient / max(said, 1):.3f}"
        f" lead {lead / max(len(material), 1):.3f}"
    )
