from __future__ import annotations

from desktop.printing.contents.paper_look import USUAL
from desktop.printing.paper.headings import (
    head_pieces,
    kept_to_first,
    section_chunks,
    section_heading,
)
from desktop.printing.paper.pieces import Piece
from desktop.printing.paper.text_styles import SECTION
from tests.desktop.printing.painting import WIDTH, painted, stained


def row() -> Piece:
    return Piece(10.0, lambda *_: None)


def test_the_byline_stays_with_the_title():
    pieces = head_pieces("عنوان", "جريدة · 2019", WIDTH, look=USUAL)
    assert [piece.break_before for piece in pieces] == [True, False]


def test_a_heading_stands_at_the_right_and_is_in_the_outline():
    piece = section_heading("الملخّص", WIDTH)
    assert piece.heading == "الملخّص"
    stain = stained(painted([piece]), SECTION.colour, 60)
    assert stain.right() > WIDTH
    assert stain.left() > WIDTH / 2


def test_empty_sections_are_left_out_and_no_heading_ends_a_page():
    sections = [("أ", iter([])), ("ب", iter([[row(), row()], [row()]]))]
    first, second = section_chunks(sections, WIDTH, anchored=True)
    assert [piece.heading for piece in first] == ["ب", "", ""]
    assert first[0].anchor == "ب"
    assert [piece.break_before for piece in first] == [True, False, True]
    assert len(second) == 1


def test_the_first_piece_stays_with_what_stands_before_it():
    assert [each.break_before for each in kept_to_first([row()] * 2)] == [False, True]
