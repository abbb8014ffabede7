"""Claims of two articles are matched one with one, the surest first."""

from __future__ import annotations

import numpy as np
import pytest

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.learned.matching import matches
from articles.ledger.learned.pairs import candidates
from articles.ledger.learned.profile import Code
from articles.ledger.learned.traits import NAMES
from articles.ledger.learned.trees import Trees
from tests.articles.ledger.telling import claims

FIRE = "شب حريق في مصنع اللوز فأصيب 17 عاملا، وشاركت في إخماده 13 فرقة."


class ByNearness(Trees):
    """Trees that say: the nearer the values, the likelier."""

    def __init__(self) -> None:
        pass

    def chances(self, rows: np.ndarray) -> np.ndarray:
        return rows[:, NAMES.index("near")].astype(np.float64)


def places(one: ArticleClaims, other: ArticleClaims) -> list[tuple[int, int]]:
    """Which claims of two articles may be of one indicator."""
    found = candidates([(one, other)])
    if found is None:
        return []
    at, to = found.codes(Code.PLACE)
    return [*zip(at.tolist(), to.tolist(), strict=True)]


def test_a_claim_is_matched_with_the_likeliest_alone() -> None:
    one = claims("a", FIRE)
    two = claims("b", "أصيب 16 عاملا في مصنع اللوز، وأصيب في مخزن آخر 40 عاملا.")
    found = {
        (one.claims[link.at].high, two.claims[link.to].high)
        for link in next(matches([(one, two)], ByNearness(), least=0.5))
    }
    assert (17, 16) in found
    assert (17, 40) not in found


def test_what_is_not_likely_is_not_matched() -> None:
    pair = claims("a", FIRE), claims("b", FIRE)
    assert [*matches([pair], ByNearness(), least=1.1)] == [[]]


def test_an_aim_never_meets_what_was_reached() -> None:
    one = claims("a", "استقبل متحف الرمل 48300 زائر.")
    two = claims("b", "من المتوقع أن يستقبل متحف الرمل 48300 زائر.")
    assert not places(one, two)


def test_articles_without_common_units_have_no_candidates() -> None:
    assert not places(claims("a", "طول السد 310 أمتار."), claims("b", "كلفة السد 9 ملايين درهم."))


def test_results_of_two_enterprises_never_meet_unless_equal() -> None:
    told = "بلغت الأرباح {} مليون درهم في الربع الأول، وبلغت مصاريف العام {} ألف درهم."
    one = claims("a", told.format(310, 77), title="أرباح شركة زخرفان")
    two = claims("b", told.format(480, 77), title="أرباح شركة ملوانة")
    again = claims("c", told.format(480, 77), title="أرباح شركة زخرفان")
    untitled = claims("d", told.format(480, 77), title="أرباح النصف الأول")
    assert not _values(one, two, 310e6)
    assert not _values(one, untitled, 310e6)
    assert _values(one, again, 310e6)


def test_sizes_of_another_order_are_of_another_thing() -> None:
    told = "في متنزه الرمل طريق طوله {} كيلومترا، وزاره 2417 سائحا و3318 تلميذا."
    near = claims("b", told.format(14))
    assert _values(claims("a", told.format(12)), near, 12e3)
    assert not _values(claims("a", told.format(980)), near, 980e3)


def test_the_lowest_price_meets_no_other() -> None:
    lowest = claims("a", "بلغ سعر النفط أدنى مستوى له عند 61.3 دولارا في سوق الواحة.")
    price = claims("b", "بلغ سعر النفط 61.8 دولارا في سوق الواحة.")
    assert not _values(lowest, price, 61.3)
    assert _values(price, price, 61.8)


def _values(one: ArticleClaims, other: ArticleClaims, value: float) -> list[float | None]:
    """With which values of another article one of an article may meet."""
    return [
        other.claims[to].high
        for at, to in places(one, other)
        if one.claims[at].high == pytest.approx(value)
    ]
