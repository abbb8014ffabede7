from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.timeline.edtf import edtf_interval, is_certain, write_days, write_interval, year_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-05-25", "2025-05-25", "2025-05-25"),
        ("2015-08-05T13:30", "2015-08-05", "2015-08-05"),
        ("2026-08", "2026-08-01", "2026-08-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("1990~", "1990-01-01", "1990-12-31"),
        ("2009/2013", "2009-01-01", "2013-12-31"),
        ("2018-05-03/2018-05-04", "2018-05-03", "2018-05-04"),
        ("2019-04/2019-06", "2019-04-01", "2019-06-30"),
        ("2019-Q2", "2019-04-01", "2019-06-30"),
        ("2019-21", "2019-03-01", "2019-05-31"),
        ("2019-24", "2019-12-01", "2020-02-29"),
        ("2015-W30", "2015-07-20", "2015-07-26"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2015/..", "2015-01-01", "9999-12-31"),
        ("../2015", "0001-01-01", "2015-12-31"),
        ("/2015", "0001-01-01", "2015-12-31"),
    ],
)
def test_interval(value: str, first: str, last: str) -> None:
    assert edtf_interval(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [None, "", "P2Y", "T20:00", "2015-13", "2015-02-30", "0000", "2013/2009", "../..", "مايو", "20",
     "2015-W54", "2015\n", "٢٠١٥", "2015/2016/2017"],
)  # fmt: skip
def test_no_interval(value: str | None) -> None:
    assert edtf_interval(value) is None


@given(st.text(max_size=80))
def test_reading_raises_nothing(value: str) -> None:
    assert edtf_interval(value) is None or year_of(value) is not None


@given(st.dates(), st.dates())
def test_written_days_are_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert edtf_interval(write_days(first, last)) == (first, last)


def test_year_of() -> None:
    assert year_of("2018-05") == 2018
    assert year_of("../2015-06") == 2015
    assert year_of("P3Y") is None


def test_certainty_and_intervals() -> None:
    assert is_certain("2015")
    assert not is_certain("1990~")
    assert not is_certain(None)
    assert write_interval("2009", "2013") == "2009/2013"
    assert write_interval("2009", "2009") == "2009"
