"""Per what a figure is."""

from __future__ import annotations

import pytest

from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("تنتج المزرعة 300 طن سنويا", "per year"),
        ("يتقاضى العامل 120 درهما في اليوم", "per day"),
        ("تنتج المزرعة 300 طن", None),
    ],
)
def test_the_words_after_a_figure_say_per_what(text: str, rate: str | None):
    assert figure_of(text).rate == rate
