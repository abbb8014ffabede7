"""Encoder: what each word says where it stands, told by its vector and its neighbours'.

Every layer adds to a word what it and the words at one distance on either side say together
(a dilated convolution), so that three layers see seven words on either side. Several encoders
that were fitted apart stand side by side.
"""

from __future__ import annotations

import numpy as np

from articles.figures.learned.products import product
from articles.figures.learned.stretches import STEPS, Stretches
from articles.figures.learned.word_table import Floats


def entry_of(stretches: Stretches, words: Floats, mark_in: Floats, bias: Floats) -> Floats:
    """The words before the first layer.

    Args:
        stretches: The words.
        words: The vectors of all words, multiplied by their weights.
        mark_in: Weights of the marks.
        bias: Added to each.
    """
    entry = product(stretches.marks, mark_in)
    entry += words[stretches.rows]
    entry += bias
    return np.maximum(entry, 0, out=entry)


def states_of(
    stretches: Stretches, entry: Floats, kernels: Floats, biases: Floats
) -> tuple[Floats, Floats]:
    """What is said behind the last layer: of each noun, and of each figure's first and last word.

    Args:
        stretches: The words.
        entry: What `entry_of` gave, the encoders side by side.
        kernels: Encoder by layer by inputs (the word before, itself, the word behind) by outputs.
        biases: Encoder by layer by outputs.
    """
    states = with_nothing(entry)
    for layer in range(len(STEPS) - 1):
        before, behind = stretches.neighbours[2 * layer : 2 * layer + 2]
        # Copies, so that all words are taken as they were before this layer.
        around = states[before], states[:-1].copy(), states[behind]
        states[:-1] += _added(around, kernels[:, layer], biases[:, layer])
    # Of the last layer only what is asked for is worked out.
    asked = np.concatenate([stretches.nouns, stretches.figures.ravel()])
    before, behind = stretches.neighbours[-2:, asked]
    own = states[asked]
    last = own + _added((states[before], own, states[behind]), kernels[:, -1], biases[:, -1])
    size = len(stretches.nouns)
    return last[:size], last[size:].reshape(len(stretches.figures), 2 * last.shape[1])


def _added(around: tuple[Floats, Floats, Floats], kernels: Floats, biases: Floats) -> Floats:
    """What one layer adds to words: those before them, they themselves, those behind them."""
    made = np.empty_like(around[1])
    size = kernels.shape[-1]
    for number, (kernel, bias) in enumerate(zip(kernels, biases, strict=True)):
        columns = slice(number * size, (number + 1) * size)
        seen = np.concatenate([each[:, columns] for each in around], axis=1)
        made[:, columns] = np.maximum(product(seen, kernel) + bias, 0)
    return made


def with_nothing(states: Floats) -> Floats:
    """The states, and behind them that of a word that is nothing."""
    return np.concatenate([states, np.zeros((1, states.shape[1]), np.float32)])
