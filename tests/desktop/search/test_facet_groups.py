"""Which lines the panel of facets shows."""

from __future__ import annotations

from articles.figures.figure import FigureKind
from desktop.figures.figure_display import KINDS
from desktop.search.facet_groups import SAVED, facet_groups
from desktop.search.facets_panel import FacetChoice, FacetGroup
from desktop.search.search_state import SearchState
from index.results import Facet, Facets

FACETS = Facets(
    publishers=(Facet("جريدة الساحل", 5), Facet("جريدة الجبل", 2)),
    years=(Facet("2019", 4), Facet("2018", 3)),
    figure_kinds=(Facet("money", 3), Facet("percent", 1)),
    undated=2,
)


def groups_of(
    state: SearchState, facets: Facets = FACETS, **facts: object
) -> dict[str, FacetGroup]:
    values: dict[str, object] = {"articles": 9, "with_passages": 0, "saved": ()}
    made = facet_groups(state, facets, **(values | facts))  # type: ignore[arg-type]
    return {group.name: group for group in made}


def test_the_order_is_that_of_the_eye():
    names = ["collection", "publishers", "years", "figure_kinds", SAVED]
    assert list(groups_of(SearchState())) == names


def test_every_line_has_its_count():
    groups = groups_of(SearchState())
    assert groups["publishers"].choices == (
        FacetChoice("جريدة الساحل", "جريدة الساحل", 5),
        FacetChoice("جريدة الجبل", "جريدة الجبل", 2),
    )
    assert [choice.count for choice in groups["years"].choices] == [4, 3]


def test_kinds_of_figures_have_arabic_names():
    labels = [choice.label for choice in groups_of(SearchState())["figure_kinds"].choices]
    assert labels == ["مبالغ مالية", "نسب مئوية"]
    assert set(KINDS) == set(FigureKind)
    strange = Facets(figure_kinds=(Facet("unknown-kind", 1),))
    choices = groups_of(SearchState(), strange)["figure_kinds"].choices
    assert choices[0].label == "unknown-kind"


def test_collections_come_when_they_hold_something():
    def values(state: SearchState, facets: Facets, passages: int) -> list[str]:
        groups = groups_of(state, facets, with_passages=passages)
        return [choice.value for choice in groups["collection"].choices]

    assert values(SearchState(), Facets(), 0) == ["all"]
    assert values(SearchState(), FACETS, 3) == ["all", "passages", "undated"]
    # The chosen one stays, or it could not be switched off.
    assert values(SearchState(collection="undated"), Facets(), 0) == ["all", "undated"]
    assert values(SearchState(collection="passages"), Facets(), 0) == ["all", "passages"]


def test_a_chosen_line_stays_when_nothing_has_it_any_more():
    state = SearchState(publishers=("جريدة الرمل",), years=("2019",))
    groups = groups_of(state)
    assert groups["publishers"].choices[-1] == FacetChoice(
        "جريدة الرمل", "جريدة الرمل", 0, is_chosen=True
    )
    assert [choice.is_chosen for choice in groups["years"].choices] == [True, False]


def test_saved_searches_can_be_removed_and_have_no_count():
    (saved,) = groups_of(SearchState(), saved=("قطارات",))[SAVED].choices
    assert (saved.value, saved.count, saved.is_removable) == ("قطارات", None, True)
