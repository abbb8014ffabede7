"""Letters are written in the order in which readers take them out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from desktop.printing.findable_text.letter_order import extraction_order
from desktop.printing.findable_text.letters import Letter, LetterKind

RIGHT = LetterKind(True, cast("Any", None), 10.0, (0.0, 0.0, 0.0))
LEFT = replace(RIGHT, is_right_to_left=False)


def letters(text: str, start: float, kind: LetterKind) -> list[Letter]:
    """Letters of ten units each, standing from the left as the kind wants it."""
    shown = reversed(text) if kind.is_right_to_left else text
    return [Letter(each, start + 10.0 * n, 10.0, n, (), kind) for n, each in enumerate(shown)]


def written(found: list[Letter]) -> str:
    return "".join(letter.text for letter in found)


def test_arabic_letters_stay_from_left_to_right():
    assert written(extraction_order(letters("ميناء", 0, RIGHT))) == "ءانيم"


def test_the_stretches_of_a_latin_name_are_written_from_the_right():
    assert written(extraction_order(letters("Blue 42", 0, LEFT))) == "42 Blue"


def test_white_inside_a_number_ties_it_together():
    found = written(extraction_order(letters("100 000", 0, LEFT)))
    assert found == "100\N{NO-BREAK SPACE}000"
