"""Indicators as sets of claims."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from articles.ledger.grouping import Partition, grouped
from articles.ledger.learned.matching import Link
from articles.ledger.learned.pairs import ArticlePair
from tests.articles.ledger.telling import claims

SHIPS = "حملت الباخرة {first} في ميناء الزهراء 133 ألف طن. وحملت الباخرة {second} فيه 95 ألف طن."
ONE = claims("a", SHIPS.format(first="سارة", second="هدى"))
TWO = claims("b", SHIPS.format(first="سارة", second="هدى"))
THREE = claims("c", "رست الباخرة هدى في ميناء الزهراء محملة بـ 95 ألف طن.")


def values(groups: list[list[tuple[str, int]]]) -> set[frozenset[tuple[str, float | None]]]:
    by_id = {each.article: each for each in (ONE, TWO, THREE)}
    return {
        frozenset((name, by_id[name].claims[at].high) for name, at in group) for group in groups
    }


def test_two_things_that_one_article_tells_stay_two_whatever_links_them() -> None:
    found = values(grouped([ONE, TWO]))
    assert frozenset({("a", 133e6), ("b", 133e6)}) in found
    assert frozenset({("a", 95e6), ("b", 95e6)}) in found


def test_the_order_of_the_articles_changes_nothing() -> None:
    found = {frozenset(values(grouped(list(order)))) for order in permutations((ONE, TWO, THREE))}
    assert len(found) == 1


def test_every_claim_is_in_one_indicator() -> None:
    places = [place for group in grouped([ONE, TWO, THREE]) for place in group]
    assert len(places) == len(set(places)) == sum(len(e.claims) for e in (ONE, TWO, THREE))


def test_sets_that_are_known_are_begun_with() -> None:
    known = [("a", 0), ("b", 0)]
    begun = Partition(
        lambda place: ONE.claims[place[1]], lambda place: known if place in known else (place,)
    )
    assert begun.leader(("b", 0)) == ("a", 0)
    assert begun.changed == set()


def test_a_link_that_the_others_of_a_set_speak_against_joins_nothing() -> None:
    three = [claims(name, "رست باخرة محملة بـ 95 ألف طن.") for name in ("a", "b", "c")]

    chances = {frozenset("ab"): 0.9, frozenset("bc"): 0.6}

    def find(pairs: Sequence[ArticlePair]) -> list[list[Link]]:
        told = [chances.get(frozenset((one.article, other.article))) for one, other in pairs]
        return [[] if chance is None else [Link(0, 0, chance)] for chance in told]

    assert [len(group) for group in grouped(three, find)] == [2, 1]


def test_near_values_that_no_article_tells_together_are_one_question() -> None:
    two = [
        claims("a", "أصيب 17 عاملا.", "2015-03-02"),
        claims("b", "جرح 14 عاملا.", "2015-03-02"),
    ]
    assert len(grouped(two, lambda _pairs: [[Link(0, 0, 0.3)]])) == 1
    assert len(grouped(two, lambda _pairs: [[Link(0, 0, 0.05)]])) == 2
