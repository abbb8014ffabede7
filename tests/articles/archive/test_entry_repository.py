"""When articles entered the archive."""

from __future__ import annotations

from datetime import datetime

from articles.archive.archive import Archive
from tests.articles.archive.test_article_repository import TEXT, put


def test_an_article_keeps_the_day_on_which_it_entered(
    archive: Archive, document, annotated
) -> None:
    file = document(TEXT)
    article_id = put(archive, annotated, file)
    (day,) = archive.entries.of([article_id, "unknown"]).values()
    assert datetime.fromisoformat(day).tzinfo is not None
    archive._database.write("UPDATE entries SET added = '2001-02-03T04:05:06Z'")
    put(archive, annotated, document("جملة جديدة. " + TEXT))
    assert archive.articles.remove(article_id)
    put(archive, annotated, file)
    assert archive.entries.of([article_id]) == {article_id: "2001-02-03T04:05:06Z"}


def test_what_came_after_a_moment_is_told(archive: Archive, document, annotated) -> None:
    article_id = put(archive, annotated, document(TEXT))
    archive._database.write("UPDATE entries SET added = '2001-02-03T04:05:06Z'")
    assert archive.entries.since("2001-02-03T04:05:05Z") == {article_id}
    assert archive.entries.since("2001-02-03T04:05:06Z") == frozenset()
