"""The tables of `articles/timeline/tables/`, folded: what a linguist can correct without Python."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from articles.arabic.folding import fold_word

_FOLDER = Path(__file__).with_name("tables")
_K = TypeVar("_K")

Phrase = tuple[str, ...]
"""The folded words of a phrase."""


@cache
def table(name: str) -> dict[str, Any]:
    """A file of the folder, as it is written; not to be changed."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


def words(name: str, key: str) -> frozenset[str]:
    """The folded words of a list (`section.list` for one in a section)."""
    return frozenset(map(fold_word, _listed(name, key)))


def alternatives(name: str, key: str) -> str:
    """The patterns of a list, one or the other, as they are written."""
    return "|".join(_listed(name, key))


def _listed(name: str, key: str) -> list[str]:
    found: Any = table(name)
    for part in key.split("."):
        found = found[part]
    return list(found)


def word_map(name: str, section: str, value_of: Callable[[str], _K]) -> dict[str, _K]:
    """Folded word → what its list stands for.

    Args:
        name: The file.
        section: Its section of lists.
        value_of: What the key of a list stands for.
    """
    return {
        fold_word(word): value_of(key)
        for key, listed in table(name)[section].items()
        for word in listed
    }


def phrases(listed: dict[str, list[str]]) -> Iterator[tuple[Phrase, str]]:
    """The folded words of every phrase of a section, with the key of its list."""
    for key, written in listed.items():
        for phrase in written:
            yield tuple(fold_word(phrase).split()), key
