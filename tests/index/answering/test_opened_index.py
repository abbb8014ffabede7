"""One commit opened for reading: it stays as it was, and knows when it is no more the newest."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.answering.opened_index import Analysis, OpenedIndex, open_build
from index.building.index_folder import Build, IndexFolder
from index.errors import IndexDamagedError
from index.segments.snapshot import SegmentMemory
from index.whoosh_engine import WhooshEngine
from index.words.vocabulary import FILE_NAME
from tests.fakes import MemoryArchive, article

ANALYSIS = Analysis(Tokenizer(), Stemmer())


@pytest.fixture
def archive() -> MemoryArchive:
    return MemoryArchive([article("a", "وصلت السفينة"), article("b", "غادرت السفينة")])


def build_of(folder: Path, archive: MemoryArchive) -> tuple[Build, Path]:
    engine = WhooshEngine(folder, archive)
    for _ in engine.synchronise():
        pass
    engine.close()
    folders = IndexFolder(folder)
    build = folders.current()
    assert build is not None
    return build, folders.folder_of(build)


def opened(folder: Path, archive: MemoryArchive) -> OpenedIndex:
    build, path = build_of(folder, archive)
    return open_build(build, path, archive, ANALYSIS, SegmentMemory())


def test_it_knows_its_revision_and_holds_its_articles(tmp_path, archive):
    index = opened(tmp_path / "index", archive)
    assert index.revision == archive.revision()
    assert len(index.snapshot.articles) == 2
    assert index.is_newest()
    index.verify()
    index.close()


def test_a_later_commit_leaves_it_as_it_was(tmp_path, archive):
    index = opened(tmp_path / "index", archive)
    archive.put(article("c", "بقيت السفينة"))
    build_of(tmp_path / "index", archive)
    assert not index.is_newest()
    assert len(index.snapshot.articles) == 2
    index.close()


def test_without_its_dictionary_it_is_damaged(tmp_path, archive):
    build, path = build_of(tmp_path / "index", archive)
    (path / FILE_NAME).unlink()
    with pytest.raises(IndexDamagedError):
        open_build(build, path, archive, ANALYSIS, SegmentMemory())
