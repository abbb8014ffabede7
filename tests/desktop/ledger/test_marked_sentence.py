from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.fonts import load_fonts
from desktop.ledger.marked_sentence import MarkedSentence
from tests.desktop.making import look_of


@pytest.fixture
def sentence(qtbot: QtBot) -> MarkedSentence:
    load_fonts()
    made = MarkedSentence(look_of())
    qtbot.addWidget(made)
    made.resize(400, 60)
    made.show()
    return made


def test_the_number_is_marked_among_its_words(sentence: MarkedSentence) -> None:
    sentence.show_words("يشغل القطاع\nنحو ", "65 ألف عامل", " في المدن.")
    assert sentence.words == "«يشغل القطاع نحو 65 ألف عامل في المدن.»"
    assert sentence.marked == "65 ألف عامل"
    ground = look_of().theme.figure_ground.lower()
    image = sentence.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert ground in colours


def test_markup_of_an_article_is_words(sentence: MarkedSentence) -> None:
    sentence.show_words("<b>قبل</b>", "12 <i>عاملا</i>", "")
    assert sentence.words == "«<b>قبل</b> 12 <i>عاملا</i>»"
    assert sentence.marked == "12 <i>عاملا</i>"


def test_nothing_is_shown_after_clearing(sentence: MarkedSentence) -> None:
    sentence.show_words("قبل", "12", "بعد")
    height = sentence.sizeHint().height()
    sentence.show_words("قبل", "12", "كلمات كثيرة " * 20)
    assert sentence.sizeHint().height() > height
    sentence.clear()
    assert sentence.words == sentence.marked == ""
