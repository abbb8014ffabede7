"""The reader's words travel from one archive into another; the newer of two stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.archive.own_words import (
    TABLES,
    OwnWords,
    put_rows,
    read_own_words,
    rows_of,
    stands,
    take_in,
)
from articles.archive.search_repository import SavedSearch

EARLY, LATE = "2024-01-01T00:00:00+00:00", "2025-01-01T00:00:00+00:00"


@pytest.fixture
def other(tmp_path: Path):
    with Archive.open(tmp_path / "other", create=True) as opened:
        yield opened


def test_every_table_of_the_reader_is_one_of_the_schema(archive: Archive):
    for table, (key, written) in TABLES.items():
        columns = {row[1] for row in archive._database.rows(f"PRAGMA table_info({table})")}
        assert key in columns
        assert written is None or written in columns


def test_what_one_archive_has_the_other_gets_once(archive: Archive, other: Archive):
    archive.saved_searches.save(SavedSearch("موانئ", "{}", EARLY))
    words = read_own_words(archive._database)
    assert len(words) == 1
    assert {t: len(rows) for t, rows in take_in(other._database, words).items() if rows} == {
        "saved_searches": 1
    }
    assert read_own_words(other._database) == words
    assert not any(take_in(other._database, words).values())


def test_the_newer_of_two_stays(archive: Archive, other: Archive):
    for target, created in ((archive, EARLY), (other, LATE)):
        target.saved_searches.save(SavedSearch("موانئ", f'{{"at": "{created}"}}', created))
    take_in(archive._database, read_own_words(other._database))
    take_in(other._database, read_own_words(archive._database))
    assert [each.created for each in archive.saved_searches.all()] == [LATE]
    assert archive.saved_searches.all() == other.saved_searches.all()


def test_articles_that_are_not_there_are_remembered(archive: Archive):
    take_in(archive._database, OwnWords({}, (("id7", "f" * 64, "عنوان"),)))
    assert rows_of(archive._database, "removed_articles")[0]["title"] == "عنوان"


def test_columns_that_a_table_has_not_are_left_out(archive: Archive):
    row = {"article_id": "a", "published": "2019", "published_evidence": "stated", "changed": LATE}
    put_rows(archive._database, "date_corrections", [{**row, "colour_of_later": "red"}])
    assert rows_of(archive._database, "date_corrections")[0]["published"] == "2019"


def test_words_stand_where_they_say_or_do_not():
    row = {"start": 4, "length": 3, "exact": "شجر"}
    assert stands(row, "غرس شجر")
    assert not stands(row, "غرس نخل")
