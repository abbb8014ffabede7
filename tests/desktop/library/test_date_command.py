"""The reader's date is kept before the gesture ends; the article is read anew elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.intake import import_paths
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.library.date_command import SetDate
from desktop.library.import_controller import ImportController
from desktop.library.import_panel import ImportPanel
from desktop.library.report_view import ImportReportView
from desktop.session.archive_session import ArchiveLocation
from desktop.session.undo_stack import WritingStack
from desktop.tasks.runner import TaskRunner
from tests.desktop.making import look_of

TEXT = "بدأ العمل في الميناء شهر يونيو الماضي، وشارك فيه 300 عامل."
GIVEN = PublicationDate("2018-05-01", DateEvidence.STATED, "قارئ")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    table = tmp_path / "rows.csv"
    table.write_text(f"published,text\n2012-03-04,{TEXT}\n", "utf-8")
    return table


def test_a_date_is_kept_at_once_applied_beside_the_window_and_undone(
    qtbot, location: ArchiveLocation, file: Path, monkeypatch
):
    runner, panel, view = TaskRunner(), ImportPanel(look_of()), ImportReportView(look_of())
    qtbot.addWidget(panel)
    qtbot.addWidget(view)
    with location.open_archive(create=True) as archive:
        for _ in import_paths(archive, [file]):
            pass
        (article_id,) = archive.articles.ids()
        controller = ImportController(location, runner, archive.import_reports, (panel, view), None)
        asked: list[str] = []
        command = SetDate(archive.articles, article_id, None, GIVEN, asked.append)

        def first_time() -> str | None:
            found = archive.articles.get(article_id)
            assert found is not None
            return found.times[0].value

        def applied() -> None:
            with qtbot.waitSignal(controller.articles_changed, timeout=20_000):
                controller.redate(asked.pop())
            qtbot.waitUntil(lambda: not runner.is_writing())

        changes = WritingStack()
        assert changes.write(command)
        assert archive.articles.corrected_date(article_id) == GIVEN
        assert first_time() == "2011-06"  # nothing was extracted in this thread
        applied()
        assert first_time() == "2017-06"
        changes.undo()
        assert archive.articles.corrected_date(article_id) is None
        applied()
        assert first_time() == "2011-06"
        assert runner.shutdown()
