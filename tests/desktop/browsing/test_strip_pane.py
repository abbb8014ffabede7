"""The line above the archive's timeline says what it covers and leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.browsing.strip_pane import StripPane
from desktop.display.isolation import without_controls
from desktop.library.import_progress import ImportPhase, ImportProgress
from index.results import Facet
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

COUNTS = [Facet("2010-05", 3), Facet("2019-05", 1)]


@pytest.fixture
def pane(qtbot) -> StripPane:
    pane = StripPane(look_of())
    pane.resize(900, 122)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_counts(COUNTS, COUNTS)
    return pane


def hint(pane: StripPane) -> str:
    (muted,) = (
        w for w in pane.findChildren(QLabel) if w.property("role") == "muted" and w.isVisible()
    )
    return without_controls(muted.text())


def links(pane: StripPane) -> dict[str, QPushButton]:
    return {b.text(): b for b in pane.findChildren(QPushButton) if b.isVisible()}


def test_it_says_what_is_covered_and_what_can_be_done(pane: StripPane):
    assert hint(pane).endswith("2010 – 2019")
    assert "اسحب" in hint(pane)
    assert not {"كل المدد", "كل السنوات"} & set(links(pane))
    pane.show_counts([Facet("2010-05", 3)], [])
    assert hint(pane).endswith("· 2010")
    pane.show_counts([], [])
    assert hint(pane) == ""


def test_a_period_is_named_and_can_be_taken_back(qtbot, pane: StripPane):
    pane.show_period(("2012", "2015"))
    assert hint(pane) == "2012–2015"
    with qtbot.waitSignal(pane.strip.period_cleared):
        qtbot.mouseClick(links(pane)["كل المدد"], Qt.MouseButton.LeftButton)
    pane.show_period(("2012", "2012"))
    assert hint(pane) == "2012"
    pane.show_period(None)
    assert "كل المدد" not in links(pane)


def test_an_opened_year_can_be_closed(qtbot, pane: StripPane):
    pane.strip.zoom(2010)
    assert pane.strip.zoomed_year == 2010
    qtbot.mouseClick(links(pane)["كل السنوات"], Qt.MouseButton.LeftButton)
    assert pane.strip.zoomed_year is None
    assert "كل السنوات" not in links(pane)


def test_while_an_index_is_made_nothing_is_not_said_to_be_nothing(pane: StripPane):
    pane.show_counts([], [])
    nothing = pane.strip.grab().toImage()
    pane.show_importing(ImportProgress(ImportPhase.INDEXING, 20, 40))
    indexing = pane.strip.grab().toImage()
    pane.show_importing(ImportProgress(ImportPhase.READING, 20, 40))
    importing = pane.strip.grab().toImage()
    assert indexing != nothing
    assert importing not in (nothing, indexing)
    pane.show_importing(None)
    assert pane.strip.grab().toImage() == nothing
    pane.show_counts(COUNTS, COUNTS)
    bars = pane.strip.grab().toImage()
    pane.show_importing(ImportProgress(ImportPhase.INDEXING, 20, 40))
    assert pane.strip.grab().toImage() == bars


def test_without_dated_articles_no_period_is_asked_for(pane: StripPane):
    pane.show_counts([], [])
    assert "حدّد مدة…" not in links(pane)
    pane.show_counts([Facet("2014-05", 2)], [])
    assert "حدّد مدة…" in links(pane)
