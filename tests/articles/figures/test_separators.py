"""A lone dot before three digits, as the article writes its other decimals."""

from __future__ import annotations

import pytest

from articles.figures.doubts import Doubt
from articles.figures.extraction import find_figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("سبق العداء رفيقه بفارق 0.312 ثانية وتأخر الثالث 41.207 ثانية", [0.312, 41.207]),
        ("وزن الحجر 3.25 كلغ، وطول الجسر 7.418 كلم", [3.25, 7.418]),
        ("بيع السهم بسعر 28.15 درهما والسند بسعر 14.375 درهما", [28.15, 14.375]),
    ],
)
def test_a_dot_is_of_decimals_where_the_article_writes_them_so(text: str, values: list[float]):
    assert [figure.low for figure in find_figures(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "وزن الصخرة 37.383 كلغ",
        "نما الإنتاج 2.5 في المائة ووزن الصخرة 37.383 كلغ",
        "بيع السهم بسعر 28.15 درهما ووزن الصخرة 37.383 كلغ",
    ],
)
def test_it_is_of_thousands_where_nothing_says_so_and_stays_doubtful(text: str):
    figure = find_figures(text)[-1]
    assert figure.low == 37383
    assert Doubt.AMBIGUOUS_SEPARATOR in figure.doubts


def test_a_count_keeps_its_thousands():
    figure = find_figures("طول الجسر 7.41 كلم وعبره 4.512 راكبا")[-1]
    assert (figure.kind.value, figure.low) == ("count", 4512)


@pytest.mark.parametrize(
    ("text", "country", "value"),
    [
        ("باعوا 2,318 قطعة وسعر المتر 14.750 دينارا", "BH", 14.75),
        ("أنجزوا 3.418 رخصة في مدة 6,218 ثانية", None, 6.218),
        ("سعر الكيلو 1.250 دينار", "KW", 1.25),
        ("حدد ثمن اللتر بـ 1,350 دينار", "TN", 1.35),
        ("تبيع 2.125 دينار للتر", "LY", 2.125),
        ("سعر كيلو الجبن 3.750 دنانير، وسلة التين 1.250 دينار", "KW", 1.25),
    ],
)
def test_it_is_of_decimals_beside_the_other_sign_or_in_a_small_price(
    text: str, country: str | None, value: float
):
    assert find_figures(text, country=country)[-1].low == value


@pytest.mark.parametrize(
    ("text", "country", "value"),
    [
        ("كلف الملعب 4.500 دينار", "LY", 4500),
        ("سعر الكيلو 1.250 دينار", "IQ", 1250),
        ("باعوا 2.318 قطعة بقيمة 147,250 دينارا", "IQ", 147_250),
        ("باعوا 2,318 قطعة بقيمة 45.000 دينار", "BH", 45000),
        ("باعوا 2,318 قطعة في 3.500 سنة", None, 3500),
    ],
)
def test_round_numbers_years_and_other_coins_keep_their_thousands(
    text: str, country: str | None, value: float
):
    assert find_figures(text, country=country)[-1].low == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("هبط مؤشر السلع إلى 99.415 نقطة بعدما بلغ 100.62 نقطة", [99.415, 100.62]),
        ("هبط مؤشر السلع إلى 99.415 بعدما لامس 100.62", [99.415, 100.62]),
        ("نما المؤشر إلى 6.845 نقطة بعدما ربح 12.5 نقطة", [6845, 12.5]),
        ("باعوا 2,318 قطعة وأغلق المؤشر عند 104.215 نقطة", [2318, 104.215]),
        ("أغلق المؤشر الأول عند 13.214,55 نقطة والثاني عند 10.787 نقطة", [13214.55, 10787]),
        ("صعد مؤشر الدولار إلى 97.315", [97.315]),
    ],
)
def test_points_are_of_decimals_beside_points_nearly_as_many(text: str, values: list[float]):
    assert [figure.low for figure in find_figures(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("هبط اليورو إلى 1.083 دولار", 1.083),
        ("بلغ سعر البرميل 104.317 دولار", 104.317),
        ("دفعوا 450.317 دولارا", 450_317),
        ("تجاوز اليورو 1.200 دولار", 1200),
    ],
)
def test_a_coin_costs_no_thousands_of_a_dear_one(text: str, value: float):
    assert find_figures(text)[-1].low == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("استقبل الميناء ١٢٫٥٠٠ حاوية", 12500),
        ("بلغ سعر الطن ١٢٫٥٠٠ جنيه مصري", 12500),
        ("سعر اللتر ١٫٢٥٠ دينار كويتي", 1.25),
        ("بلغ وزن الشحنة ١٢٫٥٠٠ طن", 12.5),
    ],
)
def test_what_has_no_thousandths_has_thousands_behind_the_sign_of_decimals(text: str, value: float):
    assert [figure.low for figure in find_figures(text)] == [value]
