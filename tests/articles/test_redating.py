"""The reader's date outlives imports, and everything told from it follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.intake import extract_again, import_paths
from articles.redating import clear_date, redating, set_date
from articles.timeline.publication_date import DateEvidence, PublicationDate

TEXT = "بدأ العمل في الميناء شهر يونيو الماضي، وشارك فيه 300 عامل."
GIVEN = PublicationDate("2018-05-01", DateEvidence.STATED, "قارئ")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        yield archive


def write(folder: Path, text: str = TEXT) -> Path:
    table = folder / "rows.csv"
    table.write_text(f"title,published,text\nخبر الميناء,2012-03-04,{text}\n", "utf-8")
    return table


def imported(archive: Archive, path: Path) -> str:
    for _ in import_paths(archive, [path]):
        pass
    (article_id,) = archive.articles.ids()
    return article_id


def dates(archive: Archive, article_id: str) -> tuple[str | None, str | None]:
    """The article's own date, and its first time."""
    found = archive.articles.get(article_id)
    assert found is not None
    return found.article.metadata.date.value, found.times[0].value


def test_times_follow_the_readers_date_and_the_sources_again(
    archive: Archive, tmp_path: Path
) -> None:
    article_id = imported(archive, write(tmp_path))
    assert dates(archive, article_id) == ("2012-03-04", "2011-06")
    assert set_date(archive, article_id, GIVEN)
    assert dates(archive, article_id) == ("2018-05-01", "2017-06")
    assert archive.articles.stale_ids() == []
    assert clear_date(archive, article_id)
    assert dates(archive, article_id) == ("2012-03-04", "2011-06")
    assert archive.articles.stale_ids() == []


def test_the_readers_date_outlives_an_import(archive: Archive, tmp_path: Path) -> None:
    article_id = imported(archive, write(tmp_path))
    set_date(archive, article_id, GIVEN)
    assert imported(archive, write(tmp_path, TEXT + " وانتهى.")) == article_id
    assert dates(archive, article_id) == ("2018-05-01", "2017-06")
    assert archive.articles.corrected_date(article_id) == GIVEN
    assert archive.articles.stale_ids() == []


def test_what_was_cut_off_is_done_when_the_archive_catches_up(
    archive: Archive, tmp_path: Path
) -> None:
    article_id = imported(archive, write(tmp_path))
    archive.articles.keep_date(article_id, GIVEN)
    assert dates(archive, article_id) == ("2012-03-04", "2011-06")
    for _ in extract_again(archive):
        pass
    assert dates(archive, article_id) == ("2018-05-01", "2017-06")
    archive.articles.forget_date(article_id)
    for _ in extract_again(archive):
        pass
    assert dates(archive, article_id) == ("2012-03-04", "2011-06")


def test_a_date_that_comes_meanwhile_wins(archive: Archive, tmp_path: Path) -> None:
    article_id = imported(archive, write(tmp_path))
    archive.articles.keep_date(article_id, GIVEN)
    steps = redating(archive, article_id)
    next(steps)
    later = PublicationDate("2001-01-02", DateEvidence.STATED, "قارئ")
    archive.articles.keep_date(article_id, later)
    for _ in steps:
        pass
    assert dates(archive, article_id) == ("2001-01-02", "2000-06")


def test_an_unknown_article_has_no_date(archive: Archive) -> None:
    assert not set_date(archive, "nothing", GIVEN)
    assert not clear_date(archive, "nothing")
    assert list(redating(archive, "nothing")) == []
