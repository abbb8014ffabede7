"""Where the words and the numbers of a text are, and the term that each stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.analysis.folding import FORMATS, MARKS, fold

# A longer term would only fill the dictionary of terms: no word and no written number needs it.
LONGEST_TERM = 64

_ARABIC = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb"
    "\ufe70-\ufefc"
)
_GROUP_SPACES = " \u00a0\u202f\u2009"
_APOSTROPHES = "'\u2019"
_SEPARATORS = ".,\u066b\u066c\u060c" + _APOSTROPHES + _GROUP_SPACES
_PERCENTS = "%٪％؉"
# Every alternative begins with a class of its own and repeats disjoint classes: linear on any
# input. No number has more groups than a dozen.
_PIECE = re.compile(
    f"[{_ARABIC}]+(?:[{MARKS}{FORMATS}]+[{_ARABIC}]+)*[{MARKS}]*"
    rf"|[{_PERCENTS}]?\d+(?:[{_SEPARATORS}][{FORMATS}]?\d+){{0,12}}"
    rf"|(?:(?![{_ARABIC}])[^\W\d_])(?:(?![{_ARABIC}])[^\W\d_]|[\u0300-\u036f\u00ad])*"
    f"|[{_PERCENTS}]"
)
_HAMZA_SIGNS = frozenset("\N{ARABIC HAMZA ABOVE}\N{ARABIC HAMZA BELOW}")
_DIGITS = re.compile(r"\d+")


class Token(NamedTuple):
    """A word of a text: its folded term and its half-open range of code points."""

    term: str
    start: int
    end: int


class Tokenizer:
    """Cuts texts into folded terms; remembers how it folded the pieces it saw.

    The same rules read the articles and the queries, so that both are cut alike.
    """

    # A page of hits has some hundreds of pieces; more than these cost memory and save no time.
    _MOST_REMEMBERED = 20_000
    _MOST_STRETCHES = 20_000

    def __init__(self) -> None:
        self._tokens: dict[str, tuple[Token, ...]] = {}
        self._known_stretches: set[str] = set()
        self._stretches: dict[str, list[str]] = {}
        self._asked: frozenset[str] = frozenset()
        self._having: set[str] = set()

    def tokens(self, text: str, at: int = 0) -> Iterator[Token]:
        """The words and numbers of `text` from `at` on, in order; `%10` reads as `10` and `%`."""
        for piece, start in self.pieces(text, at):
            for term, first, last in self.tokens_of(piece):
                yield Token(term, start + first, start + last)

    def terms(self, text: str) -> list[str]:
        """The terms of `text` in order, as the index stores them."""
        remembered = self._tokens.get
        terms: list[str] = []
        for piece in _PIECE.findall(text):
            tokens = remembered(piece)
            if tokens is None:
                tokens = self.tokens_of(piece)
            if len(tokens) == 1:
                terms.append(tokens[0][0])
            else:
                terms.extend(token[0] for token in tokens)
        return terms

    def written(self, text: str) -> list[str]:
        """The words and runs of digits of `text` as they are written."""
        return _PIECE.findall(text)

    def terms_of(self, piece: str) -> list[str]:
        """The terms of one piece, which is not remembered."""
        if piece[-1].isdecimal():
            return [token.term for token in _read_piece(piece)]
        term = _term_of(piece)
        return [term] if term else []

    def pieces(self, text: str, at: int = 0) -> Iterator[tuple[str, int]]:
        """The words and runs of digits of `text` as they are written, and their places."""
        return ((match[0], match.start()) for match in _PIECE.finditer(text, at))

    def stretches_with(self, terms: frozenset[str], stretches: Sequence[str]) -> set[str]:
        """Those of some stretches without spaces that have one of the terms.

        What a stretch has is remembered, so that a text is compared with many terms at once and
        not word by word. Only numbers may go on behind a space; for them this is no help.
        """
        distinct = set(stretches)
        unknown = distinct - self._known_stretches
        if len(self._known_stretches) + len(unknown) > self._MOST_STRETCHES:
            self._known_stretches.clear()
            self._stretches.clear()
            self._asked, self._having = frozenset(), set()
            unknown = distinct
        for stretch in unknown:
            for term in self.terms(stretch):
                self._stretches.setdefault(term, []).append(stretch)
                if term in self._asked:
                    self._having.add(stretch)
        self._known_stretches |= unknown
        if terms is not self._asked:  # one query's terms, asked of text after text
            having = self._stretches.get
            self._asked = terms
            self._having = {stretch for term in terms for stretch in having(term, ())}
        return distinct & self._having

    def tokens_of(self, piece: str) -> tuple[Token, ...]:
        """The tokens of one piece, their places counted from its beginning."""
        tokens = self._tokens.get(piece)
        if tokens is not None:
            return tokens
        tokens = tuple(_read_piece(piece))
        if len(piece) <= LONGEST_TERM:
            if len(self._tokens) >= self._MOST_REMEMBERED:
                self._tokens.clear()
            self._tokens[piece] = tokens
        return tokens


def _read_piece(piece: str) -> Iterator[Token]:
    if piece[-1].isdecimal():
        has_sign = piece[0] in _PERCENTS
        numbers = list(_read_numbers(piece))
        yield numbers[0]
        if has_sign:
            yield Token("%", 0, 1)
        yield from numbers[1:]
        return
    term = _term_of(piece)
    if term:
        yield Token(term, 0, len(piece))


def _term_of(word: str) -> str:
    """The term of a piece that is no number; of a mark alone none is left."""
    if not _HAMZA_SIGNS.isdisjoint(word):
        # A hamza that was taken off its letter: of a decomposed word only the seat would be left.
        word = unicodedata.normalize("NFC", word)
    return fold(word)[:LONGEST_TERM]


def _read_numbers(piece: str) -> Iterator[Token]:
    """The numbers in a run of digits and separators: thousands closed up, one decimal kept."""
    runs = list(_DIGITS.finditer(piece))
    separators = [piece[run.end()] for run in runs[:-1]]
    at = 0
    while at < len(runs):
        end = _end_of_thousands(runs, separators, at)
        term = "".join(run[0] for run in runs[at:end])
        if end < len(runs) and _is_fraction(runs, separators, at, end):
            term += "." + runs[end][0]
            end += 1
        yield Token(fold(term[:LONGEST_TERM]), runs[at].start(), runs[end - 1].end())
        at = end


def _end_of_thousands(runs: list[re.Match[str]], separators: list[str], at: int) -> int:
    """After the groups of three that continue the number at `at`, all behind one separator."""
    end = at + 1
    if len(runs[at][0]) > 3:
        return end
    while end < len(runs) and len(runs[end][0]) == 3 and separators[end - 1] == separators[at]:
        end += 1
    return end


def _is_fraction(runs: list[re.Match[str]], separators: list[str], start: int, at: int) -> bool:
    """Whether the run at `at` is the fraction of the number from `start`, not a day or a month."""
    if separators[at - 1] in _GROUP_SPACES + _APOSTROPHES:
        return False
    begins = start == 0 or separators[start - 1] in _GROUP_SPACES
    ends = at + 1 == len(runs) or separators[at] in _GROUP_SPACES
    return begins and ends
