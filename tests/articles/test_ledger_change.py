"""What a decision changed is put back only where nothing happened since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.bookkeeping import decide, take_back
from articles.ledger.decision import DecisionKind
from articles.ledger_change import made_change
from tests.articles.test_bookkeeping import COAST, HILLS, PLAIN, A, B, decided, keep_up, put


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, text in (("a", COAST), ("b", PLAIN)):
            put(archive, name, text)
        keep_up(archive)
        yield archive


def test_a_change_is_the_last_until_something_else_is_decided_or_told(archive: Archive) -> None:
    apart = decided(archive, DecisionKind.APART, A, B)
    change = decide(archive, apart)
    assert change.is_last(archive)
    other = replace(decided(archive, DecisionKind.NAMED, A), id="other")
    decide(archive, other)
    assert not change.is_last(archive)
    take_back(archive, other)
    assert change.is_last(archive)
    put(archive, "c", HILLS)
    keep_up(archive)
    assert not change.is_last(archive)


def test_an_article_that_says_something_else_makes_a_change_void(archive: Archive) -> None:
    apart = decided(archive, DecisionKind.APART, A, B)
    change = decide(archive, apart)
    put(archive, "b", f"مقدمة جديدة للخبر.\n{PLAIN}")
    keep_up(archive)
    assert not change.is_last(archive)


def test_a_step_that_wrote_nothing_changed_nothing(archive: Archive) -> None:
    with archive.ledger.images.watched() as before:
        change = made_change(archive, before)
    assert (change.before, change.after) == ((), ())
    assert change.is_last(archive)
