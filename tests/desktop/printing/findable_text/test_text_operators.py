"""The operators of a line: what is shown, and what is told beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QRawFont, QTransform

from desktop.fonts import load_fonts
from desktop.printing.findable_text.letter_font import FontSet, LetterFont
from desktop.printing.findable_text.letter_order import ShownText
from desktop.printing.findable_text.letters import Letter, LetterKind
from desktop.printing.findable_text.text_operators import number, sign, text_operators
from desktop.printing.paper.text_styles import BODY

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def font() -> LetterFont:
    load_fonts()
    return FontSet().font(QRawFont.fromFont(BODY.font()))


def letter(font: LetterFont, text: str, left: float) -> Letter:
    return Letter(text, left, 10.0, 0, (), LetterKind(False, font, 20.0, (0.0, 0.0, 0.0)))


def names(text: str) -> str:
    return f"N{len(text)}"


def operators(text: ShownText) -> str:
    return b" ".join(text_operators(text, QTransform(), names)).decode("ascii")


def test_letters_are_shown_at_their_place(font):
    written = operators(ShownText((letter(font, "a", 30.0), letter(font, "b", 40.0))))
    assert "1 0 0 1 30 0 Tm [<00010002>] TJ" in written
    assert "ActualText" not in written


def test_what_is_told_stands_around_the_codes_and_no_mark_is_left_open(font):
    text = ShownText((letter(font, "cd", 0.0), letter(font, "ab", 9.0)), "abcd", "abcd", True)
    written = operators(text)
    assert written.startswith("/Span <</ActualText <FEFF0061006200630064>>> BDC")
    assert "/Span /N4 BDC" in written
    assert written.count("BDC") == written.count("EMC") == 3


def test_the_sign_that_turns_a_reader_says_nothing_to_others(font):
    written = operators(ShownText((replace(letter(font, "ب", 30.0), width=0.0),), is_turned=True))
    sign_code, letter_code = (font.code(text, (), 0) for text in ("\N{ARABIC LETTER MARK}", "ب"))
    assert written.startswith("/Span <</ActualText ()>> BDC")
    assert written.index(f"<{sign_code:04X}>") < written.index("EMC")
    assert written.index("EMC") < written.index(f"<{letter_code:04X}>")


def test_a_sign_has_its_width(font):
    written = sign(font, " ", 10.0, (5.0, 20.0), 0.25).decode("ascii")
    assert "5 -20 Tm" in written
    assert font.widths == [250]


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (-0.00001, "0"), (0.25, "0.25"), (2 / 3, "0.6667")]
)
def test_numbers_are_short(value, text):
    assert number(value) == text
