"""Everything dated in an archive, and what the reader is shown of it."""

from __future__ import annotations

from dataclasses import replace

from articles.archive.archive import Archive
from articles.archive.database import Database
from articles.figures.correction import FigureCorrection
from articles.figures.figure import Figure, FigureKind, Verdict
from articles.passages.anchoring import anchor_at
from articles.span import Span
from articles.timeline.event_table import EventTable
from articles.timeline.events import OPEN_LAST
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

BODY = "بُني السد سنة 1974 في الوادي.\nويسقي السد 500 هكتار منذ 1990 من البساتين."


def at(words: str, value: str | None, *, basis: Basis = Basis.EXPLICIT, **facts) -> TimeExpression:
    start = BODY.index(words)
    span = Span(start, start + len(words))
    kind = facts.pop("kind", TimeType.DATE)
    return TimeExpression(span, words, kind, value, basis, "بُني السد في الوادي", **facts)


def values(table: EventTable) -> list[tuple[str, str]]:
    return [
        (event.source.name, event.value) for event in (table.event(n) for n in range(len(table)))
    ]


def put(archive: Archive, document, annotated, **facts):
    made = document(facts.pop("text", BODY), **facts.pop("declared", {}))
    archive.articles.put(made, annotated(made, **facts))


def test_an_empty_archive_has_no_events(archive: Archive):
    assert len(archive.events.table()) == 0


def test_publications_times_and_years_of_figures_are_events(archive, document, annotated):
    span = Span(BODY.index("500"), BODY.index("500") + 9)
    figure = Figure(span, span.text_in(BODY), FigureKind.AREA, 500, 500, period="1990/..")
    date = PublicationDate("2018-05-03", DateEvidence.STATED, "3 ماي 2018")
    put(archive, document, annotated, date=date, times=(at("سنة 1974", "1974"),), figures=(figure,))
    table = archive.events.table()
    assert values(table) == [
        ("TIME_EXPRESSION", "1974"),
        ("FIGURE", "1990/.."),
        ("PUBLICATION", "2018-05-03"),
    ]
    assert table.last[1] == OPEN_LAST
    assert [table.event(n).span for n in range(3)] == [at("سنة 1974", "").span, span, None]


def test_a_rejected_figure_is_no_event(archive, document, annotated):
    span = Span(BODY.index("500"), BODY.index("500") + 9)
    figure = Figure(span, span.text_in(BODY), FigureKind.AREA, 500, 500, period="1990/..")
    put(archive, document, annotated, figures=(figure,))
    (article_id,) = archive.articles.ids()
    correction = FigureCorrection(
        id="c",
        article_id=article_id,
        anchor=anchor_at(BODY, span),
        verdict=Verdict.REJECTED,
        kind=figure.kind,
        low=500,
        high=500,
        unit=None,
        counted=None,
        changed="2026-01-05T10:00:00+01:00",
    )
    figures = [("FIGURE", "1990/..")]
    before = archive.articles.revision()
    assert [each for each in values(archive.events.table()) if each in figures] == figures
    archive.figure_corrections.put(correction)
    assert [each for each in values(archive.events.table()) if each in figures] == []
    rejected = archive.articles.revision()
    assert rejected > before  # whoever keeps the table reads it again
    archive.figure_corrections.put(replace(correction, verdict=Verdict.CONFIRMED))
    assert [each for each in values(archive.events.table()) if each in figures] == figures
    assert archive.articles.revision() > rejected


def test_what_has_no_day_is_no_event(archive, document, annotated):
    times = (
        at("سنة 1974", None),
        at("منذ 1990", "P3Y", kind=TimeType.DURATION),
        at("500", "P1Y", kind=TimeType.SET),
        at("السد", "T10:00", kind=TimeType.TIME),
    )
    put(archive, document, annotated, times=times)
    assert values(archive.events.table()) == [("NOTHING", "")]


def test_a_length_stands_where_it_covers_and_is_never_certain(archive, document, annotated):
    put(
        archive, document, annotated,
        times=(at("منذ 1990", "P5Y", kind=TimeType.DURATION, covers="1990/1994"),),
    )  # fmt: skip
    event = archive.events.table().event(0)
    assert event.value == "1990/1994"
    assert not event.certain


def test_one_clause_told_twice_is_one_event(archive, document, annotated):
    time = at("سنة 1974", "1974")
    again = replace(at("منذ 1990", "1974"))
    put(archive, document, annotated, times=(time, again, at("500", "1975")))
    table = archive.events.table()
    assert [value for _, value in values(table) if value] == ["1974", "1975"]


def test_doubt_and_future_are_those_of_the_article(archive, document, annotated):
    inferred = PublicationDate("2016", DateEvidence.INFERRED, "أبريل 2016")
    times = (
        at("سنة 1974", "1974~"),
        at("منذ 1990", "2016-04-02", basis=Basis.PUBLICATION),
        at("500", "2020"),
    )
    put(archive, document, annotated, date=inferred, times=times)
    table = archive.events.table()
    found = {
        table.value(n): (table.event(n).certain, table.event(n).future) for n in range(len(table))
    }
    assert found == {
        "1974~": (False, False),
        "2016": (False, False),
        "2016-04-02": (False, False),
        "2020": (True, True),
    }


