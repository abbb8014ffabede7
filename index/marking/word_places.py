"""Where given Arabic words stand in a text, without cutting the text into words one by one.

A table tells for each code point the letter that it is read as, that it is no letter, or that it is
a mark, which is skipped. A whole text goes through it at once, and of what remains between spaces
only that is looked at which has the length and the outer letters of a word that is looked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.analysis.folding import FORMATS, MARKS, fold
from index.analysis.tokenizer import LONGEST_TERM, Tokenizer

# The blocks that have Arabic letters, and the end of what one number of two bytes holds.
_BLOCKS = (range(0x0600, 0x0900), range(0xFB50, 0xFF00))
_CODES = 0x10000
_SPACE, _MARK, _AWKWARD = ord(" "), 0, _CODES - 1
_LETTER = "ب"
# As folding leaves Latin words, and what it makes such of: letters with accents, wide letters.
_IS_LATIN = re.compile("[a-z]+").fullmatch
_FOLDED_LATIN = re.compile(r"[^\W\d_\x00-\x7f\u0600-\u08ff\ufb50-\ufeff]|[\u0300-\u036f\u00ad]")
# No word goes on behind it.
_BETWEEN = "\n"
# So many words are sooner looked for one by one than told from the others.
_FEW_ASKED = 8
# What the letters of a word are multiplied by, one after the other, to tell most words apart.
_FACTOR = np.uint16(31)


Letters = NDArray[np.uint16]
"""What a text is read as, letter by letter."""


class _Letters(NamedTuple):
    """What each code point is read as: a letter, a space, a mark, or too awkward for this."""

    table: NDArray[np.uint16]
    all: frozenset[str]


class WordPlaces:
    """Finds some words in any number of texts.

    Attributes:
        is_possible: Whether these words can be found so: only Arabic and simple Latin ones, none of
            them cut off.
    """

    def __init__(self, words: Collection[str], tokenizer: Tokenizer) -> None:
        """Prepare.

        Args:
            words: Folded terms.
            tokenizer: Tells where the words that were found begin and end on their own letters.
        """
        self._letters = _letters()
        # Texts that may have any of the others are left to whoever cuts them into words.
        known = self._letters.all
        is_whole = known.issuperset("".join(words))  # of nearly all queries all words are Arabic
        self._words = frozenset(words if is_whole else filter(known.issuperset, words))
        self._others = [] if is_whole else [word for word in words if word not in self._words]
        self._pieces = tokenizer.pieces
        lengths = {*map(len, words)}
        self.is_possible = (
            0 not in lengths
            and max(lengths, default=0) < LONGEST_TERM
            and all(map(_IS_LATIN, self._others))
        )

    def pieces(self, texts: Sequence[str]) -> list[list[tuple[str, int]] | None]:
        """The words that each text has, as they are written there, and their places.

        All texts are looked through at once: most of what that costs, it costs once.

        Returns:
            The words of each text, in any order; None for a text that has ligatures and the like,
            a letter of which is not read as one letter, or that may have a Latin word.
        """
        if self._others and (doubtful := {*self._with_others(texts)}):
            return self._without(doubtful, texts)
        joined = _BETWEEN.join(texts)
        read = self._letters.table.take(_codes(joined))
        ends = list(accumulate(len(text) + len(_BETWEEN) for text in texts))
        awkward = (read == _AWKWARD).nonzero()[0].tolist()
        if awkward:
            return self._without({bisect_right(ends, place) for place in awkward}, texts)
        places = None
        if not read.all():
            # Where the letters stand among the marks, and behind them the end.
            places = np.append(read.nonzero()[0], len(read))
            read = read[places[:-1]]
        found: list[list[tuple[str, int]]] = [[] for _ in texts]
        for word, at in self._standing(_spaced(read)):
            place, end = at, at + len(word)
            if places is not None:
                place, end = int(places[at]), int(places[end])
            piece = joined[place:end]
            if len(piece) > len(word):
                piece, place = next(self._pieces(joined, place))
            number = bisect_right(ends, place)
            start = ends[number - 1] if number else 0
            found[number].append((piece, place - start))
        return [*found]

    def _without(
        self, numbers: Collection[int], texts: Sequence[str]
    ) -> list[list[tuple[str, int]] | None]:
        """The words of all texts but of those with these numbers."""
        found = iter(self.pieces([text for at, text in enumerate(texts) if at not in numbers]))
        return [None if at in numbers else next(found) for at in range(len(texts))]

    def _with_others(self, texts: Sequence[str]) -> Iterator[int]:
        """The texts that have the letters of a Latin word, or others that may be folded to them."""
        for number, text in enumerate(texts):
            lower = text.lower()
            if _FOLDED_LATIN.search(text) or any(word in lower for word in self._others):
                yield number

    def _standing(self, read: Letters) -> Iterator[tuple[str, int]]:
        """The words that stand there, and where: a few are sooner looked for one by one."""
        spaced, words = read.tobytes().decode("utf-16-le"), self._words
        if len(words) <= _FEW_ASKED:
            for word in words:
                for at in _places(spaced, word):
                    yield word, at
            return
        starts, ends = _bounds(read)
        likely = self._signs.take(_signs_of(read, starts, ends)).nonzero()[0]
        for start, end in zip(
            starts.take(likely).tolist(), ends.take(likely).tolist(), strict=True
        ):
            word = spaced[start:end]
            if word in words:
                yield word, start - 1

    @cached_property
    def _signs(self) -> NDArray[np.bool_]:
        """For each number whether one of the words has it for its sign."""
        letters = np.frombuffer(" ".join(self._words).encode("utf-16-le"), np.uint16)
        spaced = _spaced(letters)
        signs = np.zeros(_CODES, np.bool_)
        signs[_signs_of(spaced, *_bounds(spaced))] = True
        return signs


def _spaced(letters: Letters) -> Letters:
    """Letters with a space in front and behind."""
    spaced = np.full(len(letters) + 2, _SPACE, np.uint16)
    spaced[1:-1] = letters
    return spaced


def _bounds(spaced: Letters) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where what stands between two spaces begins and ends; nothing may stand there."""
    spaces = (spaced == _SPACE).nonzero()[0]
    return spaces[:-1] + 1, spaces[1:]


