"""Values made with little typing: figures, times, articles, results, passages."""

from __future__ import annotations

from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.cleaning.cleaned_text import Edit, TitleEvidence
from articles.figures.figure import Figure, FigureKind
from articles.passages.anchoring import quote
from articles.passages.passage import Passage, TextPositionSelector
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType
from desktop import locations
from desktop.icons import Icons
from desktop.look import Look
from desktop.reading.opened_article import OpenedArticle, order_of
from desktop.search.search_answer import Badge, ResultRow, SearchAnswer
from desktop.theme import LIGHT, Theme
from index.request import SearchRequest
from index.results import Facets, Hit, ResultPage, Snippet

WHEN = "2026-01-05T10:00:00+01:00"


def look_of(theme: Theme = LIGHT, **facts: object) -> Look:
    """A look with the program's pictures."""
    icons = Icons(locations.resources() / "icons")
    return Look(theme, icons, **facts)  # type: ignore[arg-type]


def span_of(words: str, body: str, nth: int = 0) -> Span:
    """Where the words stand in the body for the `nth` time, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = body.index(words, start + 1)
    return Span(start, start + len(words))


def figure(
    text: str = "12 مركزا",
    *,
    body: str | None = None,
    kind: FigureKind = FigureKind.COUNT,
    low: float | None = 12.0,
    high: float | None = None,
    **facts: object,
) -> Figure:
    """A figure whose upper end is its lower one unless given; `high=-1` means none."""
    end = None if high == -1 else (low if high is None else high)
    span = Span(0, len(text)) if body is None else span_of(text, body)
    return Figure(span, text, kind, low, end, **facts)  # type: ignore[arg-type]


def time_at(
    text: str,
    value: str | None,
    *,
    body: str | None = None,
    label: str = "حدث",
    kind: TimeType = TimeType.DATE,
    covers: str | None = None,
) -> TimeExpression:
    """A time expression, explicit."""
    span = Span(0, len(text)) if body is None else span_of(text, body)
    return TimeExpression(span, text, kind, value, Basis.EXPLICIT, label, covers)


def stated(value: str) -> PublicationDate:
    """A date that the article states."""
    return PublicationDate(value, DateEvidence.STATED, value)


def article(
    body: str,
    *,
    article_id: str = "a1",
    title: str = "عنوان المقال",
    figures: tuple[Figure, ...] = (),
    times: tuple[TimeExpression, ...] = (),
    date: PublicationDate = PublicationDate(),
    edits: tuple[Edit, ...] = (),
    publisher: str | None = None,
    creator: str | None = None,
) -> AnnotatedArticle:
    """An article with what was found in it."""
    metadata = Metadata(
        title, TitleEvidence.STATED, publisher=publisher, creator=creator, date=date
    )
    provenance = Provenance("/in/a.txt", "f" * 64, "text", "utf-8", edits)
    return AnnotatedArticle(Article(article_id, body, metadata, provenance), figures, times)


def opened(
    annotated: AnnotatedArticle,
    *,
    passages: tuple[Passage, ...] = (),
    hits: tuple[Span, ...] = (),
    title_hits: tuple[Span, ...] = (),
    query: str = "",
) -> OpenedArticle:
    """The article as the reader gets it."""
    order = order_of(annotated, hits)
    return OpenedArticle(annotated, passages, hits, title_hits, query, order=order)


def passage(
    words: str = "كلمات",
    *,
    body: str | None = None,
    passage_id: str = "p1",
    article_id: str = "a1",
    **facts: object,
) -> Passage:
    """A green passage without note."""
    text = words if body is None else body
    span = span_of(words, text)
    values: dict[str, object] = {"colour": "green", "note": "", "tags": ()}
    values.update(facts)
    return Passage(
        id=passage_id,
        article_id=article_id,
        position=TextPositionSelector(span.start, span.end),
        quote=quote(text, span),
        created=WHEN,
        modified=WHEN,
        **values,  # type: ignore[arg-type]
    )


def hit(number: int = 0, **facts: object) -> Hit:
    """A search hit; every number is another article."""
    text = f"الجملة رقم {number} عن القطار السريع"
    values: dict[str, object] = {
        "article_id": f"a{number}",
        "title": f"مقال {number}",
        "title_spans": (),
        "publisher": "جريدة الساحل",
        "published": "2019-04-12",
        "published_evidence": "stated",
        "score": 1.0,
        "snippet": Snippet(text, (span_of("القطار", text),), Span(0, len(text))),
    }
    values.update(facts)
    return Hit(**values)  # type: ignore[arg-type]


def row(number: int = 0, badges: tuple[Badge, ...] = (), **facts: object) -> ResultRow:
    """A hit as the list shows it."""
    return ResultRow(hit(number, **facts), badges)


def answer(
    numbers: range = range(3),
    *,
    total: int | None = None,
    offset: int = 0,
    facets: Facets | None = None,
    seconds: float = 0.004,
) -> SearchAnswer:
    """A page of hits with these numbers."""
    rows = tuple(row(number) for number in numbers)
    page = ResultPage(
        total=len(rows) if total is None else total,
        hits=tuple(each.hit for each in rows),
        facets=facets or Facets(),
        seconds=seconds,
    )
    return SearchAnswer(SearchRequest(offset=offset, limit=len(rows)), page, rows)
