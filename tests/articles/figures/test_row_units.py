"""The unit that a row shares."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import FigureKind

LINES = "الأسعار:\n- التين: 14 جنيها\n- الرمان: 10\n- التوت: 22"


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        (LINES, FigureKind.MONEY, None),
        ("غرامة الوقوف 500 شيكل، قطع الشجر 150، رمي النفايات 100.", FigureKind.MONEY, "ILS"),
        ("هطل بالمليمتر: البرج 42، التل 38، القلعة 21.", FigureKind.LENGTH, "mm"),
        ("الثمن (درهم إماراتي): خبز 18، جبن 45، زيتون 62", FigureKind.MONEY, "AED"),
        ("1- البرج 44 نقطة\n2- التل 41 نقطة\n3- القلعة 36", FigureKind.SCORE, None),
    ],
)
def test_a_row_has_one_unit(text: str, kind: FigureKind, unit: str | None):
    found = find_figures(text)
    assert len(found) >= 3
    assert {(figure.kind, figure.unit) for figure in found} == {(kind, unit)}


def test_a_share_behind_counts_lends_them_nothing():
    counts = find_figures("بلغت الأصوات البيضاء 143 والملغاة 97، ونسبة الاقتراع 46 في المئة.")
    assert [figure.kind for figure in counts] == [
        FigureKind.COUNT,
        FigureKind.COUNT,
        FigureKind.PERCENT,
    ]