def _signs_of(spaced: Letters, starts: NDArray[np.intp], ends: NDArray[np.intp]) -> Letters:
    """For each word a number that few others have: of its length, two first and two last letters.

    Words are told apart by it without one object for each; where it is that of a word that is
    looked for, the word itself is looked at.
    """
    signs = (ends - starts).astype(np.uint16)
    for places in (starts, starts + 1, ends - 1, ends - 2):
        signs *= _FACTOR
        signs += spaced.take(places, mode="clip")
    return signs


def _codes(text: str) -> NDArray[np.unsignedinteger[Any]]:
    """The code points of a text; one of the last instead of each that two bytes do not hold."""
    narrow = text.encode("utf-16-le", "surrogatepass")
    if len(narrow) == 2 * len(text):
        return np.frombuffer(narrow, np.uint16)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.minimum(codes, np.uint32(_AWKWARD - 1))


def _places(spaced: str, word: str) -> Iterator[int]:
    """Where the word stands between spaces, counted without the first space."""
    wanted = f" {word} "
    at = spaced.find(wanted)
    while at >= 0:
        yield at
        at = spaced.find(wanted, at + len(wanted) - 1)


@cache
def _letters() -> _Letters:
    """The table, made of what the tokenizer joins and of how letters are folded."""
    written = Tokenizer().written
    table = np.full(_CODES, _SPACE, np.uint16)
    letters = set()
    for code in (code for block in _BLOCKS for code in block):
        letter = chr(code)
        word = _LETTER + letter + _LETTER
        if written(word) == [word]:
            folded = fold(letter)
            table[code] = ord(folded) if len(folded) == 1 else _AWKWARD
            letters.add(folded)
    table[[ord(mark) for mark in MARKS + FORMATS]] = _MARK
    return _Letters(table, frozenset(letter for letter in letters if len(letter) == 1))
