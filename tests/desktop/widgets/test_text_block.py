"""Paragraphs of lists: direction, marks, lines, ellipsis."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from articles.span import Span
from desktop.fonts import interface_font
from desktop.widgets.text_block import TextBlock, TextStyle
from tests.desktop.making import span_of

pytestmark = pytest.mark.usefixtures("themed")

MARK = "#FFE49A"
WIDTH = 400
LATIN_FIRST = "Blue Harbour وكالة بحرية تعلن عن مراكب جديدة"
LONG = "تعلن الوكالة البحرية عن مراكب جديدة، " * 12


def style(**facts: object) -> TextStyle:
    return TextStyle(interface_font(14), "#000000", MARK, **facts)  # type: ignore[arg-type]


def painted(block: TextBlock, width: int = WIDTH) -> QImage:
    image = QImage(width, max(1, round(block.height)), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    block.paint(painter, QPointF(0, 0))
    painter.end()
    return image


def stained(image: QImage, colour: str) -> QRect:
    """The rectangle around the pixels of a colour; empty when there are none."""
    wanted, found = QColor(colour), QRect()
    for x in range(image.width()):
        for y in range(image.height()):
            if image.pixelColor(x, y) == wanted:
                found |= QRect(x, y, 1, 1)
    return found


def test_a_paragraph_that_begins_with_latin_words_stands_right_to_left():
    blue, last = span_of("Blue", LATIN_FIRST), span_of("جديدة", LATIN_FIRST)
    first = stained(painted(TextBlock(LATIN_FIRST, style(), WIDTH, (blue,))), MARK)
    final = stained(painted(TextBlock(LATIN_FIRST, style(), WIDTH, (last,))), MARK)
    assert first.left() > final.right() > 0
    # «Blue Harbour» keeps its own direction: the second word hangs at the edge.
    harbour = span_of("Harbour", LATIN_FIRST)
    second = stained(painted(TextBlock(LATIN_FIRST, style(), WIDTH, (harbour,))), MARK)
    assert second.right() > first.right()
    assert second.right() >= WIDTH - 3


def test_a_latin_paragraph_hangs_at_the_right_edge_too():
    text = "The fleet is ready."
    ready = stained(painted(TextBlock(text, style(), WIDTH, (span_of("ready.", text),))), MARK)
    the = stained(painted(TextBlock(text, style(), WIDTH, (span_of("The", text),))), MARK)
    assert the.right() < ready.left()
    assert ready.right() >= WIDTH - 3


def test_marks_lie_on_words_behind_an_emoji():
    text = "😀😀😀 قطار الشمال"
    with_emoji = stained(painted(TextBlock(text, style(), WIDTH, (span_of("الشمال", text),))), MARK)
    whole = TextBlock(text, style(), WIDTH)
    assert with_emoji.left() == pytest.approx(WIDTH - whole.width, abs=3)


def test_neighbouring_hits_are_one_stain():
    text = "مراكز الاتصال"
    spans = (span_of("مراكز", text), span_of("الاتصال", text))
    one = painted(TextBlock(text, style(), WIDTH, spans))
    joined = painted(TextBlock(text, style(), WIDTH, (Span(0, len(text)),)))
    assert one == joined
    assert not stained(one, MARK).isEmpty()


def test_without_spans_nothing_is_marked():
    assert stained(painted(TextBlock(LATIN_FIRST, style(), WIDTH)), MARK).isEmpty()


def test_lines_follow_the_width():
    wide, narrow = TextBlock(LONG, style(), 800), TextBlock(LONG, style(), 200)
    assert narrow.height > 3 * wide.height
    assert narrow.width <= 200
    assert TextBlock("", style(), 200).height <= TextBlock("كلمة", style(), 200).height


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_long_text_ends_in_an_ellipsis(lines: int):
    shortened = TextBlock(LONG, style(max_lines=lines), WIDTH)
    one_line = TextBlock("كلمة", style(), WIDTH).height
    assert shortened.height == pytest.approx(lines * one_line, abs=2)
    assert shortened._text.endswith("…")
    assert LONG.startswith(shortened._text.rstrip("…"))
    # As much as there is room for: one word more would need another line.
    following = LONG[: LONG.index(" ", len(shortened._text) + 1)]
    assert TextBlock(following + "…", style(), WIDTH).height > shortened.height


def test_marks_beyond_the_ellipsis_are_left_out():
    late = Span(len(LONG) - 10, len(LONG) - 1)
    shortened = TextBlock(LONG, style(max_lines=1), WIDTH, (span_of("تعلن", LONG), late))
    assert stained(painted(shortened), MARK).left() > WIDTH - 60
    cut = TextBlock(LONG, style(max_lines=1), WIDTH, (Span(0, len(LONG)),))
    assert stained(painted(cut), MARK).width() > WIDTH * 0.6


def test_a_word_longer_than_the_line_is_broken_and_shortened():
    word = "ط" * 400
    shortened = TextBlock(word, style(max_lines=2), WIDTH)
    assert shortened.height <= 2 * TextBlock("ط", style(), WIDTH).height + 2


@pytest.mark.parametrize("width", [0, 1, 7, -20])
def test_no_width_is_too_small(width: float):
    block = TextBlock(LATIN_FIRST, style(max_lines=2), width, (span_of("Blue", LATIN_FIRST),))
    painted(block, 20)


def test_line_breaks_are_spaces():
    one = TextBlock("سطر\nثان", style(), WIDTH)
    assert one.height == TextBlock("سطر", style(), WIDTH).height
