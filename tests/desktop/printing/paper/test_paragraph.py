from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.fonts import load_fonts
from desktop.printing.paper.paragraph import Paragraph, Run, single_line, text_width
from desktop.printing.paper.text_styles import BODY, UNITS_PER_POINT, VALUE

LATIN_FIRST = "Blue Harbour، شركة لبناء السفن، سلّمت عشرين مركبا إلى الميناء هذه السنة."
LONG = "أعلنت إدارة الميناء أن الأسطول الجديد سيدخل الخدمة بعد شهور قليلة " * 6


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def ink_columns(paragraph: Paragraph, number: int, width: int) -> tuple[int, int]:
    """First and last column of an image, two pixels to the point, that the line darkens."""
    image = QImage(2 * width, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(2, 2)
    paragraph.draw_line(painter, number, 0, 8)
    painter.end()
    white = QColor(Qt.GlobalColor.white).rgb()
    dark = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != white for y in range(image.height()))
    ]
    return dark[0] // 2, dark[-1] // 2


def test_a_paragraph_that_begins_with_latin_stands_at_the_right():
    paragraph = Paragraph([Run(LATIN_FIRST, BODY)], 600)
    left, right = ink_columns(paragraph, 0, 600)
    assert right >= 596
    assert left > 100


def test_a_latin_paragraph_stands_at_the_left():
    left, right = ink_columns(Paragraph([Run("Blue Harbour builds ships.", BODY)], 600), 0, 600)
    assert left <= 3
    assert right < 400


@pytest.mark.parametrize("text", [LONG, "The fleet will sail after a few months of training. " * 8])
def test_justified_lines_fill_the_width_but_for_the_last(text):
    paragraph = Paragraph([Run(text.strip(), BODY)], 300, justified=True)
    assert paragraph.line_count > 3
    for number in range(paragraph.line_count - 1):
        left, right = ink_columns(paragraph, number, 300)
        assert left <= 5
        assert right >= 295


def test_justifying_breaks_at_the_same_words():
    ragged = Paragraph([Run(LONG, BODY)], 300)
    justified = Paragraph([Run(LONG, BODY)], 300, justified=True)
    assert [ragged.line_text(n) for n in range(ragged.line_count)] == [
        justified.line_text(n) for n in range(justified.line_count)
    ]


def test_an_endless_word_is_broken_and_not_torn_apart():
    paragraph = Paragraph([Run("أ " + "س" * 400, BODY)], 200, justified=True)
    assert paragraph.line_count > 2
    assert "".join(paragraph.line_text(n) for n in range(paragraph.line_count)) == (
        "أ " + "س" * 400
    )


def test_lengths_are_points_whatever_the_size_of_the_layout():
    assert text_width("خزانة", BODY) == pytest.approx(2 * text_width("خزانة", VALUE), rel=0.9)
    assert text_width("خزانة", BODY) < 100
    assert UNITS_PER_POINT > 1


@pytest.mark.parametrize("text", ["", "\n", "\ud800", "\x00\u2066", "1" * 20_000, "𞤀𞤁 😀"])
def test_any_text_can_be_set(text):
    paragraph = Paragraph([Run(text, BODY), Run(text, VALUE)], 300, justified=True)
    assert paragraph.line_count >= 1
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paragraph.draw(painter, 0, 0)
    painter.end()


def test_a_range_stands_left_to_right_in_a_cell():
    """The first year of an isolated range is drawn left of the second."""
    line = single_line("\u20662009–2013\u2069 سنويا", VALUE)
    layout = line._lines[0]
    assert layout.cursorToX(2)[0] < layout.cursorToX(8)[0]


def test_no_line_begins_with_the_sign_of_the_number_above_it():
    text = "ارتفعت صادرات الميناء بنسبة 2,4 % وزاد عدد السفن بنسبة 15 % في السنة " * 4
    for width in range(120, 200, 4):
        paragraph = Paragraph([Run(text.strip(), BODY)], width, justified=True)
        lines = [paragraph.line_text(number) for number in range(paragraph.line_count)]
        assert not [line for line in lines if line.startswith("%")]
        assert "".join(lines) == text.strip()


def test_a_justified_line_with_a_number_and_its_sign_is_full():
    text = ("ارتفعت بنسبة 2,4 % ثم 15 % ثم 7 % " * 8).strip()
    paragraph = Paragraph([Run(text, BODY)], 300, justified=True)
    for number in range(paragraph.line_count - 1):
        left, right = ink_columns(paragraph, number, 300)
        assert left <= 5
        assert right >= 295
