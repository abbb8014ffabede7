"""What the chips say, and what the search is without each of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.isolation import set_off, without_controls
from desktop.search.search_chips import ChipRole, SearchChip, cleared, search_chips
from desktop.session.search_state import VALUES, SearchState
from index.matching_rules import MatchingRule

NARROWED = SearchState(
    text="قطار",
    collection="undated",
    publishers=("جريدة الساحل",),
    years=("2015",),
    figure_kinds=("money",),
    excluded_publishers=("جريدة الجبل",),
    excluded_years=("2011",),
    excluded_figure_kinds=("percent",),
    with_figures=True,
    with_passages=False,
    period=("2014", "2016"),
    within=("ميناء", "سوق"),
    like=("a1", "افتتاح الميناء"),
    ignored_rules=("hamza",),
)


def chips_of(text: str, **facts: object) -> list[SearchChip]:
    return list(search_chips(SearchState(text=text, **facts)))  # type: ignore[arg-type]


def said(chips: list[SearchChip] | tuple[SearchChip, ...]) -> list[str]:
    return [without_controls(chip.words) for chip in chips]


def choice(chip: SearchChip, words: str) -> SearchState:
    return next(each.state for each in chip.choices if each.words == words)


def test_an_empty_search_has_no_chips():
    assert search_chips(SearchState(order="date")) == ()


def test_every_part_of_a_query_is_a_chip():
    chips = chips_of('قطار "ميناء الصيد" -سوق عنوان:افتتاح')
    assert said(chips) == ["قطار", "«ميناء الصيد»", "ليس سوق", "عنوان: افتتاح"]
    assert [chip.role for chip in chips] == [
        ChipRole.WORD,
        ChipRole.WORD,
        ChipRole.EXCLUDED,
        ChipRole.WORD,
    ]


def test_a_phrase_of_digits_keeps_its_order_between_its_marks():
    (chip,) = chips_of('"5..10"')
    assert chip.words == f"«{set_off('5..10')}»"


def test_alternatives_are_joined():
    chips = chips_of("قطار أو حافلة")
    assert [chip.joint for chip in chips] == ["", "أو"]


def test_a_chip_takes_its_part_away():
    first, second, third, _year = chips_of("قطار -سوق ميناء", years=("2015",))
    assert second.without == SearchState(text="قطار ميناء", years=("2015",))
    assert first.without.text == "-سوق ميناء"
    assert third.without.text == "قطار -سوق"


def test_the_level_of_a_word_is_chosen_in_its_menu():
    (chip,) = chips_of("قطار")
    assert [(c.words, c.is_chosen) for c in chip.choices] == [
        ("كما تتطابق", True),
        ("اللفظ نفسه", False),
        ("الجذع", False),
        ("الجذر", False),
        ("استثنه", None),
    ]
    (levelled,) = search_chips(choice(chip, "الجذر"))
    assert (levelled.words, levelled.note) == ("قطار", "الجذر")
    assert choice(levelled, "كما تتطابق") == SearchState(text="قطار")


def test_a_part_is_left_out_and_taken_back_in_its_menu():
    (chip, _) = chips_of("قطار ميناء")
    out = choice(chip, "استثنه")
    (excluded, _) = search_chips(out)
    assert excluded.role is ChipRole.EXCLUDED
    assert choice(excluded, "اطلبه") == SearchState(text="قطار ميناء")


def test_beginnings_and_near_spellings_keep_their_signs():
    assert said(chips_of("قطا* مينا~")) == ["قطا*", "مينا~"]


def test_nearness_tells_its_distance():
    (chip,) = chips_of("قطار قرب/5 ميناء")
    assert without_controls(chip.note) == "متقاربة 5"


def test_every_narrowing_is_a_chip():
    assert said(search_chips(NARROWED)) == [
        "قطار",
        "ضمن: ميناء",
        "ضمن: سوق",
        "شبيه بـ افتتاح الميناء",
        "جريدة الساحل",
        "ليس جريدة الجبل",
        "2015",
        "ليس 2011",
        "مبالغ مالية",
        "ليس نسب مئوية",
        "2014–2016",
        "بلا تاريخ",
        "فيها أرقام",
        "ليس فيها مقتطفاتي",
        "بلا: إهمال الهمزة",
    ]


def test_removing_one_chip_after_the_other_clears_the_search():
    state = NARROWED
    for left in range(len(search_chips(state)), 0, -1):
        chips = search_chips(state)
        assert len(chips) == left
        state = chips[left // 2].without
    assert state == SearchState()
    assert cleared(replace(NARROWED, order="date")) == SearchState(order="date")


def test_what_is_chosen_can_be_left_out_and_the_other_way_round():
    turnable = [chip for chip in search_chips(NARROWED) if len(chip.choices) == 1]
    assert len(turnable) == 8
    for chip in turnable:
        turned = chip.choices[0].state
        assert turned != NARROWED
        back = [c.choices[0].state for c in search_chips(turned) if len(c.choices) == 1]
        assert sorted_values(NARROWED) in [sorted_values(state) for state in back]


def sorted_values(state: SearchState) -> SearchState:
    """The order of the values in a group says nothing."""
    names = [f"{sign}{group}" for sign in ("", "excluded_") for group in VALUES]
    return replace(state, **{name: tuple(sorted(getattr(state, name))) for name in names})


@pytest.mark.parametrize("text", ["كلمة " * 400, "ا" * 19_000, "((((" * 500, '"' * 300])
def test_what_was_pasted_is_few_chips(text: str):
    assert len(chips_of(text)) <= 24


@given(st.text(alphabet='قطارسوق "()-:~*=/5أو\n', max_size=40))
def test_chips_of_any_query_can_all_be_removed(text: str):
    state = SearchState(text=text)
    for _ in range(len(text) + 1):
        chips = search_chips(state)
        if not chips:
            return
        assert chips[0].without.text != state.text
        state = chips[0].without
    assert not search_chips(state)


def test_every_rule_has_words_for_its_chip():
    for rule in MatchingRule:
        (chip,) = search_chips(SearchState().with_rule(rule, applied=False))
        assert chip.role is ChipRole.RULE
        assert chip.words.startswith("بلا: ")
        assert chip.without == SearchState()


def test_what_is_new_is_a_chip_without_which_everything_is_found():
    state = SearchState(text="قطار", added_since="2024-05-01T08:00:00Z")
    chip = search_chips(state)[-1]
    assert without_controls(chip.words).startswith("الجديد منذ 1 ماي 2024، ")
    assert chip.without == SearchState(text="قطار")
    odd = search_chips(replace(state, added_since="أمس"))[-1]
    assert without_controls(odd.words) == "الجديد منذ أمس"
