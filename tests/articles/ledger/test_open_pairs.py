"""What cannot contradict is left out at once, and nothing else is."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from articles.figures.figure import FigureKind
from articles.ledger import open_pairs as module
from articles.ledger.claim import Claim, Status
from articles.ledger.contradiction import judged
from articles.ledger.interval import Interval
from articles.ledger.open_pairs import MOST_TELLERS, open_pairs, told_by_two
from tests.articles.ledger.telling import claim

_PERIODS = (None, "2012", "2012-03", "2012-03/2013-02", "2013", "2012-Q9", "2010/2019")
_PUBLISHED = (None, "2012-05-01", "2012-05-03", "2012-06-20", "2012-09-01", "2013-05-01")


def some_claims(seed: int, count: int) -> list[Claim]:
    """Claims of one indicator, drawn."""
    chance = random.Random(seed)
    base = claim("أحصى المرصد 730 مصباحا.")
    money = seed % 2
    return [_drawn(chance, base, number, is_money=bool(money)) for number in range(count)]


def _drawn(chance: random.Random, base: Claim, number: int, *, is_money: bool) -> Claim:
    value = chance.choice((7.0, 9.0, 10.0, 12.5)) * 10 ** chance.choice((0, 0, 1, 3, 6))
    half = chance.choice((0.0, 0.5, 1.0))
    upper = chance.choice((value + half, value + half, float("inf")))
    return replace(
        base,
        article=f"a{number % 40}",
        kind=FigureKind.MONEY if is_money else FigureKind.COUNT,
        unit=chance.choice(("MAD", "EUR", None)) if is_money else None,
        low=value,
        high=value,
        interval=Interval(value - half, upper, 1.0, chance.random() < 0.95),
        status=chance.choice((*[Status.OBSERVED] * 5, Status.TARGET, Status.CHANGE_UP)),
        period=chance.choice(_PERIODS),
        published=chance.choice(_PUBLISHED),
    )


@pytest.mark.parametrize("seed", range(12))
def test_all_that_contradicts_is_found(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = some_claims(seed, 60)
    found = judged(claims)
    assert found
    monkeypatch.setattr(module, "_FEW", len(claims))
    assert found == judged(claims)


def test_of_very_many_the_farthest_apart_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    base = replace(claim("أحصى المرصد 730 مصباحا."), period="2012")
    claims = [
        replace(base, article=f"a{at}", low=value, high=value, interval=Interval(value, value + 1))
        for at, value in enumerate(range(100, 500, 10))
    ]
    monkeypatch.setattr(module, "MOST_PAIRS", 5)
    groups = [[at] for at in range(len(claims))]
    pairs = open_pairs(claims, groups, most_days=45, near_days=3, least_overlap=0.6)
    assert len(pairs) == 5
    assert pairs[0] == (0, 35)
    assert all(one in {0, 1} and other >= 35 for one, other in pairs)


def test_several_articles_that_tell_a_value_are_asked() -> None:
    base = claim("أحصى المرصد 730 مصباحا.")
    told = [replace(base, article=name) for name in "abcdbe"]
    assert [*told_by_two(told, [0, 1, 2], [3, 4], is_disputed=False)] == [(0, 3), (2, 3)]
    assert [*told_by_two(told, [0], [5], is_disputed=False)] == [(0, 5)]
    assert len([*told_by_two(told, [0, 1, 2, 3], [5], is_disputed=False)]) == MOST_TELLERS
