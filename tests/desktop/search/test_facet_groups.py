"""Which lines the panel of facets shows."""

from __future__ import annotations

from articles.figures.figure import FigureKind
from desktop.display.figure_display import KINDS
from desktop.search.facet_groups import SAVED, SavedCount, facet_groups
from desktop.session.own_narrowing import OwnGroups
from desktop.session.search_state import SearchState
from desktop.widgets.facet_choice import FacetChoice, FacetGroup
from index.results import Facet, Facets

FACETS = Facets(
    publishers=(Facet("جريدة الساحل", 5), Facet("جريدة الجبل", 2)),
    years=(Facet("2019", 4), Facet("2018", 3)),
    figure_kinds=(Facet("money", 3), Facet("percent", 1)),
    undated=2,
    with_figures=6,
    with_passages=1,
)


def groups_of(
    state: SearchState, facets: Facets = FACETS, **facts: object
) -> dict[str, FacetGroup]:
    values: dict[str, object] = {"articles": 9, "saved": ()}
    made = facet_groups(state, facets, **(values | facts))  # type: ignore[arg-type]
    return {group.name: group for group in made}


def test_the_order_is_that_of_the_eye():
    own = ["own_collections", "statuses", "tags"]
    names = ["collection", *own, "contents", "publishers", "years", "figure_kinds", SAVED]
    assert list(groups_of(SearchState())) == names


def test_every_line_has_its_count():
    groups = groups_of(SearchState())
    assert groups["publishers"].choices == (
        FacetChoice("جريدة الساحل", "جريدة الساحل", 5, can_be_excluded=True, can_be_hidden=True),
        FacetChoice("جريدة الجبل", "جريدة الجبل", 2, can_be_excluded=True, can_be_hidden=True),
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
    def values(state: SearchState, facets: Facets) -> list[str]:
        return [choice.value for choice in groups_of(state, facets)["collection"].choices]

    assert values(SearchState(), Facets()) == ["all"]
    assert values(SearchState(), FACETS) == ["all", "undated"]
    # The chosen one stays, or it could not be switched off.
    assert values(SearchState(collection="undated"), Facets()) == ["all", "undated"]


def test_contents_are_wanted_unwanted_or_neither():
    def lines(state: SearchState, facets: Facets = FACETS) -> list[tuple[str, bool, bool]]:
        choices = groups_of(state, facets)["contents"].choices
        return [(choice.label, choice.is_chosen, choice.is_excluded) for choice in choices]

    assert lines(SearchState()) == [
        ("فيها أرقام", False, False),
        ("فيها مقتطفاتي", False, False),
    ]
    assert lines(SearchState(), Facets()) == []
    assert lines(SearchState(with_passages=True), Facets()) == [("فيها مقتطفاتي", True, False)]
    assert lines(SearchState(with_figures=False), Facets()) == [("فيها أرقام", False, True)]


def test_a_line_that_is_left_out_stays_and_has_no_count():
    state = SearchState(excluded_years=("2019", "2001"))
    choices = groups_of(state)["years"].choices
    assert [(c.value, c.count, c.is_excluded) for c in choices] == [
        ("2019", None, True),
        ("2018", 3, False),
        ("2001", None, True),
    ]


def test_a_chosen_line_stays_when_nothing_has_it_any_more():
    state = SearchState(publishers=("جريدة الرمل",), years=("2019",))
    groups = groups_of(state)
    assert groups["publishers"].choices[-1] == FacetChoice(
        "جريدة الرمل",
        "جريدة الرمل",
        0,
        is_chosen=True,
        can_be_excluded=True,
        can_be_hidden=True,
    )
    assert [choice.is_chosen for choice in groups["years"].choices] == [True, False]


def test_saved_searches_tell_what_is_new():
    saved = (SavedCount("قطارات"), SavedCount("موانئ", 12, 3))
    first, second = groups_of(SearchState(), saved=saved)[SAVED].choices
    assert (first.value, first.count, first.is_removable) == ("قطارات", None, True)
    assert (second.count, second.fresh, second.can_be_excluded) == (12, 3, False)


def test_a_newspaper_that_is_never_shown_stands_last_without_a_number():
    own = OwnGroups(hidden_publishers=("جريدة الساحل",))
    choices = groups_of(SearchState(), own=own)["publishers"].choices
    assert [(each.value, each.count, each.is_hidden) for each in choices] == [
        ("جريدة الجبل", 2, False),
        ("جريدة الساحل", None, True),
    ]
    assert choices[-1].is_excluded
    asked = groups_of(SearchState(publishers=("جريدة الساحل",)), own=own)["publishers"].choices[-1]
    assert (asked.is_chosen, asked.is_excluded, asked.is_hidden) == (True, False, True)


def test_nothing_is_changed_where_nothing_can_be_written():
    own = OwnGroups(collections={"ملف النقل": frozenset({"a1"})})
    saved = (SavedCount("بحثي", 2),)

    def changeable(*, is_read_only: bool) -> set[str]:
        groups = groups_of(SearchState(), own=own, saved=saved, is_read_only=is_read_only)
        lines = [line for group in groups.values() for line in group.choices]
        return {
            each.value
            for each in lines
            if each.is_removable or each.can_be_renamed or each.can_be_hidden
        }

    papers = {"جريدة الساحل", "جريدة الجبل"}
    assert changeable(is_read_only=False) == {"ملف النقل", "بحثي", *papers}
    assert changeable(is_read_only=True) == set()
