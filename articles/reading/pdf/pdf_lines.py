"""The lines of a PDF's page, in the order of reading, and the paragraphs they make.

PDFium gives Arabic in logical order, but where two lines stand in one run of it the lower one may
come first: every character is asked where its baseline is, and lines of one run are put in order.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw

from articles.reading.pdf.kashidas import with_kashidas, without_kashidas
from articles.reading.pdf.pdf_letters import PdfLetter, is_rtl, words_from_right

_SAME_LINE = 0.5  # of the size of the letters: a smaller step is an accent or an exponent
_SHORT_LINE = 0.12  # of the column's width that is left free at a paragraph's end
_COLUMN_GAP = 2.5  # of the size of the letters: a wider gap in a line is one between columns
_NEAR = 0.8  # of the size: what stands so near on one baseline is one line
_FEW_LETTERS = 3
_SAMPLED = 300  # letters of a page
_ODD = 2.5  # times: no letter's box is so much larger or smaller than its font
_MOST_RUNS = 100_000  # words of a line
_WIDEST_WORD = 1.25  # times what its letters take up in the mean of its line
_HALF = 0.5  # of the column's width
_WIDE_GAP = 1.45  # times the usual distance of lines
_TIGHTEST = 6  # of so many lines, the one nearest to that above it stands in a paragraph
_NEAREST = 0.6  # of the size of the letters: lines stand no nearer
_MOSTLY = 0.6
_FEWEST_FULL = 3  # lines that end at one place
_LEAST_FULL = 8  # of so many lines one
_MOST_LONGER = 10  # of so many lines one
_SHARED = 0.3  # of the size
_STOPS = (".", "؟", "!", "?", ":", "…", "»", "”")
_STOPS_BEFORE = frozenset(".؟!:…")


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
        producer = str(page.pdf.get_metadata_value("Producer") or "") if page.pdf else ""
        return list(_lines(textpage, with_kashidas(text, producer)))
    finally:
        textpage.close()


def _lines(textpage: pypdfium2.PdfTextPage, text: str) -> Iterator[PdfLine]:
    start = 0
    scale = _scale(textpage, text)
    joined: list[list[_Placed]] = []
    for number, run in enumerate(text.split("\r\n")):
        pieces = _pieces(textpage, run, start, number * _MOST_RUNS, scale)
        if len(pieces) > 1 and _overlap(pieces[0], pieces[1]):
            pieces.sort(key=lambda line: -_baseline(line))
        for piece in pieces:
            if joined and _is_same_line(joined[-1], piece):
                joined[-1].extend(piece)
            else:
                joined.append(piece)
        start += len(run) + 2
    is_from_right = is_rtl(text)
    for each in joined:
        yield from _line(each, is_from_right)


def _pieces(
    textpage: pypdfium2.PdfTextPage, run: str, start: int, number: int, scale: float
) -> list[list[_Placed]]:
    """The letters of a run, cut where the baseline changes."""
    pieces: list[list[_Placed]] = []
    for place, letter in enumerate(run, start):
        if letter.isspace():
            number += 1
            continue
        is_mark = unicodedata.combining(letter) > 0
        if is_mark and pieces:  # goes on after a space that the library made up
            number = pieces[-1][-1].letter.run
        placed = _placed(textpage, place, letter, number, scale)
        if not pieces or (not is_mark and _is_elsewhere(pieces[-1], placed)):
            pieces.append([])
        pieces[-1].append(placed)
    return pieces


def _is_same_line(line: Sequence[_Placed], piece: Sequence[_Placed]) -> bool:
    """Whether a piece goes on where the line stands: the library cuts lines at vowel signs."""
    size = max(_size(line), _size(piece))
    # Signs of vowels bear their whole letter in some files, and stand at a height of their own.
    is_sign = len(piece) <= _FEW_LETTERS and any(map(_is_mark, piece))
    step = abs(_baseline(line) - _baseline(piece))
    if step > (1.2 if is_sign else 0.2) * size:
        return False
    left, right = _edges(line)
    other_left, other_right = _edges(piece)
    return max(other_left - right, left - other_right) < _NEAR * size


def _edges(line: Sequence[_Placed]) -> tuple[float, float]:
    return min(each.letter.left for each in line), max(each.letter.right for each in line)


def _baseline(line: Sequence[_Placed]) -> float:
    """The baseline of most of its letters."""
    return median([each.baseline for each in line if not _is_mark(each)] or [line[0].baseline])


def _size(line: Sequence[_Placed]) -> float:
    return median(each.letter.size for each in line)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A letter with its baseline and the height of its box."""

    letter: PdfLetter
    baseline: float
    height: float


