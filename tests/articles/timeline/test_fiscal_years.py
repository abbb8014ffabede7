"""When a fiscal year begins: by the words, the country named, the country of the newspaper."""

from __future__ import annotations

import pytest

from articles.timeline.extraction import find_times
from tests.articles.timeline.finding import values

PUBLISHED = "2012-12-20"


def test_the_words_say_when_it_ends() -> None:
    text = "يتوقع المجلس عجزا في السنة المالية الحالية التي تنتهي في مارس"
    assert values(text, PUBLISHED)[0] == "2012-04/2013-03"


def test_the_words_say_when_it_begins() -> None:
    text = "يتوقع المجلس عجزا في العام المالي الجاري الذي بدأ في أكتوبر"
    assert values(text, PUBLISHED)[0] == "2012-10/2013-09"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أقرت وزارة الخزانة في مصر ميزانية السنة المالية المقبلة", "2013-07/2014-06"),
        ("أقرت وزارة الخزانة في الكويت ميزانية العام المالي الماضي", "2011-04/2012-03"),
        ("أقرت وزارة الخزانة الأمريكية ميزانية هذا العام المالي", "2012-10/2013-09"),
        ("أقر مجلس فاس ميزانية السنة المالية الحالية", "2012"),
    ],
)
def test_the_country_that_is_named(sentence: str, expected: str) -> None:
    assert values(sentence, PUBLISHED) == [expected]


def test_the_country_of_the_newspaper() -> None:
    text = "أقر المجلس ميزانية السنة المالية الحالية"
    assert [time.value for time in find_times(text, PUBLISHED, country="EG")] == ["2012-07/2013-06"]


def test_a_year_in_digits_stands_for_itself() -> None:
    assert values("ميزانية السنة المالية 2012/2013 في مصر", PUBLISHED) == ["2012/2013"]


def test_no_year_without_the_time_of_writing() -> None:
    assert values("أقر المجلس ميزانية السنة المالية الحالية", None) == [None]
    assert values("أقر المجلس في مصر ميزانية السنة المالية الحالية", "2012") == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("العجز في السنة المالية 2018/2019 مقابل السنة المالية السابقة", "2017/2018"),
        ("العجز في السنة المالية 2018/2019 وفي العام المالي التالي", "2019/2020"),
        ("العجز في السنة المالية 2018 مقابل العام المالي الذي سبقه", "2017"),
        ("بلغ العجز مثل ما كان في السنة المالية السابقة", None),
    ],
)
def test_one_fiscal_year_is_told_from_another(sentence, expected) -> None:
    assert values(sentence, PUBLISHED)[-1] == expected


@pytest.mark.parametrize(
    "sentence", ["من 2018 إلى 2019 ثم السنة التالية", "بين 2018 و2019. وفي العام السابق"]
)
def test_years_in_a_row_are_no_fiscal_year(sentence) -> None:
    assert values(f"تراجع الإنتاج {sentence}", PUBLISHED)[-1] is None
