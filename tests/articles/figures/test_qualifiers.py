"""How exact a figure is said to be."""

from __future__ import annotations

import pytest

from articles.figures.figure import Qualifier
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("شارك أكثر من 300 عداء", Qualifier.MORE_THAN),
        ("شارك حوالي 300 عداء", Qualifier.ABOUT),
        ("شارك أقل من 300 عداء", Qualifier.LESS_THAN),
        ("شارك 300 عداء على الأقل", Qualifier.MORE_THAN),
        ("شارك 300 عداء تقريبا", Qualifier.ABOUT),
        ("شارك 300 عداء", Qualifier.EXACT),
    ],
)
def test_words_around_a_number_say_how_exact_it_is(text: str, qualifier: Qualifier):
    assert figure_of(text).qualifier is qualifier
