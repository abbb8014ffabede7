"""Saved searches ask for groups by the names that they have now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from articles.archive.archive import Archive
from articles.archive.search_repository import SavedSearch
from desktop.curation.saved_groups import SavedGroups
from desktop.session.search_state import SearchState


@pytest.fixture
def archive(tmp_path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, tags in (("سكك", ("قطار",)), ("كل النقل", ("قطار", "حافلة")), ("بحر", ())):
            query = SearchState(text=name, tags=tags).to_json()
            archive.saved_searches.save(SavedSearch(name, query, "2024-05-01", last_total=7))
        yield archive


def test_who_asks_for_a_group_is_told_by_name(archive):
    groups = SavedGroups(archive)
    assert set(groups.asking("tags", "قطار")) == {"سكك", "كل النقل"}
    assert groups.asking("own_collections", "قطار") == ()


@pytest.mark.parametrize(("finds_others", "total"), [(False, 7), (True, None)])
def test_what_another_question_finds_is_no_news(archive, finds_others, total):
    groups = SavedGroups(archive)
    asking, asked = groups.asking_and_asked("tags", "قطار", None)
    groups.put(asked, finds_others=finds_others)
    kept = archive.saved_searches.get("كل النقل")
    assert SearchState.from_json(kept.query).tags == ("حافلة",)
    assert kept.last_total == total
    groups.put({**asking, "لم يعد هنا": SearchState()})
    kept = archive.saved_searches.get("كل النقل")
    assert SearchState.from_json(kept.query).tags == ("قطار", "حافلة")
    assert archive.saved_searches.get("لم يعد هنا") is None
