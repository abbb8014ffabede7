"""Where a stretch of laid-out text stands: one rectangle for each line it touches."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout, QTextLine


def mark_rects(layout: QTextLayout, start: int, length: int) -> list[QRectF]:
    """Rectangles of the UTF-16 range in the layout's own coordinates.

    A range may mix directions («80 في المائة»): its extent is that of all its characters'
    leading and trailing edges, not the distance between its first and last cursor.
    """
    rects: list[QRectF] = []
    end = start + length
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last and (rect := _extent(line, first, last)) is not None:
            rects.append(rect)
    return rects


def _extent(line: QTextLine, first: int, last: int) -> QRectF | None:
    edges: list[float] = []
    for position in range(first, last):
        edges.append(_x(line, position, QTextLine.Edge.Leading))
        edges.append(_x(line, position, QTextLine.Edge.Trailing))
    left, right = min(edges), max(edges)
    if right - left < 0.5:
        return None
    return QRectF(left, line.y(), right - left, line.height())


def _x(line: QTextLine, position: int, edge: QTextLine.Edge) -> float:
    # PySide answers (x, position); its annotation says object.
    answer = line.cursorToX(position, edge)
    if isinstance(answer, tuple):
        return float(answer[0])
    raise TypeError(f"cursorToX answered {answer!r}")
