"""The listed events on paper: their period, their kinds, their sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from articles.archive.archive import Archive
from articles.timeline.event_table import EventDetails, EventTable
from articles.timeline.events import EventKind
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from desktop.timeline.events_model import ListedEvent
from desktop.timeline.page import TimelinePage
from desktop.timeline.timeline_printout import MOST_PRINTED, timeline_printout
from tests.desktop.making import look_of
from tests.desktop.timeline.dated import PromptWorker, Session, fill_with_port, table_of

TODAY = date(2026, 11, 22)
DETAILS = EventDetails("افتُتح جسر جديد على الوادي", "سنة", "خبر", "جريدة المثال")


def listed(table: EventTable) -> list[ListedEvent]:
    return [ListedEvent(table.event(row), DETAILS) for row in range(len(table))]


def test_events_are_in_the_order_of_time_with_their_sources():
    content = timeline_printout(
        listed(table_of("2010", "1995", "2003-05")), None, total=3, today=TODAY
    )
    assert [event.start.year for event in content.events] == [1995, 2003, 2010]
    assert all("جريدة المثال" in event.source for event in content.events)
    assert without_controls(content.byline) == "3 أحداث"


def test_the_head_says_the_period_and_what_is_left_out():
    events = listed(table_of("2010"))
    content = timeline_printout(
        events,
        ("2009", "2013"),
        total=MOST_PRINTED + 500,
        today=TODAY,
        look=PaperLook(Digits.ARABIC_INDIC),
    )
    words = "".join(without_controls(content.byline).split())
    assert words == "أولحدثواحدمن٢٥٠٠حدث·٢٠٠٩–٢٠١٣"


def test_what_lies_beyond_the_day_of_printing_has_not_been():
    """An article without a date says of nothing that it is still to come."""
    content = timeline_printout(listed(table_of("2010", "2050")), None, total=2, today=TODAY)
    assert [event.kind for event in content.events] == [EventKind.PAST, EventKind.FUTURE]


def test_the_page_opens_the_preview_of_what_is_listed(qtbot, themed: QApplication, tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        fill_with_port(archive)
    session = Session.over(tmp_path / "archive")
    page = TimelinePage(
        PromptWorker(session),
        look_of(),
        ArchiveLocation(session.folder),
        TaskRunner(),  # type: ignore[arg-type]
    )
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_found(None)
    contents: list[TimelineContent] = []
    assert page.printout(contents.append)
    qtbot.waitUntil(lambda: len(contents) == 1)
    (content,) = contents
    kinds = {event.kind for event in content.events}
    assert kinds == set(EventKind)
    assert not page.notice.isVisible()
    session.close()


def test_nothing_listed_is_nothing_printed(qtbot, themed: QApplication, tmp_path: Path):
    Archive.open(tmp_path / "archive", create=True).close()
    session = Session.over(tmp_path / "archive")
    page = TimelinePage(
        PromptWorker(session),
        look_of(),
        ArchiveLocation(session.folder),
        TaskRunner(),  # type: ignore[arg-type]
    )
    qtbot.addWidget(page)
    page.show_found(None)
    contents: list[TimelineContent] = []
    assert not page.printout(contents.append)
    assert contents == []
    session.close()
