"""A result as it is drawn: hits, badges, the stripe of the current one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from articles.span import Span
from desktop.display.digits import Digits
from desktop.search.results_list import ResultsList
from desktop.search.results_model import ResultsModel
from desktop.search.search_answer import Badge, SearchAnswer
from desktop.theme import DARK, LIGHT
from index.request import SearchRequest
from index.results import ResultPage, Snippet
from tests.desktop.making import look_of, row, span_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


@pytest.fixture
def shown(qtbot) -> ResultsList:
    shown = ResultsList(ResultsModel(), look_of())
    shown.resize(340, 500)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def show_rows(shown: ResultsList, *rows) -> None:
    page = ResultPage(len(rows), tuple(each.hit for each in rows))
    shown.model().show_answer(SearchAnswer(SearchRequest(), page, rows))


def colours(shown: ResultsList) -> set[str]:
    image = shown.viewport().grab().toImage()
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in pixels}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_hits_are_marked_on_the_original_letters(shown: ResultsList, theme):
    shown.apply(look_of(theme))
    text = "انطلق القطار السريع"
    plain = row(0, title="مقال", snippet=Snippet(text, (), Span(0, len(text))))
    marked = row(0, title="مقال", snippet=Snippet(text, (span_of("القطار", text),), Span(0, 19)))
    show_rows(shown, plain)
    assert theme.hit not in colours(shown)
    show_rows(shown, marked)
    assert theme.hit in colours(shown)


def test_badges_wear_the_colours_of_their_kind(shown: ResultsList):
    show_rows(shown, row(0))
    bare = colours(shown)
    assert not {LIGHT.figure_ground, LIGHT.time_ground} & bare
    show_rows(shown, row(0, (Badge("80 %", "figure"), Badge("ماي 2015", "time"))))
    assert {LIGHT.figure_ground, LIGHT.time_ground} <= colours(shown)


def test_a_row_grows_with_what_it_shows(shown: ResultsList):
    long = "عنوان يطول ويطول حتى لا يسعه سطر واحد من القائمة مهما اتسعت قليلا"
    show_rows(shown, row(0), row(1, (Badge("80 %", "figure"),)), row(2, title=long))
    heights = [shown.sizeHintForRow(number) for number in range(3)]
    assert heights[0] < heights[1] < heights[0] + 40
    assert heights[0] < heights[2]
    shown.resize(800, 500)
    assert shown.sizeHintForRow(2) < heights[2]


def test_a_badge_too_wide_is_cut_or_left_out(shown: ResultsList):
    badges = (Badge("رقم طويل جدا " * 8, "figure"), Badge("تاريخ طويل جدا " * 8, "time"))
    show_rows(shown, row(0, badges))
    shown.resize(QSize(120, 300))
    assert LIGHT.figure_ground in colours(shown)


def test_the_current_row_has_a_stripe(shown: ResultsList):
    show_rows(shown, row(0), row(1))
    assert LIGHT.accent not in colours(shown)
    shown.choose(1)
    assert LIGHT.accent in colours(shown)
    right = shown.visualRect(shown.currentIndex()).right()
    image = shown.viewport().grab().toImage()
    middle = shown.visualRect(shown.currentIndex()).center().y()
    assert image.pixelColor(right, middle) == QColor(LIGHT.accent)


def test_dates_follow_the_choice_of_digits(shown: ResultsList):
    show_rows(shown, row(0))
    before = shown.viewport().grab().toImage()
    shown.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert shown.viewport().grab().toImage() != before
