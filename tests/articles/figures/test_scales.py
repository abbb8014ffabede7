"""Thousands and millions that a number leaves out, from the figure before it."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("هبط الربح من 70 مليون دولار ليصبح 65", [70e6, 65e6], "USD"),
        ("هبط الربح من 70 مليونا لتصبح 65", [70e6, 65e6], None),
        ("زاد المحصول إلى 5.4 مليون طن مقابل 4.9 في 2019", [5.4e6, 4.9e6], "t"),
        ("هبط عدد الركاب من 12 ألف راكب إلى 9.5", [12e3, 9.5e3], None),
        ("حقق المخبز 3.1 مليار ريال أرباحا، مقارنة بـ2.8 في مارس", [3.1e9, 2.8e9], "SAR"),
        ("خصصوا 40 مليون يورو لترميم القلعة، و15 لتجهيز المكتبة", [40e6, 15e6], "EUR"),
        ("كانت الودائع 33 مليار يورو، لكنها تراجعت إلى 31.8 في مارس", [33e9, 31.8e9], "EUR"),
    ],
)  # fmt: skip
def test_a_level_beside_another_is_in_its_scale_and_unit(
    text: str, values: list[float], unit: str | None
):
    figures = find_figures(text, country="SA")
    assert [figure.low for figure in figures] == values
    assert figures[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("زاد الدخل إلى 3 ملايين يورو من 5 صفقات", 5),
        ("باعوا 3 ملايين علبة مقابل 4.5 في المائة من الأسهم", 4.5),
        ("هبط العدد من 12 مليون راكب إلى 900", 900),
        ("زارها 3 ملايين سائح. وارتفع عدد الفنادق إلى 4", 4),
    ],
)
def test_what_is_counted_far_off_or_told_elsewhere_has_its_own(text: str, value: float):
    assert find_figures(text)[-1].low == value


def test_a_part_of_a_sum_is_in_its_millions():
    whole, part = find_figures("خصصت البلدية 90 مليون يورو بينها 35 للحدائق وحدها")
    assert (whole.low, part.low, part.unit) == (90e6, 35e6, "EUR")
    _, part = find_figures("رصدت البلدية 140 مليون يورو، أنفقت 90 منها على الري")
    assert (part.low, part.unit) == (90e6, "EUR")
    _, counted = find_figures("استثمر النادي 70 مليون يورو منها 3 مصانع")
    assert (counted.low, counted.unit) == (3, None)
