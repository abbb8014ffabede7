"""Rows that types alone do not tell apart are told by what their columns hold."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.archive.archive import FILE_NAME, Archive
from articles.archive.own_words import TABLES
from articles.archive.page_scan import scan
from articles.archive.plausible_rows import is_plausible, telling
from tests.articles.archive.readers_tables import rows_of_reader


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_each_row_of_the_reader_is_found_as_one_of_its_table(data) -> None:
    with tempfile.TemporaryDirectory() as name:
        with Archive.open(Path(name), create=True) as archive:
            for table, rows in data.draw(rows_of_reader(archive)).items():
                archive.put_rows(table, rows)
            shapes = {table: archive.shape(table) for table in TABLES}
            written = archive.own_words().rows
        shapes = dict(sorted(shapes.items(), key=lambda each: -telling(each[1].columns)))
        found = [*scan(Path(name) / FILE_NAME, shapes, is_plausible)]
        for table, rows in written.items():
            known = [row for other, row in found if other == table]
            assert all(row in known for row in rows), table
            assert len(known) == len(rows), table


def test_what_a_column_cannot_hold_is_no_row() -> None:
    moment = "2024-01-01T00:00:00+00:00"
    assert is_plausible({"name": "x", "article_ids": "[]", "changed": moment})
    assert not is_plausible({"name": "x", "article_ids": "ab12", "changed": moment})
    assert not is_plausible({"name": "x", "article_ids": "[]", "changed": "soon"})
    assert is_plausible({"status": None})
    assert telling(["name", "article_ids", "changed"]) > telling(["article_id", "decided"])
