"""Indicators that wait to be judged."""

from __future__ import annotations

from dataclasses import replace

from articles.archive.archive import Archive
from tests.articles.archive.test_ledger_repository import ROW


def test_an_indicator_that_grows_has_the_claims_of_others_and_waits(archive: Archive) -> None:
    ledger = archive.ledger
    for number, name in ((7, "a"), (8, "b"), (9, "c")):
        ledger.put(number, name, b"", [1])
    ledger.save(ROW, [("a", 0, 3, True)])
    ledger.save(replace(ROW, number=2, claims=1), [("b", 2, 5, False)])
    ledger.waiting.grow(1, [2], [("c", 4, 6)])
    assert [(row.article_id, row.claim, row.against) for row in ledger.members(1)] == [
        ("a", 0, True),
        ("b", 2, False),
        ("c", 4, False),
    ]
    assert ledger.indicators() == [ROW]
    assert [ledger.waiting.judged_with(number) for number in (1, 2)] == [ROW.claims, 0]
    assert ledger.waiting.first(9) == [1]
    # What waits is no article that shares a key.
    assert ledger.sharing(7, [1], 9) == ["b", "c"]
    ledger.save(ROW, [("a", 0, 3, True)])
    assert ledger.waiting.first(9) == []


def test_of_those_that_wait_it_is_told_how_large_they_are_now(archive: Archive) -> None:
    ledger = archive.ledger
    for number, name in ((7, "a"), (8, "b")):
        ledger.put(number, name, b"", [1])
    ledger.save(ROW, [("a", 0, 3, False)])
    ledger.save(replace(ROW, number=2), [("b", 0, 3, False)])
    assert ledger.waiting.counts([1, 2]) == {}
    ledger.waiting.grow(1, [], [("a", 4, 6), ("b", 1, 6)])
    assert ledger.waiting.counts([1, 2]) == {1: (3, 2)}
    assert ledger.waiting.counts([2]) == {}


def test_a_ledger_that_is_made_anew_has_none_that_wait(archive: Archive) -> None:
    archive.ledger.waiting.put([5, 3, 5])
    assert archive.ledger.waiting.first(9) == [3, 5]
    assert archive.ledger.waiting.first(1) == [3]
    archive.ledger.clear()
    assert archive.ledger.waiting.first(9) == []
