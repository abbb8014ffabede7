"""Stretches told by their length and by the day on which they ended."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.timeline.extraction import find_times


def period(text: str) -> str | None:
    return find_figures(text, find_times(text, "2013-02-10"))[-1].period


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "ربحت الشركة في الأشهر الثلاثة المنتهية في 30 يونيو 2012 14 مليون درهم",
            "2012-04/2012-06",
        ),
        ("ربحت الشركة للسنة المالية المنتهية في 31 ديسمبر 2011 14 مليون درهم", "2011"),
        ("ربحت الشركة للسنة المالية المنتهية في 30 يونيو 2012 14 مليون درهم", "2011-07/2012-06"),
        ("ربحت الشركة في الفترة المنتهية في 30 سبتمبر 2012 14 مليون درهم", "2012-01/2012-09"),
        ("ربحت الشركة في الربع المنتهي في 31 مارس 2012 14 مليون درهم", "2012-01/2012-03"),
    ],
)
def test_a_figure_holds_for_the_whole_stretch(text: str, value: str):
    assert period(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "جنت القرية حصادا منذ بداية العام 2012 قدره 63 طنا",
        "غرست التعاونية 900 شجرة منذ بداية 2012",
        "صدّرت التعاونية منذ مطلع سنة 2012 ما مجموعه 900 طن",
    ],
)
def test_what_was_told_since_a_year_began_holds_for_the_year(text: str):
    assert period(text) == "2012"


def test_the_beginning_of_a_year_itself_is_no_year():
    assert period("غرست التعاونية 900 شجرة في بداية 2012") == "2012-01/2012-04"


def test_an_agreement_that_ended_within_a_month_is_no_stretch():
    text = "بلغت كلفة المهلة المنتهية في 12 يونيو 2012 نحو 14 مليون درهم"
    assert period(text) != "2012-01/2012-06"
