"""How far the name of a source goes."""

from __future__ import annotations

import pytest

from articles.figures.figure_text import FigureText
from articles.figures.source_names import SourceNames
from articles.timeline.extraction import find_times


def name_of(body: str) -> str:
    text = FigureText(body, find_times(body, None))
    last = SourceNames(text).name_end(0, len(text.words))
    return text.sequence.as_read(0, last)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("المدير العام للمكتب أن العمل بدأ", "المدير العام للمكتب"),
        ("المدير في تصريح صحفي إن العمل بدأ", "المدير"),
        ("المتحدث باسم الشركة سمير بركات لوكالة الأنباء إن", "المتحدث باسم الشركة سمير بركات"),
        ("المدير العام لوكالة الأسفار إن العمل بدأ", "المدير العام لوكالة الأسفار"),
        ("دراسة أجرتها جامعة المدينة أن الماء نادر", "دراسة أجرتها جامعة المدينة"),
        ("مسؤولة بالمجموعة تشغل آلاف العمال أن", "مسؤولة بالمجموعة"),
        ("بيان صادر عن الإدارة أن العمل بدأ", "بيان صادر عن الإدارة"),
        ("المشرف العام على البرنامج أن العمل بدأ", "المشرف العام على البرنامج"),
        ("الوزير على هامش اللقاء أن العمل بدأ", "الوزير"),
        ("رئيس الجمعية، سالم الراوي، أن العمل بدأ", "رئيس الجمعية، سالم الراوي"),
        ("رئيس الجمعية، خلال اللقاء، أن العمل بدأ", "رئيس الجمعية"),
        ("موقع «الواحة» الإخباري أن العمل بدأ", "موقع «الواحة» الإخباري"),
        ("الوزارة ارتفاع عدد العمال", "الوزارة"),
    ],
)
def test_where_a_name_ends(body: str, name: str) -> None:
    assert name_of(body) == name


@pytest.mark.parametrize(
    ("word", "is_source"),
    [("الوزاره", True), ("تقرير", True), ("السن", False), ("معدلاتهم", False)],
)
def test_categories_are_no_sources(word: str, *, is_source: bool) -> None:
    assert SourceNames(FigureText(word, ())).can_be_source(word) == is_source
