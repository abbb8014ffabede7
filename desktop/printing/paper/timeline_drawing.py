"""The section «موقعه في الخط الزمني»: an axis that runs right to left, and its events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from articles.timeline.events import EventKind
from desktop.display.isolation import isolated, metadata_line
from desktop.printing.contents.summary_content import SummaryEvent
from desktop.printing.findable_text.text_layer import artifact
from desktop.printing.paper.paragraph import Paragraph, Run, single_line, text_width
from desktop.printing.paper.pieces import Piece
from desktop.printing.paper.text_styles import (
    EVENT,
    EVENT_DATE,
    EVENT_OWN,
    EVENT_TEXT,
    TICK,
    TextStyle,
)
from desktop.printing.paper.timeline_density import EVENT_COLOURS, density_piece
from desktop.theme import LIGHT
from desktop.time_axis.labels import Label, PlacedLabel, place_labels, shortened
from desktop.time_axis.scale import AxisScale, picture_scale
from desktop.time_axis.ticks import Tick, picture_ticks

_LABEL_ROWS = 5
_LABEL_GAP = 7.0
_LONGEST_LABEL = 170.0
# With more dates than this the axis carries dates alone, and the list under it the events.
_LABELLED_DATES = 5
# With more dates than this marks would cover one another; the axis then counts them.
_MOST_MARKS = 60
_ABOVE_AXIS = 8.0
_BELOW_AXIS = 4.0
_RADIUS = 4.0
_RADIUS_OWN = 5.0
_LIST_DATE_SHARE = 0.22
_LIST_MARK = 14.0
# The numbers of a few sources stand behind an event, words and titles under it.
_SHORT_SOURCE = 40
_UNDER_SOURCE = 4.0


@dataclass(frozen=True, slots=True)
class _Moment:
    """The events that share one place on the axis."""

    events: tuple[SummaryEvent, ...]

    @property
    def leading(self) -> SummaryEvent:
        """The one that gives the mark its look and its words."""
        return min(self.events, key=lambda event: event.kind is not EventKind.PUBLISHED)

    @property
    def start(self) -> date:
        return self.events[0].start

    @property
    def end(self) -> date:
        return self.events[0].end


def timeline_chunks(
    events: Sequence[SummaryEvent], width: float, *, listed: bool = False
) -> Iterator[list[Piece]]:
    """The axis, then a list of the events that it does not say in full.

    Args:
        events: Oldest first.
        width: Width of the page's body in points.
        listed: Whether the list says every event, also those that the axis says.
    """
    if not events:
        return
    moments = _moments(events)
    if len(moments) > _MOST_MARKS:
        yield [density_piece(events, width)]
        yield from _list(events, width)
        return
    scale = picture_scale([(moment.start, moment.end) for moment in moments], width)
    labels = [_label_text(moment, alone=len(moments) <= _LABELLED_DATES) for moment in moments]
    places = place_labels(
        [
            Label(
                scale.middle_of(moment.start, moment.end),
                text_width(text, _style(moment)),
                0 if moment.leading.kind is EventKind.PUBLISHED else 1,
            )
            for moment, text in zip(moments, labels, strict=True)
        ],
        width,
        rows=_LABEL_ROWS,
        gap=_LABEL_GAP,
    )
    yield [_axis_piece(moments, scale, labels, places)]
    said = {text for text, place in zip(labels, places, strict=True) if place}
    yield from _list([event for event in events if listed or _full_text(event) not in said], width)


def _list(events: Sequence[SummaryEvent], width: float) -> Iterator[list[Piece]]:
    for number, event in enumerate(events):
        row = _list_row(event, width)
        yield [row if number else row.after(4.0).kept()]


def _moments(events: Sequence[SummaryEvent]) -> list[_Moment]:
    groups: dict[tuple[date, date], list[SummaryEvent]] = {}
    for event in events:
        groups.setdefault((event.start, event.end), []).append(event)
    return [_Moment(tuple(group)) for group in groups.values()]


def _style(moment: _Moment) -> TextStyle:
    return EVENT_OWN if moment.leading.kind is EventKind.PUBLISHED else EVENT


def _full_text(event: SummaryEvent) -> str:
    return metadata_line((event.label, event.value))


def _label_text(moment: _Moment, *, alone: bool) -> str:
    """What stands over the mark: event and date, or the date alone on a crowded axis."""
    event = moment.leading
    if event.source:
        others = len(moment.events) - 1
        return f"{event.value} ({isolated(f'+{others}')})" if others else event.value
    if event.kind is EventKind.PUBLISHED:
        return _full_text(event)
    if not alone or not event.label:
        return event.value
    room = _LONGEST_LABEL - text_width(f" · {event.value}", EVENT)
    label = shortened(event.label, room, lambda text: text_width(text, EVENT))
    more = len(moment.events) - 1
    value = f"{event.value} ({isolated(f'+{more}')})" if more else event.value
    return metadata_line((label, value))


def _axis_piece(
    moments: Sequence[_Moment],
    scale: AxisScale,
    labels: Sequence[str],
    places: Sequence[PlacedLabel | None],
) -> Piece:
    rows = max((place.row + 1 for place in places if place), default=0)
    axis = rows * EVENT.leading + _ABOVE_AXIS
    ticks = picture_ticks(scale, lambda text: text_width(text, TICK), gap=10.0)
    texts = [
        single_line(text, _style(moment)) for text, moment in zip(labels, moments, strict=True)
    ]

    def paint(painter: QPainter, left: float, top: float) -> None:
        painter.save()
        painter.translate(left, top + axis)
        _draw_axis(painter, scale, _border(moments, scale))
        for tick in ticks:
            _draw_tick(painter, tick)
        for text, place, moment in zip(texts, places, moments, strict=True):
            if place:
                _draw_label(painter, text, place, scale.middle_of(moment.start, moment.end))
        for moment in moments:
            _draw_span(painter, moment, scale)
        for moment in moments:
            _draw_mark(painter, moment.leading, scale.middle_of(moment.start, moment.end), 0.0)
        painter.restore()

    return Piece(axis + _BELOW_AXIS + TICK.leading + 6.0, paint)


def _border(moments: Sequence[_Moment], scale: AxisScale) -> float:
    """Where what was still to come begins: behind the article, or behind what surely has been.

    An article without a date stands nowhere; then only what lies ahead of everybody is to come.
    """
    own = [m for m in moments if m.leading.kind is EventKind.PUBLISHED]
    if own:
        return scale.middle_of(own[-1].start, own[-1].end)
    coming = [m for m in moments if m.leading.kind is EventKind.FUTURE]
    been = [m for m in moments if m.leading.kind is EventKind.PAST]
    if not coming:
        return 0.0
    if not been:
        return scale.width
    middles = (
        scale.middle_of(been[-1].start, been[-1].end),
        scale.middle_of(coming[0].start, coming[0].end),
    )
    return sum(middles) / 2


def _draw_axis(painter: QPainter, scale: AxisScale, border: float) -> None:
    """Solid as far as the border, dashed beyond it: what was still to come."""
    painter.setPen(QPen(QColor(LIGHT.quiet_bar), 1.2))
    painter.drawLine(QLineF(border, 0.0, scale.width, 0.0))
    pen = QPen(QColor(LIGHT.quiet_bar), 1.2)
    pen.setDashPattern([2.5, 2.0])
    painter.setPen(pen)
    painter.drawLine(QLineF(border, 0.0, 0.0, 0.0))


def _draw_tick(painter: QPainter, tick: Tick) -> None:
    painter.setPen(QPen(QColor(LIGHT.quiet_bar), 0.8))
    painter.drawLine(QLineF(tick.x, 0.0, tick.x, 3.5))
    text = single_line(tick.text, TICK)
    with artifact(painter):
        text.draw(painter, tick.x - text.natural_width / 2, _BELOW_AXIS + 2.0)


def _draw_label(painter: QPainter, text: Paragraph, place: PlacedLabel, anchor: float) -> None:
    bottom = -_ABOVE_AXIS - place.row * EVENT.leading
    if place.row:
        painter.setPen(QPen(QColor(LIGHT.line), 0.6))
        painter.drawLine(QLineF(anchor, bottom + 1.5, anchor, 0.0))
    text.draw(painter, place.left, bottom - EVENT.leading)


def _draw_span(painter: QPainter, moment: _Moment, scale: AxisScale) -> None:
    """A band for a stretch of time that is longer than its mark."""
    left, right = scale.edges_of(moment.start, moment.end)
    if right - left > 3 * _RADIUS:
        colour = QColor(EVENT_COLOURS[moment.leading.kind])
        colour.setAlphaF(0.28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        painter.drawRoundedRect(QRectF(left, -1.8, right - left, 3.6), 1.8, 1.8)


def _draw_mark(painter: QPainter, event: SummaryEvent, x: float, y: float) -> None:
    """A disc: filled when the date is certain, hollow when it is not."""
    colour = QColor(EVENT_COLOURS[event.kind])
    radius = _RADIUS_OWN if event.kind is EventKind.PUBLISHED else _RADIUS
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(QBrush(colour if event.certain else QColor(LIGHT.surface)))
    painter.drawEllipse(QPointF(x, y), radius - 0.65, radius - 0.65)


def _list_row(event: SummaryEvent, width: float) -> Piece:
    date_width = width * _LIST_DATE_SHARE
    label_width = width - date_width - _LIST_MARK
    when = Paragraph([Run(event.value, EVENT_DATE)], date_width - 6.0, right_to_left=True)
    is_short = len(event.source) <= _SHORT_SOURCE
    runs = [Run(event.label, EVENT_TEXT)]
    if event.source and is_short:
        runs.append(Run(f" {event.source}", TICK))
    label = Paragraph(runs, label_width, right_to_left=True)
    below = Paragraph(
        [Run("" if is_short else event.source, TICK)], label_width, right_to_left=True
    )
    source_height = 0.0 if is_short else below.height + _UNDER_SOURCE

    def paint(painter: QPainter, left: float, top: float) -> None:
        _draw_mark(painter, event, left + width - _RADIUS, top + EVENT_TEXT.leading / 2)
        when.draw(painter, left + label_width + 6.0, top)
        label.draw(painter, left, top)
        below.draw(painter, left, top + label.height)

    return Piece(max(when.height, label.height + source_height) + 1.0, paint)
