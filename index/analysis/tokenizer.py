"""Where the words and the numbers of a text are, and the term that each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from index.analysis.folding import FORMATS, MARKS, fold

# A longer term would only fill the dictionary of terms: no word and no written number needs it.
LONGEST_TERM = 64

_ARABIC = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb"
    "\ufe70-\ufefc"
)
_SEPARATORS = ".,\u066b\u066c\u060c'\u2019 \u00a0\u202f\u2009"
_GROUP_SPACES = " \u00a0\u202f\u2009"
# Every alternative begins with a class of its own and repeats disjoint classes: linear on any input.
_WORD = re.compile(
    f"(?P<arabic>[{_ARABIC}]+(?:[{MARKS}{FORMATS}]+[{_ARABIC}]+)*[{MARKS}]*)"
    rf"|(?P<number>\d+(?:[{_SEPARATORS}][{FORMATS}]?\d+)*)"
    rf"|(?P<latin>(?:(?![{_ARABIC}])[^\W\d_])(?:(?![{_ARABIC}])[^\W\d_]|[\u0300-\u036f\u00ad])*)"
    "|(?P<percent>[%٪％؉])"
)
_PIECES = re.compile(rf"(\d+)|([{_SEPARATORS}])")
_PERCENT = "%"


class Token(NamedTuple):
    """A word of a text: its folded term and its half-open range of code points."""

    term: str
    start: int
    end: int


def _split_number(text: str, start: int) -> Iterator[Token]:
    """The numbers in a run of digits and separators: thousands closed up, one decimal kept."""
    found = list(_PIECES.finditer(text))
    pieces = [(match[1], match.start(1), match.end(1)) for match in found if match[1]]
    separators = [match[2] for match in found if match[2]]
    at = 0
    while at < len(pieces):
        digits, first, last = pieces[at]
        end = at + 1
        if len(digits) <= 3 and end < len(pieces) and len(pieces[end][0]) == 3:
            separator = separators[at]
            while (
                end < len(pieces) and len(pieces[end][0]) == 3 and separators[end - 1] == separator
            ):
                end += 1
            digits = "".join(piece[0] for piece in pieces[at:end])
            last = pieces[end - 1][2]
        if end < len(pieces) and _is_decimal(pieces, separators, end):
            digits += "." + pieces[end][0]
            last = pieces[end][2]
            end += 1
        yield Token(fold(digits)[:LONGEST_TERM], start + first, start + last)
        at = end


def _is_decimal(pieces: list[tuple[str, int, int]], separators: list[str], at: int) -> bool:
    """Whether the piece at `at` is the fraction of the number before it, not a day or a month."""
    if separators[at - 1] in _GROUP_SPACES or separators[at - 1] in "'\u2019":
        return False
    alone = at + 1 == len(pieces) or separators[at] in _GROUP_SPACES
    begins = at < 2 or separators[at - 2] in _GROUP_SPACES or len(pieces[at - 1][0]) == 3
    return alone and begins


class Tokenizer:
    """Cuts texts into folded terms; remembers how it folded the words it saw.

    The same instance reads the articles and the queries, so that both are cut alike.
    """

    _MOST_REMEMBERED = 200_000

    def __init__(self) -> None:
        self._terms: dict[str, str] = {}
        self._spellings: dict[str, str] = {}

    def spelling(self, term: str) -> str:
        """The first spelling of `term` that this tokenizer saw and still remembers, or the term."""
        return self._spellings.get(term, term)

    def tokens(self, text: str) -> Iterator[Token]:
        """The words and numbers of `text`, in order; `%10` reads as `10 %`."""
        remembered = self._terms
        percent: Token | None = None
        for match in _WORD.finditer(text):
            kind = match.lastgroup
            if kind == "number":
                numbers = list(_split_number(match[0], match.start()))
                yield numbers[0]
                if percent is not None and percent.end == match.start():
                    yield percent
                    percent = None
                yield from numbers[1:]
                continue
            if percent is not None:
                yield percent
                percent = None
            if kind == "percent":
                percent = Token(_PERCENT, match.start(), match.end())
                continue
            word = match[0]
            term = remembered.get(word)
            if term is None:
                term = self._remember(word)
            if term:
                yield Token(term, match.start(), match.end())
        if percent is not None:
            yield percent

    def terms(self, text: str) -> list[str]:
        """The terms of `text` in order, as the index stores them."""
        return [token.term for token in self.tokens(text)]

    def _remember(self, word: str) -> str:
        if len(self._terms) >= self._MOST_REMEMBERED:
            self._terms.clear()
            self._spellings.clear()
        term = fold(word)[:LONGEST_TERM]
        if len(word) <= LONGEST_TERM:
            self._terms[word] = term
            self._spellings.setdefault(term, word)
        return term
