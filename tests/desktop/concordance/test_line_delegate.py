"""The words of a concordance stand below one another, and no letter is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from desktop.concordance.line_delegate import _fitting, _places
from desktop.concordance.lines_job import CollectedLines
from desktop.concordance.page import ConcordancePage
from desktop.fonts import interface_font
from desktop.theme import DARK, LIGHT
from tests.desktop.concordance.conftest import Line
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


def test_the_words_stand_below_one_another_in_every_theme(qtbot, page: ConcordancePage, line: Line):
    page.model.show_collected(
        CollectedLines(((line(), line(before="في", words="ميناء"), line(after="")),))
    )
    page.head.show_collected(None, is_whole=True)
    for theme in (LIGHT, DARK):
        page.list.apply(look_of(theme))
        image = page.list.viewport().grab().toImage()
        edges = set()
        for row in range(3):
            y = page.list.visualRect(page.model.index(row, 0)).top() + 9
            marked = [
                x
                for x in range(image.width())
                if image.pixelColor(x, y).name().upper() == theme.hit
            ]
            assert marked
            edges.add(max(marked))
        assert max(edges) - min(edges) <= 1


def test_no_letter_is_cut_at_the_edges(themed):
    font = interface_font(15)
    text = "وقف الحارس أمام باب المصنع القديم ينتظر قطار المساء"
    whole = QFontMetricsF(font).horizontalAdvance(text)
    for room in (whole + 1, whole * 0.6, whole * 0.2, 3.0):
        place = QRectF(0, 0, room, 30)
        before, after = _fitting(text, font, place), _fitting(text, font, place, from_start=True)
        for shown in (before, after):
            assert QFontMetricsF(font).horizontalAdvance(shown) <= room
            assert set(shown.split()) <= set(text.split())
        assert text.endswith(before)
        assert text.startswith(after)
    assert _fitting(text, font, QRectF(0, 0, whole + 1, 30)) == text


def inked(image, row: QRect, colour: str) -> list[int]:
    """The columns of a row in which there is a colour."""
    return [
        x
        for x in range(image.width())
        if any(
            image.pixelColor(x, y).name().upper() == colour for y in range(row.top(), row.bottom())
        )
    ]


def test_a_french_line_is_read_from_left_to_right(qtbot, page: ConcordancePage, line: Line):
    lines = (
        line(before="زار الوزير أمس", words="الميناء", after=""),
        line(before="Le ministre a visité hier", words="port", after=""),
    )
    page.model.show_collected(CollectedLines((lines,)))
    page.head.show_collected(None, is_whole=True)
    page.list.apply(look_of(LIGHT))
    image = page.list.viewport().grab().toImage()
    for number, is_at_right in ((0, True), (1, False)):
        row = page.list.visualRect(page.model.index(number, 0))
        marks, words = inked(image, row, LIGHT.hit), inked(image, row, LIGHT.soft_ink)
        assert marks
        assert words
        assert (min(words) > max(marks)) is is_at_right
        assert (max(words) < min(marks)) is not is_at_right


def test_both_ways_of_reading_mirror_each_other():
    inner = QRectF(10, 0, 400, 30)
    rtl, ltr = _places(inner, 50, rtl=True), _places(inner, 50, rtl=False)
    for mine, other in ((rtl.before, ltr.before), (rtl.words, ltr.words), (rtl.after, ltr.after)):
        assert mine.width() == pytest.approx(other.width())
        assert mine.left() - inner.left() == pytest.approx(inner.right() - other.right())
