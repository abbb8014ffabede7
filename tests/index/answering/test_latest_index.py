"""What answers is the last commit; what is damaged is thrown away and built anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import IndexDamagedError
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive, article


@pytest.fixture
def archive() -> MemoryArchive:
    return MemoryArchive([article("a", "وصلت السفينة")])


def synchronised(folder: Path, archive: MemoryArchive) -> WhooshEngine:
    engine = WhooshEngine(folder, archive)
    for _ in engine.synchronise():
        pass
    return engine


def test_a_commit_of_another_engine_is_seen_at_the_next_question(tmp_path, archive):
    reading = synchronised(tmp_path / "index", archive)
    assert reading.count() == 1
    archive.put(article("b", "وصلت سفينة أخرى"))
    writing = synchronised(tmp_path / "index", archive)
    assert reading.count() == 2
    assert {hit.article_id for hit in reading.search(SearchRequest("سفينة")).hits} == {"a", "b"}
    reading.close()
    writing.close()


def test_without_an_index_nothing_is_found(tmp_path, archive):
    engine = WhooshEngine(tmp_path / "index", archive)
    assert engine.count() == 0
    assert engine.search(SearchRequest("سفينة")).hits == ()
    assert not engine.is_current()
    engine.close()


def test_a_damaged_index_is_thrown_away_and_built_anew(tmp_path, archive):
    synchronised(tmp_path / "index", archive).close()
    for path in (tmp_path / "index").glob("build-*/*"):
        path.write_bytes(bytes(path.stat().st_size))
    engine = WhooshEngine(tmp_path / "index", archive)
    assert not engine.is_sound()
    with pytest.raises(IndexDamagedError):
        engine.search(SearchRequest("سفينة"))
    assert engine.search(SearchRequest("سفينة")).hits == ()
    for _ in engine.synchronise():
        pass
    assert engine.is_sound()
    assert len(engine.search(SearchRequest("سفينة")).hits) == 1
    engine.close()
