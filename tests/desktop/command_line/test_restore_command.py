"""The reader's words come back from a copy."""

from __future__ import annotations

from pathlib import Path

from articles.archive.archive import Archive
from articles.curation import MetadataCorrection
from articles.redating import set_date
from articles.timeline.publication_date import DateEvidence, PublicationDate
from tests.desktop.command_line.marking import behind, mark, only_id


def test_own_words_come_back_to_an_archive(khizana, archive: Path, tmp_path: Path):
    mark(archive, only_id(khizana, archive, "طاقته"), "كلفة الميناء")
    before = khizana("bookmarks", "--archive", archive, "--json").json
    assert khizana("backup", "--archive", archive, tmp_path / "own", "--own").status == 0
    behind(archive, "DELETE FROM passages")
    back = khizana("restore", "--archive", archive, tmp_path / "own", "--json")
    assert back.json["restored"]["passages"] == 1
    assert khizana("bookmarks", "--archive", archive, "--json").json == before


def test_titles_and_dates_of_the_reader_are_there_at_once(khizana, archive: Path, tmp_path: Path):
    article_id = only_id(khizana, archive, "طاقته")
    other = tmp_path / "other"
    assert khizana("import", "--archive", other, tmp_path / "texts").status == 0
    with Archive.open(other) as opened:
        opened.curation.correct(article_id, MetadataCorrection(title="عنوان القارئ"))
        set_date(opened, article_id, PublicationDate("2018-02-03", DateEvidence.STATED))
    assert khizana("restore", "--archive", archive, other).status == 0
    shown = khizana("show", "--archive", archive, article_id, "--json").json
    assert (shown["title"], shown["published"]) == ("عنوان القارئ", "2018-02-03")
    (hit,) = khizana("search", "--archive", archive, "عنوان:القارئ", "--json").json["hits"]
    assert hit["id"] == article_id
