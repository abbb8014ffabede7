from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor

from desktop.display.isolation import isolated
from desktop.fonts import load_fonts
from desktop.printing.findable_text.letter_font import FontSet
from desktop.printing.findable_text.letter_order import shown_texts
from desktop.printing.findable_text.letters import Letter, letters_of
from desktop.printing.paper.paragraph import Paragraph, Run
from desktop.printing.paper.text_styles import BODY, QUALIFIER, VALUE

pytestmark = pytest.mark.usefixtures("qapp")


def letters(*runs: Run) -> list[Letter]:
    """The letters of the only line of a paragraph, as they are read."""
    load_fonts()
    paragraph = Paragraph(list(runs), right_to_left=True)
    found = []
    for span in paragraph._spans:
        stretch = range(span.start, span.start + span.length)
        line, source = paragraph._lines[0], paragraph._units
        found += letters_of(line, stretch, source, FontSet(), QColor("black"))
    return sorted(found, key=lambda letter: letter.position)


def written(text: str) -> list[str]:
    """The texts of a line of Amiri as a PDF file has them, each from left to right."""
    texts = shown_texts(letters(Run(text, BODY)))
    return ["".join(letter.text for letter in each.letters) for each in texts]


@pytest.mark.parametrize(
    "text", ["سمك", "بلا", "الأسماك", "طُبع", "مُدّ", "الكفاءة", "التسويق", "لله", "قصّة", "ـــ"]
)
def test_every_character_is_one_letter(text):
    assert [letter.text for letter in letters(Run(text, BODY))] == list(text)


def test_the_letters_of_a_word_stand_side_by_side():
    row = [letter for letter in letters(Run("الكلاب السريعة", BODY)) if letter.width]
    for before, after in itertools.pairwise(row):
        assert after.left + after.width == pytest.approx(before.left)


def test_one_letter_of_a_ligature_is_drawn_and_each_has_its_share_of_the_room():
    lam, alef = letters(Run("ﻻ".replace("ﻻ", "لا"), BODY))
    assert lam.left > alef.left
    assert lam.width > 0 < alef.width
    assert alef.outlines


def test_a_mark_has_no_room_and_is_drawn_by_its_letter():
    letter, mark = letters(Run("طُ", BODY))
    assert mark.width == 0 < letter.width
    assert len(letter.outlines) == 2
    assert not mark.outlines


def test_white_at_the_end_of_a_line_and_controls_are_left_out():
    assert "".join(letter.text for letter in letters(Run(f"عدد {isolated('12')}  ", BODY))) == (
        "عدد 12"
    )


def test_a_stretch_of_another_style_ends_where_it_ends():
    both = letters(Run("نحو ", QUALIFIER), Run(f"{isolated('14')} مليار", VALUE))
    assert sorted(letter.position for letter in both) == sorted(
        {letter.position for letter in both}
    )
    assert {letter.text for letter in both if letter.kind.size > 200} == set("14 مليار")


def test_characters_outside_the_plane_are_one_letter():
    assert [letter.text for letter in letters(Run("ب𝟙", BODY))] == ["ب", "𝟙"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("سمك طري", ["يرط كمس"]),
        ("مُد", ["دُم"]),
        ("من 2009 إلى", [" نم", "2009", "ىلإ "]),
        (f"بلغ {isolated('100 000')}", [" غلب", "100\u00a0000"]),
        (f"بلغ {isolated('20 %')}", [" غلب", "20\u00a0%"]),
        ("قال Blue Harbour ذلك", [" لاق", "Harbour Blue", "كلذ "]),
        (f"ملف {isolated('aa11bb')}", [" فلم", "bb11aa"]),
    ],
)
def test_lines_are_written_as_they_are_taken_out(text, row):
    assert written(text) == row


@pytest.mark.parametrize(
    "silent",
    [
        "\N{FIRST STRONG ISOLATE}",
        "\N{POP DIRECTIONAL ISOLATE}",
        "\N{RIGHT-TO-LEFT MARK}",
        " ",
        "\u2028",
    ],
)
def test_what_draws_nothing_has_no_letters(silent):
    found = letters(Run(silent, VALUE), Run("قطار", BODY))
    assert "".join(letter.text for letter in found if letter.text.isalpha()) == "قطار"


@pytest.mark.parametrize(
    "text", ["سعر ☎ هاتف", "☎ سعر", "\N{EM SPACE}أهو نفسه؟", "ثمن ☎☎ السمك 12"]
)
def test_letters_around_those_of_another_typeface_are_drawn_once_each(text):
    found = letters(Run(text, VALUE))
    assert "".join(letter.text for letter in found) == text
    assert all(letter.outlines for letter in found if letter.text.isalpha())
