"""The index as the last commit left it."""

from __future__ import annotations

import pytest

from index.answering import opened_index
from index.errors import IndexDamagedError
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
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


def test_commits_that_come_while_it_is_opened_are_no_damage(
    engine_of, tmp_path, monkeypatch
) -> None:
    """A writer that commits faster than the index is opened; one search used to fail after ten."""
    archive = MemoryArchive([article("a0", "ميناء")])
    reader = engine_of(archive=archive)
    reader.close()
    writer = WhooshEngine(tmp_path / "index0", archive)
    whole = opened_index.Vocabulary
    commits = 0

    def commit_first(*arguments: object) -> object:
        nonlocal commits
        if commits < 25:
            commits += 1
            with monkeypatch.context() as undisturbed:
                undisturbed.setattr(opened_index, "Vocabulary", whole)
                archive.put(article(f"b{commits}", "ميناء آخر"))
                for _ in writer.synchronise():
                    pass
        return whole(*arguments)

    monkeypatch.setattr(opened_index, "Vocabulary", commit_first)
    assert reader.search(SearchRequest("ميناء")).total == 26
    writer.close()


def test_commits_that_come_while_it_is_checked_are_no_damage(
    engine_of, tmp_path, monkeypatch
) -> None:
    archive = MemoryArchive([article("a0", "ميناء")])
    reader = engine_of(archive=archive)
    writer = WhooshEngine(tmp_path / "index0", archive)
    whole = opened_index.Vocabulary.verify
    commits = 0

    def commit_first(vocabulary: opened_index.Vocabulary) -> None:
        nonlocal commits
        whole(vocabulary)
        if commits < 12:
            commits += 1
            archive.put(article(f"b{commits}", "ميناء آخر"))
            for _ in writer.synchronise():
                pass
            raise IndexDamagedError("a file went while it was read")

    monkeypatch.setattr(opened_index.Vocabulary, "verify", commit_first)
    assert reader.is_sound()
    writer.close()


def test_damage_that_stays_is_told_in_the_end(engine_of, monkeypatch) -> None:
    engine = engine_of(article("a", "ميناء"))
    engine.close()
    tried = 0

    def broken(*_arguments: object) -> object:
        nonlocal tried
        tried += 1
        raise ValueError("not as it was written")

    monkeypatch.setattr(opened_index, "Vocabulary", broken)
    with pytest.raises(IndexDamagedError):
        engine.search(SearchRequest("ميناء"))
    assert tried == 10
