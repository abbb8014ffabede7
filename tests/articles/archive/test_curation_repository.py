"""What the reader decided of articles outlives whatever is imported again, and can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.archive.import_reports import ImportReport
from articles.curation import ArticleMarks, Collection, MetadataCorrection, ReadingStatus
from articles.intake import import_paths
from articles.redating import redating

TEXTS = {
    "port": (
        "الميناء القديم يعود\n\nجريدة الساحل\n12 أبريل 2019\n\n"
        "عادت القوارب إلى المرفأ، وهي 30 قاربا."
    ),
    "school": (
        "درس في التل\n\nجريدة التل\n3 ماي 2020\n\nفتحت المدرسة أبوابها أمام 45 طفلا في الوادي."
    ),
}


def imported(archive: Archive, folder: Path) -> ImportReport:
    return [step.report for step in import_paths(archive, [folder])][-1] or ImportReport()


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def archive(tmp_path: Path, texts: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        imported(archive, texts)
        yield archive


def id_of(archive: Archive, words: str) -> str:
    titles = archive.articles.titles(archive.articles.ids())
    return next(article_id for article_id, title in titles.items() if words in title)


def metadata(archive: Archive, article_id: str):
    found = archive.articles.get(article_id)
    assert found is not None
    return found.article.metadata


def test_corrected_metadata_stand_after_a_changed_file_is_imported_again(archive, texts):
    port = id_of(archive, "الميناء")
    revision = archive.articles.revision()
    given = MetadataCorrection(title="عودة الميناء", publisher="الموج", creator="سعاد")
    archive.curation.correct(port, given)
    assert archive.articles.revision() > revision
    for changed in (False, True):
        if changed:
            (texts / "port.txt").write_text(TEXTS["port"] + "\n\nورست فيه سفينة.", "utf-8")
        report = imported(archive, texts)
        assert (report.updated, report.added) == (int(changed), 0)
        found = metadata(archive, port)
        assert (found.title, found.publisher, found.creator) == ("عودة الميناء", "الموج", "سعاد")
    assert archive.damages() == ()


def test_what_is_taken_back_is_as_extracted(archive):
    port = id_of(archive, "الميناء")
    before = metadata(archive, port)
    archive.curation.correct(port, MetadataCorrection(title="غيره", publisher=""))
    assert metadata(archive, port).publisher is None
    assert archive.curation.correct(port, MetadataCorrection())
    for _ in redating(archive, port):
        pass
    assert metadata(archive, port) == before
    assert archive.articles.stale_ids() == []
    assert not archive.curation.correction(port)


def test_an_article_that_was_removed_stays_away_from_imports_and_comes_back_whole(archive, texts):
    port = id_of(archive, "الميناء")
    was = archive.articles.get(port)
    archive.curation.set_aside([port], hidden=False)
    assert archive.articles.get(port) is None
    assert [(each.id, each.hidden) for each in archive.curation.set_asides()] == [(port, False)]
    (texts / "copy.txt").write_text(TEXTS["port"], "utf-8")
    (texts / "port.txt").write_text(TEXTS["port"] + "\n\nورست فيه سفينة.", "utf-8")
    report = imported(archive, texts)
    assert (report.added, report.failed) == (0, ())
    assert archive.articles.count() == 1
    archive.curation.bring_back([port])
    assert archive.articles.stale_ids() == [port]
    for _ in redating(archive, port):
        pass
    assert archive.articles.get(port) == was
    assert archive.curation.set_asides() == ()
    assert archive.damages() == ()
    assert imported(archive, texts).updated == 1


def test_an_article_of_the_bin_can_be_hidden_and_a_forgotten_one_comes_anew(archive, texts):
    port = id_of(archive, "الميناء")
    archive.curation.set_aside([port], hidden=False)
    archive.curation.set_aside([port], hidden=True)
    assert archive.curation.set_asides()[0].hidden
    assert archive.curation.forget([port]) == 1
    assert imported(archive, texts).added == 1
    assert archive.articles.get(port) is not None


def test_marks_are_found_by_tag_and_status(archive):
    port, school = id_of(archive, "الميناء"), id_of(archive, "درس")
    archive.curation.mark(port, ArticleMarks(("بحر", "عمل"), ReadingStatus.TO_READ, "للمقارنة"))
    archive.curation.mark(school, ArticleMarks(("عمل",)))
    assert archive.curation.marks([port, school])[port].note == "للمقارنة"
    assert [*archive.curation.tags().items()] == [
        ("عمل", frozenset({port, school})),
        ("بحر", frozenset({port})),
    ]
    assert archive.curation.statuses() == {"to-read": frozenset({port})}
    archive.curation.set_aside([port], hidden=True)
    assert archive.curation.tags() == {"عمل": frozenset({school})}
    archive.curation.mark(school, ArticleMarks())
    assert archive.curation.marks([school]) == {}


def test_a_collection_keeps_its_order_and_what_is_gone_for_a_while(archive):
    port, school = id_of(archive, "الميناء"), id_of(archive, "درس")
    archive.curation.keep_collection(Collection("بحث", (school, port)))
    archive.curation.set_aside([school], hidden=False)
    assert archive.curation.collections() == (Collection("بحث", (port,)),)
    archive.curation.bring_back([school])
    assert archive.curation.collections() == (Collection("بحث", (school, port)),)
    assert archive.curation.remove_collection("بحث")
    assert not archive.curation.remove_collection("بحث")
    assert archive.curation.collection("بحث") is None


def test_the_readers_decisions_go_with_the_readers_words(archive, tmp_path: Path, texts):
    port = id_of(archive, "الميناء")
    archive.curation.correct(port, MetadataCorrection(title="عودة الميناء"))
    archive.curation.mark(port, ArticleMarks(("بحر",)))
    archive.curation.keep_collection(Collection("بحث", (port,)))
    words = archive.own_words()
    with Archive.open(tmp_path / "other", create=True) as other:
        imported(other, texts)
        other.take_in(words)
        for article_id in other.articles.stale_ids():
            for _ in redating(other, article_id):
                pass
        assert metadata(other, port).title == "عودة الميناء"
        assert other.curation.marks([port])[port].tags == ("بحر",)
        assert other.curation.collections() == (Collection("بحث", (port,)),)
