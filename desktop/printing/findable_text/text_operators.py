"""Letters in the language of a PDF file (ISO 32000-1, 9.4, and 14.9.4 for what is told)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from desktop.printing.findable_text.letter_font import EM, LetterFont
from desktop.printing.findable_text.letter_order import ShownText
from desktop.printing.findable_text.letters import Letter

_ARABIC_LETTER_MARK = "\N{ARABIC LETTER MARK}"
_RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"
# Thousandths of the type size below which a letter stands where the one before it ends.
_SMALLEST_SHIFT = 0.75
_SPACE_WIDTH = 250

Naming = Callable[[str], str]
"""Gives a text that is told a name among the resources of the file."""


def text_operators(text: ShownText, matrix: QTransform, naming: Naming) -> list[bytes]:
    """The operators that show a text, inside of `BT` and `ET`.

    What is told stands around it, and readers differ in where they look. Poppler takes the
    outermost `Span` whose text stands in the stream; MuPDF the innermost text by whatever name,
    which it gives to the sign at the right end, for letters given to codes out of order would be
    torn apart. Both are told the same. PDFium turns what it is told as if it stood from left to
    right: the empty text keeps it to the codes, and one that is an object of its own it never
    sees. The signs at both ends say how wide the whole is. A sign at the left end, which nobody
    but a program that goes letter by letter is told of, turns this one to the left.

    Args:
        text: What is shown.
        matrix: From layout units to points of the sheet, as `TextRecord.add_line` has it.
        naming: See there.
    """
    shown = [
        _shown(list(part), matrix) for _, part in groupby(text.letters, key=lambda each: each.kind)
    ]
    left, right = _ends(text.letters)
    turning = [b"/Span <</ActualText ()>> BDC", _shown([left], matrix), b"EMC"]
    if not text.told:
        return [*turning, *shown] if text.is_turned else shown
    told = f"\ufeff{text.told}".encode("utf-16-be", "replace").hex().upper()
    opening = f"/Span <</ActualText <{told}>>> BDC /Codes <</ActualText ()>> BDC".encode("ascii")
    inner = f"/Span /{naming(text.coded)} BDC".encode("ascii")
    if text.is_turned:
        shown = [_shown([left], matrix), *shown, inner, _shown([right], matrix), b"EMC"]
    else:
        shown = [inner, *shown, b"EMC"]
    return [opening, *shown, b"EMC EMC"]


def sign(font: LetterFont, text: str, size: float, place: tuple[float, float], ems: float) -> bytes:
    """Operators, with `BT` and `ET`, for a sign that nobody sees.

    Args:
        font: Any font of the file.
        text: The sign.
        size: Size of the type in points.
        place: Its left and its baseline, from the upper left corner, in points.
        ems: Its width in type sizes.
    """
    code = font.code(text, (), round(ems * EM))
    left, baseline = (number(value) for value in (place[0], -place[1]))
    return (
        f"BT /{font.name} {number(size)} Tf 1 0 0 1 {left} {baseline} Tm <{code:04X}> Tj ET"
    ).encode("ascii")


def number(value: float) -> str:
    """A number as short as the language of PDF allows, to four digits after the point."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _ends(letters: Sequence[Letter]) -> tuple[Letter, Letter]:
    """Signs without room at the left and the right end of letters."""
    left = min(letters, key=lambda each: each.left)
    right = max(letters, key=lambda each: each.left + each.width)
    return (
        Letter(_ARABIC_LETTER_MARK, left.left, 0.0, left.position, (), left.kind),
        Letter(_RIGHT_TO_LEFT_MARK, right.left + right.width, 0.0, right.position, (), right.kind),
    )


def _shown(letters: Sequence[Letter], matrix: QTransform) -> bytes:
    """Operators that show letters of one kind, in the order given."""
    kind = letters[0].kind
    unit = math.sqrt(abs(matrix.determinant()))
    place = matrix.map(QPointF(letters[0].left, 0.0))
    across = (matrix.m11() / unit, -matrix.m12() / unit, -matrix.m21() / unit, matrix.m22() / unit)
    matrix_text = " ".join(number(value) for value in (*across, place.x(), -place.y()))
    colour = " ".join(number(value) for value in kind.colour)
    shown = (
        f"/{kind.font.name} {number(kind.size * unit)} Tf {matrix_text} Tm [{_codes(letters)}] TJ"
    )
    return f"{colour} rg {shown}".encode("ascii")


def _codes(letters: Sequence[Letter]) -> str:
    """The operand of `TJ`: codes, and shifts where a letter does not follow the one before."""
    scale = EM / letters[0].kind.size
    parts: list[str] = []
    codes = ""
    end = letters[0].left * scale
    for letter in letters:
        shift = letter.left * scale - end
        if abs(shift) > _SMALLEST_SHIFT:
            parts.append(f"<{codes}>{-shift:.0f}" if codes else f"{-shift:.0f}")
            codes = ""
            end += round(shift)
        width = _SPACE_WIDTH if letter.text.isspace() else round(letter.width * scale)
        codes += f"{letter.kind.font.code(letter.text, letter.outlines, width):04X}"
        end += width
    return "".join([*parts, f"<{codes}>"])
