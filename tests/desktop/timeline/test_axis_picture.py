"""What stands on the axis can be pointed at where it is painted."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QLayout

from desktop.timeline.axis_picture import LOW_LANE_ROWS, axis_height, lane_bands
from desktop.timeline.event_lanes import Lane


def test_the_lanes_stand_below_one_another_above_the_ticks():
    bands = list(lane_bands().values())
    assert len(bands) == len(Lane)
    assert all(above.bottom <= below.top for above, below in pairwise(bands))
    assert axis_height() > bands[-1].bottom


def test_each_mark_is_found_where_it_is_painted(page):
    picture = page.axis.content.picture
    marks = [(lane, mark) for lane, layout in picture.layouts.items() for mark in layout.marks]
    assert marks
    for lane, mark in marks:
        found = picture.mark_at((mark.left + mark.right) / 2, picture.mark_middle(lane, mark))
        assert found in picture.layouts[lane].marks
        assert mark.events[0] in picture.mark_of(mark.events[0])[1].events


def test_beside_the_lanes_nothing_is_pointed_at(page):
    picture = page.axis.content.picture
    assert picture.mark_at(-100, -100) is None
    assert picture.density_at(-100, -100) is None
    assert picture.mark_of(10_000) is None


def test_a_low_window_keeps_room_for_the_list(qtbot, page):
    """On a small screen at 200 % the lanes lay below the line with their switches."""
    page.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as in the window
    page.resize(675, 328)
    qtbot.waitUntil(lambda: page.axis.height() == round(axis_height(LOW_LANE_ROWS)))
    assert page.minimumSizeHint().height() <= 328
    assert page.axis.content.picture.bands == lane_bands(LOW_LANE_ROWS)
    assert page.axis.geometry().bottom() < page.header.geometry().top()
    page.resize(1000, 700)
    qtbot.waitUntil(lambda: page.axis.height() == round(axis_height()))
    assert page.axis.content.picture.bands == lane_bands()
