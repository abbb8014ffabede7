"""For which time a figure holds."""

from __future__ import annotations

import pytest

from articles.timeline.extraction import find_times
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("بلغ الإنتاج 300 طن سنة 2015", "2015"),
        ("في سنة 2015 بلغ الإنتاج 300 طن", "2015"),
        ("بلغ الإنتاج 300 طن", None),
    ],
)
def test_the_date_of_the_sentence_is_the_period(text: str, period: str | None):
    assert figure_of(text, times=find_times(text)).period == period
