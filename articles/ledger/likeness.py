"""Likeness of two sets of stems: the cosine, rare stems weighing more than common ones.

A stem is a number: its line in `tables/stems.txt`, which says in how many of ten thousand articles
of the press it stands and was counted by `tests/gold/count_stems.py`; or, for the rest, a number
behind them that is the same in every process.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import log, sqrt
from pathlib import Path
from zlib import crc32

RARE = 4.9
"""The least weight of a seldom stem, one that less than a hundredth of all articles have."""

Stems = frozenset[int]
"""Stems as numbers."""

NUMBERS = 1 << 20
"""Stems are numbers below this."""

_PER = 10_000
_RAREST = 25
_MOST_REMEMBERED = 65_536
_TABLE = Path(__file__).with_name("tables") / "stems.txt"


def stems_of(words: Iterable[str]) -> Stems:
    """The numbers of some stems."""
    return frozenset(map(number_of, words))


@lru_cache(_MOST_REMEMBERED)
def number_of(stem: str) -> int:
    """The number of a stem."""
    known = _numbers().get(stem)
    if known is not None:
        return known
    first = len(_numbers())
    return first + crc32(stem.encode("utf-8", "surrogatepass")) % (NUMBERS - first)


def likeness(one: Stems, other: Stems) -> float:
    """How much two sets have in common, from 0 to 1."""
    common = one & other
    return mass(common) / sqrt(mass(one) * mass(other)) if common else 0.0


@lru_cache(_MOST_REMEMBERED)
def mass(stems: Stems) -> float:
    """The squared weights of some stems together."""
    squares, rare = _squares(), _rare_square()
    known = len(squares)
    return sum(squares[stem] if stem < known else rare for stem in stems)


@cache
def squares() -> tuple[float, ...]:
    """The squared weight of each stem of the table, and last that of all others."""
    return (*_squares(), _rare_square())


def rarity(stem: int) -> float:
    """The weight of a stem: the logarithm of how seldom it is."""
    squares = _squares()
    return sqrt(squares[stem] if stem < len(squares) else _rare_square())


def rare(stems: Iterable[int]) -> Stems:
    """The seldom ones of some stems, mostly names."""
    return frozenset(stems) - _common()


@cache
def _common() -> Stems:
    """The stems that are not seldom; those that no table has are."""
    return frozenset(stem for stem in range(len(_squares())) if rarity(stem) < RARE)


@cache
def _numbers() -> Mapping[str, int]:
    return {line.split()[0]: number for number, line in enumerate(_lines())}


@cache
def _squares() -> tuple[float, ...]:
    return tuple(log(_PER / max(int(line.split()[1]), 1)) ** 2 for line in _lines())


@cache
def _lines() -> tuple[str, ...]:
    return tuple(_TABLE.read_text("utf-8").splitlines())


@cache
def _rare_square() -> float:
    return log(_PER / _RAREST) ** 2
