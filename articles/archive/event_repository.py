"""EventRepository: everything dated in an archive, for its timeline. Reads only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import NamedTuple

from articles.archive.article_rows import SELECT_TIMES, decoding, time_of
from articles.archive.compression import decompressed
from articles.archive.database import Database, Row
from articles.archive.figure_correction_repository import FigureCorrectionRepository
from articles.span import Span
from articles.timeline.edtf import edtf_interval, is_certain
from articles.timeline.event_table import (
    CERTAIN,
    FUTURE,
    Event,
    EventDetails,
    EventRow,
    EventSource,
    EventTable,
    calendar_key,
)
from articles.timeline.labels import label_of
from articles.timeline.publication_date import DateEvidence
from articles.timeline.time_expression import Basis

_LATEST = date.max.toordinal()


class EventRepository:
    """The events of the archive. Every method raises `ArchiveError` when the file is unreadable."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._corrections = FigureCorrectionRepository(database)
        self._folder = str(database.path.parent)

    def table(self) -> EventTable:
        """All dated events: publications, times of the articles, times that figures speak of.

        Figures that the reader rejected are left out.

        An event that an article tells twice with the same clause and date comes once. Articles
        without a date of publication come as `EventSource.NOTHING`, after all others. About a
        second for 200 000 events.
        """
        with self._database.snapshot(), decoding(self._folder):
            articles = _Articles(
                self._database.rows(
                    "SELECT number, id, published, published_evidence FROM articles"
                    " ORDER BY published, published_evidence, id"
                )
            )
            times = self._database.rows(
                "SELECT article, start, length, iif(type = 'DURATION', covers, value),"
                " type = 'DURATION', basis = 'publication', coalesce(label, label_start)"
                " FROM times WHERE iif(type = 'DURATION', covers, value) IS NOT NULL"
                " AND type <> 'SET'"
            )
            figures = self._database.rows(
                "SELECT article, start, length, period FROM figures WHERE period IS NOT NULL"
            )
            rejected = self._corrections.rejected_spans()
            rows = [
                *articles.publications(),
                *articles.times(times),
                *articles.figures(_without(figures, rejected)),
            ]
            return EventTable(articles.ids, articles.values, rows)

    def details(self, events: Sequence[Event]) -> tuple[EventDetails | None, ...]:
        """What to show of these events, in their order; None for one that is gone meanwhile.

        Takes a tenth of a millisecond for each article: ask for a screenful at a time.
        """
        found: list[EventDetails | None] = [None] * len(events)
        order = sorted(range(len(events)), key=lambda place: events[place].article_id)
        for article_id, places in groupby(order, key=lambda place: events[place].article_id):
            wanted = list(places)
            with self._database.snapshot(), decoding(self._folder):
                described = self._described(article_id, [events[place] for place in wanted])
            for place, details in zip(wanted, described, strict=True):
                found[place] = details
        return tuple(found)

    def _described(self, article_id: str, events: Sequence[Event]) -> list[EventDetails | None]:
        row = self._database.row(
            "SELECT number, title, publisher, published_evidence, published_basis, body"
            " FROM articles WHERE id = ?",
            (article_id,),
        )
        if row is None:
            return [None] * len(events)
        inferred = row[4] if row[3] == DateEvidence.INFERRED.value else None
        about = EventDetails(row[1], row[4] or "", row[1], row[2], inferred)
        if all(event.span is None for event in events):
            return [about] * len(events)
        body = decompressed(row[5])
        times = self._database.rows(SELECT_TIMES, (row[0],))
        by_place = {(found[2], found[3]): found for found in times}
        return [_details(event, body, by_place, about) for event in events]


def _without(figures: Sequence[Row], rejected: Mapping[int, frozenset[Span]]) -> Iterable[Row]:
    """The rows of figures but those of rejected ones; most archives have none."""
    if not rejected:
        return figures
    return (
        row
        for row in figures
        if Span(row[1], row[1] + row[2]) not in rejected.get(row[0], frozenset())
    )


