"""Halves behind a counted noun."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("نال الإقليم أربعة مقاعد ونصف المقعد", 4.5, "أربعة مقاعد ونصف المقعد"),
        ("قرأ التلميذ 3 كتب ونصف كتاب", 3.5, "3 كتب ونصف كتاب"),
        ("نال الإقليم 12 مقعدا ونصف المقعد", 12.5, "12 مقعدا ونصف المقعد"),
        ("في الجزيرة خمسة ملايين نسمة ونصف المليون", 5.5e6, "خمسة ملايين نسمة ونصف المليون"),
        ("تضاعف المحصول مرات أربع مرات ونصف المرة", 4.5, "أربع مرات ونصف المرة"),
    ],
)
def test_a_half_of_the_noun_said_again_is_added(text: str, value: float, words: str):
    figure = figure_of(text)
    assert (figure.low, figure.text) == (value, words)


def test_a_half_of_what_was_told_is_added_to_nothing():
    values = [f.low for f in find_figures("أنفق 5 ملايين يورو ونصف هذا المبلغ للطرق")]
    assert values[0] == 5e6
    values = [f.low for f in find_figures("نال أربعة مقاعد ونصف المدارس")]
    assert values == [4, 0.5]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("زارت البعثة 20 قرية ونصف القرى", 20),
        ("باع المالك 5 شقق ونصف الشقق", 5),
        ("غرس الفلاح 3 آلاف شجرة ونصف المليون", 3000),
    ],
)
def test_half_of_all_is_no_half_of_one(text: str, first: float):
    assert find_figures(text)[0].low == first


def test_what_it_all_means_takes_no_half_away():
    assert figure_of("أدنى مستوى في 41 عاما ونصف ما يعني أن السوق هدأ").low == 41.5


def test_a_share_stands_right_behind_another_one():
    found = find_figures("ثلثا السكان وربع التلاميذ")
    assert [f.low for f in found] == [pytest.approx(2 / 3), 0.25]


@pytest.mark.parametrize(
    ("text", "value"),
    [("بيع بدولار ونصف للكيلو", 1.5), ("بيع بدولار وربع لكل لتر", 1.25)],
)
def test_one_coin_and_a_half_for_each(text: str, value: float):
    assert figure_of(text).low == value
