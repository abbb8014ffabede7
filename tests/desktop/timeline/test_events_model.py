"""The list asks for labels only of the rows that are looked at."""

from __future__ import annotations

from array import array

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from articles.timeline.event_table import EventDetails
from desktop.display.isolation import isolated
from desktop.timeline.events_model import PAGE, EventsModel
from desktop.widgets.rows import ROW_ROLE
from tests.desktop.timeline.dated import table_of, table_of_days

DETAILS = EventDetails("افتتاح الجسر", "سنة 2001", "خبر الجسر", "جريدة المثال")


def shown(model: EventsModel, place: int):
    return model.data(model.index(place, 0), ROW_ROLE)


def test_qt_finds_nothing_wrong_with_the_model(qtbot):
    model = EventsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table = table_of("2001", "2002", "2003")
    model.show_events(table, array("i", [0, 2]))
    model.add_details({0: DETAILS, 2: None, 1: DETAILS})
    model.show_events(table, array("i", []))
    model.show_events(table_of("1999"), array("i", [0]))
    tester.deleteLater()


def test_dates_are_there_at_once_and_labels_on_request(qtbot):
    model = EventsModel()
    model.show_events(table_of("2001", "2002"), array("i", [0, 1]))
    with qtbot.waitSignal(model.details_wanted) as wanted:
        before = shown(model, 0)
    assert (before.date, before.label, before.source) == (isolated("2001"), "…", "")
    assert 0 in wanted.args[0]
    with qtbot.waitSignal(model.dataChanged):
        model.add_details({0: DETAILS})
    after = shown(model, 0)
    assert after.label == "افتتاح الجسر"
    for part in ("سنة 2001", "جريدة المثال", "خبر الجسر"):
        assert part in after.source
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "افتتاح الجسر" in spoken


def test_a_screenful_is_one_question(qtbot):
    table = table_of_days([(730_000 + n, 730_000 + n) for n in range(1000)])
    model = EventsModel()
    model.show_events(table, array("i", range(1000)))
    asked = []
    model.details_wanted.connect(asked.append)
    for place in range(500, 512):
        shown(model, place)
    qtbot.waitUntil(lambda: bool(asked))
    assert len(asked) == 1
    assert set(range(500, 512)) <= set(asked[0])
    assert len(asked[0]) <= PAGE + 12


def test_rows_of_the_table_have_places_in_the_list(qtbot):
    model = EventsModel()
    model.show_events(table_of("2001", "2002", "2003"), array("i", [0, 2]))
    assert [model.place_of(row) for row in range(3)] == [0, -1, 1]
    assert [model.table_row(place) for place in range(-1, 3)] == [-1, 0, 2, -1]


def test_an_event_that_is_gone_keeps_its_date(qtbot):
    model = EventsModel()
    model.show_events(table_of("2001"), array("i", [0]))
    model.add_details({0: None})
    assert shown(model, 0).date == isolated("2001")
