"""Network: scores pairs of a figure and a noun with one hidden layer.

Each block of features is multiplied once, words by word and figures by figure, and added up for
each pair. Two outputs rate the noun as what is counted and as that of which it is told; a second,
smaller network says how likely nothing is named at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from articles.figures.learned.candidates import Candidates
from articles.figures.learned.word_table import Floats, Integers

WEIGHTS = Path(__file__).with_name("naming.npz")
OUTPUTS = ("counted", "subject")
_LARGEST_PRODUCT = 250_000
"""Multiplications up to which OpenBLAS, which comes with NumPy, works in one thread."""


@dataclass(frozen=True)
class Network:
    """The weights; features come as they are, for their means and spreads are in the weights.

    Attributes:
        token: Noun's features to the hidden layer.
        figure: Figure's features to the hidden layer.
        pair: Pair's features to the hidden layer.
        bias: Of the hidden layer.
        heads: Hidden layer to the outputs.
        token_heads: Noun's features straight to the outputs.
        pair_heads: Pair's features straight to the outputs.
        none_hidden: Figure's features to the hidden layer of the smaller network.
        none_bias: Of that layer.
        none_heads: That layer to the outputs.
        none_offset: Added to those outputs.
        calibration: Slope and offset that make a probability of the logarithmic odds of the first
            output's share.
        threshold: From which probability on an answer is shown.
    """

    token: Floats
    figure: Floats
    pair: Floats
    bias: Floats
    heads: Floats
    token_heads: Floats
    pair_heads: Floats
    none_hidden: Floats
    none_bias: Floats
    none_heads: Floats
    none_offset: Floats
    calibration: Floats
    threshold: Floats

    @cached_property
    def token_both(self) -> Floats:
        """Noun's features to the hidden layer and to the outputs."""
        return np.hstack([self.token, self.token_heads])

    @cached_property
    def pair_both(self) -> Floats:
        """Pair's features to the hidden layer and to the outputs."""
        return np.hstack([self.pair, self.pair_heads])

    @cached_property
    def figure_both(self) -> Floats:
        """Figure's features to both hidden layers."""
        return np.hstack([self.figure, self.none_hidden])

    def scores(self, asked: Candidates) -> tuple[Floats, Floats]:
        """Scores of all pairs, and of nothing for all figures; one column for each output."""
        noun, figure = asked.noun_of, asked.figure_of
        tokens = product(asked.tokens, self.token_both)
        pairs = product(asked.pairs, self.pair_both)
        figures = product(asked.figures, self.figure_both)
        width = len(self.bias)
        hidden = tokens[noun, :width] + pairs[:, :width]
        hidden += (figures[:, :width] + self.bias)[figure]
        np.maximum(hidden, 0, out=hidden)
        rated = product(hidden, self.heads) + pairs[:, width:] + tokens[noun, width:]
        none = np.maximum(figures[:, width:] + self.none_bias, 0) @ self.none_heads
        return rated, none + self.none_offset

    def shares(self, asked: Candidates) -> tuple[Floats, Floats]:
        """Probabilities of all pairs, and of nothing for all figures."""
        return softmax_of(*self.scores(asked), asked.figure_of)


def softmax_of(scores: Floats, none: Floats, figure_of: Integers) -> tuple[Floats, Floats]:
    """Scores as probabilities: those of one figure and of nothing add up to one."""
    rows = np.arange(len(none))
    bounds = np.searchsorted(figure_of, np.append(rows, len(none)))
    full = np.flatnonzero(bounds[1:] > bounds[:-1])
    highest = none.copy()
    if len(full):
        highest[full] = np.maximum(none[full], np.maximum.reduceat(scores, bounds[full]))
    grown, alone = np.exp(scores - highest[figure_of]), np.exp(none - highest)
    sums = alone.copy()
    if len(full):
        sums[full] += np.add.reduceat(grown, bounds[full])
    return grown / sums[figure_of], alone / sums


def product(rows: Floats, weights: Floats) -> Floats:
    """The matrix product, a few rows at a time.

    A larger product would be spread over threads, which for matrices of this size wait for one
    another longer than they count.
    """
    made = np.empty((len(rows), weights.shape[1]), np.float32)
    step = max(1, _LARGEST_PRODUCT // weights.size)
    for start in range(0, len(rows), step):
        np.matmul(rows[start : start + step], weights, out=made[start : start + step])
    return made


@cache
def naming_network() -> Network:
    """The network that was trained."""
    with np.load(WEIGHTS) as arrays:
        return Network(**{name: arrays[name].astype(np.float32) for name in arrays.files})
