"""How old people are is no time; how long something lasts is."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    "sentence",
    [
        "يبلغ عمره 40 سنة",
        "التاجر (45 سنة) من القرية",
        "منتخب تحت 20 عاما",
        "تتركز البطالة في صفوف الشباب بين 15 و24 سنة",
        "تلقت الفئة من 18 إلى 25 سنة اللقاح",
        "طعم الأطفال دون 5 سنوات",
        "توفي الكاتب عن 94 عاما",
        "رحلت الفنانة أمس في بيتها عن 80 عاما",
    ],
)
def test_an_age_is_no_time(sentence) -> None:
    assert [value for value in values(sentence) if value and value.startswith("P")] == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("عاش 3 سنوات في المدينة", "P3Y"),
        ("سجن الأطفال 3 سنوات", "P3Y"),
        ("دامت الحرب من 5 إلى 6 سنوات", "P5Y/P6Y"),
        ("غاب الكاتب عن القرية 9 أعوام", "P9Y"),
    ],
)
def test_how_long_something_lasts_is_one(sentence, value) -> None:
    assert value in values(sentence)
