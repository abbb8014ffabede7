"""Draws one line of a concordance: the words below one another, their context at both sides."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from typing_extensions import override

from desktop.concordance.lines_model import line_text
from desktop.display.byline import byline
from desktop.display.isolation import is_right_to_left
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
    """The words begin at one vertical axis in the middle, and the text runs as it is read.

    That of lines in Latin letters is the mirrored one.
    """

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
        places = _places(inner, _width(line.words, bold), rtl=is_right_to_left(line_text(line)))
        painter.setClipRect(inner)
        painter.setFont(font)
        painter.setPen(QColor(theme.soft_ink))
        # What does not fit is left out at the edges, far from the words, a word at a time.
        painter.setLayoutDirection(places.direction)
        starts, ends = (_RIGHT, _LEFT) if places.is_right_to_left else (_LEFT, _RIGHT)
        shown = _fitting(line.before, font, places.before)
        painter.drawText(places.before, _CENTRE | ends | _single(), shown)
        shown = _fitting(line.after, font, places.after, from_start=True)
        painter.drawText(places.after, _CENTRE | starts | _single(), shown)
        mark = places.words.adjusted(-3, 5, 3, -6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hit))
        painter.drawRoundedRect(mark, 3, 3)
        painter.setFont(bold)
        painter.setPen(QColor(theme.ink))
        words = places.words.adjusted(-20, 0, 0, 0)
        if not places.is_right_to_left:
            words = places.words.adjusted(0, 0, 20, 0)
        painter.drawText(words, _CENTRE | starts | _single(), line.words)
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


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the three parts of a line stand."""

    before: QRectF
    words: QRectF
    after: QRectF
    is_right_to_left: bool

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The way the line is read."""
        rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        return rtl if self.is_right_to_left else ltr


def _places(inner: QRectF, width: float, *, rtl: bool) -> _Places:
    """Where the parts of a line stand in its row, by the width of its words.

    The axis is where the words begin: at the right of the middle, or at the left of it.
    """
    begin = inner.width() * 0.45
    words = QRectF(inner.left() + begin, inner.top(), width, inner.height())
    left = QRectF(inner.left(), inner.top(), begin - _GAP, inner.height())
    if rtl:
        words.moveRight(inner.right() - begin)
        left.setRight(words.left() - _GAP)
    right = QRectF(inner)
    right.setLeft(words.right() + _GAP)
    return _Places(right if rtl else left, words, left if rtl else right, rtl)


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
