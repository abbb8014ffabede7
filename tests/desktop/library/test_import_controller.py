"""What the reader is told of an import."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from articles.archive.import_reports import ImportReport
from articles.errors import ReadingError, Reason
from articles.intake import import_paths
from desktop.library.column_memory import ColumnMemory
from desktop.library.import_controller import ImportController
from desktop.library.import_job import import_job
from desktop.library.import_panel import ImportPanel
from desktop.library.import_progress import ImportPhase
from desktop.library.report_view import ImportReportView
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import Settings
from desktop.tasks.runner import TaskRunner
from tests.desktop.making import look_of


class Answers:
    """A reader who picks what the test says."""

    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def files_to_import(self) -> list[Path]:
        return self.paths

    def columns(self, names, parts) -> tuple[tuple[str, str], ...] | None:
        self.asked = names
        return (("text", names[1]),)


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


def test_columns_are_chosen_once_and_remembered(qtbot, parts, tmp_path: Path):
    controller, view, answers, runner = parts
    controller.columns = ColumnMemory(Settings(tmp_path / "settings.ini"))
    table = tmp_path / "table.csv"
    table.write_text("c1,c2\n7,نزل مطر غزير ليلا.\n8,وفرح الفلاحون به.\n", "utf-8")
    finished(qtbot, controller, runner, lambda: controller.start([table]))
    assert view.report.added == 0
    assert view.choose_columns.isVisibleTo(view)
    finished(qtbot, controller, runner, view.choose_columns.click)
    assert answers.asked == ("c1", "c2")
    assert view.report.added == 2
    assert not view.choose_columns.isVisibleTo(view)
    again = tmp_path / "again.csv"
    again.write_text("c1,c2\n9,ثم طلعت الشمس صباحا.\n", "utf-8")
    finished(qtbot, controller, runner, lambda: controller.start([again]))
    assert view.report.added == 1


def test_what_a_stopped_import_brought_is_indexed_at_once(qtbot, parts, tmp_path: Path):
    controller, view, _, runner = parts
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}.txt").write_text(
            f"افتتح الميناء رصيفه رقم {number} صباح أمس.", "utf-8"
        )
    with qtbot.waitSignal(controller.progressed, timeout=20_000):
        controller.start([folder])
    task = controller._panel.task
    assert task is not None
    task.cancel()
    qtbot.waitUntil(lambda: view.report is not None and not runner.is_writing(), timeout=30_000)
    assert not view.report.finished
    with controller._location.open_session() as session:
        assert session.engine.is_current()


def test_scanned_pages_are_recognised_when_the_reader_asks(qtbot, parts, tmp_path, monkeypatch):
    controller, view, _, runner = parts
    asked = []

    def job(location, paths, columns=(), *, recognises=False):
        asked.append(([path.name for path in paths], recognises))
        return import_job(location, paths, columns)

    monkeypatch.setattr("desktop.library.import_controller.import_job", job)
    page = tmp_path / "page.png"
    page.write_bytes(b"\x89PNG\r\n\x1a\n")
    finished(qtbot, controller, runner, lambda: controller.start([page]))
    assert view.recognise.isVisibleTo(view)
    finished(qtbot, controller, runner, view.recognise.click)
    assert asked == [(["page.png"], False), (["page.png"], True)]


def test_building_the_index_of_an_archive_from_elsewhere_is_followed(qtbot, parts, good: Path):
    controller, _, _, runner = parts
    with controller._location.open_archive() as archive:
        list(import_paths(archive, [good]))
    told: list[object] = []
    controller.progressed.connect(told.append)
    finished(qtbot, controller, runner, controller.catch_up)
    assert [each.phase for each in told[:-1]] == [ImportPhase.INDEXING] * (len(told) - 1)
    assert len(told) > 1
    assert told[-1] is None


def many(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "many"
    folder.mkdir()
    files = [folder / f"{number}.txt" for number in range(60)]
    for number, file in enumerate(files):
        file.write_text(f"افتتح الميناء رصيفه رقم {number} صباح أمس.", "utf-8")
    return files


def test_what_was_stopped_or_failed_is_left_over(qtbot, parts, tmp_path: Path, monkeypatch):
    controller, _, _, runner = parts
    left: list[list[Path]] = []
    controller.left_over.connect(left.append)
    files = many(tmp_path)
    with qtbot.waitSignal(controller.progressed, timeout=20_000):
        controller.start(files)
    task = controller._panel.task
    assert task is not None
    task.cancel()
    qtbot.waitUntil(lambda: left == [files], timeout=20_000)
    qtbot.waitUntil(lambda: not runner.is_writing(), timeout=20_000)

    def broken(*_wanted: object, **_more: object) -> Generator[object, None, None]:
        yield from ()
        raise PermissionError(13, "no", "/archive")

    monkeypatch.setattr("desktop.library.import_controller.import_job", broken)
    with qtbot.waitSignal(controller.ended, timeout=20_000):
        controller.start(files[:1])
    assert left == [files, files[:1]]


@pytest.mark.parametrize("is_there", [True, False])
def test_a_file_with_a_sharp_in_its_name_is_left_over(
    qtbot, parts, tmp_path: Path, monkeypatch, is_there: bool
):
    """Also when the disk went away that it lay on."""
    controller, _, _, _ = parts
    table = tmp_path / "a#b.csv"
    if is_there:
        table.write_text("x", "utf-8")
    left: list[Path] = []
    controller.left_over.connect(left.extend)

    def partly(*_wanted: object, **_more: object) -> Generator[object, None, ImportReport]:
        yield from ()
        return ImportReport(failed=(ReadingError(f"{table}#1", Reason.UNREADABLE),))

    monkeypatch.setattr("desktop.library.import_controller.import_job", partly)
    with qtbot.waitSignal(controller.ended, timeout=20_000):
        controller.start([table])
    assert table in left


def test_a_picture_with_a_sharp_in_its_name_is_recognised(parts, tmp_path: Path, monkeypatch):
    controller, _, _, _ = parts
    page = tmp_path / "a#b.png"
    page.write_bytes(b"x")
    started: list[Sequence[Path]] = []
    monkeypatch.setattr(controller, "start", lambda paths, **_more: started.append(paths))
    failed = (
        ReadingError(str(page), Reason.SCANNED),
        ReadingError(str(tmp_path / "gone.png"), Reason.SCANNED),
    )
    controller.recognise(ImportReport(failed=failed))
    assert started == [[page]]


@pytest.mark.parametrize(
    ("reason", "is_left"), [(Reason.NO_PERMISSION, True), (Reason.EMPTY, False)]
)
def test_what_may_be_read_another_day_is_left_over(
    qtbot, parts, good: Path, monkeypatch, reason: Reason, is_left: bool
):
    """An empty file stays empty until it is written again; one that is not to be read may be."""
    controller, _, _, _ = parts
    left: list[list[Path]] = []
    controller.left_over.connect(left.append)

    def partly(*_wanted: object, **_more: object) -> Generator[object, None, ImportReport]:
        yield from ()
        return ImportReport(failed=(ReadingError(f"{good}#1", reason),))

    monkeypatch.setattr("desktop.library.import_controller.import_job", partly)
    with qtbot.waitSignal(controller.ended, timeout=20_000):
        controller.start([good])
    assert left == ([[good]] if is_left else [])
