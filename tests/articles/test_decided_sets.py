"""What decisions rule over is laid over the sets of the machine, which stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.archive.ledger_repository import FIRST_CUT_OFF
from articles.bookkeeping import decide, take_back
from articles.ledger.decision import DecisionKind
from tests.articles.test_bookkeeping import (
    COAST,
    HILLS,
    OTHER,
    PLAIN,
    A,
    B,
    C,
    D,
    decided,
    keep_up,
    put,
    sets,
    told,
    whole,
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, text in (("a", COAST), ("b", PLAIN), ("d", OTHER)):
            put(archive, name, text)
        keep_up(archive)
        yield archive


def test_the_sets_of_the_machine_are_kept_as_long_as_a_decision_rules(archive: Archive) -> None:
    assert archive.ledger.undecided.all() == {}
    decision = decided(archive, DecisionKind.SAME, A, D)
    stood = told(archive)[A].indicator
    decide(archive, decision)
    kept = archive.ledger.undecided.all()
    assert {name: number > 0 for (name, _), number in kept.items()} == {
        "a": True,
        "b": True,
        "d": False,
    }
    assert told(archive)[D].indicator == told(archive)[A].indicator == stood
    take_back(archive, decision)
    assert archive.ledger.undecided.all() == {}


def test_what_is_cut_off_has_a_number_of_its_own_and_the_rest_keeps_its(archive: Archive) -> None:
    put(archive, "c", HILLS)
    keep_up(archive)
    rows = {row.number for row in archive.ledger.indicators()}
    decide(archive, decided(archive, DecisionKind.SAME, A, D))
    both = decided(archive, DecisionKind.APART, A, B), decided(archive, DecisionKind.APART, C, B)
    gesture = [
        replace(each, id=f"cut-{at}", changed="2026-02-01T00:00Z") for at, each in enumerate(both)
    ]
    gesture += [
        replace(decided(archive, DecisionKind.APART, D, B), id="cut-2", changed="2026-02-01T00:00Z")
    ]
    decide(archive, *gesture)
    assert frozenset({A, C, D}) in sets(archive)
    cut_off = {row.number for row in archive.ledger.indicators()} - rows
    assert all(number >= FIRST_CUT_OFF for number in cut_off)
    assert archive.ledger.next_number() < FIRST_CUT_OFF


def test_a_join_after_a_cut_is_done(archive: Archive) -> None:
    """What had once been told apart could not be joined again, and nothing said so."""
    decide(archive, decided(archive, DecisionKind.APART, A, B))
    assert told(archive)[A].indicator != told(archive)[B].indicator
    later = replace(decided(archive, DecisionKind.SAME, A, B), changed="2026-03-01T00:00Z")
    decide(archive, later)
    assert told(archive)[A].indicator == told(archive)[B].indicator


def test_an_article_that_comes_while_a_decision_rules_stands_where_it_would(
    archive: Archive, tmp_path: Path
) -> None:
    decision = decided(archive, DecisionKind.SAME, A, D)
    decide(archive, decision)
    put(archive, "c", HILLS)
    keep_up(archive)
    assert frozenset({A, B, C, D}) in sets(archive)
    take_back(archive, decision)
    with Archive.open(tmp_path / "other", create=True) as other:
        for names in ("abd", "c"):
            for name in names:
                put(other, name, {"a": COAST, "b": PLAIN, "c": HILLS, "d": OTHER}[name])
            keep_up(other)
        assert whole(archive) == whole(other)
