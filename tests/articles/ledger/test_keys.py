"""By what articles find one another."""

from __future__ import annotations

from articles.ledger.keys import keys_of
from articles.ledger.linking import links
from tests.articles.ledger.telling import claims

PAIRS = (
    ("بلغت كلفة ميناء الزهراء 743 مليون درهم.", "كلف ميناء الزهراء 743 مليون درهم."),
    (
        "تعمل مراكز النداء في المغرب. وتشغل مراكز النداء 71 ألف عامل.",
        "نما قطاع ترحيل الخدمات بالمغرب. ويوفر ترحيل الخدمات 29 ألف منصب شغل.",
    ),
)


def test_articles_whose_claims_are_linked_share_a_key() -> None:
    for first, second in PAIRS:
        one, two = claims("a", first), claims("b", second)
        assert [*links([(one, two)])] != [[]]
        assert keys_of(one) & keys_of(two)


def test_a_small_number_alone_is_no_key() -> None:
    one, two = claims("a", "رأيت 3 قطط على السور."), claims("b", "في الحديقة 3 أشجار كبيرة.")
    assert not keys_of(one) & keys_of(two)


def test_keys_are_numbers_that_sqlite_holds() -> None:
    for key in keys_of(claims("a", PAIRS[0][0])):
        assert 0 <= key < 2**63


def test_what_is_told_by_name_and_time_is_found_by_them() -> None:
    one = claims("a", "بلغت نسبة التضخم في تونس 5,9 في المائة في يناير 2020.", title="أسعار")
    two = claims("b", "استقر معدل التضخم في تونس عند 6.4% في كانون الثاني 2020.", title="اقتصاد")
    assert keys_of(one) & keys_of(two)
