"""What the benchmark of the ledger is measured on is a ledger as the page reads it."""

from __future__ import annotations

from pathlib import Path

from articles.archive.archive import Archive
from articles.bookkeeping import follow
from desktop.ledger.ledger_reading import LedgerSearch, read_indicator, read_indicators
from tests.benchmarks.ledger_archive import FIGURES_OF_AN_ARTICLE, fill

ARTICLES = 30


def test_the_made_ledger_is_read_and_has_nothing_to_follow(tmp_path: Path) -> None:
    fill(tmp_path, ARTICLES)
    with Archive.open(tmp_path) as archive:
        assert [*follow(archive)] == []
        assert archive.articles.count() == ARTICLES
        entries = read_indicators(archive, LedgerSearch())
        told = sum(entry.claims for entry in entries)
        assert 0 < told <= 0.4 * ARTICLES * FIGURES_OF_AN_ARTICLE
        largest = max(entries, key=lambda entry: entry.claims)
        lines = read_indicator(archive, largest).lines
        assert len(lines) == largest.claims
        for line in lines:
            assert line.text in archive.articles.bodies([line.article_id])[line.article_id]
            assert line.low == float(line.text.split()[0])
