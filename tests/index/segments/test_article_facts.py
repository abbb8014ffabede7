"""What is known of articles beside their words."""

from __future__ import annotations

from datetime import date

import numpy as np

from index.findings import Days
from index.segments.article_facts import Calendar, Dates, parts_of

VALUES = ["", "2015", "2015-07", "2016-01-02", "1900/1999"]


def dates() -> Dates:
    return Dates(VALUES, Calendar())


def test_a_date_reaches_the_days_that_it_covers() -> None:
    flags = dates().reaching(Days(date(2015, 7, 31), date(2015, 12, 31)))
    assert flags.tolist() == [False, True, True, False, False]


def test_newest_first_leaves_the_undated_to_the_end() -> None:
    order = np.argsort(dates().newest_first, kind="stable")
    assert [VALUES[at] for at in order] == ["2016-01-02", "2015-07", "2015", "1900/1999", ""]


def test_years_and_months_are_counted_where_a_date_says_them() -> None:
    counts = np.array([9, 1, 2, 3, 4])
    assert dict(dates().years.counted(counts)) == {"2015": 3, "2016": 3}
    assert dates().months.counted(counts) == [("2015", 1), ("2015-07", 2), ("2016-01", 3)]


def test_values_that_have_one_of_some_parts() -> None:
    parts = parts_of(["money count", "percent", ""], str.split)
    assert parts.having(["money", "length"]).tolist() == [True, False, False]
    assert parts.having([]).tolist() == [False, False, False]
