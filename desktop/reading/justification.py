"""Justification: the white between words widened until the lines of a paragraph are full.

The last line stays as it is. Qt's own justification sets lines that run from right to left one
space short of the edge where reading begins, so that this edge is ragged. The widths are kept in
the layout of each paragraph, beside its words: the words, their places and their marks stay.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextLine,
    QTextOption,
)

# A line that would be torn apart, because of a long address under it, stays ragged.
_MOST_STRETCH = 0.25
# How far from the edge lines end, in heights of the letters: rounding, and more by steps for a line
# whose last letter has a tail that pushes its word off.
_SLACK, _STEP = 0.03, 0.1
_MOST_STEPS = 24


def justify(document: QTextDocument, first: int) -> None:
    """Let the lines of every paragraph fill the column that the document has now.

    Each paragraph is measured in a layout of its own, so that the document is laid out once.

    Args:
        document: Ragged, or justified for another width.
        first: The number of the first paragraph; what stands before it stays as it is.
    """
    frame = document.rootFrame().frameFormat()
    width = document.textWidth() - frame.leftMargin() - frame.rightMargin()
    if width <= 0:
        return
    block = document.findBlockByNumber(first)
    start = block.position()
    while block.isValid():
        block.layout().setFormats(_Filling(block, width, document.defaultTextOption()).widths())
        block = block.next()
    document.markContentsDirty(start, document.characterCount() - start)


@dataclass(frozen=True, slots=True)
class _Room:
    """What a line, from one unit of UTF-16 on, leaves free, and how many gaps may take it."""

    start: int
    length: int
    room: float
    gaps: int


class _Filling:
    """A paragraph that is measured."""

    def __init__(self, block: QTextBlock, width: float, option: QTextOption) -> None:
        self._width = width
        self._text = block.text()
        self._units = self._text.encode("utf-16-le")
        self._font = block.charFormat().font()
        self._option = option
        self._option.setTextDirection(block.textDirection())

    def widths(self) -> list[QTextLayout.FormatRange]:
        """The word spacing of each line that has room for it."""
        _ragged, lines = self._set([])
        starts = [line.textStart() for line in lines]
        limits = [max(self._width, line.naturalTextWidth()) for line in lines]
        rooms = [self._room(line) for line in lines[:-1]]
        tails = [max(0.0, line.naturalTextWidth() - line.horizontalAdvance()) for line in lines]
        slacks = [_SLACK * self._font.pixelSize() + tail for tail in tails[:-1]]
        for _ in range(_MOST_STEPS if rooms else 0):
            found = _widths(rooms, slacks)
            _layout, lines = self._set(found)
            overfull = _first_overfull(lines, starts, limits)
            if overfull is None:
                return found
            slacks[overfull] += _STEP * self._font.pixelSize()
        return []

    def _set(self, widths: list[QTextLayout.FormatRange]) -> tuple[QTextLayout, list[QTextLine]]:
        """The paragraph with this spacing; its lines live as long as the layout."""
        layout = QTextLayout(self._text, self._font)
        layout.setTextOption(self._option)
        layout.setFormats(widths)
        lines = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            lines.append(line)
        layout.endLayout()
        return layout, lines

    def _room(self, line: QTextLine) -> _Room:
        start, length = line.textStart(), line.textLength()
        units = self._units[2 * start : 2 * (start + length)]
        room = self._width - line.horizontalAdvance()
        is_torn = room > self._width * _MOST_STRETCH
        gaps = 0 if is_torn else len(units.decode("utf-16-le", "replace").split()) - 1
        return _Room(start, length, room, gaps)


def _first_overfull(lines: list[QTextLine], starts: list[int], limits: list[float]) -> int | None:
    """The first line that pushed a word to the next one, or is wider than the column."""
    found = [line.textStart() for line in lines]
    for number, line in enumerate(lines[: len(starts) - 1]):
        ends_elsewhere = found[number + 1 : number + 2] != starts[number + 1 : number + 2]
        if ends_elsewhere or line.naturalTextWidth() > limits[number]:
            return number
    return None


def _widths(rooms: list[_Room], slacks: list[float]) -> list[QTextLayout.FormatRange]:
    found = []
    for line, slack in zip(rooms, slacks, strict=True):
        if line.gaps > 0 and line.room > slack:
            width = QTextLayout.FormatRange()
            width.start, width.length = line.start, line.length
            form = QTextCharFormat()
            form.setFontWordSpacing((line.room - slack) / line.gaps)
            width.format = form
            found.append(width)
    return found
