"""What a few chosen articles say of one thing."""

from __future__ import annotations

from articles.ledger.comparison import compared, differing, is_disputed
from tests.articles.ledger.telling import claims

ONE = claims("a", "يشغل المرفأ 4000 عامل، وفيه 17 رافعة.")
TWO = claims("b", "قالت النقابة إن في المرفأ 2600 أجير.")
AIM = claims("c", "من المتوقع أن يشغل المرفأ 9000 مستخدم.")


def told(group) -> set[float | None]:
    by_id = {each.article: each for each in (ONE, TWO, AIM)}
    return {by_id[name].claims[at].high for name, at in group}


def test_only_what_two_articles_speak_of_makes_a_group() -> None:
    assert [told(group) for group in compared([ONE, TWO])] == [{4000.0, 2600.0}]
    assert compared([ONE]) == []


def test_aims_stand_beside_what_was_reached() -> None:
    assert [told(group) for group in compared([ONE, TWO, AIM])] == [{4000.0, 2600.0, 9000.0}]


def test_values_are_counted_once_however_they_are_rounded() -> None:
    rounded = claims("d", "يشغل المرفأ 4 آلاف عامل.").claims[0]
    four, other = ONE.claims[0], TWO.claims[0]
    assert differing([four, rounded, other]) == 2
    assert not is_disputed([four, rounded])
    assert is_disputed([four, other])


def test_an_aim_disputes_nothing() -> None:
    assert not is_disputed([ONE.claims[0], AIM.claims[0]])
    assert differing([ONE.claims[0], AIM.claims[0]]) == 2
