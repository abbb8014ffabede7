"""Products in parts, and at once where there are no threads to be kept out of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from articles.figures.learned import products
from articles.figures.learned.products import product

ROOT = Path(products.__file__).parents[3]


@pytest.mark.parametrize("has_one_thread", [False, True])
def test_a_product_is_the_product(monkeypatch: pytest.MonkeyPatch, *, has_one_thread: bool) -> None:
    monkeypatch.setattr(products, "_HAS_ONE_THREAD", has_one_thread)
    random = np.random.default_rng(1)
    rows = random.normal(size=(400, 90)).astype(np.float32)
    weights = random.normal(size=(90, 50)).astype(np.float32)
    assert np.allclose(product(rows, weights), rows @ weights, atol=1e-3)


@pytest.mark.parametrize(("threads", "expected"), [("1", True), ("2", False), (None, False)])
def test_the_environment_says_whether_there_is_one_thread(
    threads: str | None, *, expected: bool
) -> None:
    others = {name: said for name, said in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    told = others if threads is None else others | {"OPENBLAS_NUM_THREADS": threads}
    program = "from articles.figures.learned.products import _HAS_ONE_THREAD as one; print(one)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=told, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == str(expected)
