"""One search asked of several archives: their results in one order, their counts added up."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from articles.archive.archive import Archive
from articles.errors import ArchiveError
from desktop.reading.article_loader import load_article
from desktop.reading.opened_article import OpenedArticle
from desktop.search.search_answer import Badge, ResultRow, SearchAnswer, search_answer
from desktop.search.several_archives import Found, hits_of_all
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.own_narrowing import request_of
from desktop.session.search_state import SearchState
from index.errors import BadQueryError, IndexLockedError, SearchError
from index.request import Order
from index.results import Facet, Facets, ResultPage

_BADGE = "archive"


@dataclass(frozen=True, slots=True)
class NamedArchive:
    """An archive that is searched.

    Attributes:
        name: What the reader calls it.
        folder: Its folder.
    """

    name: str
    folder: Path


@dataclass(frozen=True, slots=True)
class FederatedAnswer:
    """What several archives answered.

    Attributes:
        answer: The results as one list; the id of each is that of `article_key`.
        totals: How many articles each archive found, in the order of the archives; None where it
            could not be asked.
        articles: How many articles those that could be asked have.
        failures: The archives that could not be asked, with what went wrong.
    """

    answer: SearchAnswer
    totals: tuple[int | None, ...]
    articles: int
    failures: tuple[tuple[str, Exception], ...] = ()


def article_key(folder: Path, article_id: str) -> str:
    """An id that no article of another archive has, whichever archives are searched."""
    return json.dumps([str(folder), article_id])


def archive_and_article(key: str) -> tuple[Path, str]:
    """What `article_key` was made of."""
    folder, article_id = json.loads(key)
    return Path(folder), article_id


def open_beside(folder: Path, *, is_own: bool) -> ArchiveSession:
    """An archive with its index: the open one as everywhere, another one to be read alone.

    One of an earlier version stays as it is: what is read is a copy that goes with the session.

    Raises:
        ArchiveError: It cannot be opened: damaged, of a later version, or gone.
        OSError: The index folder cannot be made.
    """
    location = ArchiveLocation(folder)
    if is_own:
        return location.open_session()
    archive = Archive.open(folder, read_only=True)
    try:
        return ArchiveSession(archive, location.open_engine(archive))
    except BaseException:
        archive.close()
        raise


def searching_steps(
    archives: Sequence[NamedArchive], state: SearchState, offset: int, limit: int
) -> Generator[str, None, FederatedAnswer]:
    """Ask all archives, the open one first; one that cannot be asked is passed over.

    Args:
        archives: The open archive, then the others.
        state: The search.
        offset: How many results to leave out.
        limit: How many to return.

    Yields:
        The name of the archive that is asked, or whose index is being made.

    Raises:
        BadQueryError: The query cannot be understood.
    """
    answers: list[Found] = []
    rows: dict[str, ResultRow] = {}
    totals: list[int | None] = []
    failures: list[tuple[str, Exception]] = []
    articles = 0
    for number, archive in enumerate(archives):
        yield archive.name
        try:
            with open_beside(archive.folder, is_own=number == 0) as session:
                yield from _indexed(session, archive.name)
                found = _asked(session, state, offset + limit)
                articles += session.archive.articles.count()
        except BadQueryError:
            raise
        except (ArchiveError, SearchError, OSError) as error:
            failures.append((archive.name, error))
            totals.append(None)
            continue
        totals.append(found.page.total)
        named = tuple(_named(row, archive) for row in found.rows)
        rows |= {row.hit.article_id: row for row in named}
        page = replace(found.page, hits=tuple(row.hit for row in named))
        answers.append(Found(archive.name, archive.folder, page))
    hits = hits_of_all(answers, Order(state.order), offset + limit)[offset:]
    page = _joined([found.page for found in answers])
    listed = tuple(rows[hit.article_id] for _, hit in hits)
    page = replace(page, hits=tuple(hit for _, hit in hits))
    request = state.request(offset, limit)
    return FederatedAnswer(
        SearchAnswer(request, page, listed), tuple(totals), articles, tuple(failures)
    )


def reading_steps(
    folder: Path, article_id: str, state: SearchState, *, is_own: bool
) -> Generator[None, None, OpenedArticle | None]:
    """Load an article with the marks of the search; None where it is gone.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    yield
    with open_beside(folder, is_own=is_own) as session:
        return load_article(session, article_id, state.marked_words)


def _indexed(session: ArchiveSession, name: str) -> Generator[str, None, None]:
    """Bring the index up to date; while another process does, what there is is searched."""
    try:
        for _ in session.synchronise():
            yield name
    except IndexLockedError:
        return


def _asked(session: ArchiveSession, state: SearchState, limit: int) -> SearchAnswer:
    request = request_of(session.archive, state, 0, limit)
    archive = session.archive
    return search_answer(session.engine, archive.articles, request, archive.families)


def _named(row: ResultRow, archive: NamedArchive) -> ResultRow:
    """The row with the name of its archive, and ids that no other archive has."""
    hit = replace(row.hit, article_id=article_key(archive.folder, row.hit.article_id))
    story = article_key(archive.folder, row.story) if row.story else ""
    copies = [badge for badge in row.badges if badge.role == "copies"]
    others = [badge for badge in row.badges if badge.role != "copies"]
    return ResultRow(hit, (*copies, Badge(archive.name, _BADGE), *others), story)


def _joined(pages: Sequence[ResultPage]) -> ResultPage:
    """One page for all: everything that is counted is added up."""
    if not pages:
        return ResultPage(0, ())
    facets = [page.facets for page in pages]
    return replace(
        pages[0],
        total=sum(page.total for page in pages),
        complete=sum(page.complete for page in pages),
        relaxed=all(page.relaxed or not page.total for page in pages)
        and any(page.relaxed for page in pages),
        missing=() if any(page.total for page in pages) else pages[0].missing,
        did_you_mean=None,
        seconds=sum(page.seconds for page in pages),
        facets=Facets(
            publishers=_added(each.publishers for each in facets),
            years=tuple(
                sorted(_added(each.years for each in facets), key=lambda facet: -int(facet.value))
            ),
            figure_kinds=_added(each.figure_kinds for each in facets),
            undated=sum(each.undated for each in facets),
            months=tuple(
                sorted(_added(each.months for each in facets), key=lambda facet: facet.value)
            ),
            with_figures=sum(each.with_figures for each in facets),
            with_passages=sum(each.with_passages for each in facets),
        ),
    )


def _added(groups: Iterable[Sequence[Facet]]) -> tuple[Facet, ...]:
    """The sums by value, the greatest first."""
    counts: Counter[str] = Counter()
    for group in groups:
        counts.update({facet.value: facet.count for facet in group})
    return tuple(Facet(value, count) for value, count in counts.most_common())
