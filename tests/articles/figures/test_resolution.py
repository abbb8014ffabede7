"""What a mention means: kind, ends and unit."""

from __future__ import annotations

import pytest

from articles.figures.figure import FigureKind
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "kind", "low", "unit"),
    [
        ("غرس العمال 300 شجرة", FigureKind.COUNT, 300, None),
        ("كلف الجسر 14 مليار دولار", FigureKind.MONEY, 14e9, "USD"),
        ("تمثل 12,5 في المائة من الإنتاج", FigureKind.PERCENT, 12.5, "%"),
        ("يبلغ طول الطريق 3 كيلومترات", FigureKind.LENGTH, 3, "km"),
        ("دام الإضراب ثلاثة أشهر ونصف", FigureKind.DURATION, 3.5, "mo"),
        ("دام السفر سنة وثلاثة أشهر", FigureKind.DURATION, 1.25, "a"),
    ],
)
def test_values_are_resolved_to_their_unit(
    text: str, kind: FigureKind, low: float, unit: str | None
):
    figure = figure_of(text)
    assert (figure.kind, figure.unit) == (kind, unit)
    assert figure.low == pytest.approx(low)
    assert figure.high == pytest.approx(low)


def test_a_dirham_is_of_the_country_of_the_article():
    assert figure_of("كلف الجسر 14 درهما", country="ma").unit == "MAD"
    assert figure_of("كلف الجسر 14 درهما", country="ae").unit == "AED"
