"""Where a stretch of laid-out text stands: rectangles around what stands together."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout, QTextLine

# Glyphs this near to each other (pixels) stand together.
_NEAR = 1.0


def mark_rects(layout: QTextLayout, start: int, length: int) -> list[QRectF]:
    """Rectangles of the UTF-16 range in the layout's own coordinates, line by line.

    A range may mix directions. «80 في المائة» stands in one piece; the first word of a Latin name
    and the Arabic word before it do not: the rest of the name stands between them.
    """
    rects: list[QRectF] = []
    end = start + length
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            rects += [
                QRectF(left, line.y(), right - left, line.height())
                for left, right in _pieces(line, first, last)
            ]
    return rects


def _pieces(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Left and right ends of what stands together, from left to right.

    Cursor positions would not do: at the edge of a Latin name Qt answers with its far end.
    """
    runs = (run.boundingRect() for run in line.glyphRuns(first, last - first))
    pieces: list[tuple[float, float]] = []
    for left, right in sorted((run.left(), run.right()) for run in runs):
        if pieces and left <= pieces[-1][1] + _NEAR:
            pieces[-1] = (pieces[-1][0], max(pieces[-1][1], right))
        else:
            pieces.append((left, right))
    return [(left, right) for left, right in pieces if right - left >= 0.5]
