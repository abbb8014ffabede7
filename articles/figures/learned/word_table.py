"""Word table: for every frequent word its vector and classes, and for others those of their kin.

The vectors say in what company a word stands (positive pointwise mutual information with its
neighbours, cut down by singular values); `make train` computes them from the corpora.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from articles.figures.learned.word_classes import guessed_classes, stem_of

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

TABLE = Path(__file__).with_name("words.npz")
SEPARATOR = "\0"
NUMBER = "0"
"""Stands for every number in digits."""
_STARTS = ("و", "ف", "ب", "ل", "ك", "س", "ال", "لل", "وال", "بال", "ول", "وب", "فال", "ولل")
_ENDS = ("ه", "ها", "هم", "ا", "ات", "ين", "ون", "نا", "ت", "ي", "هن", "ان")
_SHORTEST = 3
_WORDS_KEPT = 1 << 17


class WordFacts(NamedTuple):
    """What is known of one word: its row of vectors, its class bits, a number for its stem."""

    row: int
    bits: int
    stem: int


class WordTable:
    """Vectors and classes of words.

    Attributes:
        vectors: One row a word; the last row, of zeros, is for words without kin.
    """

    def __init__(self, words: Sequence[str], vectors: Floats, classes: Integers) -> None:
        self._rows = {word: row for row, word in enumerate(words)}
        self.vectors: Floats = np.vstack([vectors, np.zeros((1, vectors.shape[1]), np.float32)])
        self._classes: list[int] = classes.tolist()
        self._known: dict[str, WordFacts] = {}

    def facts(self, words: Sequence[str]) -> Integers:
        """Rows, class bits and stems of words: three columns."""
        known = self._known
        found = [known.get(word) or self._learn(word) for word in words]
        return np.array(found, np.int64).reshape(len(words), 3)

    def _learn(self, word: str) -> WordFacts:
        if len(self._known) > _WORDS_KEPT:
            self._known.clear()
        row = self._rows.get(NUMBER if word[0].isdecimal() else word)
        if row is None:
            row = self._kin(word)
            kin = self._classes[row] if row is not None else 0
            bits = guessed_classes(word, kin)
        else:
            bits = self._classes[row]
        nowhere = len(self._classes)
        stem = zlib.crc32(stem_of(word).encode("utf-8", "surrogatepass"))
        facts = WordFacts(nowhere if row is None else row, bits, stem)
        self._known[word] = facts
        return facts

    def _kin(self, word: str) -> int | None:
        """The row of the word without what may be glued to it."""
        for start in _STARTS:
            if word.startswith(start) and len(word) - len(start) >= _SHORTEST:
                row = self._rows.get(word[len(start) :])
                if row is not None:
                    return row
        for end in _ENDS:
            if word.endswith(end) and len(word) - len(end) >= _SHORTEST:
                bare = word[: -len(end)]
                row = self._rows.get(bare)
                if row is None:
                    row = self._rows.get(bare + "ه")
                if row is not None:
                    return row
        return None


@cache
def word_table() -> WordTable:
    """The table that was trained."""
    with np.load(TABLE) as arrays:
        words = arrays["words"].tobytes().decode("utf-8").split(SEPARATOR)
        vectors = arrays["vectors"].astype(np.float32) * np.float32(arrays["scale"])
        return WordTable(words, vectors, arrays["classes"].astype(np.int64))
