"""What stands as `?` where an old encoding did not know the sign of the text."""

from __future__ import annotations

import pytest

from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("ارتفع ريع الحقل 21?6% هذا الموسم", 21.6, "%"),
        ("ارتفع ريع الحقل بنسبة 15,4? هذا الموسم", 15.4, "%"),
        ("أرضت النكهة ?77.5 من الزبائن", 77.5, "%"),
        ("تراجع الريع بنسبة ?11 هذا الموسم", 11, "%"),
        ("بلغ ريع الحقل (15،4?) في الصيف", 15.4, "%"),
        ("ارتفعت حصة المزرعة إلى 46.5?، كما قال الحارس", 46.5, "%"),
        ("تنخفض نسبة الخطر إلى 30 ? بعد سنة", 30, "%"),
        # Who asks how many has lost nothing.
        ("هل زرع 12 شجرة؟", 12, None),
    ],
)
def test_a_lost_sign_beside_a_share(text: str, low: float, unit: str | None) -> None:
    figure = figure_of(text)
    assert (figure.low, figure.unit) == (low, unit)


@pytest.mark.parametrize(
    ("body", "value", "unit"),
    [
        ("كلف السد 116?7 مليون يورو.", 116.7e6, "EUR"),
        ("باع التاجر 2?5 طن من القش.", 2.5, "t"),
        ("صوت 1?8 مليون ناخب.", 1.8e6, None),
    ],
)
def test_a_lost_comma_stands_before_decimals(body: str, value: float, unit: str | None) -> None:
    figure = figure_of(body)
    assert (figure.low, figure.unit) == (value, unit)


def test_a_coin_that_a_broken_line_has_lost():
    figure = figure_of("بلغت كلفة المشاريع 26,250,799\n يورو.\nوانتهى العمل")
    assert (figure.low, figure.unit) == (26250799, "EUR")
    figure = figure_of("بلغ عدد الحضور 26,250\n يورو 2016 بطولة القارة")
    assert figure.unit is None
