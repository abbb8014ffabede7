"""What of two claims tells whether they are of one indicator."""

from __future__ import annotations

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.learned.pairs import candidates
from articles.ledger.learned.profile import Number
from articles.ledger.learned.traits import NAMES, traits_of
from tests.articles.ledger.telling import claims

ONE = "غرق مركب الصنوبر قبالة رأس الحمام فمات 14 صيادا، ونجا 9 صيادين."


def named(
    one: ArticleClaims, other: ArticleClaims, values: tuple[float, float]
) -> dict[str, float]:
    pairs = candidates([(one, other)])
    assert pairs is not None
    told = zip(*pairs.numbers(Number.HIGH), strict=True)
    row = traits_of(pairs)[[*told].index(values)]
    return dict(zip(NAMES, row.tolist(), strict=True))


def test_equal_values_are_equal_and_near() -> None:
    found = named(claims("a", ONE), claims("b", ONE), (14, 14))
    assert (found["equal"], found["meets"], found["log_ratio"], found["near"]) == (1, 1, 0, 1)


def test_values_that_differ_tell_by_how_much() -> None:
    found = named(claims("a", ONE), claims("b", ONE.replace("14", "28")), (14, 28))
    assert found["equal"] == 0
    assert 0.69 < found["log_ratio"] < 0.7


def test_a_rise_and_a_fall_are_of_other_directions() -> None:
    one = claims("a", "ارتفعت مبيعات متاجر السنديان 12 بالمئة.")
    two = claims("b", "انخفضت مبيعات متاجر السنديان 12 بالمئة.")
    assert named(one, two, (12, 12))["direction_differs"] == 1
    assert named(one, one, (12, 12))["direction_differs"] == 0


def test_traits_are_the_same_both_ways_but_for_the_title() -> None:
    one, two = claims("a", ONE), claims("b", "سوق الزيتون. " + ONE)
    here, back = named(one, two, (9, 9)), named(two, one, (9, 9))
    sided = {"title_found", "title_found_back"}
    assert {n: v for n, v in here.items() if n not in sided} == {
        n: v for n, v in back.items() if n not in sided
    }


def test_a_value_that_stands_once_on_either_side_has_no_others() -> None:
    twice = claims("b", f"{ONE} وحضر الجنازة 14 مسافرا.")
    assert named(claims("a", ONE), claims("b", ONE), (14, 14))["equal_others"] == 0
    assert named(claims("a", ONE), twice, (14, 14))["equal_others"] == 1
