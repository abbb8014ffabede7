"""Fits the network of `articles.figures.learned.network` to examples.

Softmax over the nouns of a figure and "nothing", cross entropy, Adam with a falling rate, dropout
of features and hidden units. Everything is seeded: the same examples give the same weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from articles.figures.learned.candidates import Candidates
from articles.figures.learned.network import OUTPUTS, Network
from tests.gold.figure_training.examples import Example, words_of

Array = NDArray[np.float32]
UNKNOWN = -2
"""The answer is among no candidates: nothing is learned from it."""
_NOTHING = -1


@dataclass(frozen=True, slots=True)
class Settings:
    """What the fitting goes by."""

    hidden: int = 28
    none_hidden: int = 8
    rate: float = 3e-3
    epochs: int = 13
    batch: int = 8
    decay: float = 0.02
    drop_features: float = 0.15
    drop_hidden: float = 0.25
    subject_weight: float = 0.6
    seed: int = 0


def answers(example: Example) -> NDArray[np.int64]:
    """For each figure and output the row among its pairs, or `_NOTHING`, or `UNKNOWN`."""
    asked = example.candidates
    found = np.full((len(example.gold), len(OUTPUTS)), UNKNOWN)
    for row, gold in enumerate(example.gold):
        nouns = asked.words[asked.noun_of[asked.figure_of == row]].tolist()
        for column, name in enumerate(OUTPUTS):
            if gold is None or not nouns:
                continue
            if name not in gold:
                found[row, column] = _NOTHING
                continue
            first, last = words_of(example.text, gold[name])
            hits = [at for at, noun in enumerate(nouns) if first <= noun < last]
            if hits:
                found[row, column] = hits[0]
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
        self._answers = [answers(example) for example in examples]
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
        outputs = len(OUTPUTS)
        return {
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
        sums = to_nouns @ (tokens @ weights["token"]) + pairs @ weights["pair"]
        sums += to_owners @ (figures @ weights["figure"] + weights["bias"])
        kept = self._mask(sums.shape, settings.drop_hidden)
        hidden = np.maximum(sums, 0) * kept
        scores = hidden @ weights["heads"] + to_nouns @ (tokens @ weights["token_heads"])
        scores += pairs @ weights["pair_heads"]
        none_sums = figures @ weights["none_hidden"] + weights["none_bias"]
        none_layer = np.maximum(none_sums, 0)
        none = none_layer @ weights["none_heads"] + weights["none_offset"]
        to_scores, to_none = self._errors(number, scores, none)
        to_sums = (to_scores @ weights["heads"].T) * kept * (sums > 0)
        to_layer = (to_none @ weights["none_heads"].T) * (none_sums > 0)
        return {
            "token": tokens.T @ (to_nouns.T @ to_sums),
            "pair": pairs.T @ to_sums,
            "figure": figures.T @ (to_owners.T @ to_sums),
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
        """How much each score is too high, by the softmax of each figure and output."""
        asked, wanted = self._asked[number], self._answers[number]
        bounds = np.searchsorted(asked.figure_of, np.arange(len(none) + 1))
        has_nouns = bounds[1:] > bounds[:-1]
        starts = bounds[:-1][has_nouns]
        to_scores, to_none = np.zeros_like(scores), np.zeros_like(none)
        highest = none.copy()
        highest[has_nouns] = np.maximum(
            none[has_nouns], np.maximum.reduceat(scores, starts) if len(starts) else none[:0]
        )
        grown, alone = np.exp(scores - highest[asked.figure_of]), np.exp(none - highest)
        sums = alone.copy()
        sums[has_nouns] += np.add.reduceat(grown, starts) if len(starts) else alone[:0]
        to_scores, to_none = grown / sums[asked.figure_of], alone / sums
        for column in range(len(OUTPUTS)):
            answered = np.flatnonzero((wanted[:, column] != UNKNOWN) & has_nouns)
            named = answered[wanted[answered, column] >= 0]
            to_scores[bounds[named] + wanted[named, column], column] -= 1
            to_none[answered[wanted[answered, column] == _NOTHING], column] -= 1
            silent = (wanted[:, column] == UNKNOWN) | ~has_nouns
            to_none[silent, column] = 0
            to_scores[silent[asked.figure_of], column] = 0
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
        made["calibration"] = np.array([1.0, 0.0])
        made["threshold"] = np.array([0.0])
        return Network(
            **{each.name: made[each.name].astype(np.float32) for each in fields(Network)}
        )


def fit(examples: Sequence[Example], settings: Settings) -> Network:
    """The network that fits the examples."""
    return Fitting(examples, settings).run()
