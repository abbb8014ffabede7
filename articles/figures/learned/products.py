"""Products of matrices in one thread."""

from __future__ import annotations

import numpy as np

from articles.figures.learned.word_table import Floats

_LARGEST_PRODUCT = 250_000
"""Multiplications up to which OpenBLAS, which comes with NumPy, works in one thread."""


def product(rows: Floats, weights: Floats) -> Floats:
    """The matrix product, a few rows at a time.

    A larger product would be spread over threads, which for matrices of this size wait for one
    another longer than they count.
    """
    step = max(1, _LARGEST_PRODUCT // weights.size)
    if len(rows) <= step:
        whole: Floats = rows @ weights
        return whole
    made = np.empty((len(rows), weights.shape[1]), np.float32)
    for start in range(0, len(rows), step):
        np.matmul(rows[start : start + step], weights, out=made[start : start + step])
    return made
