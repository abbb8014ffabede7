"""What makes a number negative."""

from __future__ import annotations

import pytest

from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بلغت الحرارة ناقص 5 درجات", -5),
        ("بلغت الحرارة 5 درجات تحت الصفر", -5),
        ("بلغت الحرارة 5 درجات", 5),
        ("وتراجعت المبادلات مع البلد الأول (- 4,5 مليارات دينار)", -4.5e9),
        ("وبقي الطريق مفتوحا (الأول - 4,5 مليارات دينار)", 4.5e9),
    ],
)
def test_words_and_signs_below_zero(text: str, value: float):
    figure = figure_of(text)
    assert (figure.low, figure.high) == (value, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تصل الحرارة في القبو إلى 12- درجة", -12),
        ("بلغ نمو المشتل 3.5-% هذا الموسم", -3.5),
        ("بلغت كلفة السلم 12-14 درهما", 12),
    ],
)
def test_a_minus_behind_its_number(text: str, value: float):
    assert figure_of(text).low == value


@pytest.mark.parametrize(
    ("text", "low", "words"),
    [
        ("بلغت الأرباح $300m في الربع الأول", 300e6, "$300m"),
        ("بلغت الأرباح €4.5B في الربع الأول", 4.5e9, "€4.5B"),
        ("بلغت الأرباح $4.5bn في الربع الأول", 4.5e9, "$4.5bn"),
        ("بلغت الأرباح $4.5 billion في الربع الأول", 4.5e9, "$4.5 billion"),
        ("بلغ السعر $300 في الربع الأول", 300, "$300"),
    ],
)
def test_scales_in_latin_letters_are_of_the_coin(text: str, low: float, words: str):
    figure = figure_of(text)
    assert (figure.low, figure.text) == (low, words)
    assert figure.unit in {"USD", "EUR"}
