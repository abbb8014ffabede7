"""Folding: the letter forms that Arabic writers use for one another, brought to one.

A reader takes `إلى`, `الى` and `إلـى` for the same word. Folding does so too, and keeps the way
back: every position of the folded text knows its position in the source.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"

_SAME_LETTER = {
    "أإآٱ": "ا",
    "ىی": "ي",
    "ة": "ه",
    "ک": "ك",
    "گ": "ك",
    "٪": "%",
    "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}\t": " ",
    "\N{EN DASH}\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}\N{HYPHEN}\N{FIGURE DASH}": "-",
}
# Vowel signs, the superscript alef, tatweel, and every invisible mark of direction or joining.
_DROPPED = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
    "\u061c\u200b-\u200e\u202a-\u202e\u2066-\u2069\ufeff"
)
# A right-to-left mark after a digit's dot says that the fraction stands first; it stays.
_MARKS = re.compile(
    f"[{_DROPPED}]+|(?<![.,]){RIGHT_TO_LEFT_MARK}|{RIGHT_TO_LEFT_MARK}(?![0-9])|[\ufef5-\ufefc]"
)
_LAM_ALEF = "لا"


def _one_to_one() -> dict[int, str]:
    """The table of all foldings that keep the length: letters, digits, presentation forms."""
    table = {ord(form): to for forms, to in _SAME_LETTER.items() for form in forms}
    for zero in (0x0660, 0x06F0):
        table |= {zero + digit: str(digit) for digit in range(10)}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE80, 0xFEF5)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[code] = table.get(ord(plain), plain)
    return table


_TABLE = str.maketrans(_one_to_one())


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text and the way back to its source.

    Attributes:
        text: The folded text.
        source: What it was folded from.
    """

    text: str
    source: str
    _folded_at: list[int] = field(default_factory=lambda: [0], repr=False)
    _source_at: list[int] = field(default_factory=lambda: [0], repr=False)

    def to_source(self, position: int) -> int:
        """The position in the source of the character at `position` of the folded text."""
        step = bisect_right(self._folded_at, position) - 1
        return min(self._source_at[step] + position - self._folded_at[step], len(self.source))

    def end_in_source(self, position: int) -> int:
        """Where a span that ends before `position` ends in the source, its vowel signs included."""
        if position == 0:
            return 0
        end = min(self.to_source(position - 1) + 1, len(self.source))
        following = self.to_source(position) if position < len(self.text) else len(self.source)
        while end < following and unicodedata.combining(self.source[end]):
            end += 1
        return end

    def to_folded(self, position: int) -> int:
        """The position in the folded text that answers to `position` of the source."""
        step = bisect_right(self._source_at, position) - 1
        folded = self._folded_at[step] + position - self._source_at[step]
        following = self._folded_at[step + 1] if step + 1 < len(self._folded_at) else len(self.text)
        return min(folded, following)


def fold_letters(text: str) -> str:
    """Folds letter forms, digits and spaces one by one; the length stays the same."""
    return text.translate(_TABLE)


def fold(text: str) -> FoldedText:
    """Folds a text for comparison: letter forms as one, vowel signs, tatweel and marks left out.

    Args:
        text: Any text; lone surrogates and control characters pass unchanged.

    Returns:
        The folded text with its map of offsets.
    """
    same_length = text.translate(_TABLE)
    pieces: list[str] = []
    folded_at, source_at = [0], [0]
    taken = length = 0
    for mark in _MARKS.finditer(same_length):
        pieces.append(same_length[taken : mark.start()])
        length += mark.start() - taken
        taken = mark.end()
        if mark.group() >= "\ufef5" and mark.group() <= "\ufefc":
            pieces.append(_LAM_ALEF)
            # Both letters answer to the ligature's one place.
            folded_at.append(length + 1)
            source_at.append(mark.start())
            length += 2
        folded_at.append(length)
        source_at.append(taken)
    pieces.append(same_length[taken:])
    return FoldedText("".join(pieces), text, folded_at, source_at)


def fold_word(word: str) -> str:
    """The folded form of one word or phrase, for tables and look-ups."""
    return fold(word).text
