"""Names of currencies, composed from tables."""

from __future__ import annotations

import pytest

from articles.figures.currencies import currency_entries, currency_name
from articles.figures.extraction import find_figures


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("دفعت المكتبة 300 دينار بحريني", "BHD"),
        ("دفعت المكتبة 300 دينارا بحرينيا", "BHD"),
        ("دفعت المكتبة ألف كرونة نرويجية", "NOK"),
        ("دفعت المكتبة 70 بيزو مكسيكي", "MXN"),
        ("دفعت المكتبة 55 دولارا كنديا", "CAD"),
        ("دفعت المكتبة 20 مليون ل.ل", "LBP"),
        ("دفعت المكتبة 9 آلاف OMR", "OMR"),
        # Nobody says whose: a wrong code is worse than none.
        ("دفعت المكتبة 300 دينار", None),
        ("دفعت المكتبة 300 ريال", None),
        ("دفعت مكتبة في مسقط 300 ريال", "OMR"),
        ("دفعت مكتبة في الخرطوم 300 جنيه", "SDG"),
        # Two countries are named as often: it could be either.
        ("اتفقت قطر وعمان على 300 ريال", None),
    ],
)
def test_the_currency_of_an_amount(body: str, unit: str | None) -> None:
    (figure,) = find_figures(body)
    assert figure.unit == unit


def test_every_code_has_a_name() -> None:
    codes = {unit.code for _, unit in currency_entries() if unit.code}
    assert len(codes) > 120
    assert all(currency_name(code) for code in codes)
    assert currency_name("XYZ") is None
