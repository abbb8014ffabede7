"""SearchRequest: everything that a search needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index.matching_rules import MatchingRule


class Order(StrEnum):
    """In which order the hits come."""

    RELEVANCE = "relevance"
    """The best first; without words, by what a figure that was asked for is worth, else by date."""
    DATE = "date"
    """The newest first."""
    OLDEST = "oldest"
    SOURCE = "source"
    """By newspaper, in the order of their names; of each the newest first."""
    FIGURES = "figures"
    """Those with the most figures first."""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question to the engine.

    Attributes:
        text: The user's words; empty means all articles.
        publishers: Only articles of one of these newspapers, when not empty.
        years: Only articles published in one of these years, when not empty.
        figure_kinds: Only articles that have a key figure of one of these kinds, when not empty.
        excluded_publishers: No article of these newspapers.
        excluded_years: No article published in one of these years.
        excluded_figure_kinds: No article that has a key figure of one of these kinds.
        with_figures: Only articles with (True) or without (False) key figures; None for all.
        with_passages: Only articles with (True) or without (False) passages; None for all.
        date_from: EDTF; only articles published in or after it.
        date_to: EDTF; only articles published in or before it.
        article_ids: Only these articles, when not None.
        within: Earlier queries: only articles that each of them finds (search within results).
        like: Only articles like the one of this id, the most alike first; with an empty text.
        ignored_rules: The allowances that are switched off for this search.
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
    excluded_publishers: tuple[str, ...] = ()
    excluded_years: tuple[int, ...] = ()
    excluded_figure_kinds: tuple[str, ...] = ()
    with_figures: bool | None = None
    with_passages: bool | None = None
    date_from: str | None = None
    date_to: str | None = None
    article_ids: frozenset[str] | None = None
    within: tuple[str, ...] = ()
    like: str | None = None
    ignored_rules: frozenset[MatchingRule] = frozenset()
    undated_only: bool = False
    order: Order = Order.RELEVANCE
    offset: int = 0
    limit: int = 20
    facets: bool = True
    snippets: bool = True
