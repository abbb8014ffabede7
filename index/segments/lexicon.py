"""Numbers for words: while articles are indexed, a word is a number, counted from 0."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from index.analysis.tokenizer import Tokenizer


class _Numbers(dict[str, int]):
    """Gives every word that it has not met the next number."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class _Pieces(dict[str, int]):
    """What each piece of a text stands for, as it is written."""

    def __init__(self, read: Callable[[str], int]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> int:
        number = self[piece] = self._read(piece)
        return number


class Lexicon:
    """The words met so far, and the stem of each, which has a number of its own.

    Words only join it, so that those met since a moment are the ones behind its length of then.
    """

    def __init__(self, tokenizer: Tokenizer, stem: Callable[[str], str]) -> None:
        self._tokenizer = tokenizer
        self._stem = stem
        self._numbers = _Numbers()
        self._stem_numbers = _Numbers()
        self._stem_of = array("i")
        self._spellings: dict[int, str] = {}
        self._pieces = _Pieces(self._read)
        # The words of the pieces that stand for none or several; such a piece has the number -1
        # for the first of these, and so on.
        self._several: list[array[int]] = []

    def __len__(self) -> int:
        return len(self._numbers)

    def numbers_in(self, text: str) -> array[int]:
        """The number of each word of a text, in order."""
        pieces = self._tokenizer.written(text)
        numbers = array("i", map(self._pieces.__getitem__, pieces))
        return self._with_several(numbers) if min(numbers, default=0) < 0 else numbers

    def numbers_of(self, words: Sequence[str]) -> array[int]:
        """The number of each word."""
        return array("i", map(self._numbers.__getitem__, words))

    def words(self) -> list[str]:
        """The words in the order of their numbers."""
        return list(self._numbers)

    def spelling(self, number: int) -> str | None:
        """How a word was written where it was first met, when it was written alone."""
        return self._spellings.get(number)

    def stems(self) -> list[str]:
        """The stems in the order of their numbers."""
        return list(self._stem_numbers)

    def stem_of(self) -> array[int]:
        """The number of the stem of each word, in the order of the words."""
        fresh = self.words()[len(self._stem_of) :]
        self._stem_of.extend(map(self._stem_numbers.__getitem__, map(self._stem, fresh)))
        return self._stem_of

    def _read(self, piece: str) -> int:
        numbers = self.numbers_of(self._tokenizer.terms_of(piece))
        if len(numbers) == 1:
            self._spellings.setdefault(numbers[0], piece)
            return numbers[0]
        self._several.append(numbers)
        return -len(self._several)

    def _with_several(self, numbers: array[int]) -> array[int]:
        every = array("i")
        for number in numbers:
            if number >= 0:
                every.append(number)
            else:
                every.extend(self._several[-number - 1])
        return every
