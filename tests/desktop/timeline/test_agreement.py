"""Panel, page, strip, paper, exports and search say the same of every event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from articles.archive.archive import Archive
from articles.article import AnnotatedArticle
from articles.intake import import_paths
from articles.timeline.event_table import Event, EventSource
from articles.timeline.events import EventKind, events_of
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.display.dates import date_text
from desktop.display.plain_text import one_line
from desktop.export.formats import format_named
from desktop.export.writing import written
from desktop.printing.contents.summary_content import PUBLISHED, summary_of
from desktop.timeline.event_lanes import Lane, LaneIndex, lane_of
from desktop.timeline.events_export import events_calendar
from desktop.timeline.events_model import ListedEvent
from desktop.timeline.exported_event import ExportedEvent
from desktop.timeline.timeline_entry import timeline_entries
from desktop.timeline.timeline_printout import timeline_printout
from tests.desktop.timeline.dated import put, times_of

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample_archive" / "articles"
TODAY = date(2026, 1, 5)

Said = dict[tuple[str, str], tuple[EventKind, bool]]
"""Date in words and label of an event of an article: its kind, and whether it is certain."""


def imported(folder: Path, paths: list[Path]) -> Archive:
    archive = Archive.open(folder, create=True)
    for _ in import_paths(archive, paths):
        pass
    return archive


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with imported(tmp_path_factory.mktemp("sample"), [SAMPLE]) as archive:
        yield archive


def said_by_events(annotated: AnnotatedArticle) -> Said:
    events = events_of(annotated.times, annotated.article.metadata.date)
    return {
        (date_text(event.value), one_line(event.label) or PUBLISHED): (event.kind, event.certain)
        for event in events
    }


def said_by_panel(annotated: AnnotatedArticle) -> Said:
    entries = timeline_entries(annotated.times, annotated.article.metadata.date, PUBLISHED)
    return {(each.date, one_line(each.label)): (each.kind, each.is_certain) for each in entries}


def said_on_paper(annotated: AnnotatedArticle) -> Said:
    events = summary_of(annotated, (), today=TODAY).events
    return {(each.value, each.label): (each.kind, each.certain) for each in events}


def on_the_day_of_printing(annotated: AnnotatedArticle, said: Said) -> Said:
    """Paper bears the day of its printing: what lies beyond it is to come, if nothing dates it."""
    if annotated.article.metadata.date.value is not None:
        return said
    first = {
        (each.value, each.label): each.start
        for each in summary_of(annotated, (), today=TODAY).events
    }
    return {
        key: (EventKind.FUTURE if first[key] > TODAY else kind, certain)
        for key, (kind, certain) in said.items()
    }


def listed(archive: Archive) -> list[ListedEvent]:
    table = archive.events.table()
    events = [table.event(row) for row in range(len(table))]
    return [*map(ListedEvent, events, archive.events.details(events))]


def label_on_page(event: ListedEvent) -> str:
    assert event.details is not None
    is_own = event.event.source is EventSource.PUBLICATION
    return PUBLISHED if is_own else one_line(event.details.label)


def is_told(event: Event) -> bool:
    return event.source in {EventSource.PUBLICATION, EventSource.TIME_EXPRESSION}


def said_on_page(events: list[ListedEvent], article_id: str) -> Said:
    return {
        (each.date, label_on_page(each)): (each.event.kind, each.event.certain)
        for each in events
        if each.event.article_id == article_id and is_told(each.event)
    }


def check_articles(archive: Archive) -> int:
    """Every article through panel, paper and page; how many events were compared."""
    events, compared = listed(archive), 0
    for annotated in archive.articles.get_many(archive.articles.ids()):
        expected = said_by_events(annotated)
        compared += len(expected)
        assert said_by_panel(annotated) == expected
        assert said_on_paper(annotated) == on_the_day_of_printing(annotated, expected)
        assert said_on_page(events, annotated.article.id) == expected
    return compared


def check_exports(archive: Archive) -> None:
    for each in listed(archive):
        event = each.event
        if event.source is EventSource.NOTHING or each.details is None:
            continue
        exported = ExportedEvent(event, each.details)
        assert exported.facts()["certain"] is event.certain
        if is_told(event):
            assert exported.kind == event.kind.value
        written_calendar = written(events_calendar([exported]), format_named("icalendar"))
        calendar = Calendar.from_ical(written_calendar)
        status = calendar.walk("VEVENT")[0]["STATUS"]
        assert status == ("CONFIRMED" if event.certain else "TENTATIVE")
        (printed,) = timeline_printout([each], None, total=1, today=TODAY).events
        is_to_come = event.kind is EventKind.PAST and event.first > TODAY.toordinal()
        kind = EventKind.FUTURE if is_to_come else event.kind
        assert (printed.kind, printed.certain) == (kind, event.certain)


def check_strip(archive: Archive) -> None:
    table = archive.events.table()
    for lane in Lane:
        rows = [row for row in range(len(table)) if lane_of(table.source[row]) is lane]
        index = LaneIndex(table, rows)
        for stretch in index.stretches(date.min.toordinal(), date.max.toordinal(), 10**6) or ():
            for row in stretch.events:
                event = table.event(row)
                assert (stretch.certain, stretch.future) == (event.certain, event.future)


def check_search(archive: Archive) -> None:
    numbers = {change.number: change.id for change in archive.articles.changes_since(0)}
    for annotated in archive.articles.get_many(archive.articles.ids()):
        for event in events_of(annotated.times):
            found = archive.articles.findings.with_time(*event.days)
            assert annotated.article.id in {numbers[number] for number in found}


def test_all_agree_on_the_sample(sample: Archive):
    assert check_articles(sample) > 50
    check_exports(sample)
    check_strip(sample)
    check_search(sample)


def test_all_agree_on_the_seeds(seeds: list[Path], tmp_path: Path):
    with imported(tmp_path / "archive", seeds) as archive:
        assert check_articles(archive) >= 20
        check_exports(archive)
        check_strip(archive)
        check_search(archive)


def test_all_agree_whatever_is_known_of_the_date(tmp_path: Path):
    body = "أنجز الجسر سنة 1998 في الصيف.\nوسيرمم الجسر سنة 2031 بعد الدراسة."
    times = times_of(body, ("سنة 1998", "1998/.."), ("سنة 2031", "2031~"))
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for evidence in DateEvidence:
            value = None if evidence is DateEvidence.UNKNOWN else "2018-05"
            put(archive, evidence.value, body, PublicationDate(value, evidence, "x"), times)
        assert check_articles(archive) == 8
        check_exports(archive)
        check_strip(archive)
