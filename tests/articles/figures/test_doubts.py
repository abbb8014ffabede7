"""Questions to the reader about figures."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import Doubt


@pytest.mark.parametrize("text", ["غرس العمال 300 شجرة", "كلف الجسر 14 مليار دولار", ""])
def test_a_plain_figure_raises_none(text: str):
    assert [doubt for figure in find_figures(text) for doubt in figure.doubts] == []


def test_three_digits_behind_a_sign_may_be_thousands_or_decimals():
    doubts = [d for f in find_figures("بلغ وزن الحمولة 14.125 كيلوغراما") for d in f.doubts]
    assert Doubt.AMBIGUOUS_SEPARATOR in doubts


def test_shares_of_one_whole_that_are_more_than_it():
    text = "توزعت الأصوات: 70 في المائة للأول، و60 في المائة للثاني."
    doubts = {d for f in find_figures(text) for d in f.doubts}
    assert doubts <= {Doubt.SUM_OVER_100}
