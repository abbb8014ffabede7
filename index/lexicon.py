"""Numbers for words: while articles are indexed, a word is a number, counted from 0."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence


class _Numbers(dict[str, int]):
    """Gives every word that it has not met the next number."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class Lexicon:
    """The words met so far, and the stem of each, which has a number of its own.

    Words only join it, so that those met since a moment are the ones behind its length of then.
    """

    def __init__(self, stem: Callable[[str], str]) -> None:
        self._stem = stem
        self._numbers = _Numbers()
        self._stem_numbers = _Numbers()
        self._stem_of = array("i")

    def __len__(self) -> int:
        return len(self._numbers)

    def numbers_of(self, words: Sequence[str]) -> array[int]:
        """The number of each word."""
        return array("i", map(self._numbers.__getitem__, words))

    def words(self) -> list[str]:
        """The words in the order of their numbers."""
        return list(self._numbers)

    def stems(self) -> list[str]:
        """The stems in the order of their numbers."""
        return list(self._stem_numbers)

    def stem_of(self) -> array[int]:
        """The number of the stem of each word, in the order of the words."""
        fresh = self.words()[len(self._stem_of) :]
        self._stem_of.extend(map(self._stem_numbers.__getitem__, map(self._stem, fresh)))
        return self._stem_of
