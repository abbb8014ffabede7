"""Draws one line of a concordance: the words below one another, their context at both sides."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from typing_extensions import override

from desktop.display.byline import byline
from desktop.widgets.elision import elided
from desktop.widgets.rows import DrawnRow, RowDelegate
from index.results import ConcordanceLine

_ROW = 34
_MARGIN = 18
_GAP = 5.0
_FONT_PIXELS = 15
# The source has its own column at the far end, where the list is wide enough.
_SOURCE_WIDTH = 210
_SOURCE_FROM = 760
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class LineDelegate(RowDelegate[ConcordanceLine, None]):
    """The words begin at one vertical axis in the middle; the text runs from right to left."""

    kind = ConcordanceLine

    @override
    def height(self, value: ConcordanceLine, width: int) -> int:
        return round(_ROW * self._look.scale)

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: ConcordanceLine) -> None:
        theme = self._look.theme
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.paint_ground(painter, row, selected=theme.accent_ground, hovered=theme.surface)
        self.paint_line(painter, row)
        inner = row.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if inner.width() >= _SOURCE_FROM:
            self._paint_source(painter, inner, value)
            inner.setLeft(inner.left() + _SOURCE_WIDTH)
        self._paint_words(painter, inner, value)

    def _paint_words(self, painter: QPainter, inner: QRectF, line: ConcordanceLine) -> None:
        theme = self._look.theme
        bold, font = (
            self._look.list_font(_FONT_PIXELS, bold=True),
            self._look.list_font(_FONT_PIXELS),
        )
        axis = inner.left() + inner.width() * 0.55
        width = _width(line.words, bold)
        painter.setClipRect(inner)
        painter.setFont(font)
        painter.setPen(QColor(theme.soft_ink))
        # What does not fit is left out at the edges, far from the words, a word at a time.
        before = QRectF(axis + _GAP, inner.top(), inner.right() - axis - _GAP, inner.height())
        painter.drawText(before, _CENTRE | _LEFT | _single(), _fitting(line.before, font, before))
        after = inner.adjusted(0, 0, axis - width - _GAP - inner.right(), 0)
        shown = _fitting(line.after, font, after, from_start=True)
        painter.drawText(after, _CENTRE | _RIGHT | _single(), shown)
        mark = QRectF(axis - width - 3, inner.top() + 5, width + 6, inner.height() - 11)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hit))
        painter.drawRoundedRect(mark, 3, 3)
        painter.setFont(bold)
        painter.setPen(QColor(theme.ink))
        words = QRectF(axis - width - 20, inner.top(), width + 20, inner.height())
        painter.drawText(words, _CENTRE | _RIGHT | _single(), line.words)
        painter.setClipping(False)

    def _paint_source(self, painter: QPainter, inner: QRectF, line: ConcordanceLine) -> None:
        font = self._look.list_font(12)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.muted))
        script = self._look.digits
        source = byline((line.publisher,), line.published, "", script=script)
        shown = elided(source, QFontMetricsF(font), _SOURCE_WIDTH - 24)
        place = QRectF(inner.left(), inner.top(), _SOURCE_WIDTH - 24, inner.height())
        painter.drawText(place, _CENTRE | _LEFT | _single(), shown)


def _single() -> Qt.TextFlag:
    return Qt.TextFlag.TextSingleLine


def _fitting(text: str, font: QFont, place: QRectF, *, from_start: bool = False) -> str:
    """The words nearest to the words in the middle that stand whole in a place.

    Args:
        text: What stands before or after the words.
        font: Its typeface.
        place: Where there is room.
        from_start: Whether its first words are the nearest ones, and not its last.
    """
    metrics, room = QFontMetricsF(font), place.width()
    while text and metrics.horizontalAdvance(text) > room:
        if " " not in text.strip():
            return ""
        text = text.rstrip().rpartition(" ")[0] if from_start else text.lstrip().partition(" ")[2]
    return text


def _width(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
