"""The page of the timeline, shown."""

from __future__ import annotations

from pathlib import Path

from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from desktop.timeline.page import TimelinePage
from tests.desktop.making import look_of
from tests.desktop.timeline.dated import PromptWorker, Session


def timeline_page(worker: object, folder: Path) -> TimelinePage:
    """The page on a worker of the test, with a runner of its own."""
    runner = TaskRunner()
    page = TimelinePage(worker, look_of(), ArchiveLocation(folder), runner)  # type: ignore[arg-type]
    runner.setParent(page)
    return page


def shown(qtbot, session: Session) -> TimelinePage:
    """All events of the session's archive on a page of its own."""
    page = timeline_page(PromptWorker(session), session.folder)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    page.show_found(None)
    return page
