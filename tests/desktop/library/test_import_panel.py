"""The strip follows an import; the report stays."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListView, QProgressBar, QPushButton

from articles.archive.import_reports import ImportReport
from desktop.display.digits import Digits
from desktop.display.isolation import isolated_path
from desktop.library.import_panel import ImportPanel
from desktop.library.import_progress import ImportPhase, ImportProgress
from desktop.library.report_view import ImportReportView
from desktop.tasks.runner import TaskRunner
from desktop.tasks.task import Task
from tests.desktop.making import look_of

# The offscreen platform says so whenever a window with a least size is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
REPORT = ImportReport(added=3, finished=True)
PARTIAL = ImportReport(added=1, finished=False)


@pytest.fixture
def runner(qtbot) -> Generator[TaskRunner, None, None]:
    runner = TaskRunner()
    yield runner
    assert runner.shutdown()


@pytest.fixture
def panel(qtbot) -> ImportPanel:
    panel = ImportPanel(look_of())
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(panel)
    return panel


def button(panel: ImportPanel, name: str) -> QPushButton:
    found = [each for each in panel.findChildren(QPushButton) if each.accessibleName() == name]
    assert len(found) == 1
    return found[0]


def slow_import(release: threading.Event) -> Generator[ImportProgress, None, ImportReport]:
    try:
        done = 0
        while not release.wait(0.005):
            done += 1
            yield ImportProgress(ImportPhase.READING, done, 500, 20.0, 9.0, f"/in/{done}.txt")
    except GeneratorExit:
        return PARTIAL
    return REPORT


def test_the_strip_shows_an_import_and_hides_after_it(qtbot, runner, panel: ImportPanel):
    assert panel.isHidden()
    release = threading.Event()
    task = Task(lambda: slow_import(release))
    panel.follow(task)
    assert not panel.isHidden()
    runner.write(task)
    bar = panel.findChild(QProgressBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.value() > 3)
    assert bar.maximum() == 500
    with qtbot.waitSignal(panel.reported) as reported:
        release.set()
    assert reported.args == [REPORT]
    qtbot.waitUntil(panel.isHidden)
    assert panel.task is None


def test_pause_and_go_on(qtbot, runner, panel: ImportPanel):
    release = threading.Event()
    task = Task(lambda: slow_import(release))
    panel.follow(task)
    runner.write(task)
    button(panel, "تعليق الاستيراد").click()
    assert task.is_paused
    button(panel, "متابعة الاستيراد").click()
    assert not task.is_paused
    assert button(panel, "تعليق الاستيراد").text() == "تعليق"
    with qtbot.waitSignal(panel.reported):
        release.set()


def test_a_paused_import_promises_no_time(qtbot, runner, panel: ImportPanel):
    """A step that was under way told of a time left, long after the pause."""
    release = threading.Event()
    task = Task(lambda: slow_import(release))
    panel.follow(task)
    told = ImportProgress(ImportPhase.READING, 5, 500, rate=3.0, seconds_left=165.0)
    panel.show_progress(told)
    moving = panel._pace.text()
    runner.write(task)
    button(panel, "تعليق الاستيراد").click()
    panel.show_progress(told)
    assert panel._pace.text() == "معلَّق"
    button(panel, "متابعة الاستيراد").click()
    panel.show_progress(told)
    assert panel._pace.text() == moving
    with qtbot.waitSignal(panel.reported):
        release.set()


def test_stopping_reports_what_was_done(qtbot, runner, panel: ImportPanel):
    task = Task(lambda: slow_import(threading.Event()))
    panel.follow(task)
    with qtbot.waitSignal(task.signals.progressed):
        runner.write(task)
    with qtbot.waitSignal(panel.reported) as reported:
        button(panel, "إيقاف الاستيراد").click()
    assert reported.args == [PARTIAL]


def test_a_failure_is_handed_on(qtbot, runner, panel: ImportPanel):
    def broken() -> Generator[ImportProgress, None, ImportReport]:
        yield ImportProgress(ImportPhase.READING, 0)
        raise OSError("disk")

    task = Task(broken)
    panel.follow(task)
    with qtbot.waitSignal(panel.failed) as failed:
        runner.write(task)
    assert isinstance(failed.args[0], OSError)
    qtbot.waitUntil(panel.isHidden)


def test_digits_follow_the_setting(panel: ImportPanel):
    panel.apply(look_of(digits=Digits.ARABIC_INDIC))
    panel.show_progress(ImportProgress(ImportPhase.READING, 12, 34))
    texts = [each.text() for each in panel.findChildren(type(panel._count))]
    assert any("١٢" in text and "٣٤" in text for text in texts)


def test_a_narrow_strip_cuts_the_name_not_the_buttons(qtbot, panel: ImportPanel):
    panel.show_progress(
        ImportProgress(ImportPhase.READING, 1234567, 7654321, 152.0, 4000.0, "/x/" + "طويل" * 60)
    )
    panel.show()
    panel.resize(620, 40)
    qtbot.waitExposed(panel)
    for each in panel.findChildren(QAbstractButton):
        assert each.width() >= each.minimumSizeHint().width()
        assert panel.rect().contains(each.geometry())


def test_every_control_has_a_name(qtbot, panel: ImportPanel):
    view = ImportReportView(look_of())
    qtbot.addWidget(view)
    release = threading.Event()
    panel.follow(Task(lambda: slow_import(release)))
    for widget in (panel, view):
        assert widget.accessibleName()
        for kind in (QAbstractButton, QProgressBar, QListView):
            assert all(each.accessibleName() for each in widget.findChildren(kind))


@pytest.fixture
def view(qtbot) -> ImportReportView:
    view = ImportReportView(look_of())
    qtbot.addWidget(view)
    return view


def test_the_item_that_is_read_is_written_as_a_path(qtbot, panel: ImportPanel):
    panel.resize(1400, 40)
    panel.show()
    origin = "/صحف/عدد-2015-03.zip#يوم.json#17"
    panel.show_progress(ImportProgress(ImportPhase.READING, 3, 9, current=origin))
    assert panel._item.toolTip() == isolated_path(origin)
    assert panel._item.text() == isolated_path("عدد-2015-03.zip#17")
