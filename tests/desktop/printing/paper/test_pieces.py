from __future__ import annotations

from desktop.printing.paper.paragraph import Paragraph, Run
from desktop.printing.paper.pieces import Piece, line_pieces, stacked
from desktop.printing.paper.text_styles import BODY
from tests.desktop.printing.painting import is_blank, painted, stained


def test_a_paragraph_is_a_piece_a_line_and_no_line_stands_alone():
    text = Paragraph([Run("كلمة طويلة عن الميناء " * 20, BODY)], 200.0)
    pieces = line_pieces(text, before=7.0)
    assert len(pieces) == text.line_count > 4
    assert [piece.space_before for piece in pieces[:2]] == [7.0, 0.0]
    breaks = [piece.break_before for piece in pieces]
    assert breaks[0]
    assert not breaks[1]
    assert not breaks[-1]


def test_an_indent_moves_the_line():
    def left(indent: float) -> int:
        text = Paragraph([Run("كلمة", BODY)], 200.0)
        return stained(painted(line_pieces(text, indent)), BODY.colour, near=150).left()

    assert left(100.0) - left(0.0) in range(99, 102)


def test_stacked_pieces_keep_their_white():
    drawn = []

    def piece(name: str, before: float) -> Piece:
        return Piece(10.0, lambda _p, left, top: drawn.append((name, left, top)), before)

    whole = stacked([piece("a", 3.0), piece("b", 4.0)])
    assert (whole.height, whole.space_before) == (24.0, 3.0)
    painted([whole])
    assert drawn == [("a", 10.0, 3.0), ("b", 10.0, 17.0)]


def test_nothing_stacked_is_nothing():
    assert stacked([]).height == 0.0
    assert is_blank(painted([stacked([])]))
