"""Letters are written in the order in which readers take them out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest

from desktop.printing.findable_text.letter_font import Outline
from desktop.printing.findable_text.letter_order import ShownText, shown_texts
from desktop.printing.findable_text.letters import Letter, LetterKind

RIGHT = LetterKind(True, cast("Any", None), 10.0, (0.0, 0.0, 0.0))
LEFT = replace(RIGHT, is_right_to_left=False)


def letters(text: str, kind: LetterKind, start: int = 0) -> list[Letter]:
    """Letters of ten units each, standing as the kind wants it, with an outline each."""
    return [
        Letter(
            each,
            10.0 * (-start - n if kind.is_right_to_left else n + start),
            10.0,
            start + n,
            (Outline(ord(each), 0, 0),),
            kind,
        )
        for n, each in enumerate(text)
    ]


def written(texts: list[ShownText]) -> list[str]:
    """What the codes of each text say, in the order of the file."""
    return ["".join(letter.text for letter in text.letters) for text in texts]


def places(text: ShownText) -> dict[int, float]:
    """Where each glyph is drawn, in layout units."""
    return {
        outline.glyph: letter.left + outline.right * letter.kind.size / 1000
        for letter in text.letters
        for outline in letter.outlines
    }


def test_arabic_letters_stand_from_left_to_right():
    (text,) = shown_texts(letters("في ميناء", RIGHT))
    assert written([text]) == ["ءانيم يف"]
    assert text.is_turned


def test_what_goes_on_in_another_direction_follows():
    name = letters("Blue", LEFT, start=3)
    last = letters(" قال", RIGHT, start=7)
    found = shown_texts([*last, *letters("من ", RIGHT), *name])
    assert written(found) == [" نم", "Blue", "لاق "]
    assert [text.is_turned for text in found] == [True, False, True]


def test_signs_that_turn_a_reader_stand_alone():
    found = shown_texts(letters("من «في» قال", RIGHT))
    assert written(found) == [" نم", "«", "يف", "»", "لاق "]


def test_a_mark_is_never_the_first_of_a_text():
    word = letters("يوما", RIGHT)
    mark = replace(word[-1], text="\N{ARABIC FATHATAN}", width=0.0, position=4, outlines=())
    (text,) = shown_texts([*word, mark])
    assert text.letters[0].text == "\N{RIGHT-TO-LEFT MARK}"
    assert written([text])[0][1:] == "\N{ARABIC FATHATAN}اموي"


def test_the_stretches_of_a_latin_name_are_written_from_the_right_and_told_in_order():
    (text,) = shown_texts(letters("Blue 42", LEFT))
    assert written([text]) == ["42 Blue"]
    assert [len(letter.text) for letter in text.letters] == [2, 1, 4]
    assert text.told == "Blue 42"
    assert text.is_turned


@pytest.mark.parametrize("name", ["Blue 42", "4f51d7.txt", "a b1c"])
def test_every_glyph_is_drawn_where_it_was(name):
    row = letters(name, LEFT)
    (text,) = shown_texts(row)
    wanted = {outline.glyph: letter.left for letter in row for outline in letter.outlines}
    assert places(text) == pytest.approx(wanted)


@pytest.mark.parametrize(
    "name",
    ["https://a.example/" + "news/2019/04/" * 12 + "page_7.html", "x1" + "q" * 90, "9" * 70 + "x"],
)
def test_a_long_address_stays_within_the_coordinates_of_a_font(name):
    """One of more than thirty-two times the type size could not be printed at all."""
    row = letters(name, LEFT)
    row = [
        replace(each, outlines=(Outline(number, 0, 0),)) for number, each in enumerate(row)
    ]  # one glyph for each letter
    (text,) = shown_texts(row)
    assert places(text) == pytest.approx({number: each.left for number, each in enumerate(row)})
    assert max(abs(o.right) for each in text.letters for o in each.outlines) < 0x7FFF
    assert max(each.width / each.kind.size for each in text.letters) < 32
    assert text.told == name


def test_a_stretch_of_one_letter_is_a_code_of_two_characters():
    (text,) = shown_texts(letters("f5", LEFT))
    assert [letter.text for letter in text.letters] == [
        "5\N{WORD JOINER}",
        "f\N{LEFT-TO-RIGHT MARK}",
    ]


def test_white_inside_a_number_ties_it_together():
    found = shown_texts(letters("100 000", LEFT))
    assert written(found) == ["100\N{NO-BREAK SPACE}000"]
    assert not found[0].told


def test_the_dash_of_a_range_is_told_as_it_is():
    (text,) = shown_texts(letters("2014–2020", LEFT))
    assert written([text]) == ["2014-2020"]
    assert (text.told, text.coded) == ("2014–2020", "2014-2020")
    assert not text.is_turned


def test_arabic_digits_are_one_code():
    (text,) = shown_texts(letters("١٢٠٠", LEFT))
    assert [letter.text for letter in text.letters] == ["١٢٠٠"]
