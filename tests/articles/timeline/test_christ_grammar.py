"""Years before Christ are never of our era."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("مات سنة 44 ق.م", ["-0043"]),
        ("في 2800 قبل الميلاد", ["-2799"]),
        ("حكم بين عامي 1334 و1325 قبل الميلاد", ["-1333/-1324"]),
        ("ما بين العام 700 والعام 530 قبل الميلاد", ["-0699/-0529"]),
        ("عاش (356 - 323 ق.م)", ["-0355/-0322"]),
        ("وقع الزلزال في العام 225/226 قبل الميلاد", ["-0225/-0224"]),
        ("يعود إلى نحو 2000 عام قبل الميلاد", ["-1999~"]),
        ("يعود إلى قرنين قبل الميلاد", ["-0199~"]),
        ("في غضون العام 1200 قبل الميلاد", ["-1199"]),
        ("في سنة 1 قبل الميلاد", ["0000"]),
        ("سافر قبل الميلاد", []),
    ],
)
def test_the_value(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
