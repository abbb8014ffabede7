"""Words: a folded text cut into words, numbers and signs, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from articles.arabic.folding import FoldedText, fold
from articles.span import Span

_SPACED_THOUSANDS = r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?:[.,٫][0-9]{1,2})?(?![0-9]|[.,٫][0-9])"
_NUMBER = "[0-9]+(?:(?:[.,]\N{RIGHT-TO-LEFT MARK}|[.,٫٬،']|ر)[0-9]+)*"
_ARABIC = "[ء-غف-يٮ-ۓ]+"
_OTHER_LETTERS = r"[^\W\d_]+"
# A long run of one sign (a drawn line) is one word.
_SIGNS = r"(?P<sign>[^\w\s])(?P=sign){3,}"
_WORD = re.compile(f"{_SPACED_THOUSANDS}|{_NUMBER}|{_ARABIC}|{_OTHER_LETTERS}|\n|{_SIGNS}|\\S")


@dataclass(frozen=True, slots=True)
class WordSequence:
    """The words of a text in order.

    A number is one word with its separators (`1.635.092,22`, `5ر4`, `10 000`); letters that touch
    digits are words of their own (`و860` is two); every other sign and each line end is a word.

    Attributes:
        folded: The text they were cut from.
        words: The folded words.
        starts: Where each starts in the folded text.
        ends: Where each ends in the folded text.
    """

    folded: FoldedText
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def touches_next(self, at: int) -> bool:
        """Whether no space stands between the word at `at` and the next one."""
        return at + 1 < len(self.words) and self.ends[at] == self.starts[at + 1]

    def span(self, first: int, last: int, prefix: int = 0) -> Span:
        """The place in the source of the words from `first` up to before `last`.

        Args:
            first: Index of the first word.
            last: Index after the last word.
            prefix: How many letters of the first word to leave out.
        """
        start = self.folded.to_source(self.starts[first] + prefix)
        end = self.folded.end_in_source(self.ends[last - 1])
        return Span(start, max(start, end))

    def as_read(self, first: int, last: int, prefix: int = 0) -> str:
        """The source's words from `first` up to before `last`, without `prefix` letters."""
        return self.span(first, last, prefix).text_in(self.folded.source)

    def index_at(self, position: int) -> int:
        """Index of the first word that ends after `position` of the source."""
        return bisect_right(self.ends, self.folded.to_folded(position))


def cut_words(text: str | FoldedText) -> WordSequence:
    """Cuts a text into words, folding it first where nobody has."""
    folded = fold(text) if isinstance(text, str) else text
    source = folded.text
    spans = [word.span() for word in _WORD.finditer(source)]
    return WordSequence(
        folded,
        [source[start:end] for start, end in spans],
        [start for start, _ in spans],
        [end for _, end in spans],
    )
