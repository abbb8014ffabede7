"""The data of pages that frameworks write in forms of their own, as the values that they stand for.

Nuxt 3 (devalue) writes each value once and numbers for where it stands; Next.js hands out its rows
in pieces of strings (`self.__next_f.push([1, "…"])`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

_MOST_VALUES = 50_000
_DEEPEST = 40
_MOST_BROKEN = 100  # where the data were cut, and in the words of a text
_WRAPPERS = frozenset({
    "Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef", "Island",
    "NuxtError",
})  # fmt: skip
_PUSHED = re.compile(r"self\.__next_f\.push\((?=\[1,\s*\")")
_ROW = re.compile(r"^[0-9a-f]{1,6}:(?=[\[{])", re.MULTILINE)


def revived(values: list[object]) -> object | None:
    """What a list of values that refer to one another by number stands for; None for any other.

    A value that holds itself, or lies too deep, is left out.
    """
    if not 2 < len(values) <= _MOST_VALUES or not isinstance(values[0], list | dict):
        return None
    referred = values[0].values() if isinstance(values[0], dict) else values[0]
    numbers = [each for each in referred if type(each) is int]
    names = [each for each in referred if isinstance(each, str)]
    is_wrapped = isinstance(values[0], list) and _WRAPPERS.issuperset(names)
    if not numbers or len(numbers) + len(names) * is_wrapped < len(values[0]):
        return None  # a list of rows: its first one says something itself
    if not any(0 < each < len(values) for each in numbers):
        return None
    return _Revival(values).value(0, _DEEPEST)


class _Revival:
    """Values on their way to what they stand for, in bounded time."""

    def __init__(self, values: list[object]) -> None:
        self._values = values
        self._left = _MOST_VALUES

    def value(self, number: object, depth: int) -> object:
        """What stands under a number."""
        self._left -= 1
        is_number = isinstance(number, int) and 0 <= number < len(self._values)
        if not is_number or not depth or self._left < 0:
            return None
        assert isinstance(number, int)
        held = self._values[number]
        if isinstance(held, dict):
            return {str(name): self.value(each, depth - 1) for name, each in held.items()}
        if not isinstance(held, list):
            return held
        if len(held) == 2 and isinstance(held[0], str):
            return self.value(held[1], depth - 1) if held[0] in _WRAPPERS else held[1]
        return [self.value(each, depth - 1) for each in held]


def pushed_values(scripts: Iterable[str]) -> Iterator[object]:
    """The rows that Next.js pushes in pieces, each a JSON value of its own."""
    pieces: list[object] = []
    for script in scripts:
        said = _values_behind(_PUSHED, script)
        pieces += [each for value in said if isinstance(value, list) for each in value[1:2]]
    yield from _values_behind(_ROW, "".join(each for each in pieces if isinstance(each, str)))


def _values_behind(mark: re.Pattern[str], text: str) -> Iterator[object]:
    """The JSON values behind each mark in a text; of one with many that are none, the first."""
    left = _MOST_BROKEN
    for found in mark.finditer(text):
        try:
            yield json.JSONDecoder(strict=False).raw_decode(text, found.end())[0]
        except (ValueError, RecursionError):
            left -= 1
            if not left:
                return
