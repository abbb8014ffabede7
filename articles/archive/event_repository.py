"""EventRepository: everything dated in an archive, for its timeline. Reads only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from articles.archive.article_rows import SELECT_TIMES, decoding, time_of
from articles.archive.compression import decompressed
from articles.archive.database import Database, Row
from articles.archive.figure_correction_repository import FigureCorrectionRepository
from articles.span import Span
from articles.timeline.edtf import edtf_interval
from articles.timeline.event_table import (
    CERTAIN,
    FUTURE,
    Event,
    EventDetails,
    EventRow,
    EventSource,
    EventTable,
)
from articles.timeline.events import (
    OPEN_LAST,
    calendar_key,
    is_certain_event,
    is_certain_publication,
    is_future,
)
from articles.timeline.publication_date import DateEvidence
from articles.timeline.time_expression import Basis

# Mentions further apart stand in no sentence that one label could tell.
_LONGEST_SENTENCE = 240
_NOWHERE = -1000


class EventRepository:
    """The events of the archive. Every method raises `ArchiveError` when the file is unreadable."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._corrections = FigureCorrectionRepository(database)
        self._folder = str(database.path.parent)

    def table(self) -> EventTable:
        """All dated events: publications, times of the articles, times that figures speak of.

        Figures that the reader rejected are left out, and those that stand in a sentence which is
        an event of the same time already, by its words or by another figure: one sentence is one
        event.

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
                " type = 'DURATION', basis, "
                # A label that quotes the body is told by its place there.
                " coalesce(label, label_start * 1024 + label_length * 4 + ifnull(label_cut, 0)),"
                " label_start, label_length"
                " FROM times WHERE iif(type = 'DURATION', covers, value) IS NOT NULL"
                " AND type <> 'SET' ORDER BY article, place"
            )
            figures = self._database.rows(
                "SELECT article, start, length, period FROM figures WHERE period IS NOT NULL"
                " ORDER BY article, place"
            )
            rejected = self._corrections.rejected_spans()
            rows = [
                *articles.publications(),
                *articles.times(times),
                *articles.figures(_without(figures, rejected), _Bodies(self._database)),
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
        leans_on = None if time.basis is Basis.EXPLICIT else about.inferred_from
        return replace(about, label=time.label, words=time.text, inferred_from=leans_on)
    # Who shows no events does without the words of all times.
    from articles.timeline.labels import label_of  # noqa: PLC0415

    words = " ".join(span.text_in(body).split())
    return replace(about, label=label_of(body, span), words=words, inferred_from=None)


class _Bodies:
    """The bodies of articles that come in their order, to see where sentences end."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._latest: tuple[int, str] = (-1, "")

    def __call__(self, article: int, end: int, start: int) -> bool:
        """Whether no sentence of an article, given by its number, ends between two places."""
        from articles.timeline.labels import in_one_sentence  # noqa: PLC0415 - as above

        if self._latest[0] != article:
            row = self._database.row("SELECT body FROM articles WHERE number = ?", (article,))
            self._latest = article, decompressed(row[0]) if row is not None else ""
        return in_one_sentence(self._latest[1], end, start)


def _is_told(
    clauses: Sequence[tuple[int, int]],
    start: int,
    end: int,
    article: int,
    joined: Callable[[int, int, int], bool],
) -> bool:
    """Whether a mention stands in one of these clauses, or in one sentence with it."""
    if any(begin <= start < over for begin, over in clauses):
        return True
    return any(
        joined(article, over, start)
        if 0 <= start - over <= _LONGEST_SENTENCE
        else 0 <= begin - end <= _LONGEST_SENTENCE and joined(article, end, begin)
        for begin, over in clauses
    )


class _Stretch(NamedTuple):
    """What an EDTF value covers: the beginning of an `EventRow`, and the value's place."""

    key: int
    first: int
    last: int
    value: int


