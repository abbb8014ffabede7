"""The text of a PDF file, written so that it comes out again as it was read.

Qt paints Arabic rightly but tells a PDF reader neither what most glyphs stand for nor where words
end: lam-alef, marks and the wide letters of Amiri are lost, and programs that take the text out
guess from the gaps between glyphs. Here the glyphs that Qt has chosen and placed become
`letters`, each one code of an embedded font of ours (`letter_font`), and each line one row of
codes in the order that such programs expect (`letter_order`; ISO 32000-1, 9.10). `pdf_assembly`
puts fonts and text into the file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QIODevice, QPointF
from PySide6.QtGui import QPdfWriter, QTransform
from typing_extensions import override

from desktop.printing.findable_text.letter_font import EM, FontSet, LetterFont
from desktop.printing.findable_text.letter_order import extraction_order
from desktop.printing.findable_text.letters import Letter

POINTS_PER_INCH = 72
_RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"
# Thousandths of the type size below which a letter stands where the one before it ends.
_SMALLEST_SHIFT = 0.75
_SPACE_WIDTH = 250
# Points between baselines below which two lines stand in one row.
_ROW = 4.0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the file's outline: words, page from 0, distance from its top, depth from 0."""

    title: str
    page: int
    top: float
    depth: int


class _Line(NamedTuple):
    """A line in the file's language, and where it stands in points, downwards."""

    baseline: float
    left: float
    right: float
    size: float
    font: LetterFont
    operators: bytes


@dataclass(slots=True)
class TextRecord:
    """The text painted so far: operators for each page, and the letters of each typeface."""

    fonts: FontSet = field(default_factory=FontSet)
    bookmarks: list[Bookmark] = field(default_factory=list)
    _lines: list[list[_Line]] = field(default_factory=lambda: [[]])

    def new_page(self) -> None:
        """What follows stands on another page."""
        self._lines.append([])

    def add_line(self, letters: Sequence[Letter], matrix: QTransform) -> None:
        """Write the letters of one line.

        Args:
            letters: In any order.
            matrix: From layout units, its origin on the baseline, to points of the sheet, both
                downwards and the latter from the lower edge.
        """
        ordered = extraction_order(letters)
        parts = groupby(ordered, key=lambda each: each.kind)
        shown = [_shown(list(part), matrix) for _, part in parts]
        if shown:
            left = matrix.map(QPointF(min(each.left for each in letters), 0.0))
            right = matrix.map(QPointF(max(each.left + each.width for each in letters), 0.0))
            size = ordered[0].kind.size * matrix.m11()
            font = ordered[0].kind.font
            operators = b"BT\n" + b"\n".join(shown) + b"\nET"
            self._lines[-1].append(_Line(left.y(), left.x(), right.x(), size, font, operators))

    def pages(self) -> list[list[bytes]]:
        """The operators for each page, its lines in the order of reading."""
        return [_reading_order(lines) for lines in self._lines]


class FindablePdfWriter(QPdfWriter):
    """A PDF writer for everything but text, which `Paragraph` puts into its record."""

    def __init__(self, device: QIODevice) -> None:
        super().__init__(device)
        self.record = TextRecord()

    @override
    def newPage(self) -> bool:
        """Begin another page, of the file and of the record."""
        self.record.new_page()
        return super().newPage()

    def matrix(self, painted: QTransform) -> QTransform:
        """From what a painter's transform takes to points from the lower edge of the sheet."""
        scale = POINTS_PER_INCH / self.logicalDpiX()
        height = self.height() * scale
        return painted * QTransform.fromScale(scale, scale) * QTransform.fromTranslate(0, -height)


def _reading_order(lines: Sequence[_Line]) -> list[bytes]:
    """Rows from above, in a row from the right."""
    rows: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: line.baseline):
        if rows and line.baseline - rows[-1][0].baseline < _ROW:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [operators for row in rows for operators in _row(row)]


def _row(lines: Sequence[_Line]) -> Iterator[bytes]:
    """The lines of one row from the right, and between them what makes them one line of text.

    pdftotext takes wide white for a border between columns and reads these one after the other.
    """
    before: _Line | None = None
    for line in sorted(lines, key=lambda each: -each.right):
        if before is not None:
            yield from _bridge(line, before)
        yield line.operators
        before = line


def _bridge(left: _Line, right: _Line) -> Iterator[bytes]:
    """A mark of direction, as wide as needed, between two lines of a row."""
    width = int((right.left - left.right) / right.size - 0.5)
    if width > 0:
        code = right.font.code(_RIGHT_TO_LEFT_MARK, (), width * EM)
        start = (right.left + left.right - width * right.size) / 2
        yield (
            f"BT /{right.font.name} {_number(right.size)} Tf 1 0 0 1 {_number(start)} "
            f"{_number(-right.baseline)} Tm <{code:04X}> Tj ET"
        ).encode("ascii")


def _shown(letters: Sequence[Letter], matrix: QTransform) -> bytes:
    """Operators that show letters of one kind, in the order given."""
    kind = letters[0].kind
    unit = math.sqrt(abs(matrix.determinant()))
    place = matrix.map(QPointF(letters[0].left, 0.0))
    across = (matrix.m11() / unit, -matrix.m12() / unit, -matrix.m21() / unit, matrix.m22() / unit)
    matrix_text = " ".join(_number(value) for value in (*across, place.x(), -place.y()))
    colour = " ".join(_number(value) for value in kind.colour)
    shown = (
        f"/{kind.font.name} {_number(kind.size * unit)} Tf {matrix_text} Tm [{_codes(letters)}] TJ"
    )
    return f"{colour} rg {shown}".encode("ascii")


def _number(value: float) -> str:
    """A number as short as the language of PDF allows, to four digits after the point."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


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
