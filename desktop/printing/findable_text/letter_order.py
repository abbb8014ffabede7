"""The order in which the letters of a line are written, so that all readers take them out alike.

Four kinds of readers take text out of a file, and each has an order of its own:

- by place (pdftotext): letters from left to right are turned where they are Arabic;
- by place between texts, by the stream inside one (PDFium): texts of a line from left to right,
  then the stretches of one strength from the right to the left, also those of a Latin name;
- by the stream, letter by letter (pypdf): an Arabic letter goes before what its text has so far,
  another one behind it, a neutral one where the last one went; a code of several characters is
  neutral;
- by the stream, by what it is told stands there (MuPDF, screen readers).

So the stretches of one direction are written in the order of reading, Arabic ones from left to
right; and what is Latin and mixed is written from the right to the left, each of its stretches as
one code, and is told in the order of reading.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby

from desktop.printing.findable_text.letter_font import EM
from desktop.printing.findable_text.letters import Letter

# A coordinate of TrueType has 16 bits: 32,7 times the type size.
_WIDEST = 30.0
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"
_LEFT_TO_RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}"
_WORD_JOINER = "\N{WORD JOINER}"
_DASHES = "\N{EN DASH}\N{EM DASH}\N{FIGURE DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
# Hebrew, Arabic and their forms, white and signs (`pypdf/_utils.py`); no guillemets.
_ARABIC_OR_NEUTRAL = (
    ("\0", "/"),
    (":", "@"),
    ("\u0590", "\u08ff"),
    ("\u2000", "\u206f"),
    ("\u20a0", "\u21ff"),
    ("\ufb1d", "\ufdff"),
    ("\ufe70", "\ufeff"),
)


@dataclass(frozen=True, slots=True)
class ShownText:
    """Letters that one operator shows.

    Attributes:
        letters: In the order in which their codes are written.
        told: What they say, where the codes say it in another order or with other signs.
        coded: What the codes say, put in the order of reading; empty where nothing is told.
        is_turned: Whether a program that goes letter by letter has to write it to the left.
    """

    letters: tuple[Letter, ...]
    told: str = ""
    coded: str = ""
    is_turned: bool = False


def shown_texts(letters: Sequence[Letter]) -> list[ShownText]:
    """The texts of a line in the order of reading.

    Args:
        letters: Of one line, in any order.
    """
    texts: list[ShownText] = []
    logical = sorted(letters, key=lambda each: each.position)
    for kind, group in groupby(logical, key=lambda each: each.kind):
        if kind.is_right_to_left:
            texts += _right_to_left(list(group))
        else:
            texts.append(_left_to_right(list(group)))
    return texts


def _right_to_left(run: Sequence[Letter]) -> Iterator[ShownText]:
    """Words from left to right; a sign that turns a reader to the right stands alone."""
    for alone, group in groupby(run, key=_turns_right):
        if alone:
            yield from (ShownText((each,)) for each in group)
            continue
        ordered = sorted(group, key=_visual_order)
        if unicodedata.combining(ordered[0].text):
            # Without a sign before it a mark at the left end would lose its letter.
            ordered.insert(0, replace(ordered[0], text=_RIGHT_TO_LEFT_MARK, outlines=()))
        yield ShownText(tuple(ordered), is_turned=True)


def _left_to_right(run: Sequence[Letter]) -> ShownText:
    """A number or a Latin name; what is mixed, stretch by stretch from the right."""
    visual = sorted(run, key=_visual_order)
    tied = _tied(visual)
    told = "".join(each.text for each in run)
    if len({_strength(each) for each in tied}) > 1:
        tokens = [list(group) for _, group in groupby(tied, key=lambda each: each.text == " ")]
        pieces = [piece for token in tokens for piece in _pieces(token)]
        codes = [code for piece in reversed(pieces) for code in _token_codes(piece)]
        return ShownText(tuple(codes), told, told, is_turned=True)
    if any("\u0590" <= each.text <= "\u08ff" for each in tied):
        return ShownText(tuple(map(_one_code, _pieces(tied))))  # Arabic digits: no turning inside
    dashes = [each for one, each in zip(visual, tied, strict=True) if one.text in _DASHES]
    if any(each.text == "-" for each in dashes):
        return ShownText(tuple(tied), told, "".join(each.text for each in tied))
    return ShownText(tuple(tied))


def _pieces(token: Sequence[Letter]) -> Iterator[Sequence[Letter]]:
    """A token, in pieces where it is longer than a font has room to draw it elsewhere.

    They end where a stretch ends, if one does: in a long address behind a sign.
    """
    begin = 0
    while begin < len(token):
        room = token[begin].left + _WIDEST * token[begin].kind.size
        end = begin + 1
        while end < len(token) and token[end].left + token[end].width <= room:
            end += 1
        borders = (
            at
            for at in range(end, begin, -1)
            if at < len(token) and _strength(token[at - 1]) is not _strength(token[at])
        )
        end = next(borders, end) if end < len(token) else end
        yield token[begin:end]
        begin = end


def _token_codes(token: Sequence[Letter]) -> list[Letter]:
    """The stretches of a token, the last one first, each drawn where it was.

    Their boxes stand side by side in the order of writing, so that no program sees a gap.
    """
    stretches = [_padded(_one_code(list(group))) for _, group in groupby(token, key=_strength)]
    codes, left = [], token[0].left
    for stretch in reversed(stretches):
        codes.append(_boxed_at(stretch, left))
        left += stretch.width
    return codes


def _one_code(stretch: Sequence[Letter]) -> Letter:
    """Letters from left to right as one."""
    first, last = stretch[0], stretch[-1]
    outlines = tuple(
        outline for each in stretch for outline in _boxed_at(each, first.left).outlines
    )
    text = "".join(each.text for each in stretch)
    return replace(first, text=text, width=last.left + last.width - first.left, outlines=outlines)


def _boxed_at(letter: Letter, left: float) -> Letter:
    """The letter with its box elsewhere, drawn where it was."""
    shift = round((letter.left - left) * EM / letter.kind.size)
    outlines = tuple(each._replace(right=each.right + shift) for each in letter.outlines)
    return replace(letter, left=left, outlines=outlines)


def _padded(code: Letter) -> Letter:
    """A code that a program takes for several characters, and so for neutral."""
    if len(code.text) > 1 or not _turns_right(code):
        return code
    is_strong = _strength(code) is _Strength.STRONG
    return replace(code, text=code.text + (_LEFT_TO_RIGHT_MARK if is_strong else _WORD_JOINER))


def _tied(letters: Sequence[Letter]) -> list[Letter]:
    """Letters from left to right; `100 000`, `20 %` and `2014–2020` get signs of one strength."""
    tied = list(letters)
    for at in range(1, len(letters) - 1):
        before, sign, after = letters[at - 1 : at + 2]
        if _strength(before) is _strength(after) is _Strength.WEAK:
            if sign.text == " ":
                tied[at] = replace(sign, text=_NO_BREAK_SPACE)
            elif sign.text in _DASHES:
                tied[at] = replace(sign, text="-")
    return tied


def _turns_right(letter: Letter) -> bool:
    """Whether a program that goes letter by letter writes on to the right behind it."""
    return not any(low <= letter.text[0] <= high for low, high in _ARABIC_OR_NEUTRAL)


class _Strength(Enum):
    """What a character says of the direction of a line (Unicode, annex 9), as PDFium sees it."""

    STRONG = auto()
    WEAK = auto()
    NEUTRAL = auto()


def _strength(letter: Letter) -> _Strength:
    direction = unicodedata.bidirectional(letter.text[0])
    if direction in {"EN", "AN", "ES", "ET", "CS", "NSM", "BN"}:
        return _Strength.WEAK
    return _Strength.STRONG if direction == "L" else _Strength.NEUTRAL


def _visual_order(letter: Letter) -> tuple[float, bool, int]:
    """From left to right; what has no room stands as if the line were written that way."""
    position = -letter.position if letter.kind.is_right_to_left else letter.position
    # A mark has the left edge of its letter in Arabic, the right edge elsewhere.
    return (round(letter.left, 2), letter.width > 0, position)
