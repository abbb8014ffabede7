"""Numbers stand as one piece inside Arabic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.display.numbers import GROUP_SEPARATOR, digits, grouped, plain_number


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1284, "1 284"),
        (1234567, "1 234 567"),
        (7.5, "7,5"),
        (7.0, "7"),
        (1234.56, "1 234,56"),
        (0.001, "0,001"),
        (1e-7, "0,0000001"),
        (1e15, "1 000 000 000 000 000"),
        (-3, "-3"),
        (0.1 + 0.2, "0,30000000000000004"),
    ],
)
def test_a_number_as_it_is_written(value: float, shown: str):
    assert plain_number(value) == shown.replace(" ", GROUP_SEPARATOR)


def test_a_number_is_set_off_from_right_to_left_text():
    assert (
        grouped(1284)
        == "\N{LEFT-TO-RIGHT ISOLATE}1\N{NO-BREAK SPACE}284\N{POP DIRECTIONAL ISOLATE}"
    )
    assert without_controls(grouped(5)) == "5"


def test_digits_of_the_other_script():
    assert plain_number(1284.5, script=Digits.ARABIC_INDIC) == "١\N{NO-BREAK SPACE}٢٨٤٫٥"
    assert grouped(60, script=Digits.ARABIC_INDIC)[1:-1] == "٦٠"
    assert digits("25 ماي 2025", script=Digits.ARABIC_INDIC) == "٢٥ ماي ٢٠٢٥"
    assert digits("25 ماي 2025") == "25 ماي 2025"


@given(st.integers(-(10**15), 10**15), st.sampled_from(Digits))
def test_a_whole_number_can_be_read_back(value: int, script: Digits):
    shown = plain_number(value, script=script).replace(GROUP_SEPARATOR, "")
    assert int(shown) == value  # int() reads the digits of both scripts


@given(st.integers(0, 10**12), st.integers(1, 4))
def test_a_decimal_number_can_be_read_back(value: int, places: int):
    number = value / 10**places
    shown = plain_number(number).replace(GROUP_SEPARATOR, "").replace(",", ".")
    assert float(shown) == number


@given(st.integers(1000, 10**15))
def test_groups_have_three_digits(value: int):
    first, *others = plain_number(value).split(GROUP_SEPARATOR)
    assert 1 <= len(first) <= 3
    assert all(len(group) == 3 for group in others)
