"""Reading article after article keeps none of those that are gone."""

from __future__ import annotations

import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from desktop.reading.article_view import ArticleView
from desktop.reading.displayed_text import DisplayedText
from tests.desktop.making import look_of

SWITCHES = 500


@pytest.fixture
def view(qtbot) -> ArticleView:
    view = ArticleView(look_of())
    qtbot.addWidget(view)
    view.show()
    return view


def test_of_all_that_were_shown_one_document_is_left(view: ArticleView) -> None:
    shown = []
    for number in range(SWITCHES):
        view.show_text("عنوان", "صحيفة", DisplayedText(f"نص المقال {number}\nفقرة ثانية."), 20)
        shown.append(weakref.ref(view.document()))
        # What the event loop does between two gestures.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    alive = [document for ref in shown if (document := ref()) is not None and isValid(document)]
    assert alive == [view.document()]
    assert view.document().toPlainText().endswith("فقرة ثانية.")
