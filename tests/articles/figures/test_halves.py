"""Halves behind a counted noun."""

from __future__ import annotations

import pytest

from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("نال الإقليم أربعة مقاعد ونصف المقعد", 4.5, "أربعة مقاعد ونصف المقعد"),
        ("قرأ التلميذ 3 كتب ونصف كتاب", 3.5, "3 كتب ونصف كتاب"),
        ("تضاعف المحصول مرات أربع مرات ونصف المرة", 4.5, "أربع مرات ونصف المرة"),
        # Half of something else is none of these.
        ("زار الوفد أربعة مقاعد ونصف المدارس", 4, "أربعة مقاعد"),
    ],
)
def test_a_half_of_the_noun_said_again_is_added(text: str, value: float, words: str):
    figure = figure_of(text)
    assert (figure.low, figure.text) == (value, words)
