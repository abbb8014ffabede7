"""Remembering: what was found once for a word is not looked for again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_MOST = 4096
_K = TypeVar("_K")
_V = TypeVar("_V")


def remembered(table: dict[_K, _V], key: _K, find: Callable[[_K], _V]) -> _V:
    """What `find` gives for the key, found once, until the table is full."""
    found = table.get(key)
    if found is None:
        found = find(key)
        if len(table) >= _MOST:
            table.clear()
        table[key] = found
    return found
