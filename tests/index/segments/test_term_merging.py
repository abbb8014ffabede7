"""Terms of several segments become those of one."""

from __future__ import annotations

from index.request import SearchRequest
from tests.fakes import MemoryArchive, article


def test_what_is_merged_is_found_as_before(engine_of, monkeypatch) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 2)
    archive = MemoryArchive()
    for number in range(9):
        archive.put(article(f"{number}", f"ميناء رقم{number} " + "جسر " * number))
    merged = engine_of(archive=archive)
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 1000)
    whole = engine_of(archive=archive)
    for text in ("ميناء ", "جسر ", "رقم5 ", '"ميناء رقم3"', "ميناء جسر "):
        pages = [engine.search(SearchRequest(text)) for engine in (merged, whole)]
        assert [(hit.article_id, hit.score) for hit in pages[0].hits] == [
            (hit.article_id, hit.score) for hit in pages[1].hits
        ]


def test_deleted_articles_are_left_out(engine_of, monkeypatch) -> None:
    monkeypatch.setattr("index.building.indexer.COMMIT_EVERY", 1)
    archive = MemoryArchive([article(f"{number}", "ميناء") for number in range(5)])
    engine = engine_of(archive=archive)
    archive.remove("0", "3")
    for _ in engine.synchronise():
        pass
    page = engine.search(SearchRequest("ميناء"))
    assert {hit.article_id for hit in page.hits} == {"1", "2", "4"}
