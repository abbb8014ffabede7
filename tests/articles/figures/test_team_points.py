"""Points that a team has."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("رفع الفريق رصيده إلى 82 في صدارة الدوري", [82]),
        ("تجمد رصيد الفريق الضيف عند 31 في المركز الأخير", [31]),
    ],
)
def test_a_total_of_points_is_a_score(text: str, values: list[float]):
    found = [(figure.kind.value, figure.low) for figure in find_figures(text)]
    assert found == [("score", value) for value in values]


def test_a_stock_of_something_else_is_none():
    assert [f.kind.value for f in find_figures("رفع المتجر رصيده إلى 82 من الكتب")] != ["score"]


def test_what_the_next_paragraph_tells_makes_no_table():
    opening = "روى الشيخ حكاية طويلة عن البحر والسفن القديمة " * 8
    text = f"{opening}ثم رفع التاجر رصيده إلى 82.\nفاز الفريق في الدوري."
    assert [f.kind.value for f in find_figures(text)] != ["score"]
