"""The same day, week or month of another year, and what part of a year `الفترة نفسها` means."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("سجل 12 حادثا يوم 10 مارس 2019 مقابل 9 في اليوم نفسه من العام الماضي", "2018-03-10"),
        ("سجل 12 حادثا يوم 10 مارس 2019 مقابل 9 في نفس اليوم من سنة 2016", "2016-03-10"),
        ("زاره مئة يوم 10 مارس 2019 وخمسون في الشهر نفسه من 2018", "2018-03"),
        (
            "خلال الأسبوع الأول من مارس 2019 مقابل 9 خلال الأسبوع ذاته من العام الماضي",
            "2018-03-01/2018-03-07",
        ),
        ("خلال الأسبوع الأول من مارس 2019 مقابل 9 في نفس الشهر من 2017", "2017-03"),
        ("في الربع الأول من 2019 ثم يوم 10 مايو 2019 وفي الفترة نفسها من 2018", "2018-01/2018-03"),
        ("حتى نهاية مارس 2019 مقارنة مع الفترة نفسها من 2018", "2018-01/2018-03"),
        ("وقع هذا في اليوم نفسه من 2018", "2018"),
    ],
)
def test_the_same_part_of_another_year_is_of_the_unit_that_is_named(sentence, value) -> None:
    assert values(sentence)[-1] == value


@pytest.mark.parametrize("sentence", ["في اليوم نفسه من دون تأخير", "الأسبوع نفسه لم يشهد شيئا"])
def test_without_a_year_it_is_none_of_these(sentence) -> None:
    assert not [value for value in values(sentence) if value and len(value) > len("2019-05-15")]
