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
        ("18:45 — أُغلق المطار", ["T18:45"]),
        ("[07:10] خرج القطار عن السكة", ["T07:10"]),
        ("16:05: عاد التيار", ["T16:05"]),
        ("ينتهي الحفل عند 22:15", ["T22:15"]),
        ("24:22 لصالح فريق الساحل", []),
        ("فاز فريق الساحل 24:22 - وغادر", []),
        ("دقيقة مضبوطة وساعة ذكية", []),
        ("يبدأ العرض الأول 8.30 م في القاعة", ["T20:30"]),
        ("بلغ طوله 2.45 م عند الولادة", []),
        ("فازت بمسابقة الزانة بقفزة قدرها 5.30 م", []),
        ("القامة: 1,70 م", []),
    ],
)
def test_the_value_of_a_clock_time(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
