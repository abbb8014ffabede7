"""Paints the marks of an article: grounds below the words, lines under them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPen,
    QTextBlock,
    QTextDocument,
)

from desktop.reading.marks import GROUNDS, UNDERLINES, Mark, MarkRole
from desktop.theme import Theme
from desktop.widgets.mark_geometry import mark_rects

_CORNER = 3.0

PlacedMark = tuple[Mark, int, int]
"""A mark with its document position (UTF-16) and length."""


class MarkPainter:
    """Knows the colours and shapes of marks."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def paint_grounds(
        self, painter: QPainter, document: QTextDocument, marks: list[PlacedMark], visible: QRectF
    ) -> None:
        """Tint what lies behind the words; `visible` is in document coordinates."""
        painter.setPen(Qt.PenStyle.NoPen)
        for role in GROUNDS:
            chosen = [placed for placed in marks if placed[0].role is role]
            for mark, rect in _rects(document, chosen, visible):
                painter.setBrush(self._ground(mark))
                painter.drawRoundedRect(_tight(rect), _CORNER, _CORNER)

    def paint_underlines(
        self, painter: QPainter, document: QTextDocument, marks: list[PlacedMark], visible: QRectF
    ) -> None:
        """Solid lines under figures, dotted ones under times; both find room on one word."""
        chosen = [placed for placed in marks if placed[0].role in UNDERLINES]
        for mark, rect in _rects(document, chosen, visible):
            is_figure = mark.role is MarkRole.FIGURE
            pen = QPen(QColor(self.theme.figure if is_figure else self.theme.time), 2)
            if not is_figure:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            y = rect.bottom() - (1 if is_figure else 4)
            painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y))

    def _ground(self, mark: Mark) -> QColor:
        theme = self.theme
        if mark.role is MarkRole.PASSAGE:
            return QColor(theme.passage(mark.colour))
        if mark.role is MarkRole.CURRENT_FIGURE:
            return QColor(theme.figure_ground)
        if mark.role is MarkRole.FLASH:
            flash = QColor(theme.accent)
            flash.setAlpha(80)
            return flash
        return QColor(theme.hit)


def _rects(
    document: QTextDocument, marks: Iterable[PlacedMark], visible: QRectF
) -> Iterator[tuple[Mark, QRectF]]:
    """The rectangles of the marks that can be seen, in document coordinates."""
    layout = document.documentLayout()
    first, last = _positions(document, layout, visible)
    for mark, start, length in marks:
        if start > last or start + length < first:
            continue
        block = document.findBlock(start)
        end = start + length
        while block.isValid() and block.position() < end:
            yield from ((mark, rect) for rect in _in_block(layout, block, start, end, visible))
            block = block.next()


def _positions(
    document: QTextDocument, layout: QAbstractTextDocumentLayout, visible: QRectF
) -> tuple[int, int]:
    """From where to where the blocks reach that can be seen.

    To ask for the place of a block lays out everything before it: the steps grow from the head.
    """

    def top(number: int) -> float:
        return layout.blockBoundingRect(document.findBlockByNumber(number)).top()

    count, beyond = document.blockCount(), 1
    while beyond < count and top(beyond) <= visible.bottom():
        beyond *= 2
    last = max(bisect_right(range(min(beyond, count)), visible.bottom(), key=top) - 1, 0)
    first = max(bisect_right(range(last + 1), visible.top(), key=top) - 1, 0)
    end = document.findBlockByNumber(last)
    return document.findBlockByNumber(first).position(), end.position() + end.length()


def _in_block(
    layout: QAbstractTextDocumentLayout, block: QTextBlock, start: int, end: int, visible: QRectF
) -> list[QRectF]:
    bounds = layout.blockBoundingRect(block)
    if not bounds.intersects(visible):
        return []
    first = max(start, block.position()) - block.position()
    last = min(end, block.position() + block.length() - 1) - block.position()
    corner = block.layout().position()
    return [rect.translated(corner) for rect in mark_rects(block.layout(), first, last - first)]


def _tight(rect: QRectF) -> QRectF:
    """The line's rectangle without the space between lines."""
    return QRectF(rect.x() - 1, rect.y() + 3, rect.width() + 2, rect.height() - 4)
