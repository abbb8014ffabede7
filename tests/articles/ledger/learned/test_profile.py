"""What is asked of an article once for all pairs that its claims stand in."""

from __future__ import annotations

from articles.figures.figure import FigureKind
from articles.ledger.learned.profile import profile_of
from tests.articles.ledger.telling import claims

BRIDGE = (
    "بلغت كلفة جسر الرمان 743 مليون درهم. ويمتد الجسر على 1260 مترا، ولقي 3 عمال مصرعهم في بنائه."
)


def test_claims_are_found_by_kind_and_unit() -> None:
    profile = profile_of(claims("a", BRIDGE))
    places = {kind: found for (kind, _), found in profile.by_dimension.items()}
    assert profile.claims[places[FigureKind.MONEY][0]].size == 743e6
    assert profile.claims[places[FigureKind.LENGTH][0]].size == 1260
    assert sum(map(len, places.values())) == len(profile.claims)


def test_a_small_number_is_met_by_chance() -> None:
    by_size = {each.size: each for each in profile_of(claims("a", BRIDGE)).claims}
    assert by_size[1260].is_telling
    assert not by_size[3].is_telling
    assert by_size[3].is_toll


def test_a_claim_among_its_like_is_less_alone() -> None:
    found = profile_of(claims("a", "زرعت القرية 410 شجرات. وزرعت المدينة 7200 شجرة."))
    assert [each.alone for each in found.claims] == [0.5, 0.5]
