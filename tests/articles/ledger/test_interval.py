"""Which values a written number admits."""

from __future__ import annotations

from math import inf

import pytest

from articles.figures.figure import Figure, FigureKind, Qualifier
from articles.ledger.interval import Interval, digits_of, interval_of
from articles.span import Span


def figure(
    text: str,
    low: float | None,
    high: float | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
    kind: FigureKind = FigureKind.COUNT,
) -> Figure:
    return Figure(Span(0, len(text)), text, kind, low, high, qualifier=qualifier)


@pytest.mark.parametrize(
    ("text", "value", "lower", "upper"),
    [
        ("65 ألف", 65_000, 64_500, 65_500),
        ("7,3 مليار", 7.3e9, 7.25e9, 7.35e9),
        ("688 ألف و860", 688_860, 688_859.5, 688_860.5),
        ("ثمانية مليارات", 8e9, 7.5e9, 8.5e9),
        ("12", 12, 11.5, 12.5),
        ("12.0", 12, 11.95, 12.05),
        ("عشرين شخصا", 20, 19.5, 20.5),
    ],
)
def test_a_number_covers_half_of_its_last_written_unit(text, value, lower, upper) -> None:
    found = interval_of(figure(text, value, value))
    assert (found.lower, found.upper) == (pytest.approx(lower), pytest.approx(upper))


def test_twelve_and_twelve_point_four_are_compatible_but_not_two_numbers_with_decimals() -> None:
    whole, tenth = figure("12", 12, 12), figure("12.4", 12.4, 12.4)
    other = figure("12.1", 12.1, 12.1)
    assert interval_of(whole).meets(interval_of(tenth))
    assert not interval_of(other).meets(interval_of(tenth))


def test_more_than_admits_all_above_and_less_than_all_below() -> None:
    more = interval_of(figure("200", 200, 200, Qualifier.MORE_THAN))
    less = interval_of(figure("200", 200, 200, Qualifier.LESS_THAN))
    assert (more.lower, more.upper) == (200, inf)
    assert (less.lower, less.upper) == (-inf, 200)
    assert more.meets(interval_of(figure("240", 240, 240)))
    assert not more.meets(interval_of(figure("150", 150, 150)))
    assert less.meets(interval_of(figure("150", 150, 150)))
    assert not less.meets(interval_of(figure("240", 240, 240)))


def test_about_covers_a_tenth_on_either_side() -> None:
    found = interval_of(figure("100", 100, 100, Qualifier.ABOUT))
    assert (found.lower, found.upper) == (90, 110)


def test_a_magnitude_in_words_is_no_number() -> None:
    found = interval_of(figure("مئات", 100, None, Qualifier.MORE_THAN))
    assert not found.is_written


def test_ranges_that_overlap_meet() -> None:
    assert Interval(15, 20).meets(Interval(20, 25))
    assert not Interval(15, 20).meets(Interval(21, 25))


def test_an_interval_follows_its_unit() -> None:
    assert Interval(1, 2, 0.5).scaled(1000) == Interval(1000, 2000, 500)


def test_two_whole_numbers_side_by_side_are_two() -> None:
    three, four = figure("3", 3, 3), figure("4", 4, 4)
    assert not interval_of(three).meets(interval_of(four))
    assert not interval_of(three).scaled(1 / 60).meets(interval_of(four).scaled(1 / 60))
    assert interval_of(four).meets(interval_of(figure("4.5", 4.5, 4.5)))
    assert interval_of(three).meets(interval_of(three))


def test_a_value_has_the_digits_that_are_not_zeros_at_its_ends() -> None:
    assert list(map(digits_of, (743e6, 0.25, 100.0, -1205.0, 0.0))) == [3, 2, 1, 4, 0]


def test_the_beginning_of_a_longer_number_is_cut_from_it() -> None:
    longer = interval_of(figure("297 842", 297_842, 297_842))
    cut, rounded_up = (figure(f"{n} ألف", n * 1e3, n * 1e3) for n in (297, 299))
    assert interval_of(cut).is_cut_from(longer)
    assert not interval_of(rounded_up).is_cut_from(longer)
    assert not longer.is_cut_from(interval_of(cut))
    few = interval_of(figure("84 مليون", 84e6, 84e6))
    assert not few.is_cut_from(interval_of(figure("84.54 مليون", 84.54e6, 84.54e6)))
