"""The list of events is walked through by key, and Enter opens the words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from articles.span import Span
from desktop.timeline.page import TimelinePage


def step(page: TimelinePage, qtbot, key: Qt.Key) -> None:
    qtbot.keyClick(page.list, key)


def test_down_walks_from_event_to_event_and_enter_opens_its_words(page: TimelinePage, qtbot):
    page.list.setFocus()
    step(page, qtbot, Qt.Key.Key_Down)
    step(page, qtbot, Qt.Key.Key_Down)
    assert page.axis.content.current == page.model.table_row(page.list.currentIndex().row())
    with qtbot.waitSignal(page.words_wanted) as wanted:
        step(page, qtbot, Qt.Key.Key_Return)
    article, span = wanted.args
    assert article in {"port", "market"}
    assert isinstance(span, Span)


def test_a_publication_leads_to_the_article_as_a_whole(page: TimelinePage, qtbot):
    page.list.setCurrentIndex(page.model.index(5, 0))
    with qtbot.waitSignal(page.words_wanted) as wanted:
        page.list.open()
    assert wanted.args == ["port", None]
