"""The reader's words travel from one archive into another; the newer of two stays."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.archive.archive import Archive
from articles.archive.backup import back_up, restore
from articles.archive.checksums import KEYS
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
from tests.articles.archive.readers_tables import rows_of_reader
from tests.articles.archive.test_backup import passage, put

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


def test_each_copy_that_is_none_is_taken_in_for_itself(archive: Archive, other: Archive):
    for target, others in ((archive, ("b", "c")), (other, ("b",))):
        rows = [{"article_id": "a", "other_id": each, "decided": EARLY} for each in others]
        with target._database.transaction():
            put_rows(target._database, "family_separations", rows)
    written = take_in(other._database, read_own_words(archive._database))
    assert [row["other_id"] for row in written["family_separations"]] == ["c"]
    assert len(rows_of(other._database, "family_separations")) == 2


# What the schema has beside the reader's own: made of the articles, made by the program, or, of
# what was typed, the searches of the last days, which nobody keeps.
NOT_THE_READERS = {
    "archive", "articles", "origins", "figures", "times", "removed_articles", "search_history",
    "import_reports", "entries", "checksums", "ledger_state", "ledger_articles", "ledger_keys",
    "ledger_claims", "indicators", "undecided_claims", "story_samples", "families",
}  # fmt: skip


def test_each_table_of_the_schema_is_the_readers_or_is_known_not_to_be(archive: Archive):
    rows = archive._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {row[0] for row in rows}
    assert tables - NOT_THE_READERS == TABLES.keys()
    assert not NOT_THE_READERS & TABLES.keys()
    assert TABLES.keys() <= KEYS.keys()  # each has checksums, too


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_every_table_of_the_reader_comes_through_a_copy(data):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Archive.open(folder / "archive", create=True) as archive:
            for table, rows in data.draw(rows_of_reader(archive)).items():
                archive.put_rows(table, rows)
            words = archive.own_words()
            assert all(words.rows[table] for table in TABLES)
            back_up(archive, folder / "own", own_words_only=True)
            back_up(archive, folder / "whole")
        for copy in ("own", "whole"):
            restore(folder / copy, folder / f"{copy} again")
            with Archive.open(folder / f"{copy} again") as restored:
                assert restored.own_words() == words
                assert restored.damages() == ()
                with Archive.open(folder / f"into {copy}", create=True) as new:
                    assert new.take_in(restored.own_words()) == {
                        table: len(rows) for table, rows in words.rows.items()
                    }
                    assert new.own_words() == words


def test_what_was_taken_out_stays_out_where_an_import_brought_it(tmp_path: Path):
    with Archive.open(tmp_path / "a", create=True) as archive:
        first, second, third = (put(archive, name, f"نص {name}.") for name in "ابت")
        archive.passages.add(passage(first, "p1"))
        archive.curation.set_aside([first], hidden=True)
        archive.curation.set_aside([second], hidden=False)
        taken_out = archive.curation.set_asides()
        words = archive.own_words()
    with Archive.open(tmp_path / "b", create=True) as fresh:
        assert [put(fresh, name, f"نص {name}.") for name in "ابت"] == [first, second, third]
        fresh.put_rows("entries", [{"article_id": each, "added": "2999-01-01T00:00:00Z"}
                                   for each in (first, second)])  # fmt: skip
        assert fresh.take_in(words)["articles_set_aside"] == 2
        assert fresh.articles.ids() == [third]
        assert fresh.curation.set_asides() == taken_out
        fresh.curation.bring_back([first])
        assert fresh.articles.get(first).article.body == "نص ا."
        assert [each.id for each in fresh.passages.of_article(first)] == ["p1"]


def test_what_came_back_is_not_taken_out_by_a_former_copy(archive: Archive):
    article_id = put(archive, "ا")
    archive.curation.set_aside([article_id], hidden=True)
    words = archive.own_words()
    archive.curation.bring_back([article_id])
    assert archive.take_in(words)["articles_set_aside"] == 0
    assert archive.articles.ids() == [article_id]
