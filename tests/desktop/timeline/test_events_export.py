"""Exported events are read back by the programs that they are for."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from articles.archive.archive import Archive
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.export.contents import Calendar as CalendarContent
from desktop.export.contents import Table
from desktop.export.formats import format_named, formats_for
from desktop.export.writing import writing_steps
from desktop.output_error import OutputError
from desktop.session.archive_session import ArchiveLocation
from desktop.timeline.events_export import events_gathering
from tests.desktop.timeline.dated import fill_with_port, put, times_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder, create=True) as archive:
        fill_with_port(archive)
        yield archive


def exported(archive: Archive, folder: Path, path: Path, form: str) -> bytes:
    table = archive.events.table()
    gather = events_gathering(ArchiveLocation(folder), table, range(len(table)))
    for _ in writing_steps(gather, format_named(form), path):
        assert not path.exists()
    return path.read_bytes()


def test_json_says_everything(archive: Archive, folder: Path, tmp_path: Path):
    events = json.loads(exported(archive, folder, tmp_path / "a.json", "json"))
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


def test_csv_opens_as_a_table(archive: Archive, folder: Path, tmp_path: Path):
    content = exported(archive, folder, tmp_path / "a.csv", "csv")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == 8
    assert rows[0]["date"] == "1962"
    assert rows[0]["label"] == "دُشّن الميناء القديم سنة 1962 أمام السكان."
    assert rows[0]["article_id"] == "port"


def test_a_calendar_has_whole_days_and_says_what_is_doubtful(
    archive: Archive, folder: Path, tmp_path: Path
):
    content = exported(archive, folder, tmp_path / "a.ics", "icalendar")
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


def test_open_ends_and_the_last_day_have_a_place_in_a_calendar(folder: Path, tmp_path: Path):
    body = "منذ 1999 إلى 1950 و9999"
    with Archive.open(folder, create=True) as archive:
        times = times_of(
            body, ("منذ 1999", "1999-05-01/.."), ("إلى 1950", "../1950-02-03"), ("9999", "9999")
        )
        put(archive, "open", body, PublicationDate(), times)
        content = exported(archive, folder, tmp_path / "a.ics", "icalendar")
    events = {str(e["x-khizana-edtf"]): e for e in Calendar.from_ical(content).walk("VEVENT")}
    assert events["1999-05-01/.."].decoded("dtend") == date(1999, 5, 2)
    assert events["../1950-02-03"].decoded("dtstart") == date(1950, 2, 3)
    assert events["9999"].decoded("dtstart") == date(9999, 1, 1)


@pytest.mark.parametrize("form", [each.name for each in formats_for(Table, CalendarContent)])
def test_strange_characters_do_not_break_a_file(folder: Path, tmp_path: Path, form: str):
    body = "خبر\x00 \ud800 \x1b غريب; سنة 1980, هنا\\"
    with Archive.open(folder, create=True) as archive:
        stated = PublicationDate("2001", DateEvidence.STATED, "2001")
        put(archive, "strange", body, stated, times_of(body, ("سنة 1980", "1980")))
        content = exported(archive, folder, tmp_path / "out", form)
    if form == "icalendar":
        assert len(list(Calendar.from_ical(content).walk("VEVENT"))) == 2
    elif form == "data-package":
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            tables = [name for name in package.namelist() if name.endswith(".csv")]
            assert any("1980" in package.read(name).decode("utf-8") for name in tables)
    elif form not in {"xlsx", "docx"}:
        assert "1980" in content.decode("utf-8")


def test_a_folder_that_is_not_there_is_an_error(archive: Archive, folder: Path, tmp_path: Path):
    with pytest.raises(OutputError):
        exported(archive, folder, tmp_path / "missing" / "a.csv", "csv")
