"""An indicator says the same whoever writes it and in whatever order its claims are given."""

from __future__ import annotations

from pathlib import Path

from articles.archive.archive import Archive
from articles.claim_reader import ClaimReader
from articles.indicator_writing import IndicatorWriter
from articles.placed_decisions import PlacedDecisions
from tests.articles.test_bookkeeping import COAST, HILLS, PLAIN, keep_up, put, whole


def test_the_order_of_the_claims_changes_nothing(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, text in (("c", HILLS), ("a", COAST), ("b", PLAIN)):
            put(archive, name, text)
        keep_up(archive)
        stood = whole(archive)
        reader = ClaimReader(archive)
        writer = IndicatorWriter(archive, reader)
        decisions = PlacedDecisions((), reader)
        for row in archive.ledger.indicators():
            places = [(each.article_id, each.claim) for each in archive.ledger.members(row.number)]
            writer.save(row.number, places[::-1], decisions)
            assert whole(archive) == stood
            writer.judge_again([row.number], decisions)
            assert whole(archive) == stood


def test_a_claim_alone_is_no_indicator_unless_it_may_be_an_aim_of_others(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        put(archive, "a", COAST)
        put(archive, "d", "في حديقة البلدة 9 نخلات عالية.")
        keep_up(archive)
        writer = IndicatorWriter(archive, ClaimReader(archive))
        assert writer.is_none([])
        assert writer.is_none([("d", 0)])
        assert not writer.is_none([("a", 0)])
