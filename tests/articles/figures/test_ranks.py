"""Which place something has among many."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import FigureKind
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    "text",
    [
        "احتل البلد المرتبة 85 في التقرير",
        "جاء في المركز 47 عالميا",
        "كان في المركز 71 في تصنيف الشهر",
        "تقدم النادي إلى 118 في التصنيف الجديد",
    ],
)
def test_a_rank_is_a_score(text: str):
    assert figure_of(text).kind is FigureKind.SCORE


def test_a_list_of_the_best_is_no_rank():
    assert find_figures("جاءت المدرسة ضمن أفضل 500 في تصنيف العام") == ()
