"""Marks never overlap, none is lost, and crowds become density."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from articles.timeline.events import OPEN_LAST
from desktop.time_axis.scale import AxisScale, limits_of, scale_over
from desktop.timeline.axis_layout import Mark, lane_layout
from desktop.timeline.event_lanes import LaneIndex
from tests.desktop.timeline.dated import table_of, table_of_days

DAYS = st.integers(730_000, 733_000)
LENGTHS = st.sampled_from([0, 0, 0, 27, 30, 364, 365, 1500])
STRETCHES = st.lists(
    st.tuples(DAYS, LENGTHS).map(lambda drawn: (drawn[0], drawn[0] + drawn[1])), max_size=60
)


@st.composite
def lanes(draw):
    stretches = draw(STRETCHES)
    table = table_of_days(stretches)
    limits = limits_of(729_000, 735_000)
    scale = scale_over(729_500, 734_000, 14, draw(st.floats(300, 1600)), limits)
    for _ in range(draw(st.integers(0, 4))):
        scale = scale.zoomed(draw(st.floats(0.5, 8)), draw(st.floats(20, 300)), limits)
    return LaneIndex(table, range(len(table))), scale, draw(st.integers(1, 4)), stretches


def overlap(one: Mark, other: Mark) -> bool:
    return one.row == other.row and one.left + 0.6 < other.right and other.left + 0.6 < one.right


@given(lanes())
def test_no_two_marks_touch(drawn):
    lane, scale, rows, _ = drawn
    marks = lane_layout(lane, scale, rows).marks
    assert not [pair for pair in combinations(marks, 2) if overlap(*pair)]
    assert all(0 <= mark.row < rows for mark in marks)


@given(lanes())
def test_every_event_in_sight_has_a_mark_or_is_counted(drawn):
    lane, scale, rows, stretches = drawn
    layout = lane_layout(lane, scale, rows)
    if layout.density:
        assert not layout.marks
        assert all(0 < bar.share <= 1 and bar.left < bar.right for bar in layout.density)
        return
    shown = [row for mark in layout.marks for row in mark.events]
    assert len(shown) == len(set(shown))
    inside = [
        (first, last)
        for first, last in stretches
        if scale.earliest + 1 < first and last + 1 < scale.latest - 1
    ]
    assert len(shown) >= len(inside)


@given(lanes())
def test_bars_stay_on_the_axis(drawn):
    lane, scale, rows, _ = drawn
    layout = lane_layout(lane, scale, rows)
    edge = scale.left + scale.width + 1e-6
    for bar in (*layout.density, *(mark for mark in layout.marks if mark.is_bar)):
        assert scale.left - 1e-6 <= bar.left < bar.right <= edge


def layout_of(*values: str, days: int = 9000, rows: int = 3):
    table = table_of(*values)
    scale = AxisScale(14, 1200, 738_000, days / 1200)
    return lane_layout(LaneIndex(table, range(len(table))), scale, rows)


def test_a_year_is_a_dot_from_afar_and_a_bar_from_near():
    assert [mark.is_bar for mark in layout_of("2015").marks] == [False]
    assert [mark.is_bar for mark in layout_of("2018", days=2400).marks] == [True]


def test_an_interval_is_a_bar():
    (mark,) = layout_of("2004/2015").marks
    assert mark.is_bar
    assert not mark.is_open_left
    assert not mark.is_open_right


def test_an_open_end_is_soft():
    (mark,) = layout_of("2015/..").marks
    assert mark.is_open_left
    assert not mark.is_open_right
    assert mark.left == 14
    assert table_of("2015/..").last[0] == OPEN_LAST


def test_events_of_one_year_share_a_dot():
    (mark,) = layout_of("2015", "2015", "2015").marks
    assert mark.events == (0, 1, 2)


def test_doubt_and_future_stay_visible():
    sure, doubtful, future = layout_of("2005", "2010~", "2018!").marks
    assert (sure.certain, doubtful.certain, future.certain) == (True, False, True)
    assert (sure.future, doubtful.future, future.future) == (False, False, True)


def test_near_dots_join_when_there_is_no_room_for_rows():
    values = [f"2015-01-{day:02}" for day in range(1, 29)]
    (mark,) = layout_of(*values, rows=1).marks
    assert len(mark.events) == 28


def test_what_covers_the_whole_axis_is_one_bar():
    values = [f"{year}/{year + 60}" for year in range(1970, 1990)]
    (mark,) = layout_of(*values, days=300, rows=2).marks
    assert len(mark.events) == 20
    assert mark.is_open_left
    assert mark.is_open_right


def test_a_crowd_of_intervals_is_shown_as_density():
    values = [f"{year}/{year + 7}" for year in range(1998, 2014)]
    layout = layout_of(*values, rows=2)
    assert layout.density
    assert max(bar.share for bar in layout.density) == 1
