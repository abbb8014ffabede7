"""Marks lie on their words, on every line and in both directions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from desktop.fonts import reading_font
from desktop.widgets.mark_geometry import mark_rects
from tests.desktop.making import span_of

pytestmark = pytest.mark.usefixtures("themed")

MIXED = "بلغت النسبة 80 في المائة عند Blue Harbour هذه السنة"


def laid_out(text: str, width: float = 5000) -> QTextLayout:
    layout = QTextLayout(text, reading_font(20))
    option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def rects(layout: QTextLayout, words: str):
    span = span_of(words, layout.text())
    return mark_rects(layout, span.start, len(span))


def test_words_stand_from_right_to_left():
    layout = laid_out(MIXED)
    first, number, last = (rects(layout, words)[0] for words in ("بلغت", "80", "السنة"))
    assert first.left() > number.right() > number.left() > last.right()
    assert first.right() == pytest.approx(5000, abs=2)


def test_a_range_of_both_directions_is_covered_whole():
    layout = laid_out(MIXED)
    (whole,) = rects(layout, "80 في المائة عند Blue Harbour")
    for part in ("80", "في", "المائة", "Blue", "Harbour"):
        (rect,) = rects(layout, part)
        assert whole.left() <= rect.left() < rect.right() <= whole.right(), part
        assert rect.width() > 5


def test_latin_words_inside_run_from_left_to_right():
    layout = laid_out(MIXED)
    (blue,), (harbour,) = rects(layout, "Blue"), rects(layout, "Harbour")
    assert blue.right() < harbour.left()


def test_a_range_in_two_pieces_leaves_out_what_stands_between():
    layout = laid_out(MIXED)
    marks = rects(layout, "عند Blue")
    (blue,), (harbour,), (before,) = (rects(layout, w) for w in ("Blue", "Harbour", "عند"))
    assert len(marks) == 2
    for mark in marks:
        assert mark.intersected(harbour).width() <= 1
    assert marks[0].left() == blue.left()
    assert marks[1].right() == before.right()


def test_one_rectangle_for_each_line_that_is_touched():
    text = "كلمة طويلة بعض الشيء " * 12
    layout = laid_out(text, 300)
    assert layout.lineCount() > 3
    marks = mark_rects(layout, 0, len(text))
    assert len(marks) == layout.lineCount()
    assert [mark.y() for mark in marks] == sorted({mark.y() for mark in marks})
    assert all(mark.left() >= -0.5 and mark.right() <= 300.5 for mark in marks)


def test_nothing_is_marked_for_an_empty_range():
    assert mark_rects(laid_out(MIXED), 5, 0) == []
    assert mark_rects(laid_out(""), 0, 3) == []
    assert mark_rects(laid_out("اب"), 40, 3) == []
