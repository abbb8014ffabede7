"""The words at the top edge stay there when the letters grow."""

from __future__ import annotations

import pytest

from desktop.reading.article_view import ArticleView
from desktop.reading.displayed_text import DisplayedText
from desktop.reading.reading_place import reading_place, return_to
from tests.desktop.making import look_of

pytestmark = pytest.mark.usefixtures("themed")
BODY = "\n".join(f"الفقرة رقم {number} وفيها كلمات عن الميناء والسوق." for number in range(120))


@pytest.fixture
def view(qtbot) -> ArticleView:
    view = ArticleView(look_of())
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    show(view, 18)
    return view


def show(view: ArticleView, pixels: int) -> None:
    view.show_text("عنوان", "سطر", DisplayedText(BODY, []), pixels)


def test_at_the_head_the_first_words_are_seen(view: ArticleView):
    assert reading_place(view, BODY).position == 0


def test_the_same_words_stand_at_the_edge_in_larger_letters(view: ArticleView):
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = reading_place(view, BODY)
    assert place.position > len(BODY) // 4
    show(view, 27)
    return_to(view, place)
    again = reading_place(view, BODY)
    assert abs(again.position - place.position) < 60
    assert abs(again.top - place.top) < 60


def test_an_empty_body_has_a_place_too(view: ArticleView):
    view.show_text("عنوان", "سطر", DisplayedText("", []), 18)
    assert reading_place(view, "").position == 0
