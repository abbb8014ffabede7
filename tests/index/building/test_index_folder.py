"""Which build answers, and which is being made."""

from __future__ import annotations

import pytest

from index.building.index_folder import IndexFolder
from index.errors import IndexLockedError


@pytest.fixture
def folder(tmp_path) -> IndexFolder:
    return IndexFolder(tmp_path / "index")


def test_nothing_answers_before_the_first_build(folder: IndexFolder) -> None:
    assert folder.current() is None


def test_the_first_build_answers_from_its_first_commit_on(folder: IndexFolder) -> None:
    build = folder.build_to_write()
    assert folder.current() == build
    assert folder.is_todays(build)
    assert folder.folder_of(build).is_dir()
    assert folder.build_to_write() == build


def test_another_analysis_is_built_beside(folder: IndexFolder, monkeypatch) -> None:
    old = folder.build_to_write()
    monkeypatch.setattr(folder, "_analysis", "another")
    new = folder.build_to_write()
    assert new != old
    assert folder.current() == old
    folder.put_in_place(new)
    assert folder.current() == new
    assert not folder.folder_of(old).exists()


def test_what_was_thrown_away_answers_no_more(folder: IndexFolder) -> None:
    build = folder.build_to_write()
    folder.throw_away()
    assert folder.current() is None
    assert not folder.folder_of(build).exists()


def test_one_writer_at_a_time(folder: IndexFolder) -> None:
    with folder.locked(), pytest.raises(IndexLockedError), folder.locked():
        pass
    with folder.locked():
        pass


@pytest.mark.parametrize(
    "text", ["", "{", '{"name": "../outside", "format": "a", "analysis": "b"}']
)
def test_a_name_that_is_none_counts_as_none(folder: IndexFolder, text: str) -> None:
    folder.build_to_write()
    (folder.path / "current").write_text(text, "utf-8")
    assert folder.current() is None
