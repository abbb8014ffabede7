"""Values that say their type: `{"stringValue": "…"}`, `{"S": "…"}`, `{"string": "…"}`.

Databases that know types write each value of a row as an object of its own: Firestore (`Value` of
its REST API), DynamoDB (attribute values), Avro's unions in JSON, and systems that keep a value for
each language (Contentful: `{"title": {"ar": "…"}}`), properties of Notion. Without the types they
are rows like others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_TYPES = frozenset({
    "stringValue", "integerValue", "doubleValue", "booleanValue", "timestampValue", "nullValue",
    "referenceValue", "geoPointValue", "bytesValue", "arrayValue", "mapValue",
    "S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS",
    "string", "int", "long", "float", "double", "boolean", "bytes", "array", "map",
})  # fmt: skip
_PROPERTIES = frozenset({
    "title", "rich_text", "date", "select", "multi_select", "people", "url", "status",
    "created_time", "number",
})  # fmt: skip
_INNER = frozenset({"arrayValue", "mapValue"})
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Z]{2})?")
_OF_ROLES = frozenset({"role", "value"})
_MAIN = "main"
_FEWEST = 2  # values of a row
_DEEPEST = 8


def without_types(value: object, depth: int = 0) -> object:
    """The value with what its typed rows say, without saying of what type it is."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, list):
        return _of_main_role(value) or [without_types(each, depth + 1) for each in value]
    if not isinstance(value, Mapping):
        return value
    kind = value.get("type")
    is_property = isinstance(kind, str) and kind in _PROPERTIES and kind in value
    if is_property and value.keys() <= {"id", "name", "type", kind}:  # others have rows of a type
        return _property(value[kind])
    read = _said if _is_typed(value) else without_types
    return {name: read(each, depth + 1) for name, each in value.items()}


def _of_main_role(values: list[object]) -> str:
    """The main one of several words that each say their role (ninjs 2); nothing of others.

    Where none is the main one, those of one role stand side by side, as authors do.
    """
    said = [each for each in values if isinstance(each, Mapping) and each.keys() >= _OF_ROLES]
    pairs = [(each["role"], each["value"]) for each in said]
    is_told = all(isinstance(word, str) for pair in pairs for word in pair)
    if not pairs or len(pairs) < len(values) or not is_told:
        return ""
    are_apart = len({role for role, _ in pairs}) == len(pairs)
    main = next((words for role, words in pairs if role == _MAIN), pairs[0][1] if are_apart else "")
    return str(main)


def _property(value: object) -> object:
    """What stands in a property of Notion: the runs of a text, a day, the names of choices."""
    if isinstance(value, list):
        runs = [each for each in value if isinstance(each, Mapping)]
        if all("plain_text" in each for each in runs):
            return "".join(str(each["plain_text"]) for each in runs)
        return [each.get("name") for each in runs]
    if isinstance(value, Mapping):
        return value.get("start") or value.get("name") or value.get("content")
    return value


def _is_typed(row: Mapping[str, object]) -> bool:
    """Whether every value of a row says its type, or its language."""
    return len(row) >= _FEWEST and all(map(_type_of, row.values()))


def _type_of(value: object) -> str | None:
    if not isinstance(value, Mapping) or len(value) != 1:
        return None
    name = str(next(iter(value)))
    return name if name in _TYPES or _LANGUAGE.fullmatch(name) else None


def _said(value: object, depth: int) -> object:
    """What stands behind a type, however deep types stand in one another."""
    named = _type_of(value) if depth <= _DEEPEST else None
    if named is None or not isinstance(value, Mapping):
        return without_types(value, depth)
    inner = value[named]
    if named in _INNER and isinstance(inner, Mapping):  # {"values": […]}, {"fields": {…}}
        inner = next(iter(inner.values()), None)
    if isinstance(inner, list):
        return [_said(each, depth + 1) for each in inner]
    if isinstance(inner, Mapping):
        return {name: _said(each, depth + 1) for name, each in inner.items()}
    return inner
