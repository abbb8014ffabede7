"""What is counted."""

from __future__ import annotations

import pytest

from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("غرس العمال 300 شجرة في الحديقة", "شجرة"),
        ("شارك في السباق 40 عداء", "عداء"),
        ("بلغ عدد التلاميذ 240", "التلاميذ"),
    ],
)
def test_the_noun_beside_the_number_is_counted(text: str, word: str):
    figure = figure_of(text)
    assert figure.counted is not None
    assert word in figure.counted
    assert figure.counted in text
