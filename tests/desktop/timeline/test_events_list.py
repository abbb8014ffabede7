"""The list of events is walked through by key, and Enter opens the words."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter

from articles.span import Span
from articles.timeline.event_table import EventDetails
from desktop.timeline.event_delegate import EventDelegate
from desktop.timeline.events_model import ListedEvent
from desktop.timeline.page import TimelinePage
from desktop.widgets.rows import DrawnRow
from tests.desktop.making import look_of
from tests.desktop.timeline.dated import table_of

PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Space)


def step(page: TimelinePage, qtbot, key: Qt.Key) -> None:
    qtbot.keyClick(page.list, key)


@pytest.mark.parametrize("press", PRESSES)
def test_down_walks_from_event_to_event_and_enter_opens_its_words(
    page: TimelinePage, qtbot, press: Qt.Key
):
    page.list.setFocus()
    step(page, qtbot, Qt.Key.Key_Down)
    step(page, qtbot, Qt.Key.Key_Down)
    assert page.axis.content.current == page.model.table_row(page.list.currentIndex().row())
    with qtbot.waitSignal(page.words_wanted) as wanted:
        step(page, qtbot, press)
    article, span = wanted.args
    assert article in {"port", "market"}
    assert isinstance(span, Span)


def test_a_publication_leads_to_the_article_as_a_whole(page: TimelinePage, qtbot):
    page.list.setCurrentIndex(page.model.index(5, 0))
    with qtbot.waitSignal(page.words_wanted) as wanted:
        page.list.open()
    assert wanted.args == ["port", None]


def test_a_long_stretch_of_days_stands_on_two_whole_lines(themed):
    look = look_of()
    delegate = EventDelegate(look)
    event = table_of("2014-10-25/2015-10-13").event(0)
    listed = ListedEvent(event, EventDetails("افتُتح المعرض", "سنة", "خبر", "جريدة المثال"))
    height = delegate.height(listed, 700)
    image = QImage(700, height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    delegate.paint_row(painter, DrawnRow(QRectF(0, 0, 700, height), *[False] * 4), listed)
    painter.end()
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(height, -1)
    dates = grey[:, 700 - 190 : 700 - 20]
    letters = QFontMetrics(look.list_font(13, bold=True))
    first_line = int(12 * look.scale)
    second_baseline = first_line + letters.lineSpacing() + letters.ascent()
    assert np.flatnonzero((dates < 160).any(axis=1)).max() >= second_baseline - 1
