"""Numbers of others."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("قتل 12 شخصا بينهم سبعة أطفال وأصيب 41 آخرون.", ["شخصا", "أطفال", "شخصا"]),
        ("أغلقت الوزارة 12 مدرسة وفتحت 20 أخرى.", ["مدرسة", "مدرسة"]),
        ("أوقفت الشرطة 30 مهاجرا، فيما تبحث عن 7 آخرين.", ["مهاجرا", "مهاجرا"]),
        ("وأصيب 40 آخرون بجروح.", [None]),
    ],
)
def test_others_are_more_of_what_was_counted_before(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in find_figures(text)] == counted
