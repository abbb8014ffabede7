"""Which number words are parts of an ordinal."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_prose, fold_word
from articles.arabic.number_words import number_lexicon
from articles.figures.figure_text import FigureText
from articles.figures.measuring import MeasureReader
from articles.figures.ordinals import Ordinals
from articles.figures.parts import PartReader


def belongs(sentence: str, written: str) -> bool:
    text = FigureText(fold_prose(sentence), ())
    ordinals = Ordinals(text, MeasureReader(text), PartReader(text))
    word = fold_word(written)
    return ordinals.belong(text.words.index(word), number_lexicon().words[word])


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("افتتح المعرض الثاني عشر للكتب", "عشر"),
        ("تستعد المدينة لدخول القرن العشرين", "العشرين"),
        ("تراجعت النسبة في المائة الأخيرة", "المائة"),
    ],
)
def test_the_how_manieth_is_no_quantity(sentence: str, written: str) -> None:
    assert belongs(sentence, written)


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("زرعت البلدية عشرين شجرة", "عشرين"),
        ("أنفقت الخمسين في المائة الباقية", "الخمسين"),
        ("خلال العشرين عاما المقبلة", "العشرين"),
        ("نقلت الحافلات الثلاثين الركاب", "الثلاثين"),
    ],
)
def test_what_counts_or_measures_is_a_quantity(sentence: str, written: str) -> None:
    assert not belongs(sentence, written)
