"""Dates and kinds, worked out once for each distinct value."""

from __future__ import annotations

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.findings import Days
from index.segments.article_facts import ArticleFacts, Calendar, Dates, parts_of
from index.segments.columns import Coded

VALUES = ("", "2019-05-03", "2019", "2020-02", "1990/2015", "no date")


def test_a_date_is_an_interval_or_nothing():
    calendar = Calendar()
    assert calendar.interval("2019-05-03") == (date(2019, 5, 3), date(2019, 5, 3))
    assert calendar.interval("") is None
    assert calendar.interval("no date") is None


def test_dates_are_first_and_last_days_newest_first():
    dates = Dates(VALUES, Calendar())
    assert dates.first[0] == dates.last[0] == 0
    assert dates.first[2] == date(2019, 1, 1).toordinal()
    assert dates.last[3] == date(2020, 2, 29).toordinal()
    order = np.argsort(dates.newest_first, kind="stable")
    assert order.tolist() == [3, 1, 2, 4, 0, 5]


def test_days_reach_the_dates_that_share_one():
    dates = Dates(VALUES, Calendar())
    may = Days(date(2019, 5, 1), date(2019, 5, 31))
    assert dates.reaching(may).tolist() == [False, True, True, False, False, False]


def test_years_and_months_of_a_date():
    dates = Dates(VALUES, Calendar())
    once = np.ones(len(VALUES), np.intp)
    assert dates.years.counted(once) == {"2019": 2, "2020": 1}  # a quarter of a century is none
    assert dates.months.counted(once) == {"2019-05": 1, "2019": 1, "2020-02": 1}


@given(st.lists(st.sets(st.sampled_from("abc")), max_size=8), st.sets(st.sampled_from("abcd")))
def test_values_that_have_one_of_some_parts(values: list[set[str]], wanted: set[str]):
    parts = parts_of([" ".join(sorted(value)) for value in values], str.split)
    assert parts.having(wanted).tolist() == [bool(value & wanted) for value in values]
    counts = parts.counted(np.ones(len(values), np.intp))
    assert counts == {
        name: count for name in "abc" if (count := sum(name in value for value in values))
    }


def test_facts_are_worked_out_of_the_columns():
    column = Coded(np.zeros(1, np.intp), ("2019",))
    kinds = Coded(np.zeros(1, np.intp), ("count money",))
    facts = ArticleFacts(column, column, kinds, np.zeros(1, np.int32), Calendar())
    assert facts.single_kinds.names == ("count", "money")
    assert facts.dates.years.names == ("2019",)