def _details(
    event: Event, body: str, times: Mapping[tuple[int, int], Row], about: EventDetails
) -> EventDetails | None:
    span = event.span
    if span is None:
        return about
    if span.end > len(body):
        return None
    found = times.get((span.start, len(span)))
    if event.source is EventSource.TIME_EXPRESSION and found is not None:
        time = time_of(found, body)
        leans_on = about.inferred_from if time.basis is Basis.PUBLICATION else None
        return replace(about, label=time.label, words=time.text, inferred_from=leans_on)
    words = " ".join(span.text_in(body).split())
    return replace(about, label=label_of(body, span), words=words, inferred_from=None)


class _Stretch(NamedTuple):
    """What an EDTF value covers: the beginning of an `EventRow`, the value's place, its flag."""

    key: int
    first: int
    last: int
    value: int
    certain: int


class _Articles:
    """The articles of one moment, by their numbers, and what is dated in them.

    The loops below run for every event of an archive: they look things up and add tuples, and
    leave understanding a value to the first time that it comes.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._stretches: dict[str | None, _Stretch | None] = {None: None}
        self.values: list[str] = [""]
        self.ids = [row[1] for row in rows]
        self._places = {row[0]: place for place, row in enumerate(rows)}
        self._published = [self._stretch(row[2]) for row in rows]
        self._is_inferred = [row[3] == DateEvidence.INFERRED.value for row in rows]
        self._last_days = [_LATEST if own is None else own.last for own in self._published]

    def publications(self) -> Iterator[EventRow]:
        """One event for each article."""
        dated, undated = int(EventSource.PUBLICATION), int(EventSource.NOTHING)
        key = calendar_key(_LATEST, _LATEST)
        for place, own in enumerate(self._published):
            if own is None:
                yield key, _LATEST, _LATEST, place, undated, 0, 0, -1, 0
            else:
                flags = 0 if self._is_inferred[place] else own.certain
                yield own.key, own.first, own.last, place, dated, own.value, flags, -1, 0

    def times(self, rows: Sequence[Row]) -> Iterator[EventRow]:
        """The dated mentions, each clause of an article once."""
        told: set[tuple[int, int, object]] = set()
        source = int(EventSource.TIME_EXPRESSION)
        places, last_days, is_inferred = self._places, self._last_days, self._is_inferred
        for number, start, length, named, is_length, leans_on_publication, label in rows:
            stretch = self._stretch(named)
            if stretch is None:
                continue
            key, first, last, value, flags = stretch
            place = places[number]
            telling = (place, value, label)
            if telling in told:
                continue
            told.add(telling)
            if is_length or (leans_on_publication and is_inferred[place]):
                flags = 0
            if first > last_days[place]:
                flags += FUTURE
            yield key, first, last, place, source, value, flags, start, length

    def figures(self, rows: Iterable[Row]) -> Iterator[EventRow]:
        """The figures that say which time they hold for."""
        source = int(EventSource.FIGURE)
        places, last_days = self._places, self._last_days
        for number, start, length, period in rows:
            stretch = self._stretch(period)
            if stretch is not None:
                key, first, last, value, flags = stretch
                place = places[number]
                if first > last_days[place]:
                    flags += FUTURE
                yield key, first, last, place, source, value, flags, start, length

    def _stretch(self, value: str | None) -> _Stretch | None:
        if value in self._stretches:
            return self._stretches[value]
        interval = edtf_interval(value)
        stretch = None
        if value is not None and interval is not None:
            first, last = interval[0].toordinal(), interval[1].toordinal()
            certain = CERTAIN if is_certain(value) else 0
            place = len(self.values)
            stretch = _Stretch(calendar_key(first, last), first, last, place, certain)
            self.values.append(value)
        self._stretches[value] = stretch
        return stretch
