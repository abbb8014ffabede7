"""Network: scores pairs of a figure and a noun with one hidden layer.

Each block of features, and what the encoder says of the words, is multiplied once, words by word
and figures by figure, and added up for each pair. Two outputs rate the noun as what is counted and
as that of which it is told; a second, smaller network says how likely nothing is named at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from articles.figures.learned.candidates import Candidates
from articles.figures.learned.encoder import entry_of, states_of
from articles.figures.learned.products import product
from articles.figures.learned.word_table import Floats, Integers, word_table

WEIGHTS = Path(__file__).with_name("naming.npz")
OUTPUTS = ("counted", "subject")


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
        word_in, mark_in, in_bias: Vectors and marks of words to the encoder's states.
        kernels, kernel_biases: The encoder's layers, as `encoder.states_of` takes them.
        noun_state: State of a noun to the hidden layer.
        figure_state: States of a figure's first and last word to the hidden layer.
        none_state: These to the hidden layer of the smaller network.
        noun_query, figure_key: For each output, states of noun and figure to what is multiplied
            with one another.
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
    word_in: Floats
    mark_in: Floats
    in_bias: Floats
    kernels: Floats
    kernel_biases: Floats
    noun_state: Floats
    figure_state: Floats
    none_state: Floats
    noun_query: Floats
    figure_key: Floats
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

    @cached_property
    def words(self) -> Floats:
        """The vectors of all words, multiplied by their weights."""
        return product(word_table().wide_vectors, self.word_in)

    @cached_property
    def of_nouns(self) -> Floats:
        """State of a noun to the hidden layer and to what is multiplied."""
        return np.hstack([self.noun_state, *self.noun_query])

    @cached_property
    def of_figures(self) -> Floats:
        """States of a figure to both hidden layers and to what is multiplied."""
        return np.hstack([self.figure_state, self.none_state, *self.figure_key])

    def scores(self, asked: Candidates) -> tuple[Floats, Floats]:
        """Scores of all pairs, and of nothing for all figures; one column for each output."""
        noun, figure = asked.noun_of, asked.figure_of
        tokens = product(asked.tokens, self.token_both)
        pairs = product(asked.pairs, self.pair_both)
        figures = product(asked.figures, self.figure_both)
        width, both = len(self.bias), figures.shape[1]
        nouns, ends = self._states(asked)
        tokens[:, :width] += nouns[:, :width]
        figures += ends[:, :both]
        hidden = tokens[noun, :width] + pairs[:, :width]
        hidden += (figures[:, :width] + self.bias)[figure]
        np.maximum(hidden, 0, out=hidden)
        rated = product(hidden, self.heads) + pairs[:, width:] + tokens[noun, width:]
        met = nouns[noun, width:] * ends[figure, both:]
        rated += met.reshape(len(met), len(OUTPUTS), self.noun_query.shape[2]).sum(2)
        none = np.maximum(figures[:, width:] + self.none_bias, 0) @ self.none_heads
        return rated, none + self.none_offset

    def _states(self, asked: Candidates) -> tuple[Floats, Floats]:
        """What the encoder says of nouns and of figures."""
        read = asked.stretches
        entry = entry_of(read, self.words, self.mark_in, self.in_bias)
        nouns, ends = states_of(read, entry, self.kernels, self.kernel_biases)
        return product(nouns, self.of_nouns), product(ends, self.of_figures)

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


@cache
def naming_network() -> Network:
    """The network that was trained."""
    with np.load(WEIGHTS) as arrays:
        return Network(**{name: arrays[name].astype(np.float32) for name in arrays.files})
