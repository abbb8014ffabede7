from __future__ import annotations

import pytest

from articles.reading.rows.month_first import day_first, is_month_first, month_first_columns


@pytest.mark.parametrize(
    ("cells", "is_turned"),
    [
        (["3/14/2019", "4/2/2019"], True),
        (["3-14-2019 10:15", "", "x"], True),
        (["14/3/2019", "4/2/2019"], False),
        (["3/14/2019", "21/3/2019"], False),
        (["3/4/2019"], False),
        (["2019/3/14"], False),
        ([], False),
    ],
)
def test_a_column_tells_which_is_the_month(cells: list[str], is_turned: bool) -> None:
    assert is_month_first(cells) is is_turned


def test_the_day_comes_first() -> None:
    assert day_first("4/2/2019 10:15") == "2/4/2019 10:15"
    assert day_first("2019-03-14") == "2019-03-14"
    assert day_first("أمس") == "أمس"


def test_columns_of_rows_with_the_month_first() -> None:
    rows = [{"date": "02/12/2020", "n": 1}, {"date": "02/28/2020", "n": 2, "note": "1/2/2020"}]
    assert month_first_columns(rows) == {"date"}
    assert month_first_columns([{"date": "28/02/2020"}, {"date": "02/28/2020"}]) == frozenset()