def _placed(
    textpage: pypdfium2.PdfTextPage, place: int, letter: str, number: int, scale: float
) -> _Placed:
    x, y = _origin(textpage, place)
    left, bottom, right, top = textpage.get_charbox(place, loose=True)
    size = raw.FPDFText_GetFontSize(textpage, place) * scale
    if right <= left:
        left, right = min(left, x), max(right, x)
    return _Placed(PdfLetter(letter, left, right, number, size), y, max(top - bottom, 1.0))


def _scale(textpage: pypdfium2.PdfTextPage, text: str) -> float:
    """By what sizes of fonts are to be multiplied: they are told before the scale of the page."""
    places = [place for place, letter in enumerate(text) if letter.isalnum()][:_SAMPLED]
    ratios = []
    for place in places:
        _, bottom, _, top = textpage.get_charbox(place, loose=True)
        ratios.append((top - bottom) / max(raw.FPDFText_GetFontSize(textpage, place), 0.01))
    usual = median(ratios) if ratios else 1.0
    return 1.0 if 1 / _ODD < usual < _ODD else max(usual, 0.001)


def _is_elsewhere(line: Sequence[_Placed], placed: _Placed) -> bool:
    """Whether a letter is of another line than those before it."""
    last = next((each for each in reversed(line) if not _is_mark(each)), line[-1])
    size = max(placed.height, placed.letter.size, last.letter.size)
    return abs(placed.baseline - last.baseline) > _SAME_LINE * size


def _is_mark(placed: _Placed) -> bool:
    return unicodedata.combining(placed.letter.text) > 0


def _line(line: Sequence[_Placed], is_from_right: bool) -> Iterator[PdfLine]:
    """A line, or its pieces in columns; a number alone runs as most of the page does."""
    for part in _columns([each.letter for each in line]):
        said = "".join(letter.text for letter in part)
        is_turned = is_rtl(said) if any(map(str.isalpha, said)) else is_from_right
        words = words_from_right(part) if is_turned else _words_of_runs(part)
        if words:
            yield PdfLine(
                without_kashidas(words),
                _baseline(line),
                min(letter.left for letter in part),
                max(letter.right for letter in part),
                median(letter.size for letter in part),
            )


def _columns(letters: Sequence[PdfLetter]) -> list[list[PdfLetter]]:
    """The letters of a line, those of columns beside one another apart."""
    placed = sorted(letters, key=lambda letter: letter.left)
    edges: list[float] = []
    reach = placed[0].right if placed else 0.0
    size = median(letter.size for letter in placed) if placed else 0.0
    for letter in placed:
        if letter.left - reach > _COLUMN_GAP * size:
            edges.append(letter.left)
        reach = max(reach, letter.right)
    found: dict[int, list[PdfLetter]] = {}
    for letter in letters:
        found.setdefault(sum(letter.left >= edge for edge in edges), []).append(letter)
    return list(found.values())


def _words_of_runs(letters: Sequence[PdfLetter]) -> str:
    """The words as the file gives them, from left to right."""
    words: dict[int, list[str]] = {}
    for letter in letters:
        words.setdefault(letter.run, []).append(letter.text)
    return " ".join("".join(each) for each in words.values())


