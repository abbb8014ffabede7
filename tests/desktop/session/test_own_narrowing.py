from __future__ import annotations

from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.curation import ArticleMarks, Collection, ReadingStatus
from articles.intake import import_paths
from desktop.session.own_narrowing import own_groups, request_of
from desktop.session.search_state import SearchState


@pytest.fixture
def archive(tmp_path: Path):
    (tmp_path / "texts").mkdir()
    for number in range(3):
        file = tmp_path / "texts" / f"{number}.txt"
        file.write_text(
            f"عنوان رقم {number}\n\nنص المقال رقم {number} عن الميناء والقطار.", "utf-8"
        )
    with Archive.open(tmp_path / "archive", create=True) as archive:
        list(import_paths(archive, [tmp_path / "texts"]))
        yield archive


def test_groups_are_joined_inside_and_crossed_between(archive: Archive):
    first, second, third = archive.articles.ids()
    archive.curation.mark(first, ArticleMarks(("بحر",), ReadingStatus.READ))
    archive.curation.mark(second, ArticleMarks(("سكة",)))
    archive.curation.keep_collection(Collection("ملف", (third, first)))
    assert own_groups(archive).collections == {"ملف": frozenset({first, third})}
    assert request_of(archive, SearchState(), 0, 5).article_ids is None
    for state, found in (
        (SearchState(tags=("بحر", "سكة")), {first, second}),
        (SearchState(tags=("بحر", "سكة"), own_collections=("ملف",)), {first}),
        (SearchState(statuses=("read",), tags=("سكة",)), set()),
        (SearchState(own_collections=("غائبة",)), set()),
    ):
        assert request_of(archive, state, 0, 5).article_ids == frozenset(found)


def test_the_readers_groups_are_kept_with_a_search():
    state = SearchState().toggled("tags", "بحر").toggled("own_collections", "ملف")
    assert SearchState.from_json(state.to_json()) == state
    assert state.toggled("tags", "بحر").tags == ()
    assert state.is_narrowed


def test_a_hidden_newspaper_is_left_out_unless_it_is_asked_for(archive: Archive):
    archive.hidden_publishers.hide("جريدة الرمل")
    for state, left_out in (
        (SearchState(), ("جريدة الرمل",)),
        (SearchState(excluded_publishers=("صوت الموج",)), ("صوت الموج", "جريدة الرمل")),
        (SearchState(publishers=("جريدة الرمل",)), ()),
        (SearchState(shows_hidden=True), ()),
    ):
        assert request_of(archive, state, 0, 5).excluded_publishers == left_out
    assert own_groups(archive).hidden_publishers == ("جريدة الرمل",)


def test_what_is_shown_for_once_is_kept_with_a_search_and_narrows_nothing():
    state = SearchState(shows_hidden=True)
    assert SearchState.from_json(state.to_json()) == state
    assert not state.is_narrowed


def test_only_what_came_since_a_moment_is_asked_for(archive: Archive):
    ids = frozenset(archive.articles.ids())
    first = min(ids)
    archive.curation.mark(first, ArticleMarks(("بحر",)))
    before, after = "2000-01-01T00:00:00Z", "2999-01-01T00:00:00Z"
    for state, found in (
        (SearchState(added_since=before), ids),
        (SearchState(added_since=before, tags=("بحر",)), {first}),
        (SearchState(added_since=after), set()),
    ):
        assert request_of(archive, state, 0, 5).article_ids == frozenset(found)
        assert SearchState.from_json(state.to_json()) == state
        assert state.is_narrowed
