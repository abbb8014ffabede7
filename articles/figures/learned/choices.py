"""Choices: which of a few possibilities is right, by the weights of what is true of each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Features = dict[str, float]

_FOLDER = Path(__file__).parent


@cache
def weights_of(name: str) -> Mapping[str, float]:
    """The trained weights of `NAME.toml`, by the names of features."""
    path = _FOLDER / f"{name}.toml"
    weights: dict[str, float] = tomllib.loads(path.read_text("utf-8"))["weights"]
    return weights


def rate(weights: Mapping[str, float], features: Features) -> float:
    """The sum of the weights of what is true."""
    total = 0.0
    weight_of = weights.get
    for name, value in features.items():
        weight = weight_of(name)
        if weight is not None:
            total += weight * value
    return total
