from __future__ import annotations

import pytest

from articles.reading.rows.month_first import day_first, is_month_first


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
