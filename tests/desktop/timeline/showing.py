"""The page of the timeline, shown."""

from __future__ import annotations

from desktop.timeline.page import TimelinePage
from tests.desktop.making import look_of
from tests.desktop.timeline.dated import PromptWorker, Session


def shown(qtbot, session: Session) -> TimelinePage:
    """All events of the session's archive on a page of its own."""
    page = TimelinePage(PromptWorker(session), look_of())  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    page.show_found(None)
    return page
