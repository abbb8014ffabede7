"""Which groups and lines the panel of facets shows for a search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from articles.figures.figure import FigureKind
from desktop.display.figure_display import KINDS
from desktop.display.status_wording import status_text
from desktop.session.own_narrowing import OwnGroups
from desktop.session.search_state import SearchState
from desktop.translation import Words, translated
from desktop.widgets.facet_choice import FacetChoice, FacetGroup
from index.results import Facet, Facets

SAVED = "saved"
COLLECTIONS = "own_collections"
TAGS = "tags"
CONTENT_WORDS = Words(
    "FacetGroups", {"with_figures": "فيها أرقام", "with_passages": "فيها مقتطفاتي"}
)
"""What the articles may hold, by the attribute of `SearchState`."""


@dataclass(frozen=True, slots=True)
class SavedCount:
    """A saved search as the panel lists it.

    Attributes:
        name: Its name.
        found: How many articles it finds now; None while that is not known.
        fresh: How many more than when it was saved or opened last.
    """

    name: str
    found: int | None = None
    fresh: int = 0


def facet_groups(
    state: SearchState,
    facets: Facets,
    *,
    articles: int,
    saved: Sequence[SavedCount],
    own: OwnGroups | None = None,
    is_read_only: bool = False,
) -> tuple[FacetGroup, ...]:
    """The groups of the panel, from top to bottom.

    Args:
        state: The present search.
        facets: The counts over its results.
        articles: How many articles the archive has.
        saved: The saved searches.
        own: The reader's groups of articles.
        is_read_only: Whether nothing can be deleted, called otherwise or hidden for good.
    """
    collections = [("all", _tr("كل المقالات"), articles)]
    if facets.undated or state.collection == "undated":
        collections.append(("undated", _tr("بلا تاريخ"), facets.undated))
    groups = (
        FacetGroup(
            "collection",
            _tr("المجموعات"),
            tuple(
                FacetChoice(value, label, count, state.collection == value)
                for value, label, count in collections
            ),
        ),
        *_own_groups(state, own or OwnGroups()),
        FacetGroup("contents", _tr("المحتوى"), _contents(state, facets)),
        FacetGroup(
            "publishers",
            _tr("المصدر"),
            _newspapers(state, facets.publishers, own.hidden_publishers if own else ()),
        ),
        FacetGroup("years", _tr("السنة"), _choices(state, "years", facets.years)),
        FacetGroup(
            "figure_kinds",
            _tr("فيها أرقام عن"),
            _choices(state, "figure_kinds", facets.figure_kinds),
        ),
        FacetGroup(SAVED, _tr("عمليات بحث محفوظة"), _saved(saved)),
    )
    return tuple(map(_unchanged, groups)) if is_read_only else groups


def _unchanged(group: FacetGroup) -> FacetGroup:
    """The group with lines that only narrow the search."""
    return replace(
        group,
        choices=tuple(
            replace(each, is_removable=False, can_be_renamed=False, can_be_hidden=False)
            for each in group.choices
        ),
    )


def _saved(saved: Sequence[SavedCount]) -> tuple[FacetChoice, ...]:
    return tuple(
        FacetChoice(
            each.name,
            each.name,
            each.found,
            is_removable=True,
            can_be_renamed=True,
            fresh=each.fresh,
        )
        for each in saved
    )


def _own_groups(state: SearchState, own: OwnGroups) -> tuple[FacetGroup, ...]:
    """What the reader made of articles; a group that nothing is in shows nothing."""
    collections = _own(state.own_collections, own.collections, has_name=True)
    return (
        FacetGroup(COLLECTIONS, _tr("مجموعاتي"), collections),
        FacetGroup("statuses", _tr("الحالة"), _own(state.statuses, own.statuses)),
        FacetGroup(TAGS, _tr("وسوم المقالات"), _own(state.tags, own.tags, has_name=True)),
    )


def _own(
    chosen: Sequence[str], groups: Mapping[str, frozenset[str]], *, has_name: bool = False
) -> tuple[FacetChoice, ...]:
    """The lines of a group that the reader made; a chosen one stays when it is empty.

    What has a name of its own can be deleted and called otherwise.
    """
    names = dict.fromkeys((*groups, *chosen))
    return tuple(
        FacetChoice(
            name,
            status_text(name),
            len(groups.get(name, ())),
            name in chosen,
            is_removable=has_name,
            can_be_renamed=has_name,
        )
        for name in names
    )


def value_label(group: str, value: str) -> str:
    """What a value of a group of facets is called."""
    if group == "statuses":
        return status_text(value)
    if group == "figure_kinds":
        try:
            return KINDS[FigureKind(value)]
        except ValueError:
            return value
    return value


def _contents(state: SearchState, facets: Facets) -> tuple[FacetChoice, ...]:
    """What the articles hold: a line that nothing could change is left out."""
    counts = {"with_figures": facets.with_figures, "with_passages": facets.with_passages}
    return tuple(
        FacetChoice(
            name,
            words,
            None if getattr(state, name) is False else counts[name],
            getattr(state, name) is True,
            can_be_excluded=True,
            is_excluded=getattr(state, name) is False,
        )
        for name, words in CONTENT_WORDS.items()
        if counts[name] or getattr(state, name) is not None
    )


def _newspapers(
    state: SearchState, facets: Sequence[Facet], hidden: Sequence[str]
) -> tuple[FacetChoice, ...]:
    """The lines of the newspapers; those that are never shown stand last."""
    shown = _choices(state, "publishers", [each for each in facets if each.value not in hidden])
    never = (
        FacetChoice(
            name,
            name,
            is_chosen=name in state.publishers,
            is_excluded=name not in state.publishers,
            can_be_hidden=True,
            is_hidden=True,
        )
        for name in hidden
    )
    return (
        *(replace(each, can_be_hidden=True) for each in shown if each.value not in hidden),
        *never,
    )


def _choices(state: SearchState, group: str, facets: Sequence[Facet]) -> tuple[FacetChoice, ...]:
    """The lines of one group; a switched value stays there even when nothing has it any more."""
    chosen, excluded = getattr(state, group), getattr(state, f"excluded_{group}")
    counts = {facet.value: facet.count for facet in facets}
    for value in (*chosen, *excluded):
        counts.setdefault(value, 0)
    return tuple(
        FacetChoice(
            value,
            value_label(group, value),
            None if value in excluded else count,
            value in chosen,
            can_be_excluded=True,
            is_excluded=value in excluded,
        )
        for value, count in counts.items()
    )


def _tr(text: str) -> str:
    return translated("FacetGroups", text)
