"""How alike two sets of stems are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.ledger.likeness import RARE, likeness, mass, number_of, rarity, stems_of

STEMS = st.frozensets(st.integers(0, 1 << 20), max_size=30)


@given(STEMS, STEMS)
def test_it_is_the_same_both_ways_and_between_none_and_all(one, other) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1 + 1e-9


@given(STEMS)
def test_a_set_is_wholly_like_itself(one) -> None:
    assert abs(likeness(one, one) - (1.0 if one else 0.0)) < 1e-9


def test_a_rare_stem_weighs_more_than_a_common_one() -> None:
    assert rarity(number_of("عام")) < RARE <= rarity(number_of("شمندور"))
    assert mass(stems_of(["عام"])) < mass(stems_of(["شمندور"]))


def test_a_stem_has_one_number() -> None:
    assert number_of("عام") == number_of("عام") != number_of("يوم")
