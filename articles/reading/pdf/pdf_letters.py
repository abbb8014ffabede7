"""The letters of one line of a PDF in the order of reading, told by where they stand.

PDFium guesses the direction of each run; where it guesses wrong, words come out backwards, brackets
face away and numbers stand on the wrong side. The place of every letter tells better: what is wrong
inside a word is turned, the words of a line from right to left are ordered by their places.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

_TORN = 0.45  # of the size: letters farther apart are not of one word
_SPACE = 0.2  # of the size between letters that the file does not set apart
_SPACE_BESIDE_SIGN = 0.3  # of the size: a sign that bears its letter hides half of that
_SPACE_IF_SAID = 0.09  # between those it does
_SPACE_AT_SIGNS = 0.13  # beside brackets and stops, where the file's own words end anywhere
_NARROW = 0.4  # of the size: a sign that bears its letter, as wide as both are
_TOUCHING = 0.01  # of the size
_OVER = 0.1  # of the size: a sign stands over a letter if its middle is not farther out
_BRACKETS = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "‹": "›"}
_CLOSING = {closing: opening for opening, closing in _BRACKETS.items()}
_ALEFS = frozenset("اأإآٱ")
_IN_NUMBERS = frozenset(".,:/-٫٬'%$€+")
_AFTER_CLOSING = frozenset(" .،؛:!؟,;?…»”)]")


@dataclass(frozen=True, slots=True)
class PdfLetter:
    """One letter as it stands on the page.

    Attributes:
        text: The letter.
        left: Its left edge, in points.
        right: Its right edge.
        run: Which run without white space of the file it is of.
        size: Of its font, in points.
    """

    text: str
    left: float
    right: float
    run: int
    size: float

    @property
    def middle(self) -> float:
        """The middle of its width."""
        return (self.left + self.right) / 2


class _Kind(Enum):
    RIGHT_TO_LEFT = "right-to-left"
    LEFT_TO_RIGHT = "left-to-right"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class _Part:
    """Letters side by side of one direction, in the order of reading."""

    letters: tuple[PdfLetter, ...]
    kind: _Kind
    said: str = ""

    @property
    def text(self) -> str:
        return self.said or "".join(letter.text for letter in self.letters)

    @property
    def left(self) -> float:
        return min(letter.left for letter in self.letters)

    @property
    def right(self) -> float:
        return max(letter.right for letter in self.letters)


def is_rtl(text: str) -> bool:
    """Whether most letters of a line are written from right to left."""
    arabic = sum(
        "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" for letter in text
    )
    return 2 * arabic > sum(letter.isalpha() for letter in text)


def words_from_right(letters: Sequence[PdfLetter]) -> str:
    """The words of a line from right to left, in the order of reading.

    Args:
        letters: Without white space, in the order of the file.
    """
    size = sorted(letter.size for letter in letters)[len(letters) // 2]
    parts = [_ordered(part) for part in _parts(_with_signs(letters, size), size)]
    parts.sort(key=lambda part: -part.left - part.right)
    return _faced(_joined(_latin_forwards(parts, size), size))


def _joined(parts: Sequence[_Part], size: float) -> str:
    words = "".join(_space(a, b, size) + b.text for a, b in pairwise(parts))
    return parts[0].text + words if parts else ""


def _parts(letters: Sequence[PdfLetter], size: float) -> Iterator[_Part]:
    """The letters in runs of one kind, of one place, of one run of the file."""
    run: list[PdfLetter] = []
    kind = _Kind.NEUTRAL
    for place, letter in enumerate(letters):
        own = _kind_at(letters, place)
        if run and (
            own is not kind
            or kind is _Kind.NEUTRAL
            or letter.run != run[-1].run
            or _gap(run[-1], letter) > _TORN * size
        ):
            yield _Part(tuple(run), kind)
            run = []
        kind = own
        run.append(letter)
    if run:
        yield _Part(tuple(run), kind)


def _kind_at(letters: Sequence[PdfLetter], place: int) -> _Kind:
    letter = letters[place].text[0]
    if letter.isdigit() or (letter.isalpha() and not is_rtl(letter)):
        return _Kind.LEFT_TO_RIGHT
    if letter.isalpha() or unicodedata.combining(letter) or letter == "\N{ARABIC TATWEEL}":
        return _Kind.RIGHT_TO_LEFT
    beside = letters[max(0, place - 1) : place + 2 : 2]
    of_number = [each.text.isascii() and each.text.isdigit() for each in beside]
    if letter in _IN_NUMBERS and of_number and (all(of_number) or letter in "%$€"):
        return _Kind.LEFT_TO_RIGHT if any(of_number) else _Kind.NEUTRAL
    return _Kind.NEUTRAL


def _gap(first: PdfLetter, second: PdfLetter) -> float:
    return max(second.left - first.right, first.left - second.right)


def _ordered(part: _Part) -> _Part:
    """A part with its letters in the order of reading."""
    if part.kind is _Kind.LEFT_TO_RIGHT:
        return _Part(tuple(sorted(part.letters, key=lambda each: each.middle)), part.kind)
    letters = part.letters
    steps = [a.middle - b.middle for a, b in pairwise(letters)]
    # A word is turned as a whole: in some fonts letters stand above one another.
    if sum(step < 0 for step in steps) > sum(step > 0 for step in steps):
        letters = letters[::-1]
    return _Part(tuple(_with_lam_first(letters)), part.kind)


def _with_lam_first(letters: Sequence[PdfLetter]) -> list[PdfLetter]:
    """The letters, those of a lam-alef that is one glyph in their order: it has no other."""
    ordered = list(letters)
    for place, (first, second) in enumerate(pairwise(letters)):
        is_one = first.left == second.left and first.right == second.right
        if is_one and first.text[0] in _ALEFS and second.text[0] == "\N{ARABIC LETTER LAM}":
            ordered[place : place + 2] = [second, first]
    return ordered


def _with_signs(letters: Sequence[PdfLetter], size: float) -> list[PdfLetter]:
    """The letters, each with its signs of vowels.

    A sign is of the letter before it in the file, unless it stands over another one.
    """
    bases = [letter for letter in letters if not unicodedata.combining(letter.text)]
    if not bases or len(bases) == len(letters):
        return list(letters)
    signs: dict[int, list[PdfLetter]] = {}
    before = -1
    for letter in letters:
        if not unicodedata.combining(letter.text):
            before += 1
            continue
        place = max(before, 0)
        if (
            not bases[place].left - _OVER * size
            <= letter.middle
            <= bases[place].right + _OVER * size
        ):
            place = min(range(len(bases)), key=lambda n: abs(bases[n].middle - letter.middle))
        signs.setdefault(place, []).append(letter)
    return [_signed(base, signs.get(place, ()), size) for place, base in enumerate(bases)]


def _signed(base: PdfLetter, signs: Sequence[PdfLetter], size: float) -> PdfLetter:
    """A letter with its signs; the doubling stands before the vowel, as it is typed.

    Of one glyph for both the library gives a part of the width to each: together they have it all.
    """
    if not signs:
        return base
    ordered = sorted((sign.text for sign in signs), key=lambda sign: sign != "\N{ARABIC SHADDA}")
    whole = [base, *(sign for sign in signs if abs(_gap(base, sign)) <= _TOUCHING * size)]
    return replace(
        base,
        text=base.text + "".join(ordered),
        left=min(each.left for each in whole),
        right=max(each.right for each in whole),
    )


def _latin_forwards(parts: Sequence[_Part], size: float) -> list[_Part]:
    """The parts, what is written from left to right as it is read: Latin words and what follows."""
    found: list[_Part] = []
    group: list[_Part] = []
    for part in [*parts, None]:
        if part is not None and part.kind is not _Kind.RIGHT_TO_LEFT:
            group.append(part)
            continue
        found.extend(_forwards(group, size))
        group = []
        if part is not None:
            found.append(part)
    return found


def _forwards(group: list[_Part], size: float) -> Iterable[_Part]:
    latin = [n for n, part in enumerate(group) if any(map(str.isalpha, part.text))]
    if not latin:
        return group
    # From the leftmost Latin word rightwards; a number to its right (which follows it) goes along.
    last = latin[-1]
    first = next(
        (n for n, part in enumerate(group) if part.kind is _Kind.LEFT_TO_RIGHT and n <= last), last
    )
    turned = group[first : last + 1][::-1]
    letters = tuple(letter for part in turned for letter in part.letters)
    words = _Part(letters, _Kind.LEFT_TO_RIGHT, _joined(turned, size))
    return [*group[:first], words, *group[last + 1 :]]


def _space(before: _Part, part: _Part, size: float) -> str:
    """A space where the parts stand apart."""
    gap = max(before.left - part.right, part.left - before.right)
    first, second = before.letters[-1], part.letters[0]
    least = _SPACE
    if _is_sign(first, size) or _is_sign(second, size):
        # A sign that bears its letter: the letter is wider than it says.
        least = _TORN if first.run == second.run else _SPACE_BESIDE_SIGN
    elif first.run != second.run:
        least = _SPACE_IF_SAID
    elif _Kind.NEUTRAL in {before.kind, part.kind}:
        least = _SPACE_AT_SIGNS
    return " " if gap > least * size else ""


def _is_sign(letter: PdfLetter, size: float) -> bool:
    """Whether a letter with its vowel stands where the vowel stands, as some programs write it."""
    return len(letter.text) > 1 and letter.right - letter.left < _NARROW * size


def _faced(text: str) -> str:
    """The text with its brackets turned towards what they enclose, told by the spaces around."""
    letters = list(text)
    for place, letter in enumerate(letters):
        if letter not in _BRACKETS and letter not in _CLOSING:
            continue
        before = letters[place - 1] if place else " "
        after = letters[place + 1] if place + 1 < len(letters) else " "
        if before == " " and after != " ":
            letters[place] = _CLOSING.get(letter, letter)
        elif before != " " and after in _AFTER_CLOSING:
            letters[place] = _BRACKETS.get(letter, letter)
    return "".join(letters)
