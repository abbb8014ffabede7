"""An archive with its index: where it is, that it answers, that it can be lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.errors import ArchiveError, Reason
from articles.intake import import_paths
from desktop.session.archive_session import ArchiveLocation
from index.archive_source import ArchiveSource
from index.request import SearchRequest


def fill(location: ArchiveLocation, texts: Path) -> None:
    with location.open_archive(create=True) as archive:
        for _ in import_paths(archive, [texts]):
            pass


def found(location: ArchiveLocation, words: str) -> int:
    with location.open_session() as session:
        for _ in session.synchronise():
            pass
        return session.engine.search(SearchRequest(text=words)).total


def test_a_missing_archive_is_an_error_and_is_not_made(location: ArchiveLocation):
    with pytest.raises(ArchiveError) as caught:
        location.open_session()
    assert caught.value.reason is Reason.NOT_FOUND
    assert not location.folder.exists()


def test_the_source_hands_every_article_to_the_index(location: ArchiveLocation, texts: Path):
    fill(location, texts)
    with location.open_archive() as archive:
        source = ArchiveSource(archive)
        changes = list(source.changes_since(-1))
        assert len(changes) == 25 == source.count_changes_since(-1)
        assert changes[-1].revision == source.revision()
        first = changes[0]
        assert "البلدية" in first.body
        assert first.title
        assert source.bodies([first.id]) == {first.id: first.body}


def test_what_was_imported_is_found(location: ArchiveLocation, texts: Path):
    fill(location, texts)
    assert found(location, "البلدية") == 25


def test_the_index_lies_in_the_cache_not_in_the_archive(
    location: ArchiveLocation, texts: Path, home: Path
):
    fill(location, texts)
    found(location, "البلدية")
    assert any((home / "cache" / "index").iterdir())
    assert all(path.name.startswith("archive.sqlite") for path in location.folder.iterdir())


def test_the_former_index_answers_until_the_new_one_stands(location: ArchiveLocation, texts: Path):
    fill(location, texts)
    found(location, "البلدية")
    location.renew_index()
    with location.open_session() as session:
        assert session.engine.count() == 25
        assert not session.engine.is_current()
    assert found(location, "البلدية") == 25


def test_a_copied_archive_has_an_index_of_its_own(
    location: ArchiveLocation, texts: Path, tmp_path: Path
):
    fill(location, texts)
    assert found(location, "قطار") > 0
    copy = ArchiveLocation(tmp_path / "copy")
    shutil.copytree(location.folder, copy.folder)
    with copy.open_archive() as archive:
        for article_id in archive.articles.ids():
            archive.articles.remove(article_id)
    assert found(copy, "قطار") == 0
    assert found(location, "قطار") > 0


def test_an_engine_that_does_not_open_leaves_no_archive_open(
    location: ArchiveLocation, texts: Path, monkeypatch
):
    fill(location, texts)
    closed = []
    really_close = Archive.close

    def close(archive: Archive) -> None:
        closed.append(True)
        really_close(archive)

    monkeypatch.setattr(Archive, "close", close)

    def broken(_self: ArchiveLocation, _archive: Archive) -> None:
        raise OSError("no cache")

    monkeypatch.setattr(ArchiveLocation, "open_engine", broken)
    with pytest.raises(OSError, match="no cache"):
        location.open_session()
    assert closed == [True]
