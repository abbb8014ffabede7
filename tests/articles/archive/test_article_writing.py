"""What comes of a document that is put into an archive."""

from __future__ import annotations

import pytest

from articles.archive.archive import Archive
from articles.archive.article_writing import ArticleWriter, Outcome


@pytest.fixture
def writer(archive: Archive) -> ArticleWriter:
    return ArticleWriter(archive._database)


def test_what_is_foretold_is_what_comes(writer, archive, document, annotated, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("x")
    first = document("خبر أول.", str(file))
    copy = document("خبر أول.", "/b.txt")
    changed = document("خبر أول تغيّر.", str(file))
    for made, outcome in [
        (first, Outcome.ADDED),
        (first, Outcome.UNCHANGED),
        (copy, Outcome.DUPLICATE),
        (changed, Outcome.UPDATED),
    ]:
        assert writer.classify(made).outcome is outcome
        assert writer.put(made, annotated(made)) is outcome
    assert archive.articles.count() == 1


def test_the_same_words_in_another_newspaper_are_another_article(
    writer, archive, document, annotated
):
    """One agency's release in two papers is two witnesses of who printed it, not one file twice."""
    first = document("خبر.", "/a.txt", publisher="الأَهرام")
    for made, outcome in [
        (first, Outcome.ADDED),
        (document("خبر.", "/b.txt", publisher="النهار"), Outcome.ADDED),
        (document("خبر.", "/c.txt", publisher="الاهرام"), Outcome.DUPLICATE),
        (document("خبر.", "/d.txt", publisher="النهار"), Outcome.DUPLICATE),
        (document("خبر.", "/e.txt"), Outcome.DUPLICATE),
        (document("خبر.", "/b.txt", publisher="النهار"), Outcome.UNCHANGED),
    ]:
        assert writer.classify(made).outcome is outcome
        assert writer.put(made, annotated(made)) is outcome
    assert archive.articles.count() == 2


def test_every_change_is_a_revision_and_nothing_else_is(writer, archive, document, annotated):
    made = document("خبر.", "/a.txt")
    writer.put(made, annotated(made))
    revision = archive.articles.revision()
    writer.put(made, annotated(made))
    assert archive.articles.revision() == revision
    writer.remove(archive.articles.ids()[0])
    assert archive.articles.revision() > revision


def test_a_copy_is_remembered_by_where_it_was_found(writer, document, annotated):
    made = document("خبر.", "/a.txt", title="عنوان الخبر")
    writer.put(made, annotated(made))
    copy = document("خبر.", "/elsewhere.txt")
    assert writer.put_copy(copy) is Outcome.DUPLICATE
    found = writer.copy_found("/elsewhere.txt")
    assert found is not None
    assert (found.title, found.origin) == ("عنوان الخبر", "/elsewhere.txt")
    assert writer.copy_found("/nowhere.txt") is None


def test_only_a_known_article_can_be_stale_removed_or_replaced(writer, document, annotated):
    assert not writer.mark_stale("none")
    assert not writer.remove("none")
    made = document("خبر.", "/a.txt")
    with pytest.raises(KeyError):
        writer.replace(made, annotated(made))


def test_a_stale_article_is_among_the_stale(writer, archive, document, annotated):
    made = document("خبر.", "/a.txt")
    writer.put(made, annotated(made))
    (article_id,) = archive.articles.ids()
    assert archive.articles.stale_ids() == []
    assert writer.mark_stale(article_id)
    assert archive.articles.stale_ids() == [article_id]


def test_an_article_without_an_origin_gets_its_id_for_one(writer, archive, document, annotated):
    made = document("خبر.", "/a.txt")
    writer.put(made, annotated(made))
    assert writer.link_orphans() == []
    archive._database.write("DELETE FROM origins")
    (article_id,) = archive.articles.ids()
    assert writer.link_orphans() == [article_id]
    assert writer.link_orphans() == []
