"""The data of pages that frameworks write in forms of their own, as the values that they stand for.

Nuxt 2 hands its values to a function that puts them where they belong. Nuxt 3 (devalue) writes each
value once and numbers for where it stands; Next.js hands out its rows in pieces of strings
(`self.__next_f.push([1, "…"])`), long texts in rows of their own (`2a:T1f3,…`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from articles.reading.rows.literals import as_json

_MOST_VALUES = 50_000
_DEEPEST = 40
_MOST_BROKEN = 100  # where the data were cut, and in the words of a text
_WRAPPERS = frozenset({
    "Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef", "Island",
    "NuxtError",
})  # fmt: skip
_CALLED = re.compile(r"^\s*window\.[\w$]{1,60}\s*=\s*\(function\s*\((?P<names>[\w$,\s]*)\)\s*\{")
_VOID = re.compile(r"\bvoid 0\b")
_PUSHED = re.compile(r"self\.__next_f\.push\((?=\[1,\s*\")")
_TEXT_ROW = re.compile(r"(?P<name>[0-9a-f]{1,6}):T(?P<size>[0-9a-f]{1,6}),")
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


def called_value(script: str) -> object | None:
    """What a script sets so: `window.X=(function(a,b){return {title:a,…}}("…",…))`; else None."""
    head = _CALLED.match(script)
    start = -1 if head is None else script.find("return", head.end())
    body, call, given = script.rpartition("}(")
    if head is None or not 0 <= start < len(body) or not call:
        return None
    names = [name.strip() for name in head["names"].split(",")]
    try:
        plain = as_json("[" + _VOID.sub("null", given.rstrip().rstrip(";)")) + "]")
        values = json.loads(plain, strict=False)
        marks = {name: f"\0{name}" for name in names}  # a text may be meant a million times
        known = {name: json.dumps(mark) for name, mark in marks.items()}
        held = as_json(_VOID.sub("null", script[start + len("return") :]), known)
        value: object = json.JSONDecoder(strict=False).raw_decode(held)[0]
    except (ValueError, RecursionError):
        return None
    # Lists and objects are filled by other statements than the one that is read.
    plain_values = (None if isinstance(each, list | dict) else each for each in values)
    return _with_told(value, dict(zip(marks.values(), plain_values, strict=False)), _DEEPEST)


def pushed_values(scripts: Iterable[str]) -> Iterator[object]:
    """The rows that Next.js pushes in pieces, each a JSON value of its own."""
    pieces: list[object] = []
    for script in scripts:
        said = _values_behind(_PUSHED, script)
        pieces += [each for value in said if isinstance(value, list) for each in value[1:2]]
    yield from _rows("".join(each for each in pieces if isinstance(each, str)))


def _rows(said: str) -> Iterator[object]:
    """The values in rows, those that a row of its own tells in their places (`$2a`)."""
    texts: dict[str, object] = {}
    rest: list[str] = []
    place = 0
    while place < len(said):
        found = _TEXT_ROW.match(said, place)
        if found is None:  # a row up to the end of its line
            row, place = place, (said.find("\n", place) + 1) or len(said)
            rest.append(said[row:place])
            continue
        size = int(found["size"], 16)  # of its bytes
        words = said[found.end() : found.end() + size].encode("utf-8", "replace")[:size]
        text = words.decode("utf-8", "ignore")
        texts[f"${found['name']}"] = text
        place = found.end() + len(text)
    for value in _values_behind(_ROW, "".join(rest)):
        yield _with_told(value, texts, _DEEPEST) if texts else value


def _with_told(value: object, texts: dict[str, object], depth: int) -> object:
    """A value with texts in the place of their names."""
    if isinstance(value, str):
        return texts.get(value, value)
    if isinstance(value, list) and depth:
        return [_with_told(each, texts, depth - 1) for each in value]
    if isinstance(value, dict) and depth:
        return {name: _with_told(each, texts, depth - 1) for name, each in value.items()}
    return value


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
