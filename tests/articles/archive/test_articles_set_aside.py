"""An article that is taken out lies beside the others as it was."""

from __future__ import annotations

import pytest

from articles.archive.archive import Archive
from articles.archive.articles_set_aside import (
    articles_set_aside,
    forget_set_aside,
    known_set_aside,
    put_back,
    set_aside,
)


@pytest.fixture
def article_id(archive: Archive, document, annotated) -> str:
    made = document("وصل القطار.", "/a.txt", title="قطار", publisher="النهر")
    archive.articles.put(made, annotated(made))
    return archive.articles.ids()[0]


def test_what_lies_there_is_known_by_its_place_and_by_its_file(archive, document, article_id):
    database = archive._database
    fingerprint = document("وصل القطار.").fingerprint
    assert known_set_aside(database, "/a.txt", fingerprint) is None
    set_aside(database, article_id, hidden=False)
    assert known_set_aside(database, "/a.txt", "other") == article_id
    assert known_set_aside(database, "/elsewhere.txt", fingerprint) == article_id
    assert known_set_aside(database, "/elsewhere.txt", "other") is None


def test_it_lies_there_once_and_may_be_hidden(archive: Archive, article_id: str):
    for hidden in (False, True):
        set_aside(archive._database, article_id, hidden=hidden)
        (found,) = articles_set_aside(archive._database)
        assert (found.title, found.publisher) == ("قطار", "النهر")
        assert found.hidden is hidden


def test_it_comes_back_with_its_place_to_be_read_anew(archive: Archive, article_id: str):
    set_aside(archive._database, article_id, hidden=False)
    archive._database.write("DELETE FROM articles")
    found = put_back(archive._database, article_id, 7)
    assert found is not None
    assert found[1] == "/a.txt"
    assert archive.articles.ids() == [article_id]
    assert archive.articles.stale_ids() == [article_id]
    assert articles_set_aside(archive._database) == ()
    assert put_back(archive._database, article_id, 8) is None


def test_what_is_forgotten_is_gone_for_good(archive: Archive, article_id: str):
    set_aside(archive._database, article_id, hidden=False)
    assert forget_set_aside(archive._database, ["none"]) == 0
    assert forget_set_aside(archive._database, [article_id]) == 1
    assert articles_set_aside(archive._database) == ()
