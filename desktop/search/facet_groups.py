"""Which groups and lines the panel of facets shows for a search."""

from __future__ import annotations

from collections.abc import Sequence

from articles.figures.figure import FigureKind
from desktop.figures.figure_display import KINDS
from desktop.search.facets_panel import FacetChoice, FacetGroup
from desktop.search.search_state import SearchState
from index.results import Facet, Facets

SAVED = "saved"


def facet_groups(
    state: SearchState,
    facets: Facets,
    *,
    articles: int,
    with_passages: int,
    saved: Sequence[str],
) -> tuple[FacetGroup, ...]:
    """The groups of the panel, from top to bottom.

    Args:
        state: The present search.
        facets: The counts over its results.
        articles: How many articles the archive has.
        with_passages: How many of them have passages.
        saved: The names of the saved searches.
    """
    collections = [("all", "كل المقالات", articles)]
    if with_passages or state.collection == "passages":
        collections.append(("passages", "فيها مقتطفاتي", with_passages))
    if facets.undated or state.collection == "undated":
        collections.append(("undated", "بلا تاريخ", facets.undated))
    return (
        FacetGroup(
            "collection",
            "المجموعات",
            tuple(
                FacetChoice(value, label, count, state.collection == value)
                for value, label, count in collections
            ),
        ),
        FacetGroup("publishers", "المصدر", _choices(facets.publishers, state.publishers)),
        FacetGroup("years", "السنة", _choices(facets.years, state.years)),
        FacetGroup(
            "figure_kinds",
            "فيها أرقام عن",
            _choices(facets.figure_kinds, state.figure_kinds, KINDS),
        ),
        FacetGroup(
            SAVED,
            "عمليات بحث محفوظة",
            tuple(FacetChoice(name, name, is_removable=True) for name in saved),
        ),
    )


def _choices(
    facets: Sequence[Facet],
    chosen: Sequence[str],
    labels: dict[FigureKind, str] | None = None,
) -> tuple[FacetChoice, ...]:
    """The lines of one group; a chosen value stays there even when nothing has it any more."""
    counts = {facet.value: facet.count for facet in facets}
    for value in chosen:
        counts.setdefault(value, 0)
    return tuple(
        FacetChoice(value, _label(value, labels), count, value in chosen)
        for value, count in counts.items()
    )


def _label(value: str, labels: dict[FigureKind, str] | None) -> str:
    if labels is None:
        return value
    try:
        return labels[FigureKind(value)]
    except ValueError:
        return value