def test_details_quote_the_article(archive, document, annotated):
    inferred = PublicationDate("2016", DateEvidence.INFERRED, "أبريل 2016")
    span = Span(BODY.index("500"), BODY.index("500") + 9)
    figure = Figure(span, span.text_in(BODY), FigureKind.AREA, 500, 500, period="1990")
    put(
        archive, document, annotated, date=inferred, figures=(figure,),
        times=(at("سنة 1974", "1974", basis=Basis.PUBLICATION),),
        declared={"title": "السد الكبير", "publisher": "جريدة المثال"},
    )  # fmt: skip
    table = archive.events.table()
    time, of_figure, published = archive.events.details([table.event(n) for n in range(3)])
    assert time is not None
    assert of_figure is not None
    assert published is not None
    assert (time.label, time.words, time.publisher) == (
        "بُني السد في الوادي", "سنة 1974", "جريدة المثال",
    )  # fmt: skip
    assert time.inferred_from == "أبريل 2016"
    assert (of_figure.words, of_figure.inferred_from) == ("500 هكتار", None)
    assert "500 هكتار" in of_figure.label
    assert (published.label, published.words) == ("السد الكبير", "أبريل 2016")


def test_an_event_that_is_gone_has_no_details(archive, document, annotated):
    put(archive, document, annotated, times=(at("سنة 1974", "1974"),))
    table = archive.events.table()
    event = table.event(0)
    assert archive.events.details([replace(event, article_id="another")]) == (None,)
    far = replace(event, span=Span(0, 10_000))
    assert archive.events.details([far]) == (None,)


def test_the_calendar_is_read_from_the_indexes(archive: Archive):
    articles = (
        "SELECT number, id, published, published_evidence FROM articles"
        " ORDER BY published, published_evidence, id"
    )
    figures = "SELECT article, start, length, period FROM figures WHERE period IS NOT NULL"
    with Database(archive.path / "archive.sqlite") as database:
        for sql in (articles, figures):
            plan = " ".join(str(row[3]) for row in database.rows(f"EXPLAIN QUERY PLAN {sql}"))
            assert "COVERING INDEX" in plan


FLEET = "بلغ عدد السفن 49 سفينة عام 2014 بالميناء.\nوبلغ عدد القوارب 70 قاربا في السنة ذاتها."


def test_a_figure_in_a_clause_of_its_time_is_no_event_of_its_own(archive, document, annotated):
    def figure(words: str, period: str) -> Figure:
        start = FLEET.index(words)
        span = Span(start, start + len(words))
        return Figure(span, words, FigureKind.COUNT, 1, 1, period=period)

    start = FLEET.index("عام 2014")
    time = TimeExpression(
        Span(start, start + 8), "عام 2014", TimeType.DATE, "2014", Basis.EXPLICIT,
        FLEET.split("\n", maxsplit=1)[0],
    )  # fmt: skip
    figures = (figure("49 سفينة", "2014"), figure("70 قاربا", "2014"))
    put(archive, document, annotated, text=FLEET, times=(time,), figures=figures)
    assert values(archive.events.table()) == [
        ("TIME_EXPRESSION", "2014"),
        ("FIGURE", "2014"),
        ("NOTHING", ""),
    ]
    kept = next(
        event
        for event in map(archive.events.table().event, range(3))
        if event.source.name == "FIGURE"
    )
    assert kept.span == figures[1].span


def test_a_figure_of_another_time_stays(archive, document, annotated):
    start = FLEET.index("عام 2014")
    time = TimeExpression(
        Span(start, start + 8), "عام 2014", TimeType.DATE, "2014", Basis.EXPLICIT,
        FLEET.split("\n", maxsplit=1)[0],
    )  # fmt: skip
    span = Span(FLEET.index("49"), FLEET.index("49") + 8)
    figure = Figure(span, span.text_in(FLEET), FigureKind.COUNT, 49, 49, period="2013")
    put(archive, document, annotated, text=FLEET, times=(time,), figures=(figure,))
    assert ("FIGURE", "2013") in values(archive.events.table())


def test_figures_of_one_sentence_are_one_event(archive, document, annotated):
    text = "جمع الحقل 30 طنا و20 صندوقا من التمر. وجمع البستان 10 أطنان في الموسم نفسه."

    def figure(words: str, period: str) -> Figure:
        span = Span(text.index(words), text.index(words) + len(words))
        return Figure(span, words, FigureKind.COUNT, 1, 1, period=period)

    told = (figure("30 طنا", "2015"), figure("20 صندوقا", "2015"), figure("10 أطنان", "2015"))
    put(archive, document, annotated, text=text, figures=told)
    table = archive.events.table()
    spans = [table.event(n).span for n in range(len(table)) if table.event(n).span is not None]
    assert spans == [told[0].span, told[2].span]


def test_figures_of_another_time_in_one_sentence_are_events(archive, document, annotated):
    text = "جمع الحقل 30 طنا ثم 20 صندوقا من التمر."

    def figure(words: str, period: str) -> Figure:
        span = Span(text.index(words), text.index(words) + len(words))
        return Figure(span, words, FigureKind.COUNT, 1, 1, period=period)

    told = (figure("30 طنا", "2015"), figure("20 صندوقا", "2016"))
    put(archive, document, annotated, text=text, figures=told)
    assert [value for _, value in values(archive.events.table())][:2] == ["2015", "2016"]
