"""A folded reading copy of a body, in which every position still knows its origin.

Folding makes one letter of its variants, drops marks that carry no sound of their own (vowel
signs, tatweel, bidi controls) and writes all digits in ASCII. Only dropping changes positions, so
the copy keeps a short list of the places where something was dropped instead of a map of every
character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from articles.span import Span

_MARKS = "\N{ARABIC FATHATAN}-\N{ARABIC WAVY HAMZA BELOW}\N{ARABIC LETTER SUPERSCRIPT ALEF}"
_INVISIBLE = (
    "\N{SOFT HYPHEN}\N{ARABIC LETTER MARK}\N{ZERO WIDTH SPACE}-\N{RIGHT-TO-LEFT MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{WORD JOINER}\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}"
    "\N{ZERO WIDTH NO-BREAK SPACE}"
)
_TATWEEL = "\N{ARABIC TATWEEL}"
_DROPPED = re.compile(f"[{_MARKS}{_INVISIBLE}{_TATWEEL}]+")
_BELONGS_TO_LETTER = re.compile(f"[{_MARKS}{_TATWEEL}]+")
# A tatweel that touches no letter is a dash: `1908 ـ 1913`.
_DASH_LIKE_TATWEEL = re.compile(f"(?<![^\\W\\d_{_TATWEEL}]){_TATWEEL}(?![^\\W\\d_{_TATWEEL}])")

_LETTERS = {
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىیې", "ي"),
    "ة": "ه",
    "ک": "ك",
    **dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\t", " "),
    **dict.fromkeys("\N{EN DASH}\N{EM DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}", "-"),
    "\N{FRACTION SLASH}": "/",
}
_DIGITS = {
    chr(zero + value): str(value) for zero in (0x0660, 0x06F0, 0xFF10) for value in range(10)
}
_TABLE = str.maketrans({**_LETTERS, **_DIGITS})


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded copy of a body.

    Attributes:
        text: The copy.
        cuts: Positions in `text` before which something was dropped, ascending.
        dropped: For each cut, how many code points were dropped up to it.
        body: The body itself.
    """

    text: str
    cuts: tuple[int, ...]
    dropped: tuple[int, ...]
    body: str

    def origin(self, position: int) -> int:
        """Where in the body the character at `position` of the copy stands."""
        cut = bisect_right(self.cuts, position)
        return position + (self.dropped[cut - 1] if cut else 0)

    def span(self, start: int, end: int) -> Span:
        """The body's span for a non-empty stretch of the copy, vowel signs at its end included."""
        last = self.origin(end - 1) + 1
        marks = _BELONGS_TO_LETTER.match(self.body, last)
        return Span(self.origin(start), marks.end() if marks else last)


def fold(body: str) -> FoldedText:
    """Fold a body for reading dates in it.

    Args:
        body: Any string.

    Returns:
        The folded copy.
    """
    dashed = _DASH_LIKE_TATWEEL.sub("-", body)
    cuts: list[int] = []
    dropped: list[int] = []
    total = 0
    for gap in _DROPPED.finditer(dashed):
        cuts.append(gap.start() - total)
        total += gap.end() - gap.start()
        dropped.append(total)
    plain = _DROPPED.sub("", dashed) if cuts else dashed
    return FoldedText(plain.translate(_TABLE), tuple(cuts), tuple(dropped), body)


@lru_cache(maxsize=1 << 15)
def fold_word(word: str) -> str:
    """Fold one word of a table."""
    return fold(word).text


def fold_words(text: str) -> frozenset[str]:
    """The folded words of a list written as one text."""
    return frozenset(fold(text).text.split())
