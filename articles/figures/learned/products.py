"""Products of matrices in one thread."""

from __future__ import annotations

import os

import numpy as np

from articles.figures.learned.word_table import Floats

_LARGEST_PRODUCT = 250_000
"""Multiplications up to which OpenBLAS, which comes with NumPy, works in one thread."""

_HAS_ONE_THREAD = os.environ.get("OPENBLAS_NUM_THREADS") == "1"
"""Whether it was told to have no other one, as the program tells it when it starts."""


def product(rows: Floats, weights: Floats) -> Floats:
    """The matrix product; where there are threads to be kept out of it, a few rows at a time.

    A larger product would be spread over them, and for matrices of this size they wait for one
    another longer than they count.
    """
    if _HAS_ONE_THREAD:
        at_once: Floats = rows @ weights
        return at_once
    step = max(1, _LARGEST_PRODUCT // weights.size)
    if len(rows) <= step:
        whole: Floats = rows @ weights
        return whole
    made = np.empty((len(rows), weights.shape[1]), np.float32)
    for start in range(0, len(rows), step):
        np.matmul(rows[start : start + step], weights, out=made[start : start + step])
    return made
