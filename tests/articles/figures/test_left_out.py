"""A unit that a number shares with the one before it."""

from __future__ import annotations

from articles.figures.extraction import find_figures


def test_the_second_amount_is_of_the_currency_of_the_first():
    found = find_figures("تراجعت القيمة من 150 مليون يورو إلى 30 مليونا")
    assert [figure.unit for figure in found] == ["EUR", "EUR"]
    assert [figure.low for figure in found] == [150e6, 30e6]
