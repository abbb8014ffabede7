"""The articles that a dossier can be made of: what the present search finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.display.byline import byline
from desktop.search.search_chips import search_chips
from desktop.session.archive_session import ArchiveSession
from desktop.session.own_narrowing import in_both, request_of
from desktop.session.search_state import SearchState

MOST_ARTICLES = 200
"""A dossier of more would be read by nobody."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One article that was found.

    Attributes:
        article_id: Its id.
        title: Its title.
        details: Newspaper and date.
        is_told_before: Whether an article before it tells the same story: a copy, which nobody
            chose by itself.
    """

    article_id: str
    title: str
    details: str
    is_told_before: bool = False


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a search finds.

    Attributes:
        query: The words that were searched for, or empty.
        narrowings: What else narrows the search, in words.
        articles: The best, at most `MOST_ARTICLES`.
        total: How many were found.
    """

    query: str
    narrowings: tuple[str, ...]
    articles: tuple[Candidate, ...]
    total: int


def find_candidates(
    session: ArchiveSession,
    state: SearchState,
    only: frozenset[str] | None = None,
    write: Callable[[str], str] = str,
) -> Candidates:
    """Search; runs in the search thread.

    Args:
        session: The archive with its index.
        state: The search.
        only: The articles that were chosen among its results; all when None.
        write: Gives the years and periods that narrow it their digits; names keep theirs.

    Raises:
        BadQueryError: The query cannot be understood.
    """
    asked = request_of(session.archive, state, 0, MOST_ARTICLES)
    among = in_both(asked.article_ids, only)
    request = replace(asked, facets=False, snippets=False, article_ids=among)
    page = session.engine.search(request)
    narrowings = search_chips(replace(state, text=""), write)
    ids = [hit.article_id for hit in page.hits]
    copies = _told_before(ids, session.archive.families.stories(ids)) if only is None else ()
    return Candidates(
        " ".join(state.text.split()),
        tuple(chip.words for chip in narrowings),
        tuple(
            Candidate(
                hit.article_id,
                " ".join(hit.title.split()),
                byline((hit.publisher,), hit.published, hit.published_evidence),
                is_told_before=hit.article_id in copies,
            )
            for hit in page.hits
        ),
        page.total,
    )


def _told_before(ids: Sequence[str], stories: Mapping[str, str]) -> frozenset[str]:
    """The articles whose story an article before them tells."""
    told: set[str] = set()
    copies: set[str] = set()
    for each in ids:
        story = stories.get(each, each)
        if story in told:
            copies.add(each)
        told.add(story)
    return frozenset(copies)
