"""An archive gives an index its articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.intake import import_paths
from index.archive_source import ArchiveSource
from index.findings import Days, Quantity

TEXT = "شارك في السباق 300 عداء يوم 5 مايو 2019 في المدينة القديمة."


@pytest.fixture
def archive(tmp_path: Path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "texts" / "b.txt").write_text("نامت المدينة بلا ضجيج طوال الليل.", "utf-8")
    with Archive.open(tmp_path / "archive", create=True) as opened:
        for _ in import_paths(opened, [tmp_path / "texts"]):
            pass
        yield opened


def test_changes_are_told_with_their_words(archive: Archive):
    source = ArchiveSource(archive)
    found = [*source.changes_since(0)]
    assert len(found) == source.count_changes_since(0) == 2
    assert {each.body for each in found} == {*source.bodies([each.id for each in found]).values()}
    assert found[-1].revision <= source.revision()


def test_a_quantity_and_a_time_lead_to_the_article_and_its_place(archive: Archive):
    source = ArchiveSource(archive)
    (change,) = [each for each in source.changes_since(0) if "300" in each.body]
    quantity = Quantity(("count",), 200.0, 400.0)
    assert [*source.articles_reporting(quantity)] == [change.number]
    (place,) = source.places_reporting([change.id], quantity)[change.id]
    assert "300" in place.text_in(change.body)
    days = Days(date(2019, 5, 1), date(2019, 5, 31))
    assert [*source.articles_about(days)] == [change.number]
    assert any(
        "2019" in p.text_in(change.body) for p in source.places_about([change.id], days)[change.id]
    )


def test_counts_and_passages_by_number(archive: Archive):
    source = ArchiveSource(archive)
    (change,) = [each for each in source.changes_since(0) if "300" in each.body]
    assert source.figure_counts()[change.number] >= 1
    assert [*source.articles_with_passages()] == []
