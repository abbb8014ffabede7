"""The page opens where the archive lives; the rest is one click or one key away."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.display.isolation import without_controls
from desktop.timeline.axis_margins import Margin
from desktop.timeline.page import TimelinePage
from tests.desktop.timeline.dated import Session, put, times_of
from tests.desktop.timeline.showing import shown


@pytest.fixture
def page(qtbot, themed: QApplication, session: Session) -> TimelinePage:
    """Forty articles of four years, two scholars of long ago and a plan for later."""
    for number in range(40):
        day = f"{2016 + number // 10}-{1 + number % 10:02}-12"
        stated = PublicationDate(day, DateEvidence.STATED, day)
        put(session.archive, f"news{number}", f"خبر رقم {number} من الحي.", stated)
    body = "توفي الفقيه سنة 1250 بفاس.\nوتوفي تلميذه سنة 1301 بمراكش.\nوستكتمل الخطة سنة 2050 كلها."
    times = times_of(body, ("سنة 1250", "1250"), ("سنة 1301", "1301"), ("سنة 2050", "2050"))
    stated = PublicationDate("2018-02-01", DateEvidence.STATED, "1 فبراير 2018")
    put(session.archive, "scholars", body, stated, times)
    return shown(qtbot, session)


def years_in_sight(page: TimelinePage) -> tuple[int, int]:
    days = page.axis.content.days_in_sight()
    assert days is not None
    return date.fromordinal(days[0]).year, date.fromordinal(days[1]).year


def margin(page: TimelinePage, *, earlier: bool) -> Margin:
    return next(m for m in page.axis.content.margins() if m.is_earlier is earlier)


def first_in_sight(page: TimelinePage) -> str:
    index = page.list.indexAt(page.list.viewport().rect().topLeft())
    return without_controls(str(index.data()).partition(" — ")[0])


def test_the_page_opens_where_the_archive_lives(page: TimelinePage):
    first, last = years_in_sight(page)
    assert (first, last) in {(2015, 2019), (2016, 2019), (2015, 2020)}
    assert margin(page, earlier=True).count == 2
    assert margin(page, earlier=False).count == 1
    assert first_in_sight(page) == "12 يناير 2016"


def test_a_click_on_the_margin_shows_what_lies_there(page: TimelinePage, qtbot):
    place = margin(page, earlier=True).place.center().toPoint()
    assert "حدثان" in page.axis.content.words_at(place.x(), place.y())
    qtbot.mouseClick(page.axis, Qt.MouseButton.LeftButton, pos=place)
    first, last = years_in_sight(page)
    assert first <= 1250
    assert 1301 <= last < 2016
    assert first_in_sight(page) == "1250"
    assert not [m for m in page.axis.content.margins() if m.is_earlier]


def test_keys_go_there_and_back(page: TimelinePage, qtbot):
    whole = years_in_sight(page)
    page.axis.setFocus()
    qtbot.keyClick(page.axis, Qt.Key.Key_PageDown)
    first, last = years_in_sight(page)
    assert first <= 2050 <= last
    qtbot.keyClick(page.axis, Qt.Key.Key_0)
    assert years_in_sight(page) == whole
    qtbot.keyClick(page.axis, Qt.Key.Key_PageUp)
    assert years_in_sight(page)[0] <= 1250


def test_a_search_refits_the_axis(page: TimelinePage):
    page.show_found(frozenset({"news0", "news1", "news2"}))
    assert years_in_sight(page)[1] >= 2019
    page.bar.only_found.click()
    assert years_in_sight(page) in {(2015, 2016), (2016, 2016)}
    page.bar.only_found.click()
    assert years_in_sight(page)[1] >= 2019


def test_zoom_moves_the_list(page: TimelinePage):
    scale = page.axis.content.scale
    assert scale is not None
    page.axis.zoom(8, scale.x(date(2018, 7, 1).toordinal()))
    days = page.axis.content.days_in_sight()
    assert days is not None
    assert date.fromordinal(days[0]).year == 2018
    assert "2018" in first_in_sight(page) or "2019" in first_in_sight(page)
