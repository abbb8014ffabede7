"""TextBlock: a paragraph laid out for a delegate, with marks on its words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from articles.span import Span
from desktop.display.isolation import is_right_to_left
from desktop.display.text_positions import TextPositions
from desktop.widgets.hit_runs import hit_runs
from desktop.widgets.mark_geometry import mark_rects

_CORNER = 3.0
# How many letters are kept before the first mark when a paragraph is cut at its head.
_BEFORE_MARK = 30


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set.

    Attributes:
        font: The typeface.
        colour: `#RRGGBB`.
        mark: The ground of marked words, `#RRGGBB`.
        max_lines: How many lines at most; 0 for all.
        line_height: Distance of lines in multiples of the font's own.
        right_to_left: The direction where it is known: that of a line of labels, say. None for
            that of the majority.
    """

    font: QFont
    colour: str
    mark: str = ""
    max_lines: int = 0
    line_height: float = 1.0
    right_to_left: bool | None = None


class TextBlock:
    """One paragraph laid out in a width; its direction is that of its majority."""

    def __init__(
        self, text: str, style: TextStyle, width: float, spans: tuple[Span, ...] = ()
    ) -> None:
        self._style = style
        self._spans = tuple(hit_runs(spans, text))
        self._text = text.replace("\n", " ")
        self._layout = self._lay_out(self._text, width)
        if style.max_lines and self._layout.lineCount() > style.max_lines:
            self._bring_mark_forward(width)
            self._shorten(width)
        self._positions = TextPositions(self._text)

    @property
    def height(self) -> float:
        """Height of all lines, in pixels."""
        return self._layout.boundingRect().height() if self._layout.lineCount() else 0.0

    @property
    def width(self) -> float:
        """Width of the longest line, in pixels."""
        lines = range(self._layout.lineCount())
        return max((self._layout.lineAt(i).naturalTextWidth() for i in lines), default=0.0)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw the marks, then the words, with the block's top left corner at `at`."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.mark or "#00000000"))
        for span in self._spans:
            start, length = self._positions.span_to_utf16(span)
            for rect in mark_rects(self._layout, start, length):
                tight = QRectF(rect.x() - 1, rect.y(), rect.width() + 2, rect.height())
                painter.drawRoundedRect(tight.translated(at), _CORNER, _CORNER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(self._style.colour))
        self._layout.draw(painter, at)

    def _lay_out(self, text: str, width: float) -> QTextLayout:
        layout = QTextLayout(text, self._style.font)
        layout.setCacheEnabled(True)
        option = QTextOption()
        known = self._style.right_to_left
        right = is_right_to_left(text) if known is None else known
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        # In a mirrored program everything hangs at the right edge, Latin paragraphs too.
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        step = QFontMetricsF(self._style.font).height() * self._style.line_height
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, y))
            y += max(step, line.height() if self._style.line_height >= 1 else 0)
        layout.endLayout()
        return layout

    def _bring_mark_forward(self, width: float) -> None:
        """Cut words at the head when the first mark would be cut off at the end."""
        if not self._spans:
            return
        last = self._layout.lineAt(self._style.max_lines - 1)
        shown = TextPositions(self._text).to_code_points(last.textStart() + last.textLength())
        if self._spans[0].end < shown - 2:
            return
        head = self._text.rfind(" ", 0, max(self._spans[0].start - _BEFORE_MARK, 0)) + 1
        self._text = "…" + self._text[head:]
        self._spans = tuple(span.shifted(1 - head) for span in self._spans)
        self._layout = self._lay_out(self._text, width)

    def _shorten(self, width: float) -> None:
        """Cut at a word so that the last line allowed ends in an ellipsis."""
        if self._layout.lineCount() <= self._style.max_lines:
            return
        last = self._layout.lineAt(self._style.max_lines - 1)
        end = TextPositions(self._text).to_code_points(last.textStart() + last.textLength())
        while end > 1:
            end = max(self._text.rfind(" ", 0, end - 1), 0) or end - 1
            text = self._text[:end].rstrip(" ،,.") + "…"
            layout = self._lay_out(text, width)
            if layout.lineCount() <= self._style.max_lines:
                self._text, self._layout = text, layout
                kept = len(text) - 1
                self._spans = tuple(
                    Span(span.start, min(span.end, kept))
                    for span in self._spans
                    if span.start < kept
                )
                return
