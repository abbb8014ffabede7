"""The axis of many events: how many there are, in bars, instead of a mark for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from articles.timeline.events import EventKind
from desktop.display.isolation import isolated
from desktop.printing.contents.summary_content import SummaryEvent
from desktop.printing.contents.wording import BEYOND_AXIS, MOST
from desktop.printing.paper.paragraph import single_line, text_width
from desktop.printing.paper.pieces import Piece
from desktop.printing.paper.text_styles import TICK
from desktop.printing.paper.timeline_axis import TimeScale, scale_of, ticks_of, usual_extent
from desktop.theme import LIGHT

EVENT_COLOURS = {
    EventKind.PUBLISHED: LIGHT.accent,
    EventKind.PAST: LIGHT.muted,
    EventKind.FUTURE: LIGHT.time,
}
_LEGEND_WORDS = {
    EventKind.PUBLISHED: "نشر مقال",
    EventKind.PAST: "ما مضى يوم كُتب",
    EventKind.FUTURE: "ما كان آتيا",
}
_BAR = 4.0
_BAR_GAP = 0.8
_LARGEST = 46.0
_SMALLEST = 2.5
_LEGEND = 18.0
_BELOW = 6.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The events that begin in one stretch of the axis.

    Attributes:
        left: Its left edge.
        counts: How many events of each kind, in the order of `EventKind`.
    """

    left: float
    counts: tuple[int, ...]


def bars_of(
    events: Sequence[SummaryEvent], scale: TimeScale, step: float
) -> tuple[tuple[Bar, ...], int]:
    """Bars of the events by the middle of their days.

    Args:
        events: What to count.
        scale: The axis.
        step: How wide a stretch is, in the scale's unit.

    Returns:
        The bars that are not empty, from left to right; and how many events lie beyond the axis.
    """
    kinds = [*EventKind]
    counts: dict[int, list[int]] = {}
    beyond = 0
    for event in events:
        if event.end < scale.first or event.start > scale.last:
            beyond += 1
            continue
        at = int(scale.middle(event.start, event.end) // step)
        counts.setdefault(at, [0] * len(kinds))[kinds.index(event.kind)] += 1
    return tuple(Bar(at * step, tuple(each)) for at, each in sorted(counts.items())), beyond


def density_piece(events: Sequence[SummaryEvent], width: float) -> Piece:
    """The axis with its bars, what their colours mean, and the ticks.

    Args:
        events: Oldest first, at least one.
        width: Width of the page's body in points.
    """
    scale = scale_of([usual_extent(events, 0)], width)
    bars, beyond = bars_of(events, scale, _BAR + _BAR_GAP)
    most = max((sum(bar.counts) for bar in bars), default=1)
    ticks = ticks_of(scale, lambda text: text_width(text, TICK), gap=10.0)
    note = f"{MOST} {isolated(str(most))}"
    if beyond:
        note += f" · {BEYOND_AXIS} {isolated(str(beyond))}"
    axis = _LEGEND + _LARGEST

    def paint(painter: QPainter, left: float, top: float) -> None:
        _draw_legend(painter, note, left, top, width)
        for bar in bars:
            _draw_bar(painter, bar, most, left, top + axis)
        painter.setPen(QPen(QColor(LIGHT.quiet_bar), 1.2))
        painter.drawLine(QLineF(left, top + axis, left + width, top + axis))
        for tick in ticks:
            painter.setPen(QPen(QColor(LIGHT.quiet_bar), 0.8))
            x = left + tick.position
            painter.drawLine(QLineF(x, top + axis, x, top + axis + 3.5))
            text = single_line(tick.text, TICK)
            text.draw(painter, x - text.natural_width / 2, top + axis + _BELOW)

    return Piece(axis + _BELOW + TICK.leading + 8.0, paint)


def _draw_legend(
    painter: QPainter,
    note: str,
    left: float,
    top: float,
    width: float,
) -> None:
    right = left + width
    for kind, words in _LEGEND_WORDS.items():
        colour = QColor(EVENT_COLOURS[kind])
        painter.fillRect(QRectF(right - 7.0, top + 3.0, 7.0, 7.0), colour)
        text = single_line(words, TICK)
        text.draw(painter, right - 11.0 - text.natural_width, top)
        right -= 11.0 + text.natural_width + 14.0
    single_line(note, TICK).draw(painter, left, top)


def _draw_bar(painter: QPainter, bar: Bar, most: int, left: float, bottom: float) -> None:
    total = sum(bar.counts)
    height = max(_LARGEST * total / most, _SMALLEST)
    for kind, count in zip(EventKind, bar.counts, strict=True):
        part = height * count / total
        box = QRectF(left + bar.left, bottom - part, _BAR, part)
        painter.fillRect(box, QColor(EVENT_COLOURS[kind]))
        bottom -= part
