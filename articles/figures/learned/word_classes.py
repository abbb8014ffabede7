"""Word classes: what the tables of this package and the shape of a word say about it, as bits."""

from __future__ import annotations

from functools import cache, lru_cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import is_number_start
from articles.figures.measure_words import (
    changes,
    is_measure,
    measure_verbs,
    measures,
    points_back,
    stem,
)
from articles.figures.nouns import function_words, is_arabic, is_definite, is_plural
from articles.figures.phrases import folded, read_table
from articles.figures.postposed import without_particle
from articles.figures.units import dual_units, unit_phrases

CLASSES = (
    "verb", "function", "number", "comma", "end", "line_end", "preposition", "measure_verb",
    "trend", "measure", "weak", "definite", "glued", "joined", "pronoun", "plural", "feminine",
    "accusative", "subordinator", "unit", "bracket", "amount", "feminine_verb", "sign",
    "of_them", "latin",
)  # fmt: skip
"""The classes in the order of their bits."""
BIT = {name: 1 << place for place, name in enumerate(CLASSES)}
NOUNS_AMONG_FUNCTION_WORDS = folded(
    ["مجموعة", "أفريقيا", "غير", "حكم", "بدل", "ضم", "آخر", "نصف", "الربع"]
)
_ENDS, _COMMAS, _BRACKETS = frozenset(".!?؟…"), frozenset("،,؛:;"), frozenset('()[]«»"“”')
_SHORT = 3
_WORDS_KEPT = 1 << 15


@cache
def _cues(name: str) -> frozenset[str]:
    return folded(read_table("learning")[name])


@cache
def _unit_starts() -> frozenset[str]:
    return unit_phrases().first_words() | frozenset(dual_units())


def classes_of(word: str, *, is_verb: bool = False) -> int:
    """The bits of a folded word.

    Args:
        word: A word, number or sign of `articles.arabic.words`.
        is_verb: Whether the company that it keeps says that it is a verb.
    """
    if word == "\n":
        return BIT["line_end"]
    if word in _ENDS:
        return BIT["end"]
    if word in _COMMAS:
        return BIT["comma"]
    bits = _of_tables(word) | _of_shape(word)
    return bits | BIT["verb"] if is_verb and not is_definite(word) else bits


def _of_tables(word: str) -> int:
    bare = word[1:] if word[0] in "وف" else word
    is_function = word in function_words() and word not in NOUNS_AMONG_FUNCTION_WORDS
    found = {
        "function": is_function,
        "preposition": word in _cues("prepositions") or bare in _cues("prepositions"),
        "measure_verb": word in measure_verbs("verbs") or word in measure_verbs("share_verbs"),
        "trend": word in changes() or bare in changes(),
        "measure": is_measure(word),
        "weak": stem(word) in measures("weak") or points_back(word),
        "subordinator": word in _cues("subordinators") or bare in _cues("subordinators"),
        "unit": word in _unit_starts(),
        "amount": word in _cues("amounts"),
        "of_them": word in _cues("of_them"),
    }
    return sum(BIT[name] for name, holds in found.items() if holds)


def _of_shape(word: str) -> int:
    is_long = len(word) > _SHORT
    found = {
        "number": word[0].isdecimal() or is_number_start(word),
        "definite": is_definite(word) or is_definite(without_particle(word)),
        "glued": is_long and word[0] in "بلك",
        "joined": is_long and word[0] in "وف",
        "pronoun": len(word) > _SHORT + 1 and word.endswith(("ها", "هم", "هن", "هما")),
        "plural": is_plural(word),
        "feminine": is_long and word.endswith("ه"),
        "accusative": is_long and word.endswith("ا"),
        "feminine_verb": is_long and word.endswith("ت"),
        "bracket": word in _BRACKETS,
        "sign": not (is_arabic(word) or _is_latin(word)),
        "latin": _is_latin(word),
    }
    return sum(BIT[name] for name, holds in found.items() if holds)


def _is_latin(word: str) -> bool:
    return len(word) > 1 and word[0].isascii() and word[0].isalpha()


def guessed_classes(word: str, kin: int) -> int:
    """The bits of a word that no table knows: its own shape, and what a kindred word is.

    Args:
        word: The folded word.
        kin: Bits of the known word that it is most like (`والصادرات` is like `الصادرات`).
    """
    inherited = BIT["measure"] | BIT["weak"] | BIT["trend"] | BIT["unit"] | BIT["verb"]
    return _of_shape(word) | (kin & inherited)


@lru_cache(maxsize=_WORDS_KEPT)
def stem_of(word: str) -> str:
    """A rough stem that the forms of one noun share; for comparing words of one article."""
    bare = word
    for start in _cues_in_order("stem_starts"):
        if bare.startswith(start) and len(bare) - len(start) >= _SHORT:
            bare = bare[len(start) :]
            break
    for end in _cues_in_order("stem_ends"):
        if bare.endswith(end) and len(bare) - len(end) >= _SHORT:
            return bare[: -len(end)]
    return bare


@cache
def _cues_in_order(name: str) -> tuple[str, ...]:
    return tuple(fold_word(word) for word in read_table("learning")[name])
