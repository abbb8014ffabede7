"""Scores as probabilities."""

from __future__ import annotations

import numpy as np

from articles.figures.learned.network import softmax_of


def test_the_probabilities_of_a_figure_and_of_nothing_add_up() -> None:
    random = np.random.default_rng(3)
    figure_of = np.array([0, 0, 0, 2, 2, 3])
    scores = random.normal(size=(6, 2)).astype(np.float32)
    none = random.normal(size=(5, 2)).astype(np.float32)

    shares, alone = softmax_of(scores, none, figure_of)

    sums = alone.copy()
    np.add.at(sums, figure_of, shares)
    assert np.allclose(sums, 1, atol=1e-6)
    assert np.allclose(alone[[1, 4]], 1), "a figure without nouns counts nothing"


def test_the_highest_score_stays_the_likeliest_however_high() -> None:
    scores = np.array([[500.0, 0], [400.0, 0]], np.float32)
    shares, alone = softmax_of(scores, np.zeros((1, 2), np.float32), np.array([0, 0]))

    assert np.isfinite(shares).all()
    assert shares[0, 0] > 0.99
    assert alone[0, 0] < 0.01
