"""The page as a reader uses it: by mouse, by keyboard, over a small archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from articles.archive.archive import Archive
from articles.span import Span
from articles.timeline.event_table import EventSource
from desktop.display.isolation import without_controls
from desktop.export.formats import format_named
from desktop.icons import Icons
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.theme import DARK
from desktop.timeline.empty_timeline import NextStep
from desktop.timeline.event_lanes import Lane
from desktop.timeline.page import TimelinePage
from tests.desktop.making import look_of, span_of
from tests.desktop.timeline.dated import PORT, PromptWorker, Session, fill_with_port, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    Archive.open(folder, create=True).close()
    return folder


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    session = Session.over(folder)
    yield session
    session.close()


@pytest.fixture
def page(qtbot, themed: QApplication, session: Session) -> TimelinePage:
    fill_with_port(session.archive)
    return shown(qtbot, session)


def shown(qtbot, session: Session) -> TimelinePage:
    page = timeline_page(PromptWorker(session), session.folder)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    page.show_found(None)
    return page


def timeline_page(worker: object, folder: Path) -> TimelinePage:
    runner = TaskRunner()
    page = TimelinePage(worker, look_of(), ArchiveLocation(folder), runner)  # type: ignore[arg-type]
    runner.setParent(page)
    return page


def dates(page: TimelinePage) -> list[str]:
    model = page.model
    return [
        without_controls(str(model.data(model.index(row, 0))).partition(" — ")[0])
        for row in range(model.rowCount())
    ]


def settle(qtbot, page: TimelinePage) -> None:
    """Until the labels of the rows in sight are there."""
    qtbot.waitUntil(lambda: "…" not in str(page.model.data(page.model.index(0, 0))))


def step(page: TimelinePage, qtbot, key: Qt.Key) -> None:
    qtbot.keyClick(page.list, key)


def test_all_events_stand_in_the_order_of_the_calendar(page: TimelinePage):
    assert dates(page) == [
        "1962", "نحو 1990", "2009–2013", "2012", "2016", "3 ماي 2018", "مارس 2030",
    ]  # fmt: skip


def test_a_row_says_label_words_newspaper_and_title(page: TimelinePage, qtbot):
    settle(qtbot, page)
    listed = [page.model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1) for row in range(7)]
    assert listed[0].label == "دُشّن الميناء القديم سنة 1962 أمام السكان."
    assert without_controls(listed[0].source) == "«سنة 1962» · جريدة المثال · خبر port"
    assert without_controls(listed[5].label) == "نُشر: خبر port"
    assert [row.event.certain for row in listed] == [True, False, True, True, False, True, True]
    assert listed[6].event.future


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


def test_the_axis_walks_too(page: TimelinePage, qtbot):
    page.axis.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.axis, Qt.Key.Key_Down)
    assert page.list.currentIndex().row() == 2
    qtbot.keyClick(page.axis, Qt.Key.Key_Up)
    assert page.list.currentIndex().row() == 1
    with qtbot.waitSignal(page.words_wanted):
        qtbot.keyClick(page.axis, Qt.Key.Key_Return)


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


def test_a_period_of_the_search_is_shown_without_an_echo(page: TimelinePage, qtbot):
    with qtbot.assertNotEmitted(page.period_chosen), qtbot.assertNotEmitted(page.period_cleared):
        page.show_period(("2016", "2018"))
        assert dates(page) == ["2016", "3 ماي 2018"]
        page.show_period(None)
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


def test_words_narrow_with_folded_letters(page: TimelinePage, qtbot):
    page.bar.words.setText("الميناءِ القديم")
    qtbot.waitUntil(lambda: dates(page) == ["1962"])
    page.bar.words.setText("سفينة")
    qtbot.waitUntil(page.empty.isVisible)
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(dates(page)) == 7)


def test_only_the_articles_that_were_found(page: TimelinePage, qtbot):
    assert not page.bar.only_found.isVisible()
    page.show_found(frozenset({"market"}))
    assert len(dates(page)) == 7
    page.bar.only_found.click()
    assert dates(page) == ["نحو 1990", "2016"]
    page.show_found(frozenset({"undated"}))
    assert page.empty.isVisible()
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert len(dates(page)) == 7


def test_the_tray_lists_the_undated_articles(page: TimelinePage, qtbot):
    assert without_controls(page.bar.undated.text()) == "بلا تاريخ: 1"
    page.bar.undated.click()
    assert dates(page) == ["بلا تاريخ"]
    page.list.step(1)
    with qtbot.waitSignal(page.words_wanted) as wanted:
        page.list.open()
    assert wanted.args == ["undated", None]
    page.bar.undated.click()
    assert len(dates(page)) == 7


def test_lanes_can_be_hidden(page: TimelinePage):
    page.header.show_lanes(frozenset({Lane.PUBLISHED}))
    assert dates(page) == ["2016", "3 ماي 2018"]
    page.header.show_lanes(frozenset())
    assert page.empty.isVisible()
    page.empty.acted.emit(NextStep.SHOW_ALL_LANES)
    assert len(dates(page)) == 7


def test_an_empty_archive_offers_to_import(qtbot, themed: QApplication, session: Session):
    page = shown(qtbot, session)
    assert page.empty.isVisible()
    assert not page.axis.isVisible()
    with qtbot.waitSignal(page.import_wanted):
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)


def test_an_archive_without_dates_leads_to_its_articles(
    qtbot, themed: QApplication, session: Session
):
    put(session.archive, "undated", "خبر قصير بلا زمن.")
    page = shown(qtbot, session)
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert dates(page) == ["بلا تاريخ"]


def test_a_changed_archive_is_read_again(page: TimelinePage, session: Session):
    put(session.archive, "another", "خبر آخر بلا زمن.")
    page.show_found(None)
    assert without_controls(page.bar.undated.text()) == "بلا تاريخ: 2"


def test_what_is_listed_is_exported(qtbot, page: TimelinePage, tmp_path: Path):
    page.show_period(("2009", "2013"))
    path = tmp_path / "events.json"
    with qtbot.waitSignal(page.exporter.exported) as exported:
        page.exporter.export(page.exported(), format_named("json"), path)
    assert exported.args == [path, 2]
    written = json.loads((tmp_path / "events.json").read_text("utf-8"))
    assert [event["date"] for event in written] == ["2009/2013", "2012"]
    assert page.notice.isVisible()


def test_a_failed_export_is_told(qtbot, page: TimelinePage, tmp_path: Path):
    path = tmp_path / "missing" / "events.csv"
    with qtbot.waitSignal(page.exporter.failed):
        page.exporter.export(page.exported(), format_named("csv"), path)
    assert page.notice.isVisible()


def test_every_control_has_a_name(page: TimelinePage, icons: Icons):
    page.apply(look_of(DARK))
    controls = [
        control
        for control in page.findChildren(QWidget)
        if control.focusPolicy() != Qt.FocusPolicy.NoFocus and control.isVisible()
    ]
    assert len(controls) > 8
    assert [
        control
        for control in controls
        if not control.accessibleName()
        and not (isinstance(control, QAbstractButton) and control.text())
    ] == []


def test_nothing_is_cut_off_at_900_by_600(page: TimelinePage, qtbot):
    page.resize(900, 546)
    assert page.minimumSizeHint().width() <= 900
    for control in page.bar.findChildren(QAbstractButton):
        if control.isVisible():
            assert control.width() >= control.sizeHint().width() - 1
            assert page.rect().contains(control.mapTo(page, control.rect().center()))
    assert page.list.height() >= 150


def test_a_real_worker_serves_the_page(qtbot, themed: QApplication, folder: Path):
    with Archive.open(folder) as archive:
        fill_with_port(archive)
    worker = SerialWorker(lambda: Session.over(folder), Session.close, name="search")
    page = timeline_page(worker, folder)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_found(None)
    qtbot.waitUntil(lambda: page.model.rowCount() == 7)
    page.bar.words.setText("الرصيف")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    settle(qtbot, page)
    assert worker.shutdown()
