"""What a dossier can be made of: the results of the present search."""

from __future__ import annotations

import pytest

from desktop.display.isolation import without_controls
from desktop.dossier.candidates import find_candidates
from desktop.session.search_state import SearchState
from tests.desktop.printing.kinds import filled


@pytest.fixture
def session(tmp_path):
    with filled(tmp_path).open_session() as session:
        list(session.synchronise())
        yield session


def test_the_results_of_the_search_with_their_newspaper_and_date(session):
    found = find_candidates(session, SearchState(text="  الميناء ", publishers=("صوت البحّار",)))
    assert found.query == "الميناء"
    assert found.total == len(found.articles) == 1
    (article,) = found.articles
    assert article.title == "النقابة: أرقام الإدارة مبالغ فيها"
    assert without_controls(article.details) == "صوت البحّار · 11 يونيو 2019"
    assert any("صوت البحّار" in words for words in found.narrowings)


def test_of_what_was_chosen_alone(session):
    every = find_candidates(session, SearchState())
    assert every.total > 2
    chosen = frozenset(each.article_id for each in every.articles[1:])
    found = find_candidates(session, SearchState(), chosen)
    assert {each.article_id for each in found.articles} == chosen
    assert found.total == len(chosen)


def test_a_story_is_told_once_unless_its_copies_were_chosen(session, monkeypatch):
    every = [each.article_id for each in find_candidates(session, SearchState()).articles]
    same = dict.fromkeys(every[1:3], "story 1")
    monkeypatch.setattr(type(session.archive.families), "stories", lambda _self, _ids: same)
    found = find_candidates(session, SearchState())
    assert [each.article_id for each in found.articles if each.is_told_before] == [every[2]]
    chosen = find_candidates(session, SearchState(), frozenset(every))
    assert not any(each.is_told_before for each in chosen.articles)


def test_nothing_found_is_nothing_to_choose(session):
    assert find_candidates(session, SearchState(text="زرافات")).articles == ()
