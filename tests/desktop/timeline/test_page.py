"""The page as a reader uses it: by mouse, by keyboard, over a small archive."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from articles.archive.archive import Archive
from desktop.display.isolation import without_controls
from desktop.export.formats import format_named
from desktop.icons import Icons
from desktop.tasks.serial_worker import SerialWorker
from desktop.theme import DARK
from desktop.timeline.page import TimelinePage
from tests.desktop.making import look_of
from tests.desktop.timeline.dated import Session, fill_with_port, put
from tests.desktop.timeline.showing import shown, timeline_page


def dates(page: TimelinePage) -> list[str]:
    model = page.model
    return [
        without_controls(str(model.data(model.index(row, 0))).partition(" — ")[0])
        for row in range(model.rowCount())
    ]


def settle(qtbot, page: TimelinePage) -> None:
    """Until the labels of the rows in sight are there."""
    qtbot.waitUntil(lambda: "…" not in str(page.model.data(page.model.index(0, 0))))


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


def test_a_period_of_the_search_is_shown_without_an_echo(page: TimelinePage, qtbot):
    with qtbot.assertNotEmitted(page.period_chosen), qtbot.assertNotEmitted(page.period_cleared):
        page.show_period(("2016", "2018"))
        assert dates(page) == ["2016", "3 ماي 2018"]
        page.show_period(None)
    assert len(dates(page)) == 7


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
        # What lies inside a field shows a picture that the field makes room for, and no words.
        if control.isVisible() and control.parentWidget() is not page.bar.words:
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
