"""The results of a search for other programs: a table, or references for a bibliography."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace

from articles.archive.archive import Archive
from articles.article import Article
from articles.figures.figure import Figure
from desktop.display.figure_display import figure_display
from desktop.display.plain_text import one_line
from desktop.display.plurals import RESULTS
from desktop.export.contents import (
    Cell,
    Column,
    ColumnKind,
    Content,
    Reference,
    References,
    Table,
)
from desktop.export.formats import Format
from desktop.export.writing import Gathering
from desktop.search.search_chips import search_chips
from desktop.session.archive_session import ArchiveLocation
from desktop.session.own_narrowing import in_both, request_of
from desktop.session.search_state import SearchState
from index.results import Hit

TITLE = "نتائج البحث"
# How many results are asked for at once: each question ranks all that is found.
_AT_ONCE = 500
# How many articles are read between two steps, where the work can be given up.
_OF_STEP = 50
_MOST_FIGURES = 8
COLUMNS = (
    Column("title", "العنوان", width=40),
    Column("source", "الجريدة", width=16),
    Column("author", "الكاتب", width=16),
    Column("published", "تاريخ النشر", ColumnKind.DATE, 14),
    Column("published_evidence", "سند التاريخ", width=10, is_shown=False),
    Column("snippet", "أقرب جملة", width=60),
    Column("figures", "الأرقام الرئيسية", width=40),
    Column("url", "الرابط", ColumnKind.LINK, 26),
    Column("article_id", "معرّف المقال", is_shown=False),
)


def results_gathering(
    location: ArchiveLocation,
    state: SearchState,
    most: int | None = None,
    only: frozenset[str] | None = None,
) -> Gathering:
    """Reads the results of a search, in their order.

    Args:
        location: The archive.
        state: The search.
        most: How many of them, from the first; all when None.
        only: The articles that were chosen among them; all when None.
    """

    def gather(form: Format) -> Generator[int, None, Content]:
        rows: list[tuple[Cell, ...]] = []
        references: list[Reference] = []
        with location.open_session() as session:
            while most is None or len(references) < most:
                left = _AT_ONCE if most is None else min(_AT_ONCE, most - len(references))
                asked = request_of(session.archive, state, len(references), left)
                request = replace(asked, facets=False, article_ids=in_both(asked.article_ids, only))
                hits = session.engine.search(request).hits
                for each in _described(session.archive, hits):
                    references.append(_reference(*each))
                    rows.append(_row(*each))
                    if len(rows) % _OF_STEP == 0:
                        yield len(rows)
                if len(hits) < left:
                    break
        if References in form.reads:
            return References(tuple(references))
        return Table(TITLE, COLUMNS, rows, tuple(notes_of(state, len(rows))))

    return gather


def described_rows(archive: Archive, hits: Sequence[Hit]) -> list[tuple[Cell, ...]]:
    """The cells of `COLUMNS` for each of some hits."""
    return [_row(*each) for each in _described(archive, hits)]


Described = tuple[Hit, Article | None, Sequence[Figure]]


def _described(archive: Archive, hits: Sequence[Hit]) -> Iterator[Described]:
    for start in range(0, len(hits), _OF_STEP):
        some = hits[start : start + _OF_STEP]
        ids = [hit.article_id for hit in some]
        articles, figures = archive.articles.without_findings(ids), archive.articles.figures_of(ids)
        for hit in some:
            yield hit, articles.get(hit.article_id), figures.get(hit.article_id, ())


def _row(hit: Hit, article: Article | None, figures: Sequence[Figure]) -> tuple[Cell, ...]:
    metadata = None if article is None else article.metadata
    return (
        one_line(hit.title),
        hit.publisher,
        metadata.creator if metadata else None,
        hit.published,
        hit.published_evidence,
        one_line(hit.snippet.text),
        "؛ ".join(_key_figures(figures)),
        metadata.identifier if metadata else None,
        hit.article_id,
    )


def _key_figures(figures: Sequence[Figure]) -> list[str]:
    shown = (figure_display(figure) for figure in figures if figure.headline)
    said = (" ".join(filter(None, (s.qualifier, s.value, s.counted))) for s in shown)
    return [*dict.fromkeys(map(one_line, said))][:_MOST_FIGURES]


def reference_of(article: Article) -> Reference:
    """An article as a list of sources names it."""
    metadata = article.metadata
    return Reference(
        article.id,
        one_line(metadata.title),
        metadata.publisher,
        metadata.creator,
        metadata.date.value,
        metadata.identifier,
    )


def _reference(hit: Hit, article: Article | None, _figures: Sequence[Figure]) -> Reference:
    metadata = None if article is None else article.metadata
    return Reference(
        hit.article_id,
        one_line(hit.title),
        hit.publisher,
        metadata.creator if metadata else None,
        hit.published,
        metadata.identifier if metadata else None,
        one_line(hit.snippet.text),
    )


def notes_of(state: SearchState, count: int) -> Iterator[str]:
    """What was searched for, what narrows it, how many there are."""
    if state.text.strip():
        yield f"البحث: {one_line(state.text)}"
    narrowings = [chip.words for chip in search_chips(replace(state, text=""))]
    if narrowings:
        yield f"قُصر على: {' · '.join(narrowings)}"
    yield RESULTS.counted(count)
