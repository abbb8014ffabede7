"""Products in parts."""

from __future__ import annotations

import numpy as np

from articles.figures.learned.products import product


def test_a_product_in_parts_is_the_product() -> None:
    random = np.random.default_rng(1)
    rows = random.normal(size=(400, 90)).astype(np.float32)
    weights = random.normal(size=(90, 50)).astype(np.float32)
    assert np.allclose(product(rows, weights), rows @ weights, atol=1e-3)
