"""The panel of an article's place in time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.display.isolation import without_controls
from desktop.theme import DARK, LIGHT
from desktop.timeline.panel import TimelinePanel, evidence_text
from desktop.timeline.timeline_entry import timeline_entries
from tests.desktop.making import look_of, span_of, stated, time_at

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

BODY = "افتتح الميناء سنة 2011 وينطلق القطار سنة 2026"
TIMES = (
    time_at("2011", "2011", body=BODY, label="افتتح الميناء"),
    time_at("2026", "2026~", body=BODY, label="ينطلق القطار"),
)
INFERRED = PublicationDate("2019", DateEvidence.INFERRED, "السنة الماضية")


@pytest.fixture
def panel(qtbot) -> TimelinePanel:
    panel = TimelinePanel(look_of())
    panel.resize(300, 400)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def show(panel: TimelinePanel, date: PublicationDate) -> None:
    panel.show_entries(timeline_entries(TIMES, date, "نُشر المقال"), date)


def visible_words(panel: TimelinePanel) -> list[str]:
    return [
        without_controls(each.text())
        for kind in (QLabel, QPushButton)
        for each in panel.findChildren(kind)
        if each.isVisible()
    ]


def test_a_click_leads_to_the_words(qtbot, panel: TimelinePanel):
    show(panel, stated("2019"))
    chosen = []
    panel.chosen.connect(chosen.append)
    for row in range(3):
        place = panel.list.visualRect(panel.list.model().index(row, 0)).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [span_of("2011", BODY), None, span_of("2026", BODY)]


def test_words_lead_to_their_event(panel: TimelinePanel):
    show(panel, stated("2019"))
    panel.bring_forward(span_of("2026", BODY))
    assert panel.list.currentIndex().row() == 2
    panel.bring_forward(span_of("القطار", BODY))
    assert panel.list.currentIndex().row() == 2


def test_a_screen_reader_hears_what_lies_ahead(panel: TimelinePanel):
    show(panel, stated("2019"))
    rows = [without_controls(panel.list.model().index(row, 0).data()) for row in range(3)]
    assert rows == [
        "2011 — افتتح الميناء",
        "2019 — نُشر المقال",
        "لاحق: نحو 2026 — ينطلق القطار",
    ]


def test_a_stated_date_needs_no_evidence_and_can_be_corrected(panel: TimelinePanel):
    show(panel, stated("2019"))
    assert visible_words(panel) == ["موقعه في الخط الزمني", "صحّح التاريخ"]


def test_an_undated_article_says_so_and_can_be_dated(qtbot, panel: TimelinePanel):
    show(panel, PublicationDate())
    words = visible_words(panel)
    assert "لا يذكر المقال تاريخ نشره." in words
    assert "حدّد التاريخ" in words
    (button,) = (b for b in panel.findChildren(QPushButton) if b.isVisible())
    with qtbot.waitSignal(panel.date_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_inferred_date_shows_what_it_rests_on(panel: TimelinePanel):
    show(panel, INFERRED)
    words = visible_words(panel)
    assert "تاريخ مستنتج من: «السنة الماضية»" in words
    assert "صحّح التاريخ" in words
    assert evidence_text(stated("2019")) == ""


def pixels(panel: TimelinePanel, row: int) -> list[str]:
    """The colours down the rail of time beside a row."""
    rect = panel.list.visualRect(panel.list.model().index(row, 0))
    image = panel.list.viewport().grab().toImage()
    x = rect.right() - 12
    return [image.pixelColor(x, y).name().upper() for y in range(rect.top(), rect.bottom())]


def test_certain_events_are_filled_and_uncertain_ones_hollow(panel: TimelinePanel):
    show(panel, stated("2019"))
    assert pixels(panel, 0)[17] == LIGHT.time
    assert pixels(panel, 1)[17] == LIGHT.accent
    assert pixels(panel, 2)[17] == LIGHT.paper
    assert LIGHT.time in pixels(panel, 2)
    panel.apply(look_of(DARK))
    assert pixels(panel, 0)[17] == DARK.time


def test_the_panel_of_an_article_without_dates_has_no_list(panel: TimelinePanel):
    panel.show_entries((), PublicationDate())
    assert not panel.list.isVisible()
