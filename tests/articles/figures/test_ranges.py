"""Two numbers that share one unit."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from tests.articles.figures.finding import figure_of, figures_of


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("يكلف ما بين 15 و20 درهما", 15, 20),
        ("تمثل 15 إلى 20 في المائة من الإنتاج", 15, 20),
        ("حصد المزارعون 230-235 ألف طن", 230_000, 235_000),
        ("بلغ الإنتاج 20 طنا", 20, 20),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float):
    figure = figure_of(text)
    assert (figure.low, figure.high) == (low, high)


def test_a_change_from_one_value_to_another_is_no_range():
    assert len(figures_of("تراجعت النسبة من 6 إلى 3 في المائة")) == 2


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("تتراوح حرارة القبو بين -9 و-4 درجات", -9, -4),
        ("تتراوح حرارة القبو بين -4 و-9 درجات", -9, -4),
        ("تتراوح حرارة القبو من -3 إلى 2 درجة", -3, 2),
        ("تراوح نمو المشتل بين سالب 2 و4 في المائة", -2, 4),
        ("يكلف السلم 100 ~ 150 دولارا", 100, 150),
    ],
)
def test_ranges_with_signs(text: str, low: float, high: float):
    figure = figure_of(text)
    assert (figure.low, figure.high) == (low, high)


def test_what_is_raised_has_two_values():
    assert [figure.low for figure in find_figures("ترفع المنحة من 3 إلى 5 دراهم")] == [3, 5]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("زادت القروض 18 مليارا إلى 182 مليارا", [(18e9, 18e9), (182e9, 182e9)]),
        ("ارتفاع الموج من ثلاثة إلى أربعة أمتار", [(3, 4)]),
        ("ترتفع الأسعار 15 إلى 20 في المائة", [(15, 20)]),
    ],
)
def test_by_how_much_and_to_what_are_two_and_heights_of_waves_one(
    text: str, ends: list[tuple[float, float]]
):
    assert [(figure.low, figure.high) for figure in find_figures(text)] == ends


@pytest.mark.parametrize(
    ("text", "unit", "values"),
    [
        ("لهم أطفال أعمارهم 14 و16 و18 عاما", "a", [14, 16, 18]),
        ("حكم عليهما بالسجن 3 و5 سنوات", "a", [3, 5]),
        ("فازت في سباقات 2 و5 و10 كيلومترات", "km", [2, 5, 10]),
    ],
)
def test_the_numbers_of_a_list_have_its_unit(text: str, unit: str, values: list[float]):
    found = find_figures(text)
    assert [(figure.low, figure.unit) for figure in found] == [(value, unit) for value in values]


@pytest.mark.parametrize(
    ("text", "unit", "values"),
    [
        ("تبلغ أبعاد المسرح 30 × 20 مترا", "m", [30, 20]),
        ("صندوق بقياس 9 × 6 × 3 سم", "cm", [9, 6, 3]),
        ("فازت بسباق 4×100 متر", None, []),
        ("فازت بسباق 4*100 متر", None, []),
        ("فازت بسباق 4 X 100 متر", None, []),
    ],
)
def test_the_sides_of_a_thing_have_the_unit_of_the_last_one(
    text: str, unit: str | None, values: list[float]
):
    found = find_figures(text)
    assert [(figure.low, figure.unit) for figure in found] == [(value, unit) for value in values]
