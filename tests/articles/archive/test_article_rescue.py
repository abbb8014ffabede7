"""What mending and restoring ask of the articles."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from articles.archive.archive import Archive
from articles.archive.article_rescue import ArticleRescue


@pytest.fixture
def rescue(archive: Archive, document, annotated) -> ArticleRescue:
    for name in "ab":
        made = document(f"خبر {name}.", f"/{name}.txt")
        archive.articles.put(made, annotated(made))
    return ArticleRescue(archive._database, archive.articles)


def test_a_body_that_was_changed_behind_us_is_not_sound(rescue: ArticleRescue, archive: Archive):
    first, second = archive.articles.ids()
    assert rescue.is_sound(first)
    assert not rescue.is_sound("none")
    with closing(sqlite3.connect(archive._database.path)) as connection:
        connection.execute("UPDATE articles SET title = 'آخر' WHERE id = ?", (first,))
        connection.commit()
    assert not rescue.is_sound(first)
    assert rescue.is_sound(second)


def test_origins_of_articles_by_their_numbers(rescue: ArticleRescue):
    assert rescue.origins_of([1, 2, 99]) == ["/a.txt", "/b.txt"]
    assert rescue.origins_of([]) == []


def test_articles_whose_corrections_came_back_are_read_anew(
    rescue: ArticleRescue, archive: Archive
):
    first, _ = archive.articles.ids()
    rescue.settle({"date_corrections": [{"article_id": first}]})
    assert archive.articles.stale_ids() == [first]


def test_words_that_stand_where_they_say_stay(rescue: ArticleRescue, archive: Archive):
    first, _ = archive.articles.ids()
    rescue.settle({"passages": [{"article_id": first, "start": 0, "length": 3, "exact": "خبر"}]})
    assert archive.articles.stale_ids() == []


def test_what_has_an_origin_is_no_orphan(rescue: ArticleRescue):
    assert rescue.link_orphans() == []
