"""Which values of an article are of the year or season before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.ledger.former_times import with_former_times
from tests.articles.ledger.telling import by_value, claims
from tests.growth import growth

NOW, BEFORE = "2026/2027", "2025/2026"
OUT = "2027-06-21"


@pytest.mark.parametrize(
    "text",
    [
        "بلغ إنتاج الزيتون 61 طنا خلال الموسم الحالي، مقابل 44 طنا في الموسم السابق.",
        "بلغ إنتاج الزيتون 61 طنا خلال الموسم الحالي. وكان الإنتاج 44 طنا في الموسم الفارط.",
        "بلغ إنتاج الزيتون 61 طنا خلال الموسم الحالي، مقارنة مع الموسم الماضي الذي سجل 44 طنا.",
    ],
)
def test_a_season_told_to_be_the_one_before_is_not_read_as_that_of_the_other_value(text) -> None:
    found = by_value(claims("a", text, OUT))
    assert found[61_000].period == NOW
    assert found[44_000].period == BEFORE


def test_a_value_that_no_other_one_excludes_keeps_its_time() -> None:
    found = by_value(claims("a", "بلغ إنتاج الزيتون 61 طنا خلال الموسم الحالي.", OUT))
    assert found[61_000].period == NOW


def test_two_things_of_one_season_keep_it() -> None:
    text = "بلغ إنتاج الزيتون 61 طنا خلال الموسم الحالي. وبلغت الصادرات 44 طنا في الموسم الحالي."
    found = claims("a", text, OUT).claims
    assert [each.period for each in found] == [NOW, NOW]


def test_a_table_of_the_season_before_alone_takes_no_square_of_work() -> None:
    text = "بلغ إنتاج الزيتون 61 طنا خلال الموسم الحالي، مقابل 44 طنا في الموسم السابق."
    (earlier,) = (each for each in claims("a", text, OUT).claims if each.high == 44_000)

    def work(size: int) -> int:
        return len(with_former_times([replace(earlier, period=NOW)] * size))

    assert growth(work, 6_000) < 3
