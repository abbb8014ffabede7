"""The index as the last commit left it."""

from __future__ import annotations

from index.request import SearchRequest
from tests.fakes import MemoryArchive, article


def test_what_was_committed_meanwhile_is_found_by_the_same_engine(engine_of) -> None:
    archive = MemoryArchive([article("a", "ميناء")])
    engine = engine_of(archive=archive)
    assert engine.search(SearchRequest("ميناء")).total == 1
    archive.put(article("b", "ميناء آخر"))
    for _ in engine.synchronise():
        pass
    assert engine.search(SearchRequest("ميناء")).total == 2


def test_a_closed_engine_opens_again(engine_of) -> None:
    engine = engine_of(article("a", "ميناء"))
    engine.close()
    assert engine.search(SearchRequest("ميناء")).total == 1
