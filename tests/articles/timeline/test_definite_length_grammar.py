"""Lengths of time with the article."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("في السنوات الخمس الأخيرة", ["P5Y"]),
        ("في غضون الأشهر 12 المقبلة", ["P12M"]),
        ("خلال العامين الماضيين", ["P2Y"]),
        ("خلال العقود الثلاثة المقبلة", ["P30Y"]),
        ("على مدى العقد الماضي", ["P10Y"]),
        ("خلال العشرية الأخيرة", ["P10Y"]),
        ("خلال الأشهر القليلة الماضية", [None]),
        ("خلال الـ24 ساعة الماضية", ["PT24H"]),
        ("أبرمت العقود الثلاثة مع الشركات", []),
    ],
)
def test_lengths_with_the_article(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
