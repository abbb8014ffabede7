from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.value_reading import read_value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("14", 14),
        ("١٤ مليار", 14e9),
        ("2,5 مليون", 2.5e6),
        ("٢٫٥", 2.5),
        ("270.000", 270_000),
        ("14 500", 14_500),
        ("1\N{NO-BREAK SPACE}200,5", 1200.5),
        ("مئتان", 200),
        ("مليون ونصف", 1.5e6),
        ("-3", -3),
    ],
)
def test_a_number_is_read_as_articles_write_it(written: str, value: float) -> None:
    assert read_value(written) == value


@pytest.mark.parametrize("written", ["", "-", "كثير", "12 13", "12 رجلا", "مئات", "9" * 60])
def test_what_is_no_single_number_is_none(written: str) -> None:
    assert read_value(written) is None


@given(st.text(max_size=60) | st.text("0123456789 .,٫٬ر-و", max_size=60))
def test_any_text_gives_a_finite_number_or_none(written: str) -> None:
    value = read_value(written)
    assert value is None or math.isfinite(value)
