"""The index in its folder: empty, with its revision, without leftovers."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from index.building.index_folder import IndexFolder
from index.segments.schema import REVISION_ID
from index.segments.stored_index import (
    article_ids,
    check_terms,
    create_index,
    documents_of,
    indexed_revision,
    open_index,
    remove_leftovers,
    segments_of,
)
from tests.fakes import MemoryArchive, article


def test_an_empty_index_holds_nothing(tmp_path: Path):
    create_index(tmp_path)
    index = open_index(tmp_path)
    assert segments_of(index) == []
    with closing(index.reader()) as reader:
        assert article_ids(reader) == set()
        assert indexed_revision(reader) < 0
    index.storage.release()


def test_a_folder_without_one_is_refused(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        open_index(tmp_path)


def test_articles_and_revision_are_those_of_the_archive(tmp_path: Path, engine_of):
    archive = MemoryArchive([article("a", "سوق"), article("b", "جسر")])
    engine_of(archive=archive)
    folder = IndexFolder(tmp_path / "index0")
    build = folder.current()
    assert build is not None
    index = open_index(folder.folder_of(build))
    with closing(index.reader()) as reader:
        assert article_ids(reader) - {REVISION_ID} == {"a", "b"}
        assert indexed_revision(reader) == archive.revision()
        found = [number for leaf, _ in reader.leaf_readers() for number in documents_of(leaf, "b")]
        assert len(found) == 1
        check_terms(reader)
    (folder.folder_of(build) / "ffffffffffffffff.trm").write_bytes(b"half")
    before = {path.name for path in folder.folder_of(build).iterdir()}
    remove_leftovers(index, folder.folder_of(build))
    after = {path.name for path in folder.folder_of(build).iterdir()}
    assert after <= before
    with closing(index.reader()) as reader:
        assert article_ids(reader) - {REVISION_ID} == {"a", "b"}
    index.storage.release()
