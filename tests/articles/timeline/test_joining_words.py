"""Words that only join a clause to what is before it."""

from __future__ import annotations

import pytest

from articles.timeline.joining_words import without_joining_and, without_joining_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كما أن السوق أغلق", "السوق أغلق"),
        ("في المقابل، ارتفع الثمن", "ارتفع الثمن"),
        ("على سبيل المثال أغلق السوق", "على سبيل المثال أغلق السوق"),
        ("أغلق السوق", "أغلق السوق"),
    ],
)
def test_what_joins_is_left_out(text: str, expected: str) -> None:
    assert without_joining_words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأعلن المدير", "أعلن المدير"),
        ("وقع الحادث", "وقع الحادث"),
        ("وتم البناء", "تم البناء"),
        ("ورشة النجارة", "ورشة النجارة"),
        ("ورشحت الرسالة", "رشحت الرسالة"),
        ("ويبدأ السباق", "يبدأ السباق"),
    ],
)
def test_a_waw_that_only_joins(text: str, expected: str) -> None:
    assert without_joining_and(text) == expected
