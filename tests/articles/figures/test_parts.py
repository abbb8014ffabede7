"""Fractions, ratios and ages."""

from __future__ import annotations

import pytest

from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("نصف السكان بلا عمل", 0.5),
        ("ثلث الميزانية ذهب إلى الطرق", pytest.approx(1 / 3)),
        ("ثلاثة أرباع السكان في المدن", 0.75),
    ],
)
def test_a_part_is_a_share(text: str, value: float):
    assert figure_of(text).low == value
