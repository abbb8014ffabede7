"""Clock times and stretches between two of them."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("على الساعة الثامنة والنصف مساء", ["T20:30"]),
        ("في الساعة 18:45", ["T18:45"]),
        ("من الثامنة صباحا إلى الخامسة مساء", ["T08:00/T17:00"]),
        ("أقلع القارب 21H18 من المرفأ", ["T21:18"]),
        ("دقيقة مضبوطة وساعة ذكية", []),
    ],
)
def test_the_value_of_a_clock_time(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
