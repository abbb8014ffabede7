"""What every test shares: no display, the shared articles when they are there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five seed articles, in the order of their names."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the seed articles are not beside this checkout")
    return sorted(folder.glob("*.txt"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real press articles."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip("the corpus is not beside this checkout")
    return folder