def _origin(textpage: pypdfium2.PdfTextPage, place: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, place, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _overlap(first: Sequence[_Placed], second: Sequence[_Placed]) -> bool:
    """Whether the lines stand above one another, and are not cells of a row."""
    (left, right), (other_left, other_right) = _edges(first), _edges(second)
    return min(right, other_right) > max(left, other_left)


def paragraphs(lines: Sequence[PdfLine]) -> list[str]:
    """The lines joined where one goes on in the next."""
    if not lines:
        return []
    lines = _with_stops_behind(lines)
    steps = [a.baseline - b.baseline for a, b in pairwise(lines)]
    downward = [step for step in steps if step > 0]
    usual = median(downward) if downward else 0.0
    tight = _tight(lines, downward)
    middle = median(each.size for each in lines)
    joined = [lines[0].text]
    for above, line in pairwise(lines):
        is_apart = above.baseline - line.baseline > _WIDE_GAP * tight
        if is_apart and (above.text.endswith(_STOPS) or _is_short(above, lines)):
            joined.append(line.text)
        elif _goes_on(above, line, usual * _times(line, middle), lines, middle):
            is_torn = above.text.endswith(" و") and line.text[:1].isdigit()  # «بين 1890 و1935»
            joined[-1] = f"{joined[-1]}{'' if is_torn else ' '}{line.text}"
        else:
            joined.append(line.text)
    return joined


def _with_stops_behind(lines: Sequence[PdfLine]) -> Sequence[PdfLine]:
    """The lines with the stops at their ends that are printed before Arabic set like Latin."""
    if not _begin_at_left([line for line in lines if is_rtl(line.text)]):
        return lines
    return [
        replace(line, text=f"{line.text[1:].lstrip()}{line.text[0]}")
        if len(line.text) > 1 and line.text[0] in _STOPS_BEFORE and is_rtl(line.text)
        else line
        for line in lines
    ]


def _times(line: PdfLine, middle: float) -> float:
    """How many times as far apart lines may stand whose letters are larger than most."""
    return max(1.0, line.size / middle) if middle else 1.0


def _tight(lines: Sequence[PdfLine], downward: Sequence[float]) -> float:
    """The distance of lines inside of a paragraph.

    Few lines may stand so near where most paragraphs are one line: then those farther apart end.
    """
    if not downward:
        return 0.0
    inner = [
        step
        for above, line in pairwise(lines)
        if (step := above.baseline - line.baseline) > _NEAREST * line.size
        and _is_as_large(above, line)
    ]
    least = min(inner, default=0.0)
    ends = [
        above.text.endswith(_STOPS) or not _is_as_large(above, line)
        for above, line in pairwise(lines)
        if above.baseline - line.baseline > _WIDE_GAP * least
    ]
    if least and ends and sum(ends) >= _MOSTLY * len(ends):
        return least
    return sorted(downward)[len(downward) // _TIGHTEST]


def _is_short(line: PdfLine, lines: Sequence[PdfLine]) -> bool:
    """Whether a line leaves half of its column free, at whichever edge it begins."""
    column = [each for each in lines if each.left < line.right and each.right > line.left]
    if not column:  # a line without a width, where letters have none in their font
        return False
    width = max(each.right for each in column) - min(each.left for each in column)
    return line.right - line.left < _HALF * width


def _goes_on(
    above: PdfLine, line: PdfLine, usual: float, lines: Sequence[PdfLine], middle: float
) -> bool:
    step = above.baseline - line.baseline
    if not _is_as_large(above, line):
        return False
    if not 0 < step <= _WIDE_GAP * usual:
        # The top of the next column or page: a sentence goes on there.
        return not above.text.endswith(_STOPS) and step <= 0
    # A title over several columns is wider than each of them, and larger; a line of smaller letters
    # than most, with who wrote say, stands in the column of those under it.
    column = [
        each
        for each in lines
        if each.left < above.right
        and each.right > above.left
        and (_is_as_large(above, each) or above.size < each.size == middle)
    ]
    left = -_edge([-each.left for each in column], line.size)
    right = _edge([each.right for each in column], line.size)
    is_at_left = not is_rtl(above.text) or _begin_at_left(
        [each for each in column if is_rtl(each.text)]
    )
    free = right - above.right if is_at_left else above.left - left
    # In narrow columns a long word leaves much free that did not fit.
    first, space, _ = line.text.partition(" ")
    letter = (line.right - line.left) / max(len(line.text), 1)
    is_word = bool(space) or line.text.endswith(_STOPS)  # else it may be a heading
    word = _WIDEST_WORD * letter * (len(first) + 1) if is_word else 0.0
    return free <= max(_SHORT_LINE * max(right - left, 1.0), word)


def _begin_at_left(lines: Sequence[PdfLine]) -> bool:
    """Whether Arabic lines stand at the left edge, as in paragraphs that are set like Latin ones.

    Then all begin at one place there, and at the right each where its words do.
    """
    if len(lines) < _FEWEST_FULL:
        return False
    lefts, rights = [line.left for line in lines], [line.right for line in lines]
    apart = max(line.size for line in lines)
    return max(lefts) - min(lefts) <= apart < max(rights) - min(rights)


def _edge(ends: Sequence[float], size: float) -> float:
    """Where full lines end: the farthest place that some share, else that of the longest line.

    A line over several columns, with who wrote say, is longer than those under it; more than a few
    such lines are those of a text whose lines end anywhere.
    """
    ordered = sorted(ends, reverse=True)
    fewest = max(_FEWEST_FULL, len(ordered) // _LEAST_FULL)
    most_longer = max(1, len(ordered) // _MOST_LONGER)
    for place in range(min(most_longer, len(ordered) - fewest) + 1):
        if ordered[place] - ordered[place + fewest - 1] <= _SHARED * size:
            return ordered[place]
    return ordered[0]


def _is_as_large(one: PdfLine, other: PdfLine) -> bool:
    return abs(one.size - other.size) <= 0.15 * max(one.size, other.size, 1.0)
