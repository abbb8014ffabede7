"""The archive's articles as the index wants them."""

from __future__ import annotations

import json

import pytest

from articles.archive.archive import Archive
from desktop.library.import_job import import_job
from desktop.session.archive_session import ArchiveLocation
from index.archive_source import ArchiveSource
from index.findings import Quantity

ROWS = [
    {"id": "stated", "title": "جسر جديد", "text": "شغل الجسر 900 عامل. وبلغت كلفته 6 ملايين درهم."},
    {"id": "bare", "text": "شغل المصنع 40 عاملا في المدينة القديمة قبل أن يغلق أبوابه."},
]
COUNTS = ("count",)


@pytest.fixture
def source(tmp_path):
    table = tmp_path / "rows.jsonl"
    table.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    for _ in import_job(location, [table]):
        pass
    with Archive.open(tmp_path / "archive") as archive:
        yield ArchiveSource(archive)


def test_it_says_which_titles_were_made_of_the_first_words(source: ArchiveSource) -> None:
    made = {each.title: each.title_inferred for each in source.changes_since(-1)}
    assert made.pop("جسر جديد") is False
    assert set(made.values()) == {True}


def test_quantities_come_with_their_distance_from_the_bound(source: ArchiveSource) -> None:
    above = source.articles_reporting(Quantity(COUNTS, 30.0, float("inf")))
    assert sorted(above.values()) == [10.0, 870.0]
    below = source.articles_reporting(Quantity(COUNTS, float("-inf"), 50.0))
    assert list(below.values()) == [10.0]
    exactly = source.articles_reporting(Quantity(COUNTS, 900.0, 900.0))
    assert list(exactly.values()) == [0.0]


def test_figures_are_counted(source: ArchiveSource) -> None:
    assert sorted(source.figure_counts().values()) == [1, 2]
