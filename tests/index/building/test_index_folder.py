"""Which build answers and which is in the making."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.building.index_folder import Build, IndexFolder
from index.errors import IndexLockedError


@pytest.fixture
def folder(tmp_path: Path) -> IndexFolder:
    return IndexFolder(tmp_path / "cache" / "index")


def test_the_first_build_answers_at_once(folder: IndexFolder):
    assert folder.current() is None
    build = folder.build_to_write()
    assert folder.current() == build
    assert folder.build_to_write() == build
    assert folder.is_todays(build)
    assert folder.folder_of(build).is_dir()


def test_a_build_beside_it_answers_only_when_it_is_put_in_place(folder: IndexFolder):
    first = folder.build_to_write()
    folder.start_anew()
    second = folder.build_to_write()
    assert second != first
    assert folder.current() == first
    assert folder.is_renewed()
    folder.put_in_place(second)
    assert folder.current() == second
    assert not folder.is_renewed()
    assert not folder.folder_of(first).exists()


def test_a_build_of_other_code_counts_as_none(folder: IndexFolder):
    build = folder.build_to_write()
    other = {"name": build.name, "format": "older", "analysis": build.analysis}
    (folder.path / "current").write_text(json.dumps(other))
    assert folder.current() is None


def test_a_build_of_another_analysis_answers_until_it_is_made_anew(folder: IndexFolder):
    build = folder.build_to_write()
    other = Build(build.name, build.format, "older")
    (folder.path / "current").write_text(
        json.dumps({"name": other.name, "format": other.format, "analysis": other.analysis})
    )
    assert folder.current() == other
    assert not folder.is_todays(other)
    assert folder.build_to_write() != other
    assert folder.is_renewed()


@pytest.mark.parametrize(
    "text", ["", "{}", '{"name": "../..", "format": "", "analysis": ""}', "[]"]
)
def test_a_name_that_is_none_of_ours_is_not_followed(folder: IndexFolder, text: str):
    folder.build_to_write()
    (folder.path / "current").write_text(text)
    assert folder.current() is None


def test_one_writes_at_a_time(folder: IndexFolder):
    with folder.locked(), pytest.raises(IndexLockedError), IndexFolder(folder.path).locked():
        pass
    with IndexFolder(folder.path).locked():
        pass


def test_what_is_thrown_away_is_gone(folder: IndexFolder):
    build = folder.build_to_write()
    folder.throw_away()
    assert folder.current() is None
    assert not folder.folder_of(build).exists()
