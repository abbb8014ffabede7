"""Fits the weights of `articles.figures.learned.choices`: a conditional logit.

The first possibility of each choice is the right one. SciPy's L-BFGS, with a quadratic penalty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from articles.figures.learned import choices as learned_choices
from articles.figures.learned.choices import Features, weights_of

_FOLDER = Path(learned_choices.__file__).parent
_LEAST = 0.002


class Choice(NamedTuple):
    """Possibilities by their features, the right one first, and how much the choice weighs."""

    possible: list[Features]
    strength: float = 1.0


def fit_choices(choices: Sequence[Choice], penalty: float) -> dict[str, float]:
    """Weights by the names of features."""
    # What is true of a possibility is the same in every choice that has it: one row of the matrix.
    rows = list({id(each): each for choice in choices for each in choice.possible}.values())
    row_of = {id(each): number for number, each in enumerate(rows)}
    names = sorted({name for each in rows for name in each})
    matrix = _matrix(rows, names)
    at = np.array([row_of[id(each)] for choice in choices for each in choice.possible])
    counts = np.array([len(choice.possible) for choice in choices])
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(int)
    strengths = np.array([choice.strength for choice in choices])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        rated = (matrix @ weights)[at]
        share = np.exp(rated - np.repeat(np.maximum.reduceat(rated, starts), counts))
        share /= np.repeat(np.add.reduceat(share, starts), counts)
        total = penalty * float(weights @ weights)
        total -= float(strengths @ np.log(share[starts] + 1e-12))
        share[starts] -= 1
        share *= np.repeat(strengths, counts)
        return total, 2 * penalty * weights + matrix.T @ np.bincount(at, share, len(rows))

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return dict(zip(names, found.x.tolist(), strict=True))


def _matrix(rows: Sequence[Features], names: Sequence[str]) -> csr_matrix:
    """What is true of each possibility; most of it is nothing, so only the rest is kept."""
    column = {name: number for number, name in enumerate(names)}
    told = [
        (row, column[name], value) for row, each in enumerate(rows) for name, value in each.items()
    ]
    at_row, at_column, values = zip(*told, strict=True)
    return csr_matrix((values, (at_row, at_column)), (len(rows), len(names)), np.float64)


def write_weights(name: str, what: str, weights: Mapping[str, float]) -> None:
    """Put the weights beside the program, under a line that says what they are."""
    kept = {feature: weight for feature, weight in weights.items() if abs(weight) >= _LEAST}
    lines = [f'"{feature}" = {weight:.3f}' for feature, weight in sorted(kept.items())]
    text = f"# {what} Made by `make train`.\n\n[weights]\n" + "\n".join(lines) + "\n"
    (_FOLDER / f"{name}.toml").write_text(text, "utf-8")
    weights_of.cache_clear()
