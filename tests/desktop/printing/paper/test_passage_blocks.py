from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.display.passage_colours import BARS
from desktop.printing.contents.summary_content import PassageNote
from desktop.printing.paper.passage_blocks import passage_chunks
from desktop.printing.paper.text_styles import DOUBT
from tests.desktop.printing.painting import WIDTH, painted, stained

NOTE = PassageNote("كلمات من المقال", "green", "", (), 2)


@pytest.mark.parametrize("colour", BARS)
def test_the_bar_has_the_colour_of_the_passage_at_the_right(colour: str):
    (chunk,) = passage_chunks([replace(NOTE, colour=colour)], WIDTH)
    bar = stained(painted(chunk), BARS[colour], 6)
    assert bar.right() >= WIDTH + 8
    assert bar.height() >= sum(piece.height for piece in chunk) - 2


def test_a_note_of_several_lines_has_a_line_for_each():
    (short,) = passage_chunks([replace(NOTE, note="ملاحظة")], WIDTH)
    (long,) = passage_chunks([replace(NOTE, note="أولى\nثانية\nثالثة")], WIDTH)
    assert len(long) == len(short) + 3


def test_without_a_paragraph_to_name_there_is_no_empty_line():
    (named,) = passage_chunks([NOTE], WIDTH)
    (bare,) = passage_chunks([replace(NOTE, paragraph=None)], WIDTH)
    (noted,) = passage_chunks([replace(NOTE, paragraph=None, note="ملاحظة")], WIDTH)
    assert len(bare) == len(named) - 1
    assert len(noted) == len(named)
    assert stained(painted(bare), DOUBT.colour, 40).isNull()


def test_what_is_lost_warns():
    (lost,) = passage_chunks([replace(NOTE, is_lost=True)], WIDTH)
    (kept,) = passage_chunks([NOTE], WIDTH)
    assert not stained(painted(lost), DOUBT.colour, 90).isNull()
    assert stained(painted(kept), DOUBT.colour, 40).isNull()


def test_passages_stand_apart_and_their_place_stays_with_them():
    first, second = passage_chunks([NOTE, NOTE], WIDTH)
    assert (first[0].space_before, second[0].space_before) == (0.0, 10.0)
    assert [piece.break_before for piece in first] == [True, False]
