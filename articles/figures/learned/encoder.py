"""Encoder: what each word says where it stands, told by its vector and its neighbours'.

Every layer adds to a word what it and the words at one distance on either side say together
(a dilated convolution), so that three layers see seven words on either side. Several encoders
that were fitted apart stand side by side.
"""

from __future__ import annotations

import numpy as np

from articles.figures.learned.products import product
from articles.figures.learned.stretches import STEPS, Stretches
from articles.figures.learned.word_table import Floats, Integers


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
    every = np.arange(len(entry))
    around = [
        np.stack([stretches.neighbours[at], every, stretches.neighbours[at + 1]], axis=1)
        for at in range(0, 2 * len(STEPS), 2)
    ]
    # Of the last layer only what is asked for is worked out.
    asked = np.concatenate([stretches.nouns, stretches.figures.ravel()])
    around[-1] = around[-1][asked]
    size = kernels.shape[-1]
    last = np.empty((len(asked), entry.shape[1]), np.float32)
    for number, (layers, offsets) in enumerate(zip(kernels, biases, strict=True)):
        columns = slice(number * size, (number + 1) * size)
        states = with_nothing(entry[:, columns])
        for layer in range(len(STEPS) - 1):
            states[:-1] += _added(states, around[layer], layers[layer], offsets[layer])
        last[:, columns] = states[asked]
        last[:, columns] += _added(states, around[-1], layers[-1], offsets[-1])
    nouns = len(stretches.nouns)
    return last[:nouns], last[nouns:].reshape(len(stretches.figures), 2 * last.shape[1])


def _added(states: Floats, around: Integers, kernel: Floats, bias: Floats) -> Floats:
    """What one layer adds to words: those before them, they themselves, those behind them.

    Args:
        states: What is said of all words.
        around: For each word that is asked about those three, by their rows in `states`.
        kernel: Inputs by outputs.
        bias: Of the outputs.
    """
    # The states of three words stand side by side as they are taken.
    seen = states.take(around.ravel(), axis=0).reshape(len(around), len(kernel))
    made = product(seen, kernel)
    made += bias
    return np.maximum(made, 0, out=made)


def with_nothing(states: Floats) -> Floats:
    """The states, and behind them that of a word that is nothing."""
    return np.concatenate([states, np.zeros((1, states.shape[1]), np.float32)])
