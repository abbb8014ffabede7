"""What the reader is told of an import."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.import_controller import ImportController
from desktop.library.import_panel import ImportPanel
from desktop.library.report_view import ImportReportView
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from tests.desktop.making import look_of


class Answers:
    """A reader who picks what the test says."""

    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def files_to_import(self) -> list[Path]:
        return self.paths


@pytest.fixture
def parts(qtbot, tmp_path: Path):
    location = ArchiveLocation(tmp_path / "archive")
    runner = TaskRunner()
    panel, view = ImportPanel(look_of()), ImportReportView(look_of())
    qtbot.addWidget(panel)
    qtbot.addWidget(view)
    answers = Answers([])
    with location.open_archive(create=True) as archive:
        controller = ImportController(
            location, runner, archive.import_reports, (panel, view), answers
        )
        yield controller, view, answers, runner
        assert runner.shutdown()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "good.txt"
    file.write_text("افتتح الميناء رصيفا جديدا بطول 300 متر، وحضر الحفل عدد من السكان.", "utf-8")
    return file


def finished(qtbot, controller: ImportController, runner: TaskRunner, act) -> None:
    with qtbot.waitSignal(controller.articles_changed, timeout=20_000):
        act()
    qtbot.waitUntil(lambda: not runner.is_writing())


def test_a_chosen_import_is_reported(qtbot, parts, good: Path):
    controller, view, answers, runner = parts
    answers.paths = [good]
    finished(qtbot, controller, runner, controller.choose_files)
    assert view.report is not None
    assert view.report.added == 1


def test_a_quiet_import_that_went_well_is_not(qtbot, parts, good: Path):
    controller, view, _, runner = parts
    finished(qtbot, controller, runner, lambda: controller.start([good], reports=False))
    assert view.report is None
    controller.show_last_report()
    assert view.report is not None


def test_failures_are_reported_even_of_a_quiet_import(qtbot, parts, tmp_path: Path):
    controller, view, _, runner = parts
    empty = tmp_path / "empty.txt"
    empty.touch()
    finished(qtbot, controller, runner, lambda: controller.start([empty], reports=False))
    assert view.report is not None
    assert len(view.report.failed) == 1
