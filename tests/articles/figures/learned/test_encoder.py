"""The encoder: layers over neighbours, several encoders side by side."""

from __future__ import annotations

import numpy as np

from articles.figures.learned.encoder import entry_of, states_of
from articles.figures.learned.stretches import STEPS, Stretches

WORDS, WIDTH, MARKED = 11, 3, 5


def stretches(random: np.random.Generator) -> Stretches:
    places = np.arange(WORDS)
    neighbours = []
    for step in STEPS:
        neighbours.append(np.where(places < step, WORDS, places - step))
        neighbours.append(np.where(places + step < WORDS, places + step, WORDS))
    return Stretches(
        rows=random.integers(0, 7, WORDS),
        marks=random.integers(0, 2, (WORDS, MARKED)).astype(np.float32),
        neighbours=np.array(neighbours),
        nouns=np.array([0, 4, 10]),
        figures=np.array([[2, 3], [7, 7]]),
    )


def drawn(random: np.random.Generator, *size: int) -> np.ndarray:
    return random.normal(size=size).astype(np.float32)


def plainly(
    read: Stretches, entry: np.ndarray, kernels: np.ndarray, biases: np.ndarray
) -> np.ndarray:
    """One encoder, word by word."""
    states = np.pad(entry, ((STEPS[-1], STEPS[-1]), (0, 0)))
    own = range(STEPS[-1], STEPS[-1] + WORDS)
    for layer, step in enumerate(STEPS):
        added = [
            np.concatenate([states[at - step], states[at], states[at + step]]) @ kernels[layer]
            for at in own
        ]
        states[own.start : own.stop] += np.maximum(np.array(added) + biases[layer], 0)
    return states[own.start : own.stop]


def test_encoders_side_by_side_say_what_each_says_alone() -> None:
    random = np.random.default_rng(5)
    read = stretches(random)
    kernels = drawn(random, 2, len(STEPS), 3 * WIDTH, WIDTH)
    biases = drawn(random, 2, len(STEPS), WIDTH)
    entry = entry_of(
        read,
        drawn(random, 7, 2 * WIDTH),
        drawn(random, MARKED, 2 * WIDTH),
        drawn(random, 2 * WIDTH),
    )

    nouns, ends = states_of(read, entry, kernels, biases)

    assert (entry >= 0).all()
    alone = [
        plainly(read, entry[:, own * WIDTH : (own + 1) * WIDTH], kernels[own], biases[own])
        for own in range(2)
    ]
    both = np.concatenate(alone, axis=1)
    assert np.allclose(nouns, both[read.nouns], rtol=1e-4, atol=1e-4)
    assert np.allclose(ends[:, : 2 * WIDTH], both[[2, 7]], rtol=1e-4, atol=1e-4)
    assert np.allclose(ends[:, 2 * WIDTH :], both[[3, 7]], rtol=1e-4, atol=1e-4)
