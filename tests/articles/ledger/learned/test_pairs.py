"""Claims of many pairs of articles at once are those of each pair alone."""

from __future__ import annotations

from articles.ledger.learned.pairs import ArticlePair, candidates
from articles.ledger.learned.profile import Code
from tests.articles.ledger.telling import claims

FIRE = "شب حريق في مصنع اللوز فأصيب {} عاملا، وشاركت في إخماده 13 فرقة، وبلغت الخسائر {} درهم."
ONE = claims("a", FIRE.format(17, "7.25 مليون"))
TWO = claims("b", FIRE.format(16, "7.25 مليار"))
FAR = claims("c", "في الحديقة 3 أشجار كبيرة.")
NONE = claims("d", "لا أرقام هنا.")


def places(*pairs: ArticlePair) -> list[tuple[int, int, int]]:
    found = candidates(pairs)
    if found is None:
        return []
    at, to = found.codes(Code.PLACE)
    numbers = [found.articles[pair].number for pair in found.pair.tolist()]
    return [*zip(numbers, at.tolist(), to.tolist(), strict=True)]


def test_pairs_are_found_together_as_they_are_alone() -> None:
    pairs = [(ONE, TWO), (ONE, FAR), (TWO, ONE), (NONE, ONE)]
    alone = [(number, at, to) for number, pair in enumerate(pairs) for _, at, to in places(pair)]
    assert places(*pairs) == alone
    assert {number for number, _, _ in alone} == {0, 2}


def test_the_claims_of_a_pair_are_told() -> None:
    found = candidates([(ONE, TWO)])
    assert found is not None
    for number in range(len(found)):
        one, other = found.claims(number)
        assert one in ONE.claims
        assert other in TWO.claims
        assert one.kind is other.kind


def test_what_only_zeros_set_apart_is_a_slip_where_time_and_thing_are_told() -> None:
    told = "بلغت أرباح شركة السنديان {} دولار سنة 2014، وزرعت 4127 شجرة."
    one, other = claims("a", told.format("6.17 مليون")), claims("b", told.format("6.17 مليار"))
    found = candidates([(one, other)])
    assert found is not None
    assert found.are_slips().tolist().count(True) == 1
    untimed = candidates([(ONE, TWO)])
    assert untimed is not None
    assert not untimed.are_slips().any()


def test_what_is_announced_may_be_what_was_done_where_the_value_is_one() -> None:
    plan, deed = "تعتزم شركة السنديان سحب {} سيارة.", "سحبت شركة السنديان {} سيارة."
    announced = claims("a", plan.format("1300"))
    assert announced.claims[0].status.is_aim
    assert places((announced, claims("b", deed.format("1300"))))
    assert not places((announced, claims("b", deed.format("1250"))))
