"""Fits the network of `articles.figures.learned.network` to examples.

Softmax over the nouns of a figure and "nothing", cross entropy, Adam with a falling rate, dropout
of features, states and hidden units. Everything is seeded: the same examples give the same weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from articles.figures.learned.candidates import Candidates
from articles.figures.learned.network import OUTPUTS, Network, softmax_of
from articles.figures.learned.word_table import word_table
from tests.gold.figure_training.encoder_fit import Pass, started
from tests.gold.figure_training.examples import Example, words_of

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the fitting goes by."""

    hidden: int = 32
    none_hidden: int = 8
    width: int = 32
    met: int = 8
    rate: float = 3e-3
    epochs: int = 14
    batch: int = 8
    decay: float = 0.05
    drop_features: float = 0.2
    drop_hidden: float = 0.3
    subject_weight: float = 0.6
    seed: int = 0


class Wanted(NamedTuple):
    """What the network should answer for the figures of one article, a column for each output.

    Attributes:
        right: Pairs that are right; several may be. Where a figure has none and "nothing" is not
            right either, nothing is learned from it.
        nothing: Figures for which "nothing" is right.
    """

    right: NDArray[np.bool_]
    nothing: NDArray[np.bool_]


def wanted(example: Example) -> Wanted:
    """The heads of what the annotator names, and for what is counted other places of the noun."""
    asked = example.candidates
    nouns = asked.words[asked.noun_of]
    found = Wanted(
        np.zeros((len(nouns), len(OUTPUTS)), bool),
        np.zeros((len(example.gold), len(OUTPUTS)), bool),
    )
    bounds = np.searchsorted(asked.figure_of, np.arange(len(example.gold) + 1)).tolist()
    for row, gold in enumerate(example.gold):
        if gold is None:
            continue
        own = slice(bounds[row], bounds[row + 1])
        for column, name in enumerate(OUTPUTS):
            if name not in gold:
                found.nothing[row, column] = name not in gold.get("open", ())
                continue
            first, last = words_of(example.text, gold[name])
            inside = np.flatnonzero((nouns[own] >= first) & (nouns[own] < last))
            if not len(inside):
                continue
            head = own.start + int(inside[0])
            found.right[head, column] = True
            if name == "counted":
                alike = asked.stems[nouns[own]] == asked.stems[nouns[head]]
                found.right[own, column] |= alike
    return found


def _links(rows: NDArray[np.int64], size: int) -> Any:
    """A sparse matrix that gives each pair its row."""
    ones = np.ones(len(rows), np.float32)
    return csr_matrix((ones, rows, np.arange(len(rows) + 1)), shape=(len(rows), size))


