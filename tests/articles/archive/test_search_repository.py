from __future__ import annotations

from articles.archive.archive import Archive
from articles.archive.search_repository import HISTORY_LENGTH, SavedSearch


def test_a_saved_search_comes_back_and_can_be_forgotten(archive: Archive) -> None:
    search = SavedSearch("موانئ", '{"text": "ميناء"}', "2025-01-01T00:00:00+00:00", 12)
    archive.saved_searches.save(search)
    assert archive.saved_searches.all() == (search,)
    assert archive.saved_searches.get("موانئ") == search
    newer = SavedSearch("موانئ", '{"text": "مرفأ"}', "2025-01-02T00:00:00+00:00")
    archive.saved_searches.save(newer)
    assert archive.saved_searches.all() == (newer,)
    assert archive.saved_searches.delete("موانئ")
    assert archive.saved_searches.delete("موانئ") is False
    assert archive.saved_searches.get("موانئ") is None


def test_the_history_has_each_search_once_the_newest_first(archive: Archive) -> None:
    for query, total in (("a", 1), ("b", None), ("a", 3)):
        archive.search_history.add(query, total)
    assert [(past.query, past.total) for past in archive.search_history.last()] == [
        ("a", 3),
        ("b", None),
    ]
    archive.search_history.clear()
    assert archive.search_history.last() == ()


def test_the_history_does_not_grow_for_ever(archive: Archive) -> None:
    with archive.transaction():
        for number in range(HISTORY_LENGTH + 20):
            archive.search_history.add(str(number))
    last = archive.search_history.last(HISTORY_LENGTH * 2)
    assert len(last) == HISTORY_LENGTH
    assert last[0].query == str(HISTORY_LENGTH + 19)
