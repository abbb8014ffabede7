"""Word table: for every frequent word its vector and classes, and for others those of their kin.

The vectors say in what company a word stands (positive pointwise mutual information with its
neighbours, cut down by singular values); `make train` computes them from the corpora.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from articles.arabic.closed_classes import closed_class
from articles.arabic.word_kinds import is_likely_noun, is_preposed, is_whole_noun
from articles.figures.learned.word_classes import by_letter, guessed_classes, stem_of
from articles.figures.phrases import rule_list

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

TABLE = Path(__file__).with_name("words.npz")
SEPARATOR = "\0"
NUMBER = "0"
"""Stands for every number in digits."""
AFFINITY_SCALE = np.float32(32)
"""Affinities are written as whole numbers of this part."""
_STARTS = rule_list("word_table", "starts")
_ENDS = rule_list("word_table", "ends")
_STARTS_BY_LETTER, _ENDS_BY_LETTER = by_letter(_STARTS, 0), by_letter(_ENDS, -1)
_SHORTEST = 3
_PARTICLES = frozenset("وفبلك")
_AND, _AFTER_FOREIGN = "و", "اوي"
_ARTICLE, _BEFORE_FOREIGN, _BEFORE_NOUNS = "ال", "فك", "بل"
_OBJECTS, _SUBJECTS = "ين", "ون"
_DUAL_ENDINGS, _ENDING, _FEMININE = closed_class("dual_endings"), 2, "ه"
_PRONOUNS = (*closed_class("pronoun_endings"), "ه")
_WORDS_KEPT = 1 << 16
# Three numbers in one: row, classes, stem.
_ROW_BITS, _CLASS_BITS, _STEM_BITS = 16, 26, 21
_ROW_MASK, _CLASS_MASK, _STEM_MASK = (
    (1 << bits) - 1 for bits in (_ROW_BITS, _CLASS_BITS, _STEM_BITS)
)


class WordFacts(NamedTuple):
    """What is known of the words of a text, one entry a word.

    Attributes:
        rows: Rows of their vectors.
        bits: Their classes (`word_classes.BIT`).
        stems: A number for each stem, the same for all forms of a noun.
    """

    rows: Integers
    bits: Integers
    stems: Integers


class _KnownWords(dict[str, int]):
    """The words of the table, and those that were met and learned since."""

    def __init__(self, words: dict[str, int], learn: Callable[[str], int]) -> None:
        super().__init__(words)
        self._learn = learn

    def __missing__(self, word: str) -> int:
        number = self[word] = self._learn(word)
        return number


class WordTable:
    """Vectors and classes of words.

    Attributes:
        vectors: One row a word; the last row, of zeros, is for words without kin.
        wide_vectors: The same more exactly, for the encoder.
        affinities: How much more often than by chance a word stands beside a figure of each sort
            (`sorts.SORTS`), as a logarithm; rows as in `vectors`.
        highest_affinities: The highest one of each row.
    """

    def __init__(
        self,
        words: Sequence[str],
        vectors: Floats,
        wide_vectors: Floats,
        affinities: Floats,
        classes: Integers,
        stems: Integers,
        things: Flags,
    ) -> None:
        self.affinities: Floats = _with_nothing(affinities)
        self.highest_affinities: Floats = self.affinities.max(1)
        self.vectors: Floats = _with_nothing(vectors)
        self.wide_vectors: Floats = _with_nothing(wide_vectors)
        self._classes, self._things = classes, things
        rows = np.arange(len(words))
        packed = rows | (classes << _ROW_BITS) | (stems << (_ROW_BITS + _CLASS_BITS))
        numbers: list[int] = packed.tolist()
        self._rows = dict(zip(words, numbers, strict=True))
        self._trained = len(words)
        self._known = _KnownWords(self._rows, self._learn)

    def facts(self, words: Sequence[str]) -> WordFacts:
        """Rows, class bits and stems of words."""
        if len(self._known) > self._trained + _WORDS_KEPT:
            self._known = _KnownWords(self._rows, self._learn)
        packed = np.fromiter(map(self._known.__getitem__, words), np.int64, len(words))
        return WordFacts(
            packed & _ROW_MASK,
            (packed >> _ROW_BITS) & _CLASS_MASK,
            packed >> (_ROW_BITS + _CLASS_BITS),
        )

    def glued_letters(self, word: str) -> int:
        """How many letters before a noun are no part of it: 1 where it is commoner without.

        `وشيلي` is less common than `شيلي`, `وزارة` commoner than `زارة`; with a pronoun a noun is
        asked about without it, for `كلفته` is no `لفتة`. Of what is not known either way `و` is
        taken for "and", unless it stands before a letter with which foreign names are spelled.
        """
        if word[0] not in _PARTICLES or is_whole_noun(word):
            return 0
        if len(word) <= _SHORTEST:
            # `وسد`: of so short a word only where the noun without the letter is commoner.
            is_and = len(word) == _SHORTEST and word[0] == _AND and not is_likely_noun(word)
            return int(is_and and self.is_commoner(word[1:], word))
        owned = self._without_pronoun(word)
        if owned is not None:
            return self.glued_letters(owned)
        if word[1:] not in self._rows:
            return int(self._is_glued_to_unknown(word))
        return int(self.is_commoner(word[1:], word) or is_preposed(word))

    def _is_glued_to_unknown(self, word: str) -> bool:
        """Whether a first letter is no part of a word that is not known without it.

        `وطفلين` has kin, of `بسجاد` the noun with its article is known, of `ولايتين` its singular.
        """
        singular = self._singular(word)
        if singular is not None and not self.glued_letters(singular):
            return False
        is_new, is_before_noun = word not in self._rows, word[0] in _BEFORE_NOUNS
        is_and = word[0] == _AND and word[1] not in _AFTER_FOREIGN
        if is_and and self._kin(word[1:]) is not None:
            return True
        if is_new and is_before_noun and _ARTICLE + word[1:] in self._rows:
            return True
        return (is_new or is_before_noun) and (is_and or is_preposed(word))

    def _singular(self, word: str) -> str | None:
        """The known noun of which a word is the dual (`ولايتين` of `ولاية`), or None."""
        bare = word[:-_ENDING] if word.endswith(_DUAL_ENDINGS) else ""
        if len(bare) < _SHORTEST:
            return None
        forms = (bare[:-1] + _FEMININE, bare) if bare.endswith("ت") else (bare,)
        return next((form for form in forms if form in self._rows or is_whole_noun(form)), None)

    def is_whole_name(self, word: str) -> bool:
        """Whether `فال` begins a foreign name (`فالكاو`): nobody knows the rest as a noun."""
        head, article, rest = word[:1], word[1:3], word[3:]
        is_hidden = article == _ARTICLE and head in _BEFORE_FOREIGN
        return is_hidden and rest not in self._rows and _ARTICLE + rest not in self._rows

    def is_thing(self, word: str) -> bool:
        """Whether a definite word hardly ever stands behind another one (`الجرعة`).

        It is no attribute then, and opens what else something is done to (`تلقى السكان الجرعة`).
        """
        known = self._rows.get(word)
        return known is not None and bool(self._things[known & _ROW_MASK])

    def is_plural_of_people(self, word: str) -> bool:
        """Whether a word is a plural of the sound kind, in the case of objects (`مواطنين`)."""
        bare = word.removesuffix(_OBJECTS)
        return bare != word and bare in self._rows and bare + _SUBJECTS in self._rows

    def is_commoner(self, bare: str, word: str, times: float = 1.0) -> bool:
        """Whether a known word is commoner than another, which may not be known.

        Args:
            bare: The word.
            word: The other one.
            times: So many times nearer to the beginning of the list of words by their frequency.
        """
        known, other = self._rows.get(bare), self._rows.get(word)
        if known is None:
            return False
        return other is None or (known & _ROW_MASK) * times < other & _ROW_MASK

    def _without_pronoun(self, word: str) -> str | None:
        """The known noun to which a pronoun was added (`كلفته` of `كلفة`), or None."""
        for pronoun in _PRONOUNS:
            bare = word.removesuffix(pronoun)
            if bare == word or len(bare) < _SHORTEST:
                continue
            feminine = bare[:-1] + "ه"
            if bare.endswith("ت") and (feminine in self._rows or is_whole_noun(feminine)):
                return feminine
            return bare if len(pronoun) > 1 and bare in self._rows else None
        return None

    def begins_with_lam(self, rest: str) -> bool:
        """Whether `لل` and these letters hide a noun that begins with lam: `للجنة`, `للمملكة` not.

        Arabic writes two lams where `ل`, the article and such a noun meet; the commoner noun is it.
        """
        of_article, of_lam = (self._rows.get(start + rest) for start in ("ال", "الل"))
        if of_lam is None:
            return False
        return of_article is None or (of_lam & _ROW_MASK) < (of_article & _ROW_MASK)

    def _learn(self, word: str) -> int:
        if word[0].isdecimal():
            return self._rows[NUMBER]
        kin = self._kin(word)
        row = len(self._classes) if kin is None else kin & _ROW_MASK
        bits = guessed_classes(word, 0 if kin is None else (kin >> _ROW_BITS) & _CLASS_MASK)
        return row | (bits << _ROW_BITS) | (stem_number(word) << (_ROW_BITS + _CLASS_BITS))

    def _kin(self, word: str) -> int | None:
        """What is known of the word without what may be glued to it."""
        for start in _STARTS_BY_LETTER.get(word[0], ()):
            if word.startswith(start) and len(word) - len(start) >= _SHORTEST:
                row = self._rows.get(word[len(start) :])
                if row is not None:
                    return row
        for end in _ENDS_BY_LETTER.get(word[-1], ()):
            if word.endswith(end) and len(word) - len(end) >= _SHORTEST:
                bare = word[: -len(end)]
                row = self._rows.get(bare)
                if row is None:
                    row = self._rows.get(bare + "ه")
                if row is not None:
                    return row
        return None


def _with_nothing(rows: Floats) -> Floats:
    return np.vstack([rows, np.zeros((1, rows.shape[1]), np.float32)])


def stem_number(word: str) -> int:
    """A number for the stem of a word; two stems hardly ever share one."""
    return zlib.crc32(stem_of(word).encode("utf-8", "surrogatepass")) & _STEM_MASK


@cache
def word_table() -> WordTable:
    """The table that was trained."""
    with np.load(TABLE) as arrays:
        words = arrays["words"].tobytes().decode("utf-8").split(SEPARATOR)
        vectors = arrays["vectors"].astype(np.float32) * np.float32(arrays["scale"])
        wide = arrays["wide_vectors"].astype(np.float32) * np.float32(arrays["wide_scale"])
        affinities = arrays["affinities"].astype(np.float32) / AFFINITY_SCALE
        classes, stems = (arrays[name].astype(np.int64) for name in ("classes", "stems"))
        things = arrays["things"].astype(bool)
        return WordTable(words, vectors, wide, affinities, classes, stems, things)
