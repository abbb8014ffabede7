"""SearchAnswer: a page of results with the badges of each, made in the search thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from articles.figures.figure import Figure
from articles.figures.importance import leading
from articles.timeline.time_expression import TimeExpression, TimeType
from desktop.display.dates import date_text
from desktop.display.figure_display import figure_display
from desktop.display.plurals import COPIES
from index.engine import SearchEngine
from index.request import SearchRequest
from index.results import Hit, ResultPage, Snippet

_MOST_FIGURES = 2
_MOST_TIMES = 1


class Findings(Protocol):
    """Where the extracted figures and times are read from: the archive's articles."""

    def figures_of(self, ids: Sequence[str]) -> Mapping[str, tuple[Figure, ...]]:
        """The figures of these articles."""
        ...

    def times_of(self, ids: Sequence[str]) -> Mapping[str, tuple[TimeExpression, ...]]:
        """The time expressions of these articles."""
        ...


class Stories(Protocol):
    """Where copies of one story are known: the archive's families."""

    def stories(self, article_ids: Sequence[str]) -> Mapping[str, str]:
        """Which story each of these articles tells."""
        ...

    def sizes(self, article_ids: Sequence[str]) -> Mapping[str, int]:
        """How many copies the stories of these articles have, where there are several."""
        ...


@dataclass(frozen=True, slots=True)
class Badge:
    """A small label on a result: `role` is `figure`, `time` or `copies`."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One hit as the list shows it.

    Attributes:
        hit: What was found.
        badges: Its labels.
        story: The story of which there are copies; empty where there are none.
    """

    hit: Hit
    badges: tuple[Badge, ...]
    story: str = ""


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What the search thread hands to the window."""

    request: SearchRequest
    page: ResultPage
    rows: tuple[ResultRow, ...]


def search_answer(
    engine: SearchEngine,
    findings: Findings,
    request: SearchRequest,
    families: Stories | None = None,
) -> SearchAnswer:
    """Search, then give every hit the figures and dates that belong to its best sentence.

    Args:
        engine: Searches.
        findings: Where figures and times are.
        request: What is asked.
        families: Where copies of one story are known.

    Raises:
        BadQueryError: The query cannot be understood.
    """
    page = engine.search(request)
    ids = [hit.article_id for hit in page.hits]
    figures, times = findings.figures_of(ids), findings.times_of(ids)
    copies = families.sizes(ids) if families is not None else {}
    stories = families.stories(list(copies)) if families is not None and copies else {}
    rows = tuple(
        ResultRow(
            hit,
            (
                *_copies_badge(copies.get(hit.article_id, 0)),
                *_badges(
                    hit.snippet, figures.get(hit.article_id, ()), times.get(hit.article_id, ())
                ),
            ),
            stories.get(hit.article_id, ""),
        )
        for hit in page.hits
    )
    return SearchAnswer(request, page, rows)


def _copies_badge(count: int) -> tuple[Badge, ...]:
    return (Badge(COPIES.counted(count), "copies"),) if count > 1 else ()


def _badges(
    snippet: Snippet, figures: tuple[Figure, ...], times: tuple[TimeExpression, ...]
) -> tuple[Badge, ...]:
    """The headline figures, those inside the sentence first, and dates; none says the same."""
    headlines = [figures[number] for number in leading(figures)]
    inside = [figure for figure in headlines if snippet.place.contains(figure.span)]
    others = [figure for figure in headlines if figure not in inside]
    chosen = dict.fromkeys(map(_figure_badge, inside + others))
    dates = [time for time in times if time.type is TimeType.DATE and time.value]
    near = [time for time in dates if snippet.place.contains(time.span)]
    return (
        *(Badge(words, "figure") for words in [*chosen][:_MOST_FIGURES]),
        *(Badge(date_text(time.value, time.text), "time") for time in (near + dates)[:_MOST_TIMES]),
    )


def _figure_badge(figure: Figure) -> str:
    shown = figure_display(figure)
    return " ".join(part for part in (shown.qualifier, shown.value, shown.counted) if part)[:60]
