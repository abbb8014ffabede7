"""Why two claims stand together, link by link."""

from __future__ import annotations

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.chains import Reason, chain_between
from tests.articles.ledger.telling import claims

SHIP = "رست الباخرة هدى في ميناء الزهراء محملة بـ 9531 طنا من القمح."
COAST = claims("a", "تعمل مراكز النداء في المغرب. وتشغل مراكز النداء 71 ألف عامل.")
PLAIN = claims("b", "نما قطاع ترحيل الخدمات بالمغرب. ويوفر ترحيل الخدمات 29 ألف منصب شغل.")


def places(*articles: ArticleClaims) -> list[tuple[str, int]]:
    return [(each.article, at) for each in articles for at in range(len(each.claims))]


def test_copies_stand_together_by_their_value() -> None:
    one, two = claims("a", SHIP), claims("b", SHIP.replace("رست", "وصلت"))
    found = chain_between(("a", 0), ("b", 0), places(one, two), [one, two])
    assert found is not None
    (link,) = found.links
    assert (link.one, link.other, link.reason) == (("a", 0), ("b", 0), Reason.VALUE)
    assert 0.5 < link.strength <= 1
    assert found.sides == ((("a", 0),), (("b", 0),))


def test_a_sector_of_a_country_is_told_as_the_reason() -> None:
    found = chain_between(("a", 0), ("b", 0), places(COAST, PLAIN), [COAST, PLAIN])
    assert found is not None
    assert [link.reason for link in found.links] == [Reason.SECTOR]


def test_what_the_reader_joined_is_never_the_weakest() -> None:
    one, two = claims("a", SHIP), claims("b", SHIP)
    tree = claims("c", "في الحديقة 3 أشجار كبيرة.")
    said = [frozenset({("b", 0), ("c", 0)})]
    found = chain_between(("a", 0), ("c", 0), places(one, two, tree), [one, two, tree], said)
    assert found is not None
    assert [link.reason for link in found.links] == [Reason.VALUE, Reason.READER]
    assert found.weakest == 0
    assert found.sides == ((("a", 0),), (("b", 0), ("c", 0)))


def test_of_all_ways_the_one_is_told_whose_weakest_link_is_strongest() -> None:
    three = [claims(name, SHIP) for name in "abc"]
    found = chain_between(("a", 0), ("c", 0), places(*three), three)
    assert found is not None
    direct = chain_between(("a", 0), ("c", 0), places(three[0], three[2]), [three[0], three[2]])
    assert direct is not None
    assert found.links[found.weakest].strength >= direct.links[0].strength


def test_two_times_in_one_article_are_linked_within_it() -> None:
    one = claims("a", "ارتفع عدد مستخدمي المصنع من 310 عمال سنة 2011 مقابل 420 عاملا سنة 2015.")
    found = chain_between(("a", 0), ("a", 1), places(one), [one])
    assert found is None or found.links[0].reason in {Reason.SENTENCE, Reason.ARTICLE}


def test_what_nothing_links_has_no_chain() -> None:
    tree = claims("c", "في الحديقة 3 أشجار كبيرة.")
    assert chain_between(("a", 0), ("c", 0), places(COAST, tree), [COAST, tree]) is None
