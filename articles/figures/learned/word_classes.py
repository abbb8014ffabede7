"""Word classes: what the tables of this package and the shape of a word say about it, as bits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from articles.arabic.closed_classes import closed_class
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
_INHERITED = BIT["measure"] | BIT["weak"] | BIT["trend"] | BIT["unit"] | BIT["verb"]
_ENDS, _COMMAS, _BRACKETS = frozenset(".!?؟…"), frozenset("،,؛:;"), frozenset('()[]«»"“”')
_PRONOUNS = closed_class("pronoun_endings")
_SHORT = 3
_ARTICLE, _GLUED_ARTICLE, _LAST_ARTICLE = "ال", "لل", 4
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
    is_function = word in function_words() and word not in _cues("nouns_among_function_words")
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
    bits = _of_first_and_last_letter(word[0], word[-1]) if len(word) > _SHORT else 0
    if word[0].isdecimal() or is_number_start(word):
        bits |= BIT["number"]
    if _has_article(word):
        bits |= BIT["definite"]
    if len(word) > _SHORT + 1 and word.endswith(_PRONOUNS):
        bits |= BIT["pronoun"]
    if is_plural(word):
        bits |= BIT["plural"]
    if word in _BRACKETS:
        bits |= BIT["bracket"]
    if _is_latin(word):
        bits |= BIT["latin"]
    elif not is_arabic(word):
        bits |= BIT["sign"]
    return bits


@lru_cache(maxsize=_WORDS_KEPT)
def _of_first_and_last_letter(first: str, last: str) -> int:
    """What the first and the last letter of a long word say, most words sharing a few of them."""
    found = {
        "glued": first in "بلك",
        "joined": first in "وف",
        "feminine": last == "ه",
        "accusative": last == "ا",
        "feminine_verb": last == "ت",
    }
    return sum(BIT[name] for name, holds in found.items() if holds)


def _has_article(word: str) -> bool:
    """Whether a word is definite by an article, which may stand behind a particle."""
    if _ARTICLE not in word[:_LAST_ARTICLE] and word[:2] != _GLUED_ARTICLE:
        return False  # for speed
    return is_definite(word) or is_definite(without_particle(word))


def _is_latin(word: str) -> bool:
    return len(word) > 1 and word[0].isascii() and word[0].isalpha()


def guessed_classes(word: str, kin: int) -> int:
    """The bits of a word that no table knows: its own shape, and what a kindred word is.

    Args:
        word: The folded word.
        kin: Bits of the known word that it is most like (`والصادرات` is like `الصادرات`).
    """
    return _of_shape(word) | (kin & _INHERITED)


def stem_of(word: str) -> str:
    """A rough stem that the forms of one noun share; for comparing words of one article."""
    return _STEMS[word]


def stems_of(words: Iterable[str]) -> Iterator[str]:
    """The stem of each word."""
    return map(_STEMS.__getitem__, words)


class _Stems(dict[str, str]):
    """The stems of the words met last, looked up in half of the time of a cached function."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        stem = self[word] = _cut_to_stem(word)
        return stem


_STEMS = _Stems()


def _cut_to_stem(word: str) -> str:
    bare = word
    starts, ends = _affixes()
    for start in starts.get(word[:1], ()):
        if bare.startswith(start) and len(bare) - len(start) >= _SHORT:
            bare = bare[len(start) :]
            break
    for end in ends.get(bare[-1:], ()):
        if bare.endswith(end) and len(bare) - len(end) >= _SHORT:
            return bare[: -len(end)]
    return bare


@cache
def _affixes() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """What a stem may begin with by its first letter, and end with by its last, in order."""
    starts, ends = (
        [fold_word(word) for word in read_table("learning")[name]]
        for name in ("stem_starts", "stem_ends")
    )
    return by_letter(starts, 0), by_letter(ends, -1)


def by_letter(affixes: Sequence[str], place: int) -> Mapping[str, tuple[str, ...]]:
    """Affixes by their letter at a place, each list in the order given."""
    return {
        letter: tuple(affix for affix in affixes if affix[place] == letter)
        for letter in {affix[place] for affix in affixes}
    }
