"""The order in which the letters of a line are written, so that readers take it out rightly."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from itertools import groupby

from desktop.printing.findable_text.letters import Letter

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def extraction_order(letters: Sequence[Letter]) -> list[Letter]:
    """Letters from left to right, rearranged where they are read so, too.

    In a file that is read from the right, PDFium takes the stretches of one direction of a line
    from the right to the left, also the words of a Latin name and the parts of `4f51d`. So they
    are written that way; programs that go by the places of the letters see no difference.
    White inside `100 000` and `20 %` is tied instead: the number is one stretch then.
    """
    ordered: list[Letter] = []
    for is_right_to_left, run in groupby(
        sorted(letters, key=_visual_order), key=lambda each: each.kind.is_right_to_left
    ):
        part = list(run)
        if is_right_to_left:
            ordered += part
            continue
        stretches = [list(each) for _, each in groupby(_tied(part), key=_strength)]
        ordered += [letter for stretch in reversed(stretches) for letter in stretch]
    return ordered


def _tied(letters: Sequence[Letter]) -> list[Letter]:
    """Letters from left to right with no-break spaces inside numbers."""
    tied = list(letters)
    for at in range(1, len(letters) - 1):
        before, white, after = letters[at - 1 : at + 2]
        if white.text == " " and _strength(before) is _strength(after) is _Strength.WEAK:
            tied[at] = replace(white, text=_NO_BREAK_SPACE)
    return tied


class _Strength(Enum):
    """What a character says of the direction of a line (Unicode, annex 9), as PDFium sees it."""

    STRONG = auto()
    WEAK = auto()
    NEUTRAL = auto()


def _strength(letter: Letter) -> _Strength:
    direction = unicodedata.bidirectional(letter.text)
    if direction in {"EN", "AN", "ES", "ET", "CS", "NSM", "BN"}:
        return _Strength.WEAK
    return _Strength.STRONG if direction == "L" else _Strength.NEUTRAL


def _visual_order(letter: Letter) -> tuple[float, bool, int]:
    """From left to right; what has no room stands as if the line were written that way."""
    position = -letter.position if letter.kind.is_right_to_left else letter.position
    # A mark has the left edge of its letter in Arabic, the right edge elsewhere.
    return (round(letter.left, 2), letter.width > 0, position)
