"""Setting one paragraph in lines: direction by majority, exact leading, points throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop.display.isolation import is_right_to_left
from desktop.display.plain_text import printable
from desktop.display.unbroken import unbroken
from desktop.printing.findable_text.letters import Letter, letters_of
from desktop.printing.findable_text.structure import Role
from desktop.printing.findable_text.text_layer import FindablePdfWriter
from desktop.printing.paper.text_styles import UNITS_PER_POINT, TextStyle

_ENDLESS = 1e6
# Layout units by which Qt's measure of a full line, bearings included, may exceed its advance.
_SLACK = 100.0
_MOST_STRETCH = 0.3


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style."""

    text: str
    style: TextStyle


class Paragraph:
    """A paragraph laid out at a width, to be drawn line by line.

    Direction follows the majority of its strong characters, so that an Arabic paragraph that
    begins with a Latin name stands right to left. Qt shapes and orders the text itself.

    Attributes:
        style: The style of the first run; its leading holds for every line.
        line_count: How many lines there are, at least one.
    """

    def __init__(
        self,
        runs: Sequence[Run],
        width: float = _ENDLESS,
        *,
        justified: bool = False,
        right_to_left: bool | None = None,
        at_left: bool = False,
        role: Role = Role.PARAGRAPH,
    ) -> None:
        """Lay the text out.

        Args:
            runs: What to set, at least one run; line breaks become spaces.
            width: Width of the lines in points.
            justified: Whether lines but the last fill the width.
            right_to_left: The direction; by majority when None.
            at_left: Whether lines stand at the left edge whatever their direction.
            role: What it is, for those who hear the file.
        """
        self.style = runs[0].style
        self._role = role
        texts = [" ".join(printable(run.text).splitlines()) for run in runs]
        text = "".join(texts)
        rtl = is_right_to_left(text) if right_to_left is None else right_to_left
        self._units = text.encode("utf-16-le")
        self._layout = QTextLayout(unbroken(text), self.style.font(text))
        self._layout.setTextOption(_option(rtl=rtl))
        self._spans = _formats(texts, runs)
        self._layout.setFormats(self._spans)
        self._lines = _broken(self._layout, width * UNITS_PER_POINT)
        self._flush_right = width * UNITS_PER_POINT if rtl and not at_left else None
        if justified and len(self._lines) > 1:
            self._justify(width * UNITS_PER_POINT)
        self._baseline = _baseline(self.style)

    @property
    def line_count(self) -> int:
        """How many lines there are, at least one."""
        return len(self._lines)

    @property
    def height(self) -> float:
        """Height of all lines in points."""
        return self.line_count * self.style.leading

    @property
    def natural_width(self) -> float:
        """Width of the widest line in points."""
        return max(line.horizontalAdvance() for line in self._lines) / UNITS_PER_POINT

    def line_text(self, number: int) -> str:
        """The characters of line `number`, from 0."""
        line = self._lines[number]
        return self._characters(line.textStart(), line.textLength())

    def _characters(self, start: int, length: int) -> str:
        """A stretch of the text, measured as Qt does: in UTF-16 units."""
        return self._units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")

    def extents(self, number: int, start: int, end: int) -> list[tuple[float, float]]:
        """Where some characters stand on line `number`.

        Args:
            number: The line, from 0.
            start: The first character, in code points of the whole text.
            end: The character after the last.

        Returns:
            Left and right edges in points from the paragraph's left, one pair for each stretch
            that is not interrupted.
        """
        line = self._lines[number]
        text = self._units.decode("utf-16-le", "surrogatepass")
        first, last = (
            len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in (start, end)
        )
        first = max(first, line.textStart())
        length = min(last, line.textStart() + line.textLength()) - first
        shift = 0.0 if self._flush_right is None else self._flush_right - line.horizontalAdvance()
        pairs: list[tuple[float, float]] = []
        for run in line.glyphRuns(first, length) if length > 0 else ():
            edges = [point.x() for point in run.positions()]
            widths = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            ends = [edge + width.x() for edge, width in zip(edges, widths, strict=True)]
            if edges:
                pairs.append((min(edges) + shift, max(ends) + shift))
        gap = self.style.size * UNITS_PER_POINT
        return [
            (left / UNITS_PER_POINT, right / UNITS_PER_POINT) for left, right in _joined(pairs, gap)
        ]

    def _justify(self, width: float) -> None:
        """Widen the white between words, line by line, so that all lines but the last are full.

        Qt's own justification sets right-to-left lines one space short of the margin and
        spreads Latin words inside them more than Arabic ones.
        """
        starts = [line.textStart() for line in self._lines]
        self._layout.setFormats([*self._spans, *self._spacing(width)])
        self._lines = _broken(self._layout, width + _SLACK)
        if [line.textStart() for line in self._lines] != starts:
            self._layout.setFormats(self._spans)
            self._lines = _broken(self._layout, width)

    def _spacing(self, width: float) -> list[QTextLayout.FormatRange]:
        """For each line but the last, the word spacing that makes it `width` wide."""
        spans = []
        for number, line in enumerate(self._lines[:-1]):
            gaps = len(self.line_text(number).split()) - 1
            room = width - line.horizontalAdvance()
            # A line that would be torn apart, because of a long address under it, stays ragged.
            if gaps < 1 or not 0 < room <= width * _MOST_STRETCH:
                continue
            form = QTextCharFormat()
            form.setFontWordSpacing(room / gaps)
            spans.append(_span(line.textStart(), line.textLength(), form))
        return spans

    def draw_line(self, painter: QPainter, number: int, left: float, top: float) -> None:
        """Draw line `number` into the band of one leading whose corner is at `left`, `top`."""
        line = self._lines[number]
        painter.save()
        painter.translate(left, top)
        painter.scale(1 / UNITS_PER_POINT, 1 / UNITS_PER_POINT)
        painter.setPen(self.style.pen())
        shift = 0.0 if self._flush_right is None else self._flush_right - line.horizontalAdvance()
        origin = QPointF(shift, self._baseline - line.ascent() - line.y())
        device = painter.device()
        if isinstance(device, FindablePdfWriter):
            self._record_letters(device, painter, line, shift)
        else:
            line.draw(painter, origin)
        painter.restore()

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw every line, one leading apart."""
        for number in range(self.line_count):
            self.draw_line(painter, number, left, top + number * self.style.leading)

    def _record_letters(
        self, writer: FindablePdfWriter, painter: QPainter, line: QTextLine, shift: float
    ) -> None:
        """Let the writer write what `QTextLine.draw` would paint."""
        record = writer.record
        letters: list[Letter] = []
        for span in self._spans:
            start = max(span.start, line.textStart())
            stop = min(span.start + span.length, line.textStart() + line.textLength())
            if start < stop:
                colour = span.format.foreground().color()
                letters += letters_of(line, range(start, stop), self._units, record.fonts, colour)
        matrix = painter.worldTransform()
        matrix.translate(shift, self._baseline)
        record.add_line(letters, writer.matrix(matrix), self, self._role)


def single_line(text: str, style: TextStyle, role: Role = Role.PARAGRAPH) -> Paragraph:
    """`text` on one line, right to left, drawn from its left edge: furniture and labels."""
    return Paragraph([Run(text, style)], right_to_left=True, at_left=True, role=role)


def text_width(text: str, style: TextStyle) -> float:
    """How wide `text` is on one line, in points."""
    return single_line(text, style).natural_width


def _joined(pairs: Sequence[tuple[float, float]], gap: float) -> list[tuple[float, float]]:
    """Stretches with less than `gap` of white between them become one."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(pairs):
        if joined and left - joined[-1][1] < gap:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _option(*, rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    # Lines are shifted when drawn: what Qt mirrors depends on the application's own direction.
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _formats(texts: Sequence[str], runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    formats = []
    start = 0
    for text, run in zip(texts, runs, strict=True):
        form = QTextCharFormat()
        form.setFont(run.style.font(text))
        form.setForeground(QBrush(run.style.pen()))
        formats.append(_span(start, len(text.encode("utf-16-le")) // 2, form))
        start += formats[-1].length
    return formats


def _span(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, length, form
    return span


def _broken(layout: QTextLayout, width: float) -> list[QTextLine]:
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return lines


def _baseline(style: TextStyle) -> float:
    """Where the baseline stands in a band of one leading, in layout units."""
    metrics = QFontMetricsF(style.font())
    room = style.leading * UNITS_PER_POINT - metrics.ascent() - metrics.descent()
    return room / 2 + metrics.ascent()
