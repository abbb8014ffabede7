"""Lengths of time."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("دام 13 سنة", ["P13Y"]),
        ("انتظر (30) دقيقة", ["PT30M"]),
        ("مقطع مدته 2:14 دقيقة", ["PT2M14S"]),
        ("من 4 ساعات إلى 3 أيام", ["PT4H", "P3D"]),
        ("أرباح نصف عام 2012", ["2012"]),
        ("من شهرين إلى ستة أشهر", ["P2M/P6M"]),
        ("خلال العقود الثلاثة المقبلة", ["P30Y"]),
        ("أبرمت العقود الثلاثة مع الشركات", []),
        ("شخص عمره 26 عاما", []),
        ("على بعد 1400 سنة ضوئية", []),
    ],
)
def test_the_value_of_a_length(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
