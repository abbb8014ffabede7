"""The lexicon of number words, read from `numerals.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from pathlib import Path

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word

OF_THEM = closed_class("pronoun_endings")
"""Pronouns bound to a part of what they stand for (`ثلثيهم`)."""
_TABLE = Path(__file__).with_name("numerals.toml")


class Role(Enum):
    """What a number word can do in a chain."""

    ONE = auto()
    UNIT = auto()
    TEEN_UNIT = auto()
    TEN = auto()
    TENS = auto()
    HUNDRED = auto()
    SCALE = auto()
    FRACTION = auto()

    # There is one of each: asking sets of them by its name would cost five times as much.
    __hash__ = object.__hash__


_SECTIONS = {
    "one": Role.ONE,
    "units": Role.UNIT,
    "teen_units": Role.TEEN_UNIT,
    "ten": Role.TEN,
    "tens": Role.TENS,
    "hundreds": Role.HUNDRED,
    "scales": Role.SCALE,
    "fractions": Role.FRACTION,
}


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One written form of a number word.

    Attributes:
        value: What it stands for: 5, 1000, 0.5.
        role: What it can do in a chain.
        conjoined: Whether it begins with `و`.
        prefix: How many letters of conjunction and preposition stand before it, `ال` not counted.
        definite: Whether it carries `ال`.
        dual: What it stands for as a dual (`ألفي` = 2000), when it can be one.
        magnitude: What it names without a number before it (`آلاف`), when it can.
    """

    value: float
    role: Role
    conjoined: bool = False
    prefix: int = 0
    definite: bool = False
    dual: float | None = None
    magnitude: float | None = None


@dataclass(frozen=True, slots=True)
class OrdinalWord:
    """One written form of an ordinal.

    Attributes:
        value: Its number.
        is_whole: Whether it is an ordinal without a ten after it (`الحادي` is none).
        is_feminine: Whether it agrees with a feminine noun.
        prefix: How many letters of conjunction and preposition stand before it.
        definite: Whether it carries `ال`.
    """

    value: int
    is_whole: bool
    is_feminine: bool
    prefix: int
    definite: bool


@dataclass(frozen=True, slots=True)
class NumberLexicon:
    """All number words with their prefixes, all folded.

    Attributes:
        words: Written form to number word.
        parts: Written form to the part that it multiplies (`أرباع`, `أرباعها` = 0.25).
        ordinals: Written form to ordinal, with and without prefixes.
        after_accusative: Words after which `ألفا` is not in construct with a noun.
    """

    words: dict[str, NumberWord]
    parts: dict[str, float]
    ordinals: dict[str, OrdinalWord]
    after_accusative: frozenset[str]


@cache
def number_lexicon() -> NumberLexicon:
    """The lexicon, read once."""
    tables = tomllib.loads(_TABLE.read_text("utf-8"))
    bare = _bare_words(tables)
    banned = {fold_word(word) for word in tables["prefixes"]["not_numbers"]}
    words = {
        written: word
        for form, base in bare.items()
        for written, word in _with_prefixes(form, base, tables["prefixes"])
        if written not in banned
    }
    # `واحد` is "one", never `و` and `احد`: a form that stands for itself wins.
    words |= {form: base for form, base in bare.items() if form not in banned}
    parts = {
        fold_word(form) + bound: float(value)
        for value, forms in tables["parts"].items()
        for form in forms
        for bound in ("", *OF_THEM)
    }
    after_accusative = frozenset(map(fold_word, tables["accusatives"]["before"]))
    return NumberLexicon(words, parts, _ordinals(tables), after_accusative)


def _ordinals(tables: dict[str, dict[str, list[str]]]) -> dict[str, OrdinalWord]:
    ordinals: dict[str, OrdinalWord] = {}
    for section in ("ordinals", "ordinals_before_ten"):
        for value, (masculine, feminine) in tables[section].items():
            for form in (masculine, feminine):
                base = NumberWord(float(value), Role.UNIT)
                for written, word in _with_prefixes(fold_word(form), base, tables["prefixes"]):
                    ordinals[written] = OrdinalWord(
                        int(value),
                        is_whole=section == "ordinals",
                        is_feminine=form == feminine,
                        prefix=word.prefix,
                        definite=word.definite,
                    )
    return ordinals


def _bare_words(tables: dict[str, dict[str, list[str]]]) -> dict[str, NumberWord]:
    """Number words without prefixes; a form that is scale, dual and magnitude is one entry."""
    duals = {fold_word(f): float(v) for v, forms in tables["dual_scales"].items() for f in forms}
    magnitudes = {
        fold_word(f): float(v) for v, forms in tables["magnitudes"].items() for f in forms
    }
    bare: dict[str, NumberWord] = {}
    for section, role in _SECTIONS.items():
        for value, forms in tables[section].items():
            for form in map(fold_word, forms):
                dual, magnitude = duals.get(form), magnitudes.get(form)
                bare.setdefault(
                    form, NumberWord(float(value), role, dual=dual, magnitude=magnitude)
                )
    for form, two in duals.items():
        bare.setdefault(form, NumberWord(two, Role.SCALE, dual=two))
    for form, many in magnitudes.items():
        bare.setdefault(form, NumberWord(many, Role.SCALE, magnitude=many))
    return bare


def _with_prefixes(
    form: str, base: NumberWord, prefixes: dict[str, list[str]]
) -> list[tuple[str, NumberWord]]:
    """A form with every conjunction, preposition and article that can stand before it."""
    made = []
    for conjunction in prefixes["conjunctions"]:
        for preposition in prefixes["prepositions"]:
            for article in ("", "ل" if preposition == "ل" else "ال"):
                before = conjunction + preposition
                word = NumberWord(
                    base.value,
                    base.role,
                    conjoined=conjunction == "و",
                    prefix=len(before),
                    definite=bool(article),
                    dual=base.dual,
                    magnitude=base.magnitude,
                )
                made.append((before + article + form, word))
    return made
