"""Feasts, where something dates them."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أقيم الحفل في عيد الفطر 2013", ["2013-08-08~"]),
    ],
)
def test_the_value_of_a_feast(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
