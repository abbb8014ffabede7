"""What is damaged is made again from what is not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from articles.archive.archive import FILE_NAME, Archive
from articles.intake import import_paths
from articles.mending import mend

TEXTS = {
    "port": "ميناء الشمال\n\nافتتح الميناء سنة 2015 وبلغت كلفته 14 مليار درهم.",
    "school": "مدرسة قروية\n\nاستقبلت المدرسة 240 تلميذا سنة 2016.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for _ in import_paths(archive, [tmp_path / f"{name}.txt" for name in TEXTS]):
            pass
    return tmp_path / "archive"


def damaged(folder: Path, sql: str) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute(sql).rowcount > 0
        connection.commit()


def mended(folder: Path) -> Archive:
    archive = Archive.open(folder)
    found = archive.damages()
    assert found
    for _ in mend(archive, found):
        pass
    return archive


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE articles SET body = substr(body, 1, 30) WHERE number = 1",
        "UPDATE articles SET title = 'غيره' WHERE number = 2",
        "UPDATE figures SET low = low + 1",
        "DELETE FROM times",
        "UPDATE origins SET hash = hash + 1",
    ],
)
def test_everything_is_as_before(folder: Path, sql: str) -> None:
    with Archive.open(folder) as archive:
        before = [archive.articles.get(each) for each in archive.articles.ids()]
    damaged(folder, sql)
    with mended(folder) as archive:
        assert archive.damages() == ()
        assert archive.check() == ()
        assert [archive.articles.get(each) for each in archive.articles.ids()] == before


def test_an_article_whose_file_is_gone_stays_damaged_and_harms_no_other(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "port.txt").unlink()
    damaged(folder, "UPDATE articles SET title = 'غيره' WHERE number = 1")
    with mended(folder) as archive:
        assert [each.table for each in archive.damages()] == ["articles"]
        assert archive.articles.count() == 2


def test_a_row_of_a_table_is_read_again_and_no_other_row_of_it(tmp_path: Path) -> None:
    table = tmp_path / "table.jsonl"
    rows = ['{"id": "a", "title": "أول", "text": "نص أول طويل."}',
            '{"id": "b", "title": "ثان", "text": "نص ثان قصير."}']  # fmt: skip
    table.write_text("\n".join(rows), "utf-8")
    folder = tmp_path / "archive"
    with Archive.open(folder, create=True) as archive:
        for _ in import_paths(archive, [table]):
            pass
        archive.articles.remove("b")
    damaged(folder, "UPDATE articles SET title = 'غيره' WHERE id = 'a'")
    with mended(folder) as archive:
        assert archive.damages() == ()
        assert archive.articles.ids() == ["a"]
        article = archive.articles.get("a")
        assert article is not None
        assert article.article.metadata.title == "أول"
