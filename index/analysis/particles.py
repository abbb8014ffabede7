"""The particles: small words that are no form of a noun or a verb, with their clitics."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from index.analysis.folding import fold

TABLE = Path(__file__).with_suffix(".toml")
"""The particles, and what may stand around them."""


_NO_WORDS: frozenset[str] = frozenset()


class _Particles(NamedTuple):
    certain: frozenset[str]
    alone: Mapping[str, str]
    possible: frozenset[str]


def are_apart(term: str, other: str) -> bool:
    """Whether one of two folded words is a particle and the other is none, or another particle.

    What is spelt like a particle and like another word is taken for whatever the other is.
    """
    return told_from(term)(other)


def told_from(term: str) -> Callable[[str], bool]:
    """What tells of words whether they are `are_apart` from this one: of most a look at a set."""
    certain, alone, possible = _read()
    if term in possible:
        return _NO_WORDS.__contains__
    if term not in certain:
        return certain.__contains__
    own = alone.get(term)
    return lambda other: other not in possible and (other not in certain or alone.get(other) != own)


def is_particle(term: str) -> bool:
    """Whether a folded word is a particle, and no other word."""
    return term in _read().certain


@cache
def _read() -> _Particles:
    table = tomllib.loads(TABLE.read_text("utf-8"))
    carriers = (*table["before_pronouns"], *table["only_before_pronouns"])
    words = {
        *table["alone"],
        *table["behind_particles"],
        *table["before_pronouns"],
        *(fold(word) + pronoun for word in carriers for pronoun in table["pronouns"]),
        *(head + word for word in table["behind_particles"] for head in table["particles"]),
    }
    heads = ("", *table["conjunctions"])
    possible = frozenset(map(fold, table["spelt_like_others"]))
    found = frozenset(head + fold(word) for word in words for head in heads)
    alone = {head + fold(word): word for word in table["alone"] for head in heads}
    return _Particles(found - possible, alone, possible)
