"""Likeness of two sets of stems: the cosine, rare stems weighing more than common ones.

`tables/stems.txt` says in how many of ten thousand articles of the press a stem stands; it was
counted by `tests/gold/count_stems.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import log, sqrt
from pathlib import Path

RARE = 4.9
"""The least weight of a seldom stem, one that less than a hundredth of all articles have."""

_PER = 10_000
_RAREST = 25
_TABLE = Path(__file__).with_name("tables") / "stems.txt"


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets have in common, from 0 to 1."""
    if not one or not other:
        return 0.0
    common = mass(one & other)
    return common / sqrt(mass(one) * mass(other)) if common else 0.0


def mass(stems: frozenset[str]) -> float:
    """The squared weights of some stems together."""
    squares = _squares()
    rare = _rare_square()
    return sum(squares.get(stem, rare) for stem in stems)


def rarity(stem: str) -> float:
    """The weight of a stem: the logarithm of how seldom it is."""
    return sqrt(_squares().get(stem, _rare_square()))


@cache
def _squares() -> Mapping[str, float]:
    rows = (line.split() for line in _TABLE.read_text("utf-8").splitlines())
    return {stem: log(_PER / max(int(count), 1)) ** 2 for stem, count in rows}


@cache
def _rare_square() -> float:
    return log(_PER / _RAREST) ** 2
