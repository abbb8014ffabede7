"""For which time a figure holds."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.figure import Direction
from articles.figures.learned.period_choice import PeriodChoices
from articles.timeline.extraction import find_times


def periods(body: str) -> list[str | None]:
    return [figure.period for figure in find_figures(body, find_times(body, None))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("بلغ إنتاج العسل 900 طن سنة 2014.", ["2014"]),
        ("في سنة 2016 صدرت القرية 70 طنا من الزيت.", ["2016"]),
        ("يملك الفلاح 12 بقرة.", [None]),
    ],
)
def test_the_period_of_a_sentence(body: str, expected: list[str | None]) -> None:
    assert periods(body) == expected


def test_a_period_does_not_pass_to_the_next_sentence() -> None:
    body = "بلغت المبيعات 40 مليون درهم سنة 2013. ويشغل المتجر 15 عاملا."
    assert periods(body) == ["2013", None]


@pytest.mark.parametrize(
    "body",
    [
        "زاد ريع الحقل بنسبة 12% عما كان عليه سنة 2013.",
        "نزل سعر الزيت 3% عن مستواه سنة 2013.",
        "نزل سعر الزيت 5 دراهم على ما كان سنة 2013.",
        "زاد عدد النحل 3% عن سنة 2013.",
    ],
)
def test_the_time_of_what_a_change_is_measured_against_is_not_its_own(body: str) -> None:
    assert periods(body) == [None]


def test_what_a_time_is_compared_with_hides_no_time_before_it() -> None:
    body = (
        "حقق المصرف خلال النصف الأول من عام 2012 نتائج مرتفعة مقارنة مع الفترة نفسها من عام 2011، "
        "لا سيما في الودائع التي بلغت 9 مليارات درهم"
    )
    text = read_figures(body, find_times(body, "2012-08-01"))
    choices = PeriodChoices(text.text, text.asked)
    assert "2012-01/2012-06" in choices.possibilities(len(text.asked) - 1, None)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("نزلت الأمية من 30% سنة 2010 إلى 20% في القرية", ["2010", None]),
        ("نزلت الأمية من 30% سنة 2010 إلى 20% سنة 2015", ["2010", "2015"]),
        ("الكاتبة من مواليد 1965 ولها 30 كتابا", [None]),
        ("ارتفع ثمن القمح تسليم ديسمبر 2015 إلى 85 دولارا", [None]),
        ("ارتفع ثمن القمح للتسليم في ديسمبر 2015 إلى 85 دولارا", [None]),
        ("ألزم الحكم في الدعوى رقم 187 لسنة 2012 المزارع بدفع 300 درهم", [None]),
    ],
)
def test_the_time_of_what_it_came_from_and_of_a_name_is_not_its_own(
    body: str, expected: list[str | None]
) -> None:
    assert periods(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("باعت التعاونية 40 طنا سنة 2011، أي بزيادة 9%.", ["2011", "2011"]),
        ("باع المتجر 40 هاتفا مقابل 30 هاتفا سنة 2011، أي بزيادة 33%.", [None, "2011", None]),
        ("زادت المبيعات 13% عن سنة 2011 لتصل إلى 748 درهما.", [None, None]),
        ("زادت المبيعات 13% عن سنة 2011 (660 درهما).", [None, "2011"]),
        ("نزل الإنتاج سنة 2014 بما يتجاوز 20 طنا، عن مستواه في عام 2013.", ["2014"]),
    ],
)
def test_the_time_of_a_rival_figure_stays_with_it(body: str, expected: list[str | None]) -> None:
    assert periods(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "زار المتحف 900 سائح بين سنتي 2010 و2012. وبيعت خلال نفس الفترة 70 لوحة.",
            ["2010/2012", "2010/2012"],
        ),
        ("زار المتحف 900 سائح سنة 2012. وبيعت في ذلك العام 70 لوحة.", ["2012", "2012"]),
        ("زار المتحف 900 سائح سنة 2012. وبيعت 70 لوحة.", ["2012", None]),
        (
            "زار المتحف 900 سائح بين سنتي 2010 و2012. وبيعت في ذلك العام 70 لوحة.",
            ["2010/2012", None],
        ),
        (
            "باعت القرية 90 طنا سنة 2012 مقابل 70 طنا سنة 2011. وربحت خلال الفترة ذاتها 7 ملايين.",
            ["2012", "2011", "2012"],
        ),
    ],
)
def test_a_named_same_period_passes_to_the_next_sentence(
    body: str, expected: list[str | None]
) -> None:
    assert periods(body) == expected


def test_a_time_without_value_hides_none_behind_it() -> None:
    body = "سجل التقرير الصادر أمس زيادة قدرها 10% في صادرات القرية خلال سنة 2012."
    text = read_figures(body, find_times(body, None))
    choices = PeriodChoices(text.text, text.asked)
    assert "2012" in choices.possibilities(0, [])
    body = "هدمت العاصفة سنة 2005 ثم التي جاءت أمس من البحر 90 بيتا."
    text = read_figures(body, find_times(body, None))
    assert "2005" in PeriodChoices(text.text, text.asked).possibilities(0, [])


def test_a_time_with_which_a_told_figure_is_compared_is_not_its_own() -> None:
    body = "باع المتجر 40 هاتفا في الأسواق مقارنة مع سنة 2011."
    text = read_figures(body, find_times(body, None))
    assert list(PeriodChoices(text.text, text.asked).possibilities(0, [])) == [""]


def test_a_figure_beside_a_time_without_value_takes_no_other() -> None:
    body = "هدمت العاصفة 40 بيتا في الوادي عام 2005 وهدمت الأسبوع الماضي 90 بيتا في الجبل."
    assert periods(body) == ["2005", None]
    text = read_figures(body := "وصل أمس. 90 سائحا زاروا القلعة سنة 2005", find_times(body, None))
    assert "2005" in PeriodChoices(text.text, text.asked).possibilities(0, [])


def test_an_aim_has_the_time_of_its_plan() -> None:
    body = "أطلقت البلدية خطة التشجير 2014-2020 للضواحي، ومن بين أهدافها غرس 40000 شجرة جديدة."
    assert periods(body) == ["2014/2020"]
    text = read_figures(body, find_times(body, None))
    [observed] = [PeriodChoices(text.text, text.asked).possibilities(0, [])]
    [aim] = [PeriodChoices(text.text, text.asked, [Direction.TARGET]).possibilities(0, [])]
    assert {name for facts in aim.values() for name in facts} >= {"aim", "none aim"}
    assert "aim" not in observed["2014/2020"]
