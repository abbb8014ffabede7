"""The encoder of `articles.figures.learned.encoder` in fitting: there with dropout, and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from articles.figures.learned.encoder import with_nothing
from articles.figures.learned.stretches import MARKS, STEPS, Stretches

Array = NDArray[np.float32]
NAMES = ("word_in", "mark_in", "in_bias", "kernels", "kernel_biases")
_DROP_WORDS, _DROP_STATES = 0.05, 0.2


@dataclass
class _Layer:
    """What one layer saw: its inputs, where its outputs are positive, which states were kept."""

    inputs: Array
    positive: NDArray[np.bool_]
    kept: Array


def started(random: np.random.Generator, words: int, width: int) -> dict[str, Array]:
    """Weights to begin with.

    Args:
        random: Where they are drawn from.
        words: Width of the vectors of words.
        width: Of the states.
    """

    def drawn(*size: int) -> Array:
        bound = 1 / np.sqrt(size[-2])
        return random.uniform(-bound, bound, size).astype(np.float32)

    entry = drawn(words + MARKS, width)
    return {
        "word_in": entry[:words].copy(),
        "mark_in": entry[words:].copy(),
        "in_bias": np.zeros(width, np.float32),
        "kernels": drawn(len(STEPS), 3 * width, width),
        "kernel_biases": np.zeros((len(STEPS), width), np.float32),
    }


class Pass:
    """One article through the encoder."""

    def __init__(
        self,
        weights: dict[str, Array],
        stretches: Stretches,
        vectors: Array,
        random: np.random.Generator,
    ) -> None:
        self._weights, self._stretches, self._random = weights, stretches, random
        kept = (random.random(len(stretches.rows)) >= _DROP_WORDS).astype(np.float32)[:, None]
        self._words, self._marks = vectors[stretches.rows] * kept, stretches.marks * kept
        entry = self._words @ weights["word_in"] + self._marks @ weights["mark_in"]
        entry += weights["in_bias"]
        self._entered = entry > 0
        states = np.maximum(entry, 0)
        self._layers = []
        for layer in range(len(STEPS)):
            mask = self._mask(states.shape)
            inputs = self._with_neighbours(states * mask, layer)
            added = inputs @ weights["kernels"][layer] + weights["kernel_biases"][layer]
            self._layers.append(_Layer(inputs, added > 0, mask))
            states = states + np.maximum(added, 0)
        self._kept = self._mask(states.shape)
        self.states: Array = states * self._kept

    def slopes(self, to_states: Array) -> dict[str, Array]:
        """What each weight has to do with the error, given what each state has."""
        weights = self._weights
        kernels = np.zeros_like(weights["kernels"])
        biases = np.zeros_like(weights["kernel_biases"])
        back = to_states * self._kept
        for layer in reversed(range(len(STEPS))):
            seen = self._layers[layer]
            to_added = back * seen.positive
            kernels[layer] = seen.inputs.T @ to_added
            biases[layer] = to_added.sum(0)
            back = back + self._to_words(to_added @ weights["kernels"][layer].T, layer) * seen.kept
        back = back * self._entered
        return {
            "word_in": self._words.T @ back,
            "mark_in": self._marks.T @ back,
            "in_bias": back.sum(0),
            "kernels": kernels,
            "kernel_biases": biases,
        }

    def _mask(self, shape: tuple[int, ...]) -> Array:
        kept = self._random.random(shape, dtype=np.float32) >= _DROP_STATES
        return kept.astype(np.float32) / (1 - _DROP_STATES)

    def _with_neighbours(self, states: Array, layer: int) -> Array:
        before, behind = self._stretches.neighbours[2 * layer : 2 * layer + 2]
        padded = with_nothing(states)
        return np.concatenate([padded[before], states, padded[behind]], axis=1)

    def _to_words(self, to_inputs: Array, layer: int) -> Array:
        """A word is before the one behind it, and behind the one before it."""
        before, behind = self._stretches.neighbours[2 * layer : 2 * layer + 2]
        left, own, right = np.split(to_inputs, 3, axis=1)
        made: Array = own + with_nothing(left)[behind] + with_nothing(right)[before]
        return made
