"""The axis: pointing, brushing, panning and zooming."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from articles.timeline.event_table import EventSource
from desktop.display.isolation import without_controls
from desktop.timeline.event_lanes import Lane
from desktop.timeline.page import TimelinePage
from tests.desktop.making import span_of
from tests.desktop.timeline.dated import PORT

PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Space)


def dates(page: TimelinePage) -> list[str]:
    model = page.model
    return [
        without_controls(str(model.data(model.index(row, 0))).partition(" — ")[0])
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("press", PRESSES)
def test_the_axis_walks_too(page: TimelinePage, qtbot, press: Qt.Key):
    page.axis.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.axis, Qt.Key.Key_Down)
    assert page.list.currentIndex().row() == 2
    qtbot.keyClick(page.axis, Qt.Key.Key_Up)
    assert page.list.currentIndex().row() == 1
    with qtbot.waitSignal(page.words_wanted):
        qtbot.keyClick(page.axis, press)


def place_of(page: TimelinePage, lane: Lane, number: int) -> QPoint:
    picture = page.axis.content.picture
    assert picture is not None
    mark = picture.layouts[lane].marks[number]
    return QPointF(mark.middle, picture.mark_middle(lane, mark)).toPoint()


def test_a_click_on_the_axis_chooses_in_the_list(page: TimelinePage, qtbot):
    qtbot.mouseClick(page.axis, Qt.MouseButton.LeftButton, pos=place_of(page, Lane.FIGURES, 0))
    listed = page.list.currentIndex().data(Qt.ItemDataRole.UserRole + 1)
    assert listed.event.source is EventSource.FIGURE
    assert listed.event.span == span_of("300 زائر", PORT)


def test_older_events_stand_further_right(page: TimelinePage):
    picture = page.axis.content.picture
    assert picture is not None
    dots = [mark for mark in picture.layouts[Lane.HAPPENED].marks if not mark.is_bar]
    by_event = sorted(dots, key=lambda mark: mark.events[0])
    assert [mark.middle for mark in by_event] == sorted(
        (mark.middle for mark in dots), reverse=True
    )


def drag(
    qtbot, page: TimelinePage, start: float, end: float, modifier=Qt.KeyboardModifier.NoModifier
):
    axis = page.axis
    qtbot.mousePress(axis, Qt.MouseButton.LeftButton, modifier, QPoint(round(start), 60))
    qtbot.mouseMove(axis, QPoint(round((start + end) / 2), 60))
    qtbot.mouseMove(axis, QPoint(round(end), 60))
    qtbot.mouseRelease(axis, Qt.MouseButton.LeftButton, modifier, QPoint(round(end), 60))


def x_of(page: TimelinePage, year: int) -> float:
    scale = page.axis.content.scale
    assert scale is not None
    return scale.x((year - 1) * 365.2425 + 180)


def test_brushing_chooses_whole_years_and_narrows_the_list(page: TimelinePage, qtbot):
    with qtbot.waitSignal(page.period_chosen) as chosen:
        drag(qtbot, page, x_of(page, 2012), x_of(page, 2019))
    first, last = chosen.args
    assert first <= "2012"
    assert last >= "2018"
    assert "1962" not in dates(page)
    assert "3 ماي 2018" in dates(page)


def test_the_same_period_again_takes_it_back(page: TimelinePage, qtbot):
    page.axis.period_chosen.emit("2009", "2013")
    assert dates(page) == ["2009–2013", "2012"]
    with qtbot.waitSignal(page.period_cleared):
        qtbot.keyClick(page.axis, Qt.Key.Key_Delete)
    assert len(dates(page)) == 7


def test_a_period_out_of_sight_moves_the_axis(page: TimelinePage, qtbot):
    qtbot.keyClick(page.axis, Qt.Key.Key_End)
    page.axis.zoom(20)
    page.show_period(("1962", "1962"))
    edges, scale = page.axis.content.period_edges(), page.axis.content.scale
    assert edges is not None
    assert scale is not None
    assert edges[0] < scale.left + scale.width
    assert edges[1] > scale.left


def test_alt_and_the_middle_button_pan(page: TimelinePage, qtbot):
    page.axis.zoom(4)
    before = page.axis.content.scale
    with qtbot.assertNotEmitted(page.period_chosen):
        drag(qtbot, page, 300, 420, Qt.KeyboardModifier.AltModifier)
    after = page.axis.content.scale
    assert before is not None
    assert after is not None
    assert after.latest > before.latest


def wheel(page: TimelinePage, delta: QPoint, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    at = QPointF(400, 60)
    event = QWheelEvent(
        at, page.axis.mapToGlobal(at), QPoint(), delta, Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.axis, event)


def test_the_wheel_zooms_around_the_mouse(page: TimelinePage):
    before = page.axis.content.scale
    assert before is not None
    wheel(page, QPoint(0, 120))
    after = page.axis.content.scale
    assert after is not None
    assert after.days < before.days
    assert after.moment(400) == pytest.approx(before.moment(400))
    wheel(page, QPoint(-120, 0))
    panned = page.axis.content.scale
    assert panned is not None
    assert panned.days == pytest.approx(after.days)
    assert panned.latest < after.latest


def test_keys_zoom_and_pan_right_towards_the_past(page: TimelinePage, qtbot):
    whole = page.axis.content.scale
    assert whole is not None
    for _ in range(3):
        qtbot.keyClick(page.axis, Qt.Key.Key_Plus)
    near = page.axis.content.scale
    assert near is not None
    assert near.days < whole.days / 3
    qtbot.keyClick(page.axis, Qt.Key.Key_Right)
    past = page.axis.content.scale
    assert past is not None
    assert past.latest < near.latest
    qtbot.keyClick(page.axis, Qt.Key.Key_0)
    assert page.axis.content.scale == whole


def test_choosing_an_event_out_of_sight_moves_the_axis(page: TimelinePage, qtbot):
    qtbot.keyClick(page.axis, Qt.Key.Key_End)
    page.axis.zoom(20)
    page.list.setCurrentIndex(page.model.index(0, 0))
    scale = page.axis.content.scale
    assert scale is not None
    assert scale.left <= page.axis.content.current_x <= scale.left + scale.width
