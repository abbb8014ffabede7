"""Under which keys objects and rows say what they stand for: names of people, outlets, things."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from articles.reading.rows.columns import Role, name_key, role_of

_TABLE: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("value_names.toml").read_text("utf-8")
)
NAMES = tuple(map(name_key, _TABLE["names"]))
"""What a person, an outlet or a thing is called, the best first; as columns are compared."""
PEOPLE = frozenset(map(name_key, _TABLE["people"]))
"""What rows of people are called, besides what columns of authors are."""
WORDS = tuple(_TABLE["words"])
"""Keys under which the words of an object stand, the best first."""
_GIVEN, _FAMILY = (tuple(map(name_key, _TABLE[part])) for part in ("given", "family"))
_OF_PEOPLE = frozenset((*_GIVEN, *_FAMILY))
_BY = frozenset(map(name_key, _TABLE["by"]))
_CODES = (2, 5)  # code points of the name of a language: `ar`, `ar-MA`
_PARTICLE = name_key("non-dropping-particle")


def is_of_person(name: str) -> bool:
    """Whether a table, a type or a column with a number is of people, who write articles."""
    key = name_key(name)
    return key in PEOPLE or key in _BY or role_of(name) is Role.CREATOR


def person_in_parts(value: Mapping[str, object]) -> str:
    """The name of a person that stands in two parts (`prenom`, `nom`); empty where it does not."""
    if len(value) < 2 or _OF_PEOPLE.isdisjoint(map(name_key, map(str, value))):
        return ""
    said = {name_key(str(name)): each for name, each in value.items()}
    given, family = (_first(said, names) for names in (_GIVEN, _FAMILY))
    parts = (given, _first(said, (_PARTICLE,)), family)
    return " ".join(filter(None, parts)) if given else ""


def name_said(value: Mapping[str, object]) -> str:
    """What an object or a row of a table is called; empty where it has no name."""
    if whole := person_in_parts(value):
        return whole
    return _first({name_key(str(name)): each for name, each in value.items()}, NAMES)


def _first(said: Mapping[str, object], names: tuple[str, ...]) -> str:
    found = (said[name] for name in names if name in said)
    words = (_in_one_language(each) for each in found)
    return next((each.strip() for each in words if isinstance(each, str) and each.strip()), "")


def _in_one_language(value: object) -> object:
    """The words of a field that is kept by language, in the first one: `{"ar": "…"}`."""
    is_kept = isinstance(value, Mapping) and all(len(str(name)) in _CODES for name in value)
    return next(iter(value.values()), "") if is_kept and isinstance(value, Mapping) else value
