"""The axis of many events: how many there are, in bars, instead of a mark for each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from articles.timeline.events import EventKind
from desktop.display.isolation import isolated, metadata_line
from desktop.printing.contents.summary_content import SummaryEvent
from desktop.printing.contents.wording import BEYOND_AXIS, MOST
from desktop.printing.findable_text.text_layer import artifact
from desktop.printing.paper.paragraph import single_line, text_width
from desktop.printing.paper.pieces import Piece
from desktop.printing.paper.text_styles import TICK
from desktop.theme import LIGHT
from desktop.time_axis.calendar_cells import buckets
from desktop.time_axis.extent import usual_extent
from desktop.time_axis.scale import AxisScale, picture_scale
from desktop.time_axis.ticks import picture_ticks

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
    """The events of one stretch of the calendar.

    Attributes:
        left: Its left edge.
        width: How wide it is.
        counts: How many events of each kind, in the order of `EventKind`.
    """

    left: float
    width: float
    counts: tuple[int, ...]


def bars_of(
    events: Sequence[SummaryEvent], scale: AxisScale, least: float
) -> tuple[tuple[Bar, ...], int]:
    """Bars of the events by the middle of their days.

    Args:
        events: What to count.
        scale: The axis.
        least: How wide a stretch is at least, in the scale's unit.

    Returns:
        The bars that are not empty, oldest first; and how many events lie beyond the axis.
    """
    kinds = [*EventKind]
    stretches = [*buckets(scale, least)]
    firsts = [first for first, _ in stretches]
    counts: dict[int, list[int]] = {}
    beyond = 0
    for event in events:
        if not scale.shows(event.start.toordinal(), event.end.toordinal()):
            beyond += 1
            continue
        middle = scale.moment(scale.middle_of(event.start, event.end))
        at = min(max(bisect_right(firsts, middle) - 1, 0), len(stretches) - 1)
        counts.setdefault(at, [0] * len(kinds))[kinds.index(event.kind)] += 1
    return tuple(_bar(scale, stretches[at], each) for at, each in sorted(counts.items())), beyond


def _bar(scale: AxisScale, stretch: tuple[int, int], counts: Sequence[int]) -> Bar:
    left, right = scale.edges_of(*map(date.fromordinal, stretch))
    return Bar(left, max(right - left - _BAR_GAP, _BAR_GAP), tuple(counts))


def density_piece(events: Sequence[SummaryEvent], width: float) -> Piece:
    """The axis with its bars, what their colours mean, and the ticks.

    Args:
        events: Oldest first, at least one.
        width: Width of the page's body in points.
    """
    scale = picture_scale([usual_extent(events, 0)], width)
    bars, beyond = bars_of(events, scale, _BAR + _BAR_GAP)
    most = max((sum(bar.counts) for bar in bars), default=1)
    ticks = picture_ticks(scale, lambda text: text_width(text, TICK), gap=10.0)
    more = f"{BEYOND_AXIS} {isolated(str(beyond))}" if beyond else ""
    note = metadata_line((f"{MOST} {isolated(str(most))}", more))
    axis = _LEGEND + _LARGEST

    def paint(painter: QPainter, left: float, top: float) -> None:
        _draw_legend(painter, note, left, top, width)
        for bar in bars:
            _draw_bar(painter, bar, most, left, top + axis)
        painter.setPen(QPen(QColor(LIGHT.quiet_bar), 1.2))
        painter.drawLine(QLineF(left, top + axis, left + width, top + axis))
        for tick in ticks:
            painter.setPen(QPen(QColor(LIGHT.quiet_bar), 0.8))
            x = left + tick.x
            painter.drawLine(QLineF(x, top + axis, x, top + axis + 3.5))
            text = single_line(tick.text, TICK)
            with artifact(painter):
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
        box = QRectF(left + bar.left, bottom - part, bar.width, part)
        painter.fillRect(box, QColor(EVENT_COLOURS[kind]))
        bottom -= part