class _Articles:
    """The articles of one moment, by their numbers, and what is dated in them.

    The loops below run for every event of an archive: they look things up and add tuples, and
    leave understanding a value, and judging it, to the first time that it comes.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._stretches: dict[str | None, _Stretch | None] = {None: None}
        self._judged: dict[tuple[str, str, str, bool], int] = {}
        self._flags_told: dict[tuple[int, int], int] = {}
        # Article and value → where the clauses stand that are told of this time.
        self._clauses: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        self.values: list[str] = [""]
        self.ids = [row[1] for row in rows]
        self._places = {row[0]: place for place, row in enumerate(rows)}
        self._published = [self._stretch(row[2]) for row in rows]
        self._evidence = [str(row[3]) for row in rows]
        self._last_days = [OPEN_LAST if own is None else own.last for own in self._published]

    def publications(self) -> Iterator[EventRow]:
        """One event for each article."""
        dated, undated = int(EventSource.PUBLICATION), int(EventSource.NOTHING)
        key = calendar_key(OPEN_LAST, OPEN_LAST)
        for place, own in enumerate(self._published):
            if own is None:
                yield key, OPEN_LAST, OPEN_LAST, place, undated, 0, 0, -1, 0
            else:
                evidence = DateEvidence(self._evidence[place])
                certain = is_certain_publication(self.values[own.value], evidence)
                flags = CERTAIN if certain else 0
                yield own.key, own.first, own.last, place, dated, own.value, flags, -1, 0

    def times(self, rows: Sequence[Row]) -> Iterator[EventRow]:
        """The dated mentions, each clause of an article once."""
        told: set[tuple[int, int, object]] = set()
        source = int(EventSource.TIME_EXPRESSION)
        places, last_days, evidence = self._places, self._last_days, self._evidence
        stretches, judged = self._stretches, self._judged
        flags_told, clauses = self._flags_told, self._clauses
        for number, start, length, named, is_length, basis, label, begin, size in rows:
            stretch = stretches[named] if named in stretches else self._stretch(named)
            if stretch is None or (begin is not None and not size):
                continue  # the line that dates the article
            key, first, last, value = stretch
            place = places[number]
            facts = named, basis, evidence[place], bool(is_length)
            flags = judged[facts] if facts in judged else self._certain(*facts)
            flags_told[place, value] = flags_told.get((place, value), 0) | flags
            if begin is not None:
                clauses[place, value].append((begin, begin + size))
            telling = (place, value, label)
            if telling in told:
                continue
            told.add(telling)
            if is_future(first, last_days[place]):
                flags += FUTURE
            yield key, first, last, place, source, value, flags, start, length

    def figures(
        self, rows: Iterable[Row], joined: Callable[[int, int, int], bool]
    ) -> Iterator[EventRow]:
        """The figures that say which time they hold for; after `times`, on whose words they rest.

        What stands in a sentence that is told of the same time is no event of its own.
        A figure's period is as certain as the words of the article that name it.

        Args:
            rows: The figures in the order of the articles and their texts.
            joined: Whether two places of an article, given by its number, are in one sentence.
        """
        ends: dict[tuple[int, int], int] = {}
        clauses, stretches = self._clauses, self._stretches
        source = int(EventSource.FIGURE)
        places, last_days, evidence = self._places, self._last_days, self._evidence
        for number, start, length, period in rows:
            stretch = stretches[period] if period in stretches else self._stretch(period)
            if stretch is not None:
                key, first, last, value = stretch
                place = places[number]
                here = place, value
                before, over = ends.get(here, _NOWHERE), start + length
                ends[here] = over
                if start - before <= _LONGEST_SENTENCE and joined(number, before, start):
                    continue
                if here in clauses and _is_told(clauses[here], start, over, number, joined):
                    continue
                told = self._flags_told.get((place, value))
                if told is None:
                    told = self._certain(period, Basis.CONTEXT.value, evidence[place], False)
                flags = told
                if is_future(first, last_days[place]):
                    flags += FUTURE
                yield key, first, last, place, source, value, flags, start, length

    def _certain(self, value: str, basis: str, evidence: str, is_length: bool) -> int:
        """`CERTAIN` or 0, and remembered."""
        certain = is_certain_event(
            value, DateEvidence(evidence), basis=Basis(basis), is_length=is_length
        )
        flags = CERTAIN if certain else 0
        self._judged[value, basis, evidence, is_length] = flags
        return flags

    def _stretch(self, value: str | None) -> _Stretch | None:
        if value in self._stretches:
            return self._stretches[value]
        interval = edtf_interval(value)
        stretch = None
        if value is not None and interval is not None:
            first, last = interval[0].toordinal(), interval[1].toordinal()
            stretch = _Stretch(calendar_key(first, last), first, last, len(self.values))
            self.values.append(value)
        self._stretches[value] = stretch
        return stretch
