"""Where a name ends before a noun that is no adjective of it."""

from __future__ import annotations

import pytest

from articles.arabic.words import cut_words
from articles.figures.agreement import agreeing_end, is_adjective_of_its
from articles.figures.figure_text import FigureText


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("المستجوبين السبب", 1),
        ("مكتب البستنة الجمعيات", 2),
        ("الحديقة القطار", 1),
        ("منظمة البستنة العالمية", 3),
        ("مكتب البستنة الجهوي", 3),
        ("المتطوعين الجدد", 2),
        ("المتطوعين المغاربة", 2),
        ("الطلبة الأجانب", 2),
        ("الحديقة الكبرى", 2),
        ("اللاعبين الفوز", 1),
        ("اللاعبين الأجانب", 2),
        ("القانون الجديد", 2),
        ("الجماعات القرار", 1),
        ("الجماعات الكبرى", 2),
        ("الحديقة الأجمل", 2),
        ("البستانيات المتقاعدات", 2),
        ("التأمين الصحي", 2),
        ("الوجه العريض", 2),
        ("عدد المتطوعين الإجمالي", 3),
    ],
)
def test_a_name_keeps_its_adjectives_alone(words: str, kept: int):
    text = FigureText(words, ())
    assert agreeing_end(text, 0, len(text.words)) == kept


@pytest.mark.parametrize(
    ("words", "expected"),
    [("قيمتها السوقية", True), ("البستان البلدية", False), ("السوقية", False)],
)
def test_an_adjective_behind_a_measure_with_its_pronoun(words: str, expected: bool):
    cut = cut_words(words).words
    assert is_adjective_of_its(cut, len(cut) - 1) is expected
