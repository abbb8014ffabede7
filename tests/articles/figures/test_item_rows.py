"""Rows of items: what their members decide for each number."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures

SPOOLS = "وزعت المكتبة 60 مقعدا للبرج و35 للتل و22 للميناء و18 للقلعة"
LINES = "الأسعار:\n- التين: 14 جنيها\n- الرمان: 10\n- التوت: 22"


def lows(text: str) -> list[float]:
    return [figure.low for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (SPOOLS, [60, 35, 22, 18]),
        ("دفاتر جديدة: 40 للميناء، 25 للتل، 18 للبرج.", [40, 25, 18]),
        (LINES, [14, 10, 22]),
        ("الثمن: خبز = 180، جبن = 450، زيتون = 620، تمر = 310.", [180, 450, 620, 310]),
        ("1- البرج 44 نقطة\n2- التل 41 نقطة\n3- القلعة 36\n4- الوادي 30", [44, 41, 36, 30]),
        (
            "الدولار شراء 2180 ريالا وبيع 2195 ريالا، واليورو شراء 2371 وبيع 2374",
            [2180, 2195, 2371, 2374],
        ),
    ],
)
def test_all_members_of_a_row_are_figures(text: str, values: list[float]):
    assert lows(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "وسجل سعيد النجار 45 ومحمد السالم 78 وعلي الراعي 89 الأهداف.",
        "أقيم في البرج 1998 وفي التل 2002 وفي القلعة 2006",
        "شارع الورد 5 وشارع التين",
        "الهاتف: 5551234، الفاكس: 5554321، الجوال: 5559876",
        "رقم اللوحة: 44، رقم الملف: 78، رقم القضية: 91",
        "القناة: 12، التردد: 11320، الترميز: 27500",
    ],
)
def test_minutes_years_and_what_numbers_which_one_are_no_rows(text: str):
    assert find_figures(text) == ()
