"""SearchRequest: everything that a search needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """In which order the hits come."""

    RELEVANCE = "relevance"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question to the engine.

    Attributes:
        text: The user's words; empty means all articles.
        publishers: Only articles of one of these newspapers, when not empty.
        years: Only articles published in one of these years, when not empty.
        figure_kinds: Only articles that have a key figure of one of these kinds, when not empty.
        date_from: EDTF; only articles published in or after it.
        date_to: EDTF; only articles published in or before it.
        article_ids: Only these articles, when not None (search within results, with passages).
        undated_only: Only articles whose date is unknown.
        order: How to order the hits.
        offset: How many hits to leave out at the head.
        limit: How many hits to return at most.
        facets: Whether to count facets.
        snippets: Whether to make snippets.
    """

    text: str = ""
    publishers: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    figure_kinds: tuple[str, ...] = ()
    date_from: str | None = None
    date_to: str | None = None
    article_ids: frozenset[str] | None = None
    undated_only: bool = False
    order: Order = Order.RELEVANCE
    offset: int = 0
    limit: int = 20
    facets: bool = True
    snippets: bool = True
