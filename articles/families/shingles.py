"""Shingles: the runs of five words of a text, as numbers, and a sample of them to find copies by.

Words are folded, so that a copy with other hamzas, vowels or digits has the same shingles. Of all
shingles those whose number is divisible by `SAMPLED` are the sample: two texts that have a share of
their shingles in common have about that share of their samples in common, which minima of hashes
(MinHash) would not say of a short text that is part of a long one.
"""

from __future__ import annotations

from hashlib import blake2b
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from articles.arabic.folding import words_of_line

LENGTH = 5
"""Words in a shingle: fewer are met in every other article, more break at every changed word."""

SAMPLED = 8
"""One shingle in so many is kept to find candidates by."""

Numbers = NDArray[np.uint64]

_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no bit is lost (Knuth, TAOCP 6.4)
_SHIFT = np.uint64(29)
_MOST_WORDS = 1 << 17


class _NumbersOfWords(dict[str, int]):
    """A number for each word, the same in every process and year; some are remembered."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        digest = blake2b(word.encode("utf-8", "replace"), digest_size=8).digest()
        number = self[word] = int.from_bytes(digest, "big")
        return number


class _NumbersOfStretches(dict[str, tuple[int, ...]]):
    """The numbers of the words of a stretch without spaces, as it is written.

    Most stretches of an article have been met before: looked up as they are, its text is neither
    folded nor cut at signs.
    """

    def __init__(self) -> None:
        super().__init__()
        self._numbers = _NumbersOfWords()

    def __missing__(self, stretch: str) -> tuple[int, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        words = words_of_line(stretch)
        numbers = self[stretch] = tuple(map(self._numbers.__getitem__, words))
        return numbers


_NUMBERS = _NumbersOfStretches()


def word_numbers(text: str) -> Numbers:
    """The numbers of the text's words, folded, in its order."""
    # No letter is folded by its neighbours, and every space parts two words.
    stretches = map(_NUMBERS.__getitem__, text.split())
    return np.fromiter(chain.from_iterable(stretches), np.uint64)


def shingles_in_order(text: str) -> Numbers:
    """The numbers of the text's shingles in its order; of a text of a few words none."""
    return shingles_of_words(word_numbers(text))


def shingles_of_words(numbers: Numbers) -> Numbers:
    """The same, of the numbers of a text's words."""
    if len(numbers) < LENGTH:
        return np.empty(0, np.uint64)
    count = len(numbers) - LENGTH + 1
    rolled = np.zeros(count, np.uint64)
    for place in range(LENGTH):
        rolled = (rolled ^ numbers[place : place + count]) * _FACTOR
        rolled ^= rolled >> _SHIFT
    return rolled


def sample(numbers: Numbers) -> Numbers:
    """The shingles that candidates are found by; of a short text with none, its smallest."""
    chosen = numbers[numbers % np.uint64(SAMPLED) == 0]
    return chosen if len(chosen) or not len(numbers) else numbers[:1]


def shared(first: Numbers, second: Numbers) -> int:
    """How many numbers two sorted sets have in common."""
    return int(np.count_nonzero(held(first, second)))


def held(some: Numbers, numbers: Numbers) -> NDArray[np.bool_]:
    """Which of some numbers a sorted set has."""
    if not len(numbers):
        return np.zeros(len(some), bool)
    places = np.searchsorted(numbers, some)
    found: NDArray[np.bool_] = numbers.take(places, mode="clip") == some
    return found


def distinct(numbers: Numbers) -> Numbers:
    """The numbers, sorted, each once; for some hundreds in a third of the time of `np.unique`."""
    ordered = np.sort(numbers)
    is_new = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    return ordered[is_new]