class Fitting:
    """One run of Adam over the examples."""

    def __init__(self, examples: Sequence[Example], settings: Settings) -> None:
        self._settings = settings
        self._random = np.random.default_rng(settings.seed)
        self._asked = [example.candidates for example in examples]
        self._wanted = [wanted(example) for example in examples]
        blocks = ("tokens", "figures", "pairs")
        self._means, self._spreads = {}, {}
        for block in blocks:
            stacked = np.concatenate([getattr(each, block) for each in self._asked])
            self._means[block] = stacked.mean(0)
            self._spreads[block] = stacked.std(0) + (0.1 if block == "figures" else 0.05)
        self._inputs = [
            tuple(self._normal(each, block) for block in blocks) for each in self._asked
        ]
        self._links = [
            (_links(each.noun_of, len(each.tokens)), _links(each.figure_of, len(each.figures)))
            for each in self._asked
        ]
        self._vectors = word_table().wide_vectors
        self._weights = self._start()

    def _start(self) -> dict[str, Array]:
        settings, asked = self._settings, self._asked[0]
        token, figure, pair = (
            getattr(asked, block).shape[1] for block in ("tokens", "figures", "pairs")
        )

        def drawn(rows: int, columns: int, scale: float = 1.0) -> Array:
            size = (rows, columns)
            return (self._random.normal(0, scale / np.sqrt(rows), size)).astype(np.float32)

        zeros = lambda *size: np.zeros(size, np.float32)  # noqa: E731
        both = np.sqrt((token + pair) / token), np.sqrt((token + pair) / pair)
        outputs, width = len(OUTPUTS), settings.width
        return started(self._random, self._vectors.shape[1], width) | {
            "noun_state": drawn(width, settings.hidden, 0.5),
            "figure_state": drawn(2 * width, settings.hidden, 0.7),
            "none_state": zeros(2 * width, settings.none_hidden),
            "noun_query": drawn(width, outputs * settings.met, 0.6),
            "figure_key": drawn(2 * width, outputs * settings.met, 0.17),
            "token": drawn(token, settings.hidden) / both[0],
            "figure": drawn(figure, settings.hidden, 0.5),
            "pair": drawn(pair, settings.hidden) / both[1],
            "bias": zeros(settings.hidden),
            "heads": drawn(settings.hidden, outputs, 0.5),
            "token_heads": zeros(token, outputs),
            "pair_heads": zeros(pair, outputs),
            "none_hidden": drawn(figure, settings.none_hidden, 0.5),
            "none_bias": zeros(settings.none_hidden),
            "none_heads": zeros(settings.none_hidden, outputs),
            "none_offset": zeros(outputs),
        }

    def run(self) -> Network:
        """Fit, and give the weights with means and spreads worked into them."""
        settings, weights = self._settings, self._weights
        first = {name: np.zeros_like(value) for name, value in weights.items()}
        second = {name: np.zeros_like(value) for name, value in weights.items()}
        steps = settings.epochs * -(-len(self._asked) // settings.batch)
        step = 0
        for _ in range(settings.epochs):
            order = self._random.permutation(len(self._asked))
            for start in range(0, len(order), settings.batch):
                step += 1
                slopes = self._slopes(order[start : start + settings.batch])
                rate = settings.rate * min(1.0, step / 30) * (1 - step / (steps + 1))
                for name, slope in slopes.items():
                    first[name] += 0.1 * (slope - first[name])
                    second[name] += 0.001 * (slope * slope - second[name])
                    move = first[name] / (1 - 0.9**step)
                    move = move / (np.sqrt(second[name] / (1 - 0.999**step)) + 1e-8)
                    if weights[name].ndim > 1:
                        move = move + settings.decay * weights[name]
                    weights[name] -= rate * move
        return self._network()

    def _normal(self, asked: Candidates, block: str) -> Array:
        values = (getattr(asked, block) - self._means[block]) / self._spreads[block]
        return values.astype(np.float32)

    def _mask(self, shape: tuple[int, ...], rate: float) -> Array:
        return (self._random.random(shape, dtype=np.float32) >= rate).astype(np.float32) / (
            1 - rate
        )

    def _slopes(self, chosen: NDArray[np.int64]) -> dict[str, Array]:
        total: dict[str, Array] = {}
        for number in chosen:
            for name, slope in self._of_article(int(number)).items():
                total[name] = total[name] + slope if name in total else slope
        return total

    def _of_article(self, number: int) -> dict[str, Array]:
        settings, weights = self._settings, self._weights
        tokens, figures, pairs = self._inputs[number]
        to_nouns, to_owners = self._links[number]
        tokens = tokens * self._mask(tokens.shape, settings.drop_features)
        pairs = pairs * self._mask(pairs.shape, settings.drop_features)
        figures = figures * self._mask(figures.shape, settings.drop_features * 1.5)
        read = self._asked[number].stretches
        encoded = Pass(weights, read, self._vectors, self._random)
        nouns = encoded.states[read.nouns]
        ends = encoded.states[read.figures].reshape(len(figures), -1)
        sums = to_nouns @ (tokens @ weights["token"] + nouns @ weights["noun_state"])
        sums += pairs @ weights["pair"] + to_owners @ (
            figures @ weights["figure"] + ends @ weights["figure_state"] + weights["bias"]
        )
        kept = self._mask(sums.shape, settings.drop_hidden)
        hidden = np.maximum(sums, 0) * kept
        query = to_nouns @ (nouns @ weights["noun_query"])
        key = to_owners @ (ends @ weights["figure_key"])
        scores = hidden @ weights["heads"] + to_nouns @ (tokens @ weights["token_heads"])
        scores += pairs @ weights["pair_heads"]
        scores += (query * key).reshape(len(query), len(OUTPUTS), -1).sum(2)
        none_sums = figures @ weights["none_hidden"] + ends @ weights["none_state"]
        none_sums += weights["none_bias"]
        none_layer = np.maximum(none_sums, 0)
        none = none_layer @ weights["none_heads"] + weights["none_offset"]
        to_scores, to_none = self._errors(number, scores, none)
        to_sums = (to_scores @ weights["heads"].T) * kept * (sums > 0)
        to_layer = (to_none @ weights["none_heads"].T) * (none_sums > 0)
        to_met = np.repeat(to_scores, settings.met, axis=1)
        of_nouns, of_figures = to_nouns.T @ to_sums, to_owners.T @ to_sums
        to_query, to_key = to_nouns.T @ (to_met * key), to_owners.T @ (to_met * query)
        to_ends = of_figures @ weights["figure_state"].T + to_key @ weights["figure_key"].T
        to_ends += to_layer @ weights["none_state"].T
        to_states = np.zeros_like(encoded.states)
        to_states[read.nouns] = (
            of_nouns @ weights["noun_state"].T + to_query @ weights["noun_query"].T
        )
        np.add.at(to_states, read.figures.ravel(), to_ends.reshape(-1, settings.width))
        return encoded.slopes(to_states) | {
            "noun_state": nouns.T @ of_nouns,
            "figure_state": ends.T @ of_figures,
            "none_state": ends.T @ to_layer,
            "noun_query": nouns.T @ to_query,
            "figure_key": ends.T @ to_key,
            "token": tokens.T @ of_nouns,
            "pair": pairs.T @ to_sums,
            "figure": figures.T @ of_figures,
            "bias": to_sums.sum(0),
            "heads": hidden.T @ to_scores,
            "token_heads": tokens.T @ (to_nouns.T @ to_scores),
            "pair_heads": pairs.T @ to_scores,
            "none_hidden": figures.T @ to_layer,
            "none_bias": to_layer.sum(0),
            "none_heads": none_layer.T @ to_none,
            "none_offset": to_none.sum(0),
        }

    def _errors(self, number: int, scores: Array, none: Array) -> tuple[Array, Array]:
        """How much each score is too high, by the softmax of each figure and output.

        Of several right answers each is wanted as far as it is already thought likely: what is
        made likelier is that one of them is given.
        """
        of, (right, nothing) = self._asked[number].figure_of, self._wanted[number]
        shares, alone = softmax_of(scores, none, of)
        likely, likely_none = shares * right, alone * nothing
        sums = likely_none.copy()
        np.add.at(sums, of, likely)
        known = nothing.copy()
        np.logical_or.at(known, of, right)
        sums[sums <= 0] = 1
        to_scores = (shares - likely / sums[of]) * known[of]
        to_none = (alone - likely_none / sums) * known
        scale = np.array([1.0, self._settings.subject_weight]) / (8 * self._settings.batch)
        return (to_scores * scale).astype(np.float32), (to_none * scale).astype(np.float32)

    def _network(self) -> Network:
        made: dict[str, Any] = dict(self._weights)
        offset = np.zeros(len(OUTPUTS), np.float32)
        for name, block in (
            ("token", "tokens"), ("pair", "pairs"), ("figure", "figures"),
            ("none_hidden", "figures"), ("token_heads", "tokens"), ("pair_heads", "pairs"),
        ):  # fmt: skip
            made[name] = (self._weights[name].T / self._spreads[block]).T
            shift = self._means[block] @ made[name]
            if name == "none_hidden":
                made["none_bias"] = made["none_bias"] - shift
            elif name.endswith("heads"):
                offset += shift
            else:
                made["bias"] = made["bias"] - shift
        made["none_offset"] = made["none_offset"] + offset
        for name in ("kernels", "kernel_biases"):
            made[name] = self._weights[name][None]
        for name in ("noun_query", "figure_key"):
            made[name] = np.stack(np.hsplit(self._weights[name], len(OUTPUTS)))
        made["calibration"] = np.array([1.0, 0.0])
        made["threshold"] = np.array([0.0])
        return Network(
            **{each.name: made[each.name].astype(np.float32) for each in fields(Network)}
        )


def fit(examples: Sequence[Example], settings: Settings) -> Network:
    """The network that fits the examples."""
    return Fitting(examples, settings).run()
