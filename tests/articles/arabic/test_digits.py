from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.digits import read_digits, read_fraction_first

SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
MARK = "\N{RIGHT-TO-LEFT MARK}"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("100,000", 100_000),
        ("270.000", 270_000),
        ("1.635.092,22", 1_635_092.22),
        ("1,635,092.22", 1_635_092.22),
        ("2،395،96", 2395.96),
        ("7.5", 7.5),
        ("7,5", 7.5),
        ("٢٫٥", 2.5),
        ("١٬٢٠٠", 1200),
        ("10 000", 10_000),
        ("0.662", 0.662),
        ("3،5", 3.5),
        ("72،109", 72_109),
        ("25000", 25_000),
    ],
)
def test_separators(written: str, value: float) -> None:
    reading = read_digits(written)

    assert reading is not None
    assert reading.value == value
    assert not reading.reversed_decimal


def test_three_digits_are_a_decimal_where_a_scale_follows() -> None:
    reading = read_digits("1.581", decimal_expected=True)

    assert reading is not None
    assert reading.value == 1.581


def test_a_lone_dot_before_three_digits_is_doubted_unless_they_are_round() -> None:
    assert [read_digits(w).ambiguous for w in ("2.280", "14.000", "7.5")] == [True, False, False]


@pytest.mark.parametrize(
    ("written", "value"), [("5ر4", 4.5), ("94ر75", 75.94), (f"75.{MARK}49", 49.75)]
)
def test_reversed_decimals_have_the_fraction_first(written: str, value: float) -> None:
    reading = read_digits(written)

    assert reading is not None
    assert (reading.value, reading.reversed_decimal) == (value, True)
    assert read_fraction_first("37", "13") == 13.37


@pytest.mark.parametrize(
    "written", ["2.16.668", "15.12.2011", "192.168.1.1", "9" * 41, "", "5ر4ر3", "درهم"]
)
def test_groups_that_make_no_number(written: str) -> None:
    assert read_digits(written) is None


@given(st.integers(0, 10**15), st.sampled_from(SCRIPTS), st.sampled_from(["", ",", ".", "٬"]))
def test_every_script_and_grouping_says_the_same(number: int, script: str, mark: str) -> None:
    grouped = f"{number:,}".replace(",", mark)
    written = grouped.translate(str.maketrans(SCRIPTS[0], script))

    reading = read_digits(written)

    assert reading is not None
    assert reading.value == number


@given(st.text(st.sampled_from("0123456789٠۵.,٫٬،'ر " + MARK), max_size=60))
def test_any_row_of_digits_and_signs_is_read_or_refused(written: str) -> None:
    reading = read_digits(written)

    assert reading is None or reading.value >= 0
