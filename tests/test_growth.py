"""The measure of growth tells work in proportion from work that grows with the square."""

from __future__ import annotations

from tests.growth import FACTOR, growth


def linear(size: int) -> int:
    return sum(number % 7 for number in range(size))


def square(size: int) -> int:
    return sum(linear(size) for _ in range(size // 400))


def test_work_in_proportion():
    assert growth(linear, 1_600_000) < 3


def test_work_that_grows_with_the_square():
    assert growth(square, 80_000) > FACTOR / 2


def test_work_that_takes_no_time():
    assert growth(lambda _size: None, 10) == 1.0
