"""Fractions, ratios and ages."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
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


def test_a_number_behind_the_word_for_age_is_an_age() -> None:
    (figure,) = find_figures("تصبح الأميرة بعمر 48 عند منتصف القرن")
    assert (figure.kind.value, figure.low, figure.unit) == ("duration", 48, "a")
    assert [f.text for f in find_figures("أعمارهم 3 أو 4 سنوات")] == ["3 أو 4 سنوات"]
