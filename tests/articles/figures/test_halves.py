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


def test_a_share_stands_right_behind_another_one():
    found = find_figures("ثلثا السكان وربع التلاميذ")
    assert [f.low for f in found] == [pytest.approx(2 / 3), 0.25]
