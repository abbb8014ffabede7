"""Labels never overlap, at any zoom; cells cover the calendar without gaps."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.isolation import isolated
from desktop.time_axis.scale import AxisScale, picture_scale
from desktop.time_axis.ticks import axis_ticks, picture_ticks

LAST_DAY = date.max.toordinal()


@st.composite
def scales(draw) -> AxisScale:
    width = draw(st.floats(80, 3000))
    pixel = 10 ** draw(st.floats(-1.95, 3.5))
    latest = draw(st.floats(-500, LAST_DAY + 4000))
    return AxisScale(10, width, latest, pixel)


def width_of(text: str) -> float:
    return 7.0 * len(text.strip("\N{LEFT-TO-RIGHT ISOLATE}\N{POP DIRECTIONAL ISOLATE}"))


@given(scales())
def test_no_label_touches_another_or_sticks_out(scale: AxisScale):
    shown = axis_ticks(scale, width_of)
    for row in (shown.ticks, shown.captions):
        boxes = sorted(
            (label.x - width_of(label.text) / 2, label.x + width_of(label.text) / 2)
            for label in row
            if label.text
        )
        assert all(old[1] <= new[0] for old, new in pairwise(boxes))
        assert all(box[0] >= scale.left - 1e-6 for box in boxes)
        assert all(box[1] <= scale.left + scale.width + 1e-6 for box in boxes)


@given(scales())
def test_there_are_never_more_ticks_than_have_room(scale: AxisScale):
    assert len(axis_ticks(scale, width_of).ticks) <= scale.width / 14 + 8


@pytest.mark.parametrize(
    ("pixel", "step"),
    [(1 / 80, ("day", 1)), (1 / 12, ("day", 5)), (0.5, ("month", 1)), (7.0, ("year", 1)),
     (40.0, ("year", 5)), (400.0, ("year", 50))],
)  # fmt: skip
def test_the_unit_follows_the_zoom(pixel, step):
    scale = AxisScale(0, 1000, date(2020, 6, 15).toordinal(), pixel)
    assert axis_ticks(scale, width_of).step == step


def test_years_stand_under_their_middle_older_ones_at_the_right():
    scale = AxisScale(0, 1000, date(2020, 12, 31).toordinal() + 1, 7.0)
    ticks = [tick for tick in axis_ticks(scale, width_of).ticks if tick.text]
    assert [tick.text for tick in ticks[-2:]] == [isolated("2019"), isolated("2020")]
    assert ticks[-1].x < ticks[-2].x
    assert ticks[-1].x == pytest.approx(366 / 7 / 2)


def test_days_tell_their_month_once():
    scale = AxisScale(0, 1200, date(2018, 5, 25).toordinal(), 1 / 40)
    shown = axis_ticks(scale, width_of)
    assert shown.step[0] == "day"
    assert [caption.text for caption in shown.captions if caption.text] == [
        f"أبريل {isolated('2018')}", f"ماي {isolated('2018')}",
    ]  # fmt: skip


def test_a_picture_of_a_single_day_names_the_months_around_it():
    scale = picture_scale([(date(2025, 5, 25), date(2025, 5, 25))], 500)
    texts = [tick.text for tick in picture_ticks(scale, width_of, 5)]
    assert f"أبريل {isolated('2025')}" in texts


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_labels_of_a_picture_stay_apart_and_inside(one: date, other: date):
    scale = picture_scale([(one, one), (other, other)], 500)
    ticks = picture_ticks(scale, width_of, 5)
    for old, new in pairwise(ticks):
        right_of_new = new.x + width_of(new.text) / 2
        assert right_of_new <= old.x - width_of(old.text) / 2 - 5 + 1e-6
    for tick in ticks:
        assert width_of(tick.text) / 2 - 1e-6 <= tick.x <= 500 - width_of(tick.text) / 2 + 1e-6
