"""Bare numbers that are per cent by what they are the rate of."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("بلغ معدل النمو السنوي الفعلي لها 4.4، بينما كان المستهدف 7.5", ["%", "%"]),
        ("تراجع معدل البطالة إلى 11.2 في الربع الثاني", ["%"]),
        ("بلغ معدل التضخم 3.9 خلال الشهر", ["%"]),
        ("نما الإنتاج بنسبة 0,9", ["%"]),
        ("وصل معدل الخصوبة إلى 2.1", [None]),
    ],
)
def test_what_has_a_rate_in_per_cent(text: str, units: list[str | None]):
    assert [figure.unit for figure in find_figures(text)] == units


def test_growth_that_is_told_without_its_rate():
    found = find_figures("نمو الاقتصاد سيبلغ 3,1 هذا العام و3,4 في المقبل")
    assert [figure.unit for figure in found] == ["%", "%"]


def test_what_the_others_do_is_told_in_shares_too():
    text = "يفضل 62 في المئة من الطباخين السمن، مقابل 21 يفضلون الزيت و17 لا رأي لهم."
    assert [figure.unit for figure in find_figures(text)] == ["%"] * 3
    counted = "أنفقوا 62 في المئة من الدخل و3 كتب بيعت"
    assert [figure.unit for figure in find_figures(counted)] == ["%", None]


def test_the_rest_and_the_rate_of_before_are_shares_too():
    text = "ينتجون 60 بالمائة من الحبوب ويستوردون الباقي، أي 40."
    assert [figure.unit for figure in find_figures(text)] == ["%", "%"]
    text = "نجح 58 بالمائة من الطلبة، وكانت النسبة 54.5 في الدورة السابقة"
    assert [figure.unit for figure in find_figures(text)] == ["%", "%"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("خفض المصرف الفائدة 50 نقطة أساس لتبلغ 8.5.", ["pp", "%"]),
        ("رفع المصرف الفائدة 25 نقطة أساس إلى 9 في الشتاء", ["pp", "%"]),
        ("هبط السهم بنحو 4.5 في المائة، قبل أن يقلص خسائره إلى 0.7 في المساء", ["%", "%"]),
    ],
)
def test_what_a_rate_came_to_is_a_share(text: str, units: list[str]):
    assert [figure.unit for figure in find_figures(text)] == units
