"""What is asked of an article once for all pairs that its claims stand in."""

from __future__ import annotations

from articles.ledger.learned.profile import Code, Number, StemSet, profile_of
from tests.articles.ledger.telling import claims

BRIDGE = (
    "بلغت كلفة جسر الرمان 743 مليون درهم. ويمتد الجسر على 1260 مترا، ولقي 3 عمال مصرعهم في بنائه."
)


def test_kind_and_unit_tell_claims_apart() -> None:
    profile = profile_of(claims("a", BRIDGE))
    assert profile.numbers[:, Number.SIZE].tolist() == [743e6, 1260, 3]
    assert len(set(profile.codes[:, Code.DIMENSION].tolist())) == 3


def test_a_small_number_is_met_by_chance() -> None:
    codes = profile_of(claims("a", BRIDGE)).codes
    assert codes[:, Code.TELLING].tolist() == [1, 1, 0]
    assert codes[:, Code.TOLL].tolist() == [0, 0, 1]


def test_a_claim_among_its_like_is_less_alone() -> None:
    found = profile_of(claims("a", "زرعت القرية 410 شجرات. وزرعت المدينة 7200 شجرة."))
    assert found.numbers[:, Number.ALONE].tolist() == [0.5, 0.5]


def test_an_article_without_figures_has_rows_of_no_length() -> None:
    found = profile_of(claims("a", "لا أرقام هنا."))
    assert found.numbers.shape == (0, len(Number))
    assert found.codes.shape == (0, len(Code))
    assert [rows.lengths.size for rows in found.sets] == [0] * len(StemSet)
