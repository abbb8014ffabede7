"""How fast an import goes, and how long it still takes."""

from __future__ import annotations

import pytest

from desktop.library.import_progress import RateMeter, seconds_left


def test_the_rate_is_that_of_the_last_seconds():
    meter = RateMeter()
    assert meter.measure(0.0, 0) == 0.0
    assert meter.measure(2.0, 20) == 10.0
    assert meter.measure(4.0, 20) == 5.0
    for second in range(5, 60):
        rate = meter.measure(float(second), 20 + (second - 4) * 100)
    assert rate == pytest.approx(100.0)


def test_a_clock_that_stands_still_gives_no_rate():
    meter = RateMeter()
    assert [meter.measure(5.0, done) for done in (0, 10, 20)] == [0.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("done", "total", "rate", "left"),
    [(10, 30, 5.0, 4.0), (40, 30, 5.0, 0.0), (10, None, 5.0, None), (10, 30, 0.0, None)],
)
def test_how_long_the_rest_takes(done: int, total: int | None, rate: float, left: float | None):
    assert seconds_left(done, total, rate) == left
