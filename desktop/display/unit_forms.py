"""Names of units after a number: `3 دراهم`, `45 درهما`, `100 درهم`, `4 أمتار مربعة`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from desktop.display.plurals import CountedNoun

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
# The noun of a unit after 3 to 10, and after 11 to 99.
_FEW_AND_MANY = {noun: (few, many) for noun, (few, many) in _TABLE["nouns"].items()}
_ADJECTIVES = frozenset(_TABLE["adjectives"]["words"])
_NO_ADJECTIVES = frozenset(_TABLE["adjectives"]["never"])


def unit_form(name: str, number: float) -> str:
    """The name of a unit as it stands after a written number, its adjectives with it.

    Args:
        name: In the singular (`ريال سعودي`); what Arabic does not inflect comes back as it is.
        number: The number; of a range its upper end.
    """
    noun, *rest = name.split(" ")
    if noun not in _FEW_AND_MANY:
        return name
    few, many = _FEW_AND_MANY[noun]
    after = CountedNoun("", noun, "", few, many, noun).form(number)
    if after == few != noun:
        ending = "ة"
    elif after == many != noun:
        ending = "ا"
    else:
        return name
    return " ".join([after, *_agreeing(rest, ending)])


def _agreeing(words: list[str], ending: str) -> list[str]:
    """The adjectives at the head of some words with an ending; those of feminine nouns have it."""
    count = next((n for n, word in enumerate(words) if not _is_adjective(word)), len(words))
    return [*(word + ending for word in words[:count]), *words[count:]]


def _is_adjective(word: str) -> bool:
    return word in _ADJECTIVES or (word.endswith("ي") and word not in _NO_ADJECTIVES)
