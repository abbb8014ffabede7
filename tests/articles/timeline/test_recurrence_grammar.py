"""What comes again and again."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("تصدر سنويا", ["P1Y"]),
        ("يدفع كل شهر", ["P1M"]),
        ("تنشر بشكل يومي", ["P1D"]),
        ("يلتقون كل عامين", ["P2Y"]),
    ],
)
def test_the_value_of_a_recurrence(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
