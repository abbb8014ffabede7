"""Small archives with dated events, and a worker that answers at once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from articles.archive.archive import Archive
from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.cleaning.cleaned_text import TitleEvidence
from articles.document import DeclaredMetadata, Document
from articles.figures.figure import Figure, FigureKind
from articles.timeline.edtf import edtf_interval
from articles.timeline.event_table import CERTAIN, FUTURE, EventRow, EventSource, EventTable
from articles.timeline.events import calendar_key
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType
from tests.desktop.making import span_of

PORT = (
    "دُشّن الميناء القديم سنة 1962 أمام السكان.\n"
    "ووُسّع الرصيف الشمالي بين سنتي 2009 و2013 على مراحل.\n"
    "وسيُفتح متحف البحر في مارس 2030 إن شاء الله.\n"
    "وبلغ عدد الزوار 300 زائر خلال 2012 وحدها."
)


def times_of(body: str, *found: tuple[str, str | None]) -> tuple[TimeExpression, ...]:
    """Explicit dates; the label is the line that they stand in."""
    times = []
    for words, value in found:
        span = span_of(words, body)
        line = next(line for line in body.split("\n") if words in line)
        times.append(TimeExpression(span, words, TimeType.DATE, value, Basis.EXPLICIT, line))
    return tuple(times)


def put(
    archive: Archive,
    name: str,
    body: str,
    date: PublicationDate = PublicationDate(),
    times: Sequence[TimeExpression] = (),
    figures: Sequence[Figure] = (),
    publisher: str = "جريدة المثال",
) -> str:
    """Put an article into the archive; its id."""
    fingerprint = hashlib.sha256(f"{name}{body}".encode("utf-8", "surrogatepass")).hexdigest()
    declared = DeclaredMetadata(identifier=name, title=f"خبر {name}", publisher=publisher)
    document = Document(body, f"/{name}.txt", fingerprint, "text", "utf-8", declared)
    article = Article(
        name,
        body,
        Metadata(declared.title or "", TitleEvidence.STATED, declared.publisher, date=date),
        Provenance(document.origin, fingerprint, "text", "utf-8"),
    )
    archive.articles.put(document, AnnotatedArticle(article, tuple(figures), tuple(times)))
    return name


def fill_with_port(archive: Archive) -> None:
    """Three articles: one with four dated events, one dated by inference, one undated."""
    times = times_of(
        PORT, ("سنة 1962", "1962"), ("بين سنتي 2009 و2013", "2009/2013"), ("مارس 2030", "2030-03")
    )
    span = span_of("300 زائر", PORT)
    visitors = Figure(span, "300 زائر", FigureKind.COUNT, 300, 300, period="2012", key=True)
    stated = PublicationDate("2018-05-03", DateEvidence.STATED, "3 ماي 2018")
    put(archive, "port", PORT, stated, times, [visitors])
    inferred = PublicationDate("2016", DateEvidence.INFERRED, "أبريل 2016")
    put(archive, "market", "أُغلق السوق حوالي سنة 1990 للإصلاح.", inferred,
        times_of("أُغلق السوق حوالي سنة 1990 للإصلاح.", ("حوالي سنة 1990", "1990~")))  # fmt: skip
    put(archive, "undated", "خبر قصير بلا زمن.")


def table_of(*values: str, source: EventSource = EventSource.TIME_EXPRESSION) -> EventTable:
    """A table with one event for each EDTF value; `!` after a value makes it a future one."""
    rows: list[EventRow] = []
    for place, text in enumerate(values):
        value = text.rstrip("!")
        interval = edtf_interval(value)
        assert interval is not None, value
        first, last = interval[0].toordinal(), interval[1].toordinal()
        flags = (0 if value.endswith("~") else CERTAIN) + FUTURE * text.endswith("!")
        key = calendar_key(first, last)
        rows.append((key, first, last, place, int(source), place, flags, place, 1))
    return EventTable([str(place) for place in range(len(values))], values, rows)


def table_of_days(days: Sequence[tuple[int, int]]) -> EventTable:
    """A table with an event for each first and last day."""
    rows = [
        (
            calendar_key(first, last),
            first,
            last,
            0,
            int(EventSource.TIME_EXPRESSION),
            0,
            CERTAIN,
            n,
            1,
        )
        for n, (first, last) in enumerate(days)
    ]
    return EventTable(["a"], ["2000"], rows)


class Session:
    """As much of an archive session as the page uses."""

    def __init__(self, archive: Archive, folder: Path) -> None:
        self.archive = archive
        self.folder = folder

    def close(self) -> None:
        self.archive.close()

    @classmethod
    def over(cls, folder: Path) -> Session:
        return cls(Archive.open(folder), folder)


class PromptWorker:
    """A SerialWorker without a thread: every question is answered before `ask` returns."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.questions = 0

    def ask(
        self,
        question: Callable[[Any], Any],
        answered: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        channel: str | None = None,
    ) -> int:
        self.questions += 1
        try:
            answer = question(self.session)
        except Exception as error:  # noqa: BLE001 - handed to whoever asked
            assert failed is not None
            failed(error)
        else:
            answered(answer)
        return self.questions

    def drop(self, channel: str) -> None:
        """Nothing ever waits."""
