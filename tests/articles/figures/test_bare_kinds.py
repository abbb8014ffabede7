"""What a number is a number of that names neither its unit nor what it counts."""

from __future__ import annotations

import pytest

from articles.figures.figure import FigureKind
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("نال التلميذ معدل 19.27 في الباكالوريا", FigureKind.SCORE),
        ("وصل معدل الخصوبة إلى 19.27 في البلدات", FigureKind.COUNT),
        ("ربحت البورصة 137 مليونا في يومها", FigureKind.MONEY),
        ("سعر البرميل 82.4", FigureKind.MONEY),
        ("بلغ سعر برميل برنت 81.2", FigureKind.MONEY),
        ("تصل غرامة المخالفة إلى 500 ألف", FigureKind.MONEY),
        ("باع النجم قميصه بـ 30 ألفا لصالح المرضى", FigureKind.MONEY),
        ("انضم المهاجم إلى النادي مقابل 42 مليونا", FigureKind.MONEY),
        ("انضم إلى الحزب العام الماضي 42 ألفا", FigureKind.COUNT),
        ("حصل على 88.4 في اختبار القدرات", FigureKind.SCORE),
        ("ارتفع مؤشر السوق وهبط سهم المصنع إلى 76.25 مع الإغلاق", FigureKind.MONEY),
        ("كان طن القش يباع بـ4200، ثم كسد", FigureKind.MONEY),
        ("تراجع مؤشر الطلبات من 54.0 في الشهر السابق", FigureKind.SCORE),
    ],
)
def test_the_words_beside_a_bare_number_tell_its_kind(text: str, kind: FigureKind):
    assert figure_of(text).kind is kind


def test_a_sum_behind_the_adjective_of_its_measure():
    assert figure_of("بيع الزيتون بقيمة إجمالية 62 مليونا").kind == "money"
