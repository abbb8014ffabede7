"""Letters are read where they stand, whatever order the file has them in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.pdf.pdf_letters import PdfLetter, is_rtl, words_from_right

WIDTH = 6.0


def placed(text: str, *, backwards: bool = False, mirrored: bool = False) -> list[PdfLetter]:
    """The letters of a line as they stand from the right; a space is as wide as a letter."""
    letters = []
    for place, letter in enumerate(text):
        if letter == " ":
            continue
        left = 500 - place * WIDTH
        run = text[:place].count(" ")
        shown = letter.translate(str.maketrans("()«»", ")(»«")) if mirrored else letter
        letters.append(PdfLetter(shown, left, left + WIDTH, run, 10.0))
    return letters[::-1] if backwards else letters


LINE = "فتح السوق (وهو قديم) أبوابه، وقال: «جئنا»."


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("mirrored", [False, True])
def test_words_and_brackets(backwards: bool, mirrored: bool) -> None:
    assert words_from_right(placed(LINE, backwards=backwards, mirrored=mirrored)) == LINE


def test_numbers_and_latin_words_run_the_other_way() -> None:
    # From the right: three words, then «B7» stands right of «Volvo» on the page.
    visual = "بيعت 0521 سيارة 7B ovloV أمس"
    assert words_from_right(placed(visual)) == "بيعت 1250 سيارة Volvo B7 أمس"


def test_a_lam_alef_that_is_one_glyph_has_its_lam_first() -> None:
    box = (100.0, 106.0)
    letters = [PdfLetter(letter, *box, 0, 10.0) for letter in "ال"]
    assert words_from_right([PdfLetter("ب", 106.0, 112.0, 0, 10.0), *letters]) == "بلا"


def test_a_sign_stands_behind_the_letter_under_it() -> None:
    word = placed("كتب")
    sign = PdfLetter("\N{ARABIC DAMMA}", 501.0, 504.0, 0, 10.0)
    assert words_from_right([word[0], sign, *word[1:]]) == "كُتب"
    over_the_second = PdfLetter("\N{ARABIC DAMMA}", 495.0, 497.0, 0, 10.0)
    assert words_from_right([*word, over_the_second]) == "كتُب"


def test_direction_by_most_letters() -> None:
    assert is_rtl("سوق A")
    assert not is_rtl("a market سوق")


@given(st.text(alphabet="ابة ل12(.A", min_size=1, max_size=30))
def test_no_letter_is_lost(text: str) -> None:
    letters = placed(text)
    if letters:
        found = words_from_right(letters).replace(" ", "")
        assert len(found) == len(letters)


def test_a_glyph_of_a_letter_and_its_sign_is_no_gap_in_the_word():
    jim, shadda = (PdfLetter("ج", 20.0, 23.0, 0, 14.0), PdfLetter("ّ", 17.0, 20.0, 0, 14.0))
    rah = [PdfLetter("ر", 23.0, 29.0, 0, 14.0), PdfLetter("ح", 10.6, 16.9, 0, 14.0)]
    assert words_from_right([rah[0], jim, shadda, rah[1]]) == "رجّح"


def test_a_sign_that_bears_its_letter_behind_a_space_of_the_library_is_no_gap() -> None:
    """Chromium gives the glyph of a doubling both characters, and the letter under it none."""
    seen, dal, shadda, waw = (
        PdfLetter("س", 574.4, 588.0, 0, 15.0),
        PdfLetter("د", 569.5, 572.0, 1, 15.0),
        PdfLetter("ّ", 567.1, 569.5, 1, 15.0),
        PdfLetter("و", 550.4, 560.3, 2, 15.0),
    )
    assert words_from_right([seen, dal, shadda, waw]) == "سدّ و"
