"""Articles are found by their figures, as the reader corrected them, and by their times."""

from __future__ import annotations

import math
from datetime import date

import pytest

from articles.archive.archive import Archive
from articles.figures.correction import FigureCorrection
from articles.figures.figure import Figure, FigureKind, Verdict
from articles.passages.anchoring import anchor_at
from articles.passages.passage import Passage
from articles.span import Span
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

BODY = "شارك 18 عاملا وأنفقت الشركة 320 درهما سنة 2019 خلال الموسم."


def figure(
    low: float | None, high: float | None, kind: FigureKind = FigureKind.COUNT, words: str = "18"
) -> Figure:
    start = BODY.index(words)
    return Figure(Span(start, start + len(words)), words, kind, low, high, counted="عامل")


def time(value: str | None, covers: str | None = None) -> TimeExpression:
    start = BODY.index("2019")
    kind = TimeType.DURATION if covers else TimeType.DATE
    return TimeExpression(
        Span(start, start + 4), "2019", kind, value, Basis.EXPLICIT, "أنفقت الشركة", covers
    )


@pytest.fixture
def put(archive: Archive, document, annotated):
    """Adds an article and returns its number, counted from one."""

    def make(*findings: Figure | TimeExpression) -> int:
        number = archive.articles.count() + 1
        read = document(BODY + f" {number}", origin=f"/{number}.txt")
        figures = tuple(each for each in findings if isinstance(each, Figure))
        times = tuple(each for each in findings if isinstance(each, TimeExpression))
        archive.articles.put(read, annotated(read, figures=figures, times=times))
        return number

    return make


ALL = [kind.value for kind in FigureKind]


def test_figures_are_found_by_value_and_kind(archive: Archive, put) -> None:
    exact = put(figure(18, 18))
    span = put(figure(10, 50))
    lowest = put(figure(30, None))
    highest = put(figure(None, 40))
    money = put(figure(320, 320, FigureKind.MONEY, "320"))
    put()
    with_figure = archive.articles.findings.with_figure
    assert with_figure(ALL, -math.inf, math.inf) == [exact, span, lowest, highest, money]
    assert with_figure(["count"], 15, 20) == [exact, span]
    assert with_figure(["count"], 20, 25) == [span]
    assert with_figure(["count"], 30, 40) == [span, lowest, highest]
    assert with_figure(["money", "percent"], 100, math.inf) == [money]
    assert with_figure(["count"], 51, math.inf) == []
    assert with_figure(["count"], -math.inf, 5) == []


@pytest.mark.parametrize(
    ("verdict", "low", "found"),
    [(Verdict.REJECTED, 18.0, (False, False)), (Verdict.EDITED, 81.0, (False, True))],
)
def test_what_the_reader_said_of_a_figure_counts(
    archive: Archive, put, verdict: Verdict, low: float, found: tuple[bool, bool]
) -> None:
    number = put(figure(18, 18))
    (article_id,) = archive.articles.ids()
    annotated = archive.articles.get(article_id)
    assert annotated is not None
    anchor = anchor_at(annotated.article.body, annotated.figures[0].span)
    archive.figure_corrections.put(
        FigureCorrection(
            id="one",
            article_id=article_id,
            anchor=anchor,
            verdict=verdict,
            kind=FigureKind.COUNT,
            low=low,
            high=low,
            unit=None,
            counted="عامل",
            changed="2026-01-05T10:00:00+01:00",
        )
    )
    with_figure = archive.articles.findings.with_figure
    assert (number in with_figure(ALL, 0, 20), number in with_figure(ALL, 80, 90)) == found


def test_times_are_found_by_the_days_that_they_cover(archive: Archive, put) -> None:
    year = put(time("2019"))
    month = put(time("2019-04"))
    open_end = put(time("2015/.."))
    length = put(time("P3Y", "2001/2003"))
    put(time(None), time("P2W"), time("T10:00"))

    def found(first: tuple[int, int, int], last: tuple[int, int, int]) -> list[int]:
        return archive.articles.findings.with_time(date(*first), date(*last))

    assert found((2019, 4, 1), (2019, 4, 30)) == [year, month, open_end]
    assert found((2019, 5, 1), (2019, 5, 1)) == [year, open_end]
    assert found((2002, 1, 1), (2002, 1, 1)) == [length]
    assert found((1990, 1, 1), (1990, 12, 31)) == []
    later = put(time("1990-06"))
    assert found((1990, 1, 1), (1990, 12, 31)) == [later]


def test_changes_tell_the_numbers_by_which_is_answered(archive: Archive, put) -> None:
    put()
    put(figure(18, 18))
    numbers = {change.number for change in archive.articles.changes_since(0) if change.number}
    assert set(archive.articles.findings.with_figure(["count"], 0, 99)) <= numbers
    assert len(numbers) == 2


def test_articles_are_found_by_passages_that_are_not_in_the_bin(archive: Archive, put) -> None:
    marked, unmarked, binned = put(), put(), put()
    article_ids = {change.number: change.id for change in archive.articles.changes_since(0)}
    anchor = anchor_at(BODY, Span(0, 4))
    for number in (marked, binned):
        archive.passages.add(
            Passage(
                id=f"p{number}",
                article_id=article_ids[number],
                position=anchor.position,
                quote=anchor.quote,
                colour="green",
                note="",
                tags=(),
                created="2025-01-01T00:00:00+00:00",
                modified="2025-01-01T00:00:00+00:00",
            )
        )
    archive.passages.delete(f"p{binned}")
    assert unmarked not in archive.articles.findings.with_passages()
    assert archive.articles.findings.with_passages() == [marked]
    archive.passages.restore(f"p{binned}")
    assert sorted(archive.articles.findings.with_passages()) == [marked, binned]
