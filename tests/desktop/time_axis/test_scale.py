"""Days to pixels and back: older at the right, nothing lost by zooming, never out of bounds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.time_axis.scale import AxisScale, limits_of, picture_scale, scale_over

LAST_DAY = 3_652_059
DAYS = st.integers(1, LAST_DAY)
WIDTHS = st.floats(60, 4000)


@st.composite
def scales(draw) -> tuple[AxisScale, object]:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    limits = limits_of(first, last)
    scale = scale_over(first, last, 10, draw(WIDTHS), limits)
    for _ in range(draw(st.integers(0, 5))):
        x = draw(st.floats(10, 10 + scale.width))
        scale = scale.zoomed(draw(st.floats(0.1, 20)), x, limits)
        scale = scale.panned(draw(st.floats(-3000, 3000)), limits)
    return scale, limits


def is_within(scale: AxisScale, limits) -> bool:
    slack = 1e-6 * max(limits.days, 1) + 1e-6
    return (
        scale.latest <= limits.latest + slack
        and scale.earliest >= limits.earliest - slack
        and scale.days <= limits.days + slack
    )


@given(scales())
def test_nothing_outside_the_limits_is_ever_shown(drawn):
    assert is_within(*drawn)


@given(scales(), st.floats(0, 1))
def test_a_place_is_a_moment_and_back(drawn, share):
    scale, _ = drawn
    x = scale.left + share * scale.width
    assert scale.x(scale.moment(x)) == pytest.approx(x, abs=1e-3)


@given(scales())
def test_older_days_stand_further_right(drawn):
    scale, _ = drawn
    assert scale.x(scale.earliest) > scale.x(scale.latest)


@given(DAYS, WIDTHS, st.floats(1.01, 10), st.floats(0.2, 0.8))
def test_zooming_in_keeps_the_moment_below_the_mouse(first, width, factor, share):
    limits = limits_of(first, min(first + 20_000, LAST_DAY))
    scale = scale_over(first, min(first + 20_000, LAST_DAY), 10, width, limits)
    x = 10 + share * width
    moment = scale.moment(x)
    assert scale.zoomed(factor, x, limits).moment(x) == pytest.approx(moment, abs=1e-3)


def test_a_day_is_never_wider_than_ninety_pixels():
    limits = limits_of(730_000, 737_000)
    scale = scale_over(730_000, 737_000, 0, 900, limits)
    for _ in range(40):
        scale = scale.zoomed(2, 300, limits)
    assert scale.x(0) - scale.x(1) == pytest.approx(90)


def test_one_single_day_has_room_around_it():
    limits = limits_of(730_000, 730_000)
    scale = scale_over(730_000, 730_000, 0, 900, limits)
    assert 0 < scale.x(730_001) < scale.x(730_000) < 900


@given(scales(), WIDTHS)
def test_another_width_shows_the_same_days(drawn, width):
    scale, limits = drawn
    resized = scale.resized(10, width, limits)
    assert resized.days == pytest.approx(scale.days, rel=1e-6)
    assert is_within(resized, limits)


def test_a_picture_shows_the_older_day_at_the_right_and_all_of_both():
    first, last = date(2015, 1, 1), date(2026, 8, 1)
    scale = picture_scale([(first, first), (last, last)], 500)
    assert 500 > scale.middle_of(first, first) > scale.middle_of(last, last) > 0
    left, right = scale.edges_of(first, last)
    assert 0 < left < right < 500


def test_days_beyond_a_picture_stand_at_its_ends():
    scale = AxisScale(0, 100, date(2001, 1, 1).toordinal(), 3.66)
    old, coming = date(1900, 1, 1), date(2100, 1, 1)
    assert scale.middle_of(old, old) == 100
    assert scale.middle_of(coming, coming) == 0
    assert scale.edges_of(old, coming) == (0, 100)


@pytest.mark.parametrize("span", [(date.min, date.min), (date.max, date.max), (date.min, date.max)])
def test_the_ends_of_the_calendar_can_be_pictured(span):
    assert 0 <= picture_scale([span], 500).middle_of(*span) <= 500
