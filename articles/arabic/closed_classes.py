"""Closed classes: the small words and endings of grammar that several rooms ask for, each once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from articles.arabic.folding import fold_word


@cache
def _table() -> Mapping[str, list[str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def closed_class(name: str) -> tuple[str, ...]:
    """The words of a class as they are written, in the order of the table.

    Raises:
        KeyError: No class has that name.
    """
    return tuple(_table()[name])


def folded_class(name: str) -> frozenset[str]:
    """The words of a class, folded for comparison.

    Raises:
        KeyError: No class has that name.
    """
    return frozenset(map(fold_word, _table()[name]))
