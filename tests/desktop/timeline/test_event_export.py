"""Exported events are read back by the programs that they are for."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from articles.archive.archive import Archive
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.output_error import OutputError
from desktop.timeline.event_export import ExportFormat, ExportJob
from tests.desktop.timeline.dated import fill_with_port, put, times_of


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        fill_with_port(archive)
        yield archive


def exported(archive: Archive, path: Path, form: ExportFormat) -> bytes:
    table = archive.events.table()
    job = ExportJob(table, range(len(table)), path, form)
    while not job.advance(archive.events, 0.0001):
        assert not path.exists()
    assert job.done == job.total == len(table)
    return path.read_bytes()


def test_json_says_everything(archive: Archive, tmp_path: Path):
    events = json.loads(exported(archive, tmp_path / "a.json", ExportFormat.JSON))
    assert [event["date"] for event in events] == [
        "1962", "1990~", "2009/2013", "2012", "2016", "2018-05-03", "2030-03", None,
    ]  # fmt: skip
    assert [event["kind"] for event in events] == [
        "past", "past", "past", "figure", "published", "published", "future", "undated",
    ]  # fmt: skip
    interval = events[2]
    assert (interval["first"], interval["last"]) == ("2009-01-01", "2013-12-31")
    assert interval["words"] == "بين سنتي 2009 و2013"
    assert interval["source"] == "جريدة المثال"
    assert [event["certain"] for event in events[:2]] == [True, False]
    assert (events[-1]["first"], events[-1]["last"]) == (None, None)


def test_csv_opens_as_a_table(archive: Archive, tmp_path: Path):
    content = exported(archive, tmp_path / "a.csv", ExportFormat.CSV)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == 8
    assert rows[0]["date"] == "1962"
    assert rows[0]["label"] == "دُشّن الميناء القديم سنة 1962 أمام السكان."
    assert rows[0]["article_id"] == "port"


def test_no_cell_is_a_formula(archive: Archive, tmp_path: Path):
    body = "=HYPERLINK(1) سنة 1971"
    put(archive, "formula", body, times=times_of(body, ("سنة 1971", "1971")))
    content = exported(archive, tmp_path / "a.csv", ExportFormat.CSV).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content)) for cell in row]
    assert "'=HYPERLINK(1) سنة 1971" in cells
    assert not [cell for cell in cells if cell.startswith("=")]


def test_a_calendar_has_whole_days_and_says_what_is_doubtful(archive: Archive, tmp_path: Path):
    content = exported(archive, tmp_path / "a.ics", ExportFormat.ICALENDAR)
    events = list(Calendar.from_ical(content).walk("VEVENT"))
    assert len(events) == 7
    by_value = {str(event["x-khizana-edtf"]): event for event in events}
    interval = by_value["2009/2013"]
    assert interval.decoded("dtstart") == date(2009, 1, 1)
    assert interval.decoded("dtend") == date(2014, 1, 1)
    assert str(interval["summary"]) == "ووُسّع الرصيف الشمالي بين سنتي 2009 و2013 على مراحل."
    assert by_value["1990~"]["status"] == "TENTATIVE"
    assert by_value["2030-03"]["status"] == "CONFIRMED"
    assert len({str(event["uid"]) for event in events}) == 7


def test_open_ends_and_the_last_day_have_a_place_in_a_calendar(tmp_path: Path):
    body = "منذ 1999 إلى 1950 و9999"
    with Archive.open(tmp_path / "archive", create=True) as archive:
        times = times_of(
            body, ("منذ 1999", "1999-05-01/.."), ("إلى 1950", "../1950-02-03"), ("9999", "9999")
        )
        put(archive, "open", body, PublicationDate(), times)
        content = exported(archive, tmp_path / "a.ics", ExportFormat.ICALENDAR)
    events = {str(e["x-khizana-edtf"]): e for e in Calendar.from_ical(content).walk("VEVENT")}
    assert events["1999-05-01/.."].decoded("dtend") == date(1999, 5, 2)
    assert events["../1950-02-03"].decoded("dtstart") == date(1950, 2, 3)
    assert events["9999"].decoded("dtstart") == date(9999, 1, 1)


@pytest.mark.parametrize("form", list(ExportFormat))
def test_strange_characters_do_not_break_a_file(tmp_path: Path, form: ExportFormat):
    body = "خبر\x00 \ud800 \x1b غريب; سنة 1980, هنا\\"
    with Archive.open(tmp_path / "archive", create=True) as archive:
        stated = PublicationDate("2001", DateEvidence.STATED, "2001")
        put(archive, "strange", body, stated, times_of(body, ("سنة 1980", "1980")))
        content = exported(archive, tmp_path / f"a.{form.value}", form)
    text = content.decode("utf-8")
    assert "1980" in text
    if form is ExportFormat.ICALENDAR:
        assert len(list(Calendar.from_ical(content).walk("VEVENT"))) == 2


def test_a_folder_that_is_not_there_is_an_error(archive: Archive, tmp_path: Path):
    with pytest.raises(OutputError):
        exported(archive, tmp_path / "missing" / "a.csv", ExportFormat.CSV)
