"""The lines of a PDF's page, in the order of reading, and the paragraphs they make.

PDFium gives Arabic in logical order, but where two lines stand in one run of it the lower one may
come first: every character is asked where its baseline is, and lines of one run are put in order.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw

_SAME_LINE = 0.5  # of the size of the letters: a smaller step is an accent or an exponent
_SHORT_LINE = 0.12  # of the column's width that is left free at a paragraph's end
_WIDE_GAP = 1.6  # times the usual distance of lines
_STOPS = (".", "؟", "!", "?", ":", "…", "»", "”")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line: its words, its baseline from the bottom of the page, its edges, in points."""

    text: str
    baseline: float
    left: float
    right: float
    size: float


def lines_of_page(page: pypdfium2.PdfPage) -> list[PdfLine]:
    """The lines of a page; empty ones are left out."""
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        if len(text) != textpage.count_chars():  # letters outside the basic plane
            return [PdfLine(line, 0, 0, 0, 0) for line in text.split("\r\n") if line.strip()]
        return list(_lines(textpage, text))
    finally:
        textpage.close()


def _lines(textpage: pypdfium2.PdfTextPage, text: str) -> Iterator[PdfLine]:
    start = 0
    for run in text.split("\r\n"):
        pieces = _pieces(textpage, run, start)
        if len(pieces) > 1 and _overlap(pieces):
            pieces.sort(key=lambda line: -line.baseline)
        yield from pieces
        start += len(run) + 2


def _pieces(textpage: pypdfium2.PdfTextPage, run: str, start: int) -> list[PdfLine]:
    """A run, cut where the baseline changes."""
    pieces: list[PdfLine] = []
    letters: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for place, letter in enumerate(run, start):
        if letter.isspace():
            letters.append(" ")
            continue
        x, y = _origin(textpage, place)
        left, bottom, right, top = textpage.get_charbox(place, loose=True)
        size = max(top - bottom, 1.0)
        if boxes and abs(y - boxes[-1][0]) > _SAME_LINE * size:
            pieces.extend(_line(letters, boxes))
            letters, boxes = [], []
        letters.append(letter)
        boxes.append((y, min(left, x), max(right, x), size))
    pieces.extend(_line(letters, boxes))
    return pieces


def _line(
    letters: Sequence[str], boxes: Sequence[tuple[float, float, float, float]]
) -> Iterator[PdfLine]:
    words = " ".join("".join(letters).split())
    if words and boxes:
        yield PdfLine(
            words,
            boxes[0][0],
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            median(box[3] for box in boxes),
        )


def _origin(textpage: pypdfium2.PdfTextPage, place: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, place, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _overlap(pieces: Sequence[PdfLine]) -> bool:
    """Whether the lines stand above one another, and are not cells of a row."""
    first, second = pieces[0], pieces[1]
    return min(first.right, second.right) > max(first.left, second.left)


def paragraphs(lines: Sequence[PdfLine]) -> list[str]:
    """The lines joined where one goes on in the next."""
    if not lines:
        return []
    steps = [a.baseline - b.baseline for a, b in pairwise(lines)]
    downward = [step for step in steps if step > 0]
    usual = median(downward) if downward else 0.0
    joined = [lines[0].text]
    for above, line in pairwise(lines):
        if _goes_on(above, line, usual, lines):
            joined[-1] = f"{joined[-1]} {line.text}"
        else:
            joined.append(line.text)
    return joined


def _goes_on(above: PdfLine, line: PdfLine, usual: float, lines: Sequence[PdfLine]) -> bool:
    step = above.baseline - line.baseline
    if abs(above.size - line.size) > 0.15 * max(above.size, line.size, 1.0):
        return False
    if not 0 < step <= _WIDE_GAP * usual:
        # The top of the next column or page: a sentence goes on there.
        return not above.text.endswith(_STOPS) and step <= 0
    column = [each for each in lines if each.left < above.right and each.right > above.left]
    left, right = min(each.left for each in column), max(each.right for each in column)
    free = above.left - left if is_rtl(above.text) else right - above.right
    return free <= _SHORT_LINE * max(right - left, 1.0)


def is_rtl(text: str) -> bool:
    """Whether most letters of a line are written from right to left."""
    arabic = sum("\u0590" <= letter <= "\u08ff" for letter in text)
    return 2 * arabic > sum(letter.isalpha() for letter in text)
