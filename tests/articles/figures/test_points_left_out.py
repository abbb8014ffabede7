"""Points that one figure of a table or an index tells for another."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import FigureKind


@pytest.mark.parametrize(
    "text",
    [
        "رفع الفريق رصيده إلى 34 نقطة مقابل 31 للوصيف",
        "تصدر النجم برصيد 34 نقطة، يليه الكوكب بـ31.",
        "يلتقي النجم برصيد 34 نقطة بفريق الكوكب برصيد 31 في الملعب",
        "جمع النجم 34 نقطة ويطارده الكوكب برصيد 31.",
        "أضاف اللاعب للفريق 34 نقطة (31 منها في الربع الأخير)",
        "سجل اللاعب للفريق 31 من أصل 34 نقطة",
    ],
)
def test_points_of_one_table_are_told_once(text: str):
    figures = find_figures(text)
    assert sorted(figure.low for figure in figures) == [31, 34]
    assert {figure.kind for figure in figures} == {FigureKind.SCORE}


def test_no_other_number_is_of_points():
    _, other = find_figures("حصل الفريق على 34 نقطة مقابل 31 مشجعا")
    assert other.kind is FigureKind.COUNT
