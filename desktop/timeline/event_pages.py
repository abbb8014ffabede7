"""Printed pages of the timeline: the axis on the first one, then the events one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPainter

from articles.errors import Reason
from desktop.fonts import interface_font, load_fonts
from desktop.printing.errors import PrintingError
from desktop.printing.pagination import Placed, paginate
from desktop.printing.paragraph import Paragraph, Run, single_line
from desktop.printing.pieces import Piece, draw_rule
from desktop.printing.summary_blocks import page_number_text
from desktop.printing.text_styles import (
    BODY,
    BYLINE,
    EVENT_DATE,
    FOOTER_BOTTOM,
    FURNITURE,
    HEADER_TOP,
    MARGIN_BOTTOM,
    MARGIN_SIDE,
    MARGIN_TOP,
    TITLE,
)
from desktop.theme import LIGHT
from desktop.timeline.axis_painting import (
    LABEL_PIXELS,
    AxisState,
    lane_colour,
    paint_axis,
    paint_dot,
)
from desktop.timeline.axis_picture import CAPTIONS_WIDTH, SIDE, axis_height, axis_picture
from desktop.timeline.axis_scale import limits_of, scale_over
from desktop.timeline.event_lanes import Lane, LaneIndex, lane_of
from desktop.timeline.events_model import ListedEvent

_POINTS_PER_INCH = 72
# The axis is laid out in pixels and printed smaller than on a screen.
_POINTS_PER_PIXEL = 0.62
_DATE_WIDTH = 100.0
_RAIL = 20.0
_TITLE = "الخط الزمني"
_HEADER = "خزانة"


class EventPages:
    """Events laid out on pages of one size, step by step. Needs a QGuiApplication."""

    def __init__(
        self, size: QSizeF, lanes: Mapping[Lane, LaneIndex], extent: tuple[int, int], count: str
    ) -> None:
        """Begin with title and axis.

        Args:
            size: The whole sheet in points.
            lanes: The events on the axis.
            extent: The first and last day that the axis shows.
            count: How many events there are, in words.
        """
        load_fonts()
        self.size = size
        self._width = size.width() - 2 * MARGIN_SIDE
        self._height = size.height() - MARGIN_TOP - MARGIN_BOTTOM
        title = Paragraph([Run(_TITLE, TITLE)], self._width)
        byline = Paragraph([Run(count, BYLINE)], self._width, right_to_left=True)
        self._pieces = [
            Piece(title.height, title.draw),
            Piece(byline.height, byline.draw).kept(),
            self._axis(lanes, extent).after(8.0).kept(),
        ]
        self._pages: tuple[tuple[Placed, ...], ...] = ()

    @property
    def count(self) -> int:
        """How many pages there are, once `finish` was called."""
        return len(self._pages)

    def add(self, listed: ListedEvent) -> None:
        """Lay out one more event."""
        label_width = self._width - _DATE_WIDTH - _RAIL
        when = Paragraph([Run(listed.date, EVENT_DATE)], _DATE_WIDTH, right_to_left=True)
        label = Paragraph([Run(listed.label, BODY)], label_width)
        source = Paragraph([Run(listed.source or " ", FURNITURE)], label_width, right_to_left=True)
        lane = lane_of(listed.event.source)
        colour = QColor(LIGHT.muted) if lane is None else lane_colour(LIGHT, lane)

        def paint(painter: QPainter, left: float, top: float) -> None:
            when.draw(painter, left + label_width + _RAIL, top + 4.0)
            at = QPointF(left + label_width + _RAIL / 2, top + 11.5)
            ground = QColor(LIGHT.surface)
            event = listed.event
            paint_dot(
                painter, at, 3.4, (colour, ground), certain=event.certain, future=event.future
            )
            label.draw(painter, left, top)
            source.draw(painter, left, top + label.height)

        height = max(label.height + source.height, when.height + 4.0)
        self._pieces.append(Piece(height, paint, space_before=7.0))

    def finish(self) -> None:
        """Break what was added into pages."""
        self._pages = paginate(self._pieces, self._height)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page `number`, from 0; the painter's unit is the point, its origin the sheet's."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name = single_line(_HEADER, FURNITURE)
        name.draw(painter, self.size.width() - MARGIN_SIDE - name.natural_width, HEADER_TOP)
        top = self.size.height() - FOOTER_BOTTOM - FURNITURE.leading
        draw_rule(painter, MARGIN_SIDE, top - 5.0, self._width)
        place = page_number_text(number + 1, self.count, arabic_indic=False)
        single_line(place, FURNITURE).draw(painter, MARGIN_SIDE, top)
        for placed in self._pages[number]:
            self._pieces[placed.index].paint(painter, MARGIN_SIDE, MARGIN_TOP + placed.top)
        painter.restore()

    def _axis(self, lanes: Mapping[Lane, LaneIndex], extent: tuple[int, int]) -> Piece:
        metrics = QFontMetricsF(interface_font(LABEL_PIXELS, bold=True))
        width = self._width / _POINTS_PER_PIXEL - SIDE - CAPTIONS_WIDTH
        scale = scale_over(*extent, SIDE, width, limits_of(*extent))
        picture = axis_picture(lanes, scale, metrics.horizontalAdvance)

        def paint(painter: QPainter, left: float, top: float) -> None:
            painter.save()
            painter.translate(left, top)
            painter.scale(_POINTS_PER_PIXEL, _POINTS_PER_PIXEL)
            paint_axis(painter, picture, AxisState(), LIGHT)
            painter.restore()

        return Piece(axis_height() * _POINTS_PER_PIXEL, paint)


def printing_steps(
    device: QPagedPaintDevice,
    events: Sequence[ListedEvent],
    lanes: Mapping[Lane, LaneIndex],
    extent: tuple[int, int],
    count: str,
) -> Iterator[int]:
    """Print events on any paged device, at the size that it is set to.

    Args:
        device: A QPrinter or a QPdfWriter.
        events: What to list, in this order.
        lanes: The events on the axis.
        extent: The first and last day that the axis shows.
        count: How many events there are, in words.

    Yields:
        How many pages are painted; 0 while events are laid out.

    Raises:
        PrintingError: The device cannot be painted on.
    """
    layout = device.pageLayout()
    pages = EventPages(layout.fullRect(QPageLayout.Unit.Point).size(), lanes, extent, count)
    for listed in events:
        pages.add(listed)
        yield 0
    pages.finish()
    painter = QPainter()
    if not painter.begin(device):
        raise PrintingError("", Reason.UNREADABLE, "the device refused the job")
    margins = layout.margins(QPageLayout.Unit.Point)
    is_whole_sheet = layout.mode() == QPageLayout.Mode.FullPageMode
    scale = device.logicalDpiX() / _POINTS_PER_INCH
    try:
        for number in range(pages.count):
            if number:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            if not is_whole_sheet:
                painter.translate(-margins.left(), -margins.top())
            pages.paint(painter, number)
            painter.restore()
            yield number + 1
    finally:
        painter.end()
