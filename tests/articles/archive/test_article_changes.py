"""What the index is told of an archive that changes."""

from __future__ import annotations

import pytest

from articles.archive import article_changes
from articles.archive.archive import Archive
from articles.archive.article_changes import changes, count_changes


@pytest.fixture
def filled(archive: Archive, document, annotated) -> Archive:
    for number in range(5):
        made = document(f"وصل القطار رقم {number} إلى المحطة.", f"/{number}.txt", publisher="النهر")
        archive.articles.put(made, annotated(made))
    return archive


@pytest.mark.parametrize("page", [1, 2, 500])
def test_changes_come_once_each_by_revision(
    filled: Archive, monkeypatch: pytest.MonkeyPatch, page: int
):
    monkeypatch.setattr(article_changes, "_PAGE", page)
    found = [*changes(filled._database, 0)]
    assert [each.body[15] for each in found] == [*"01234"]
    assert [each.revision for each in found] == sorted({each.revision for each in found})
    assert count_changes(filled._database, 0) == 5
    after = found[2].revision
    assert [*changes(filled._database, after)] == found[3:]
    assert count_changes(filled._database, after) == 2


def test_a_removed_article_is_told_by_its_id_alone(filled: Archive):
    article_id = filled.articles.ids()[0]
    before = filled.articles.revision()
    assert filled.articles.remove(article_id)
    (change,) = changes(filled._database, before)
    assert (change.id, change.removed, change.body) == (article_id, True, "")


def test_what_can_be_read_is_told_beside_what_cannot(
    filled: Archive, caplog: pytest.LogCaptureFixture
):
    filled._database.write("UPDATE articles SET body = x'00' WHERE number = 2")
    found = [*changes(filled._database, 0)]
    assert [each.unreadable for each in found] == [False, True, False, False, False]
    assert found[1].number == 2
    assert found[1].id in caplog.text


def test_what_changes_between_two_steps_comes_with_the_next_call(filled: Archive):
    steps = changes(filled._database, 0)
    next(steps)
    last = filled.articles.ids()[-1]
    newest = filled.articles.revision()
    assert filled.articles.remove(last)
    seen = [each.id for each in steps]
    assert [each.id for each in changes(filled._database, newest)] == [last]
    assert len(seen) <= 4
