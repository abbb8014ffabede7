"""What the reader decided is said of the claims that have its words today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.bookkeeping import decide
from articles.claim_reader import ClaimReader
from articles.ledger.decision import DecisionKind
from articles.placed_decisions import PlacedDecisions, settled_pairs, unsettled
from tests.articles.test_bookkeeping import COAST, PLAIN, A, B, decided, keep_up, put


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        put(archive, "a", COAST)
        put(archive, "b", PLAIN)
        keep_up(archive)
        yield archive


def placed(archive: Archive) -> PlacedDecisions:
    return PlacedDecisions(archive.ledger_decisions.all(), ClaimReader(archive))


def test_a_decision_is_placed_where_its_words_are(archive) -> None:
    decide(archive, decided(archive, DecisionKind.APART, A, B))
    assert placed(archive).pairs(DecisionKind.APART) == [frozenset({("a", 0), ("b", 0)})]
    put(archive, "b", f"مقدمة فيها 12 سطرا.\n{PLAIN}")
    keep_up(archive)
    assert placed(archive).pairs(DecisionKind.APART) == [frozenset({("a", 0), ("b", 1)})]


def test_a_name_is_of_the_indicator_that_has_its_figure(archive) -> None:
    decide(archive, decided(archive, DecisionKind.NAMED, A))
    assert placed(archive).name_of([("a", 0), ("b", 0)]) == "اسم القارئ"
    assert placed(archive).name_of([("b", 0)]) is None


def test_what_is_settled_is_no_contradiction_any_more(archive) -> None:
    reader, places = ClaimReader(archive), [("a", 0), ("b", 0)]
    assert len(unsettled(reader, places, settled_pairs(archive, reader), {})) == 1
    decide(archive, decided(archive, DecisionKind.SETTLED, A, B))
    assert unsettled(reader, places, settled_pairs(archive, reader), {}) == []
