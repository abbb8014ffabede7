"""Events on paper: all of them, in pages, axis first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from articles.archive.archive import Archive
from articles.timeline.event_table import EventDetails
from desktop.theme import LIGHT
from desktop.timeline.event_lanes import lane_indexes
from desktop.timeline.event_pages import EventPages, printing_steps
from desktop.timeline.events_model import ListedEvent
from desktop.timeline.page import TimelinePage
from tests.desktop.timeline.dated import PromptWorker, Session, fill_with_port, table_of

A4 = QSizeF(595, 842)


def listed(count: int) -> tuple[list[ListedEvent], dict, tuple[int, int]]:
    table = table_of(*(str(1990 + number % 30) for number in range(count)))
    rows = range(len(table))
    details = EventDetails("افتُتح جسر جديد على الوادي أمام السكان", "سنة", "خبر", "جريدة المثال")
    events = [ListedEvent(table.event(row), details) for row in rows]
    lanes = lane_indexes(table, rows)
    return events, lanes, (table.first[0], table.last[-1])


def test_many_events_take_several_pages(themed: QApplication):
    events, lanes, extent = listed(60)
    pages = EventPages(A4, lanes, extent, "60 حدثا")
    for event in events:
        pages.add(event)
    pages.finish()
    assert 3 <= pages.count <= 5


def test_axis_and_events_are_drawn(themed: QApplication):
    events, lanes, extent = listed(4)
    pages = EventPages(A4, lanes, extent, "4 أحداث")
    for event in events:
        pages.add(event)
    pages.finish()
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    pages.paint(painter, 0)
    painter.end()
    drawn = [
        y for y in range(842) if any(image.pixelColor(x, y).lightness() < 120 for x in range(595))
    ]
    assert any(70 < y < 110 for y in drawn)  # the title
    assert any(125 < y < 230 for y in drawn)  # the axis
    assert any(255 < y < 420 for y in drawn)  # the events


def test_a_pdf_writer_takes_the_pages(themed: QApplication):
    events, lanes, extent = listed(60)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    steps = list(printing_steps(writer, events, lanes, extent, "60 حدثا"))
    assert steps[:60] == [0] * 60
    assert steps[60:] == list(range(1, len(steps) - 59))
    assert bytes(buffer.data().data()).startswith(b"%PDF")


def test_the_page_prints_what_is_listed(qtbot, themed: QApplication, tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        fill_with_port(archive)
    session = Session.over(tmp_path / "archive")
    page = TimelinePage(PromptWorker(session), LIGHT)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.refresh(None)
    writer = QPdfWriter(str(tmp_path / "events.pdf"))
    page.output.print_on(writer, page.model.rows)
    qtbot.waitUntil(lambda: "أُرسل" in page.notice.findChild(type(page.header._count)).text())
    del writer
    assert (tmp_path / "events.pdf").stat().st_size > 5000
    session.close()
