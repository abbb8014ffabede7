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


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("تراجعت الأمطار بنسبة 31 في المئة عن المعدل السنوي", None),
        ("تفوق 12 مليون دولار حجم الدخل السنوي", "per year"),
        ("بلغ الإنتاج 40 طنا في المعدل السنوي", "per year"),
    ],
)
def test_what_a_figure_is_compared_with_gives_it_no_rate(text: str, rate: str | None):
    assert figure_of(text).rate == rate
