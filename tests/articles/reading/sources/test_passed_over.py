from __future__ import annotations

import zipfile
from pathlib import Path

from articles.document import Document
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import count_items, walk
from articles.reading.sources.passed_over import why_member_passed_over, why_passed_over

PAGE = "<!DOCTYPE html><html><body><article><h1>عنوان الصفحة</h1><p>{}</p></article></body></html>"
TEXT = "افتتح السوق الأسبوعي أبوابه بعد إصلاحات دامت سنة كاملة، وعاد إليه الباعة والزبائن. " * 4


def fill(folder: Path) -> None:
    parts = folder / "صفحة_files"
    parts.mkdir(parents=True)
    (folder / "صفحة.html").write_text(PAGE.format(TEXT), "utf-8")
    for name in ("a.js", "b.css", "frame.html"):
        (parts / name).write_text("x", "utf-8")
    (folder / "notes_files").mkdir()
    (folder / "notes_files" / "خبر.txt").write_text(TEXT, "utf-8")
    (folder / "Thumbs.db").write_bytes(b"\0")
    (folder / "~$خبر.docx").write_bytes(b"\0")
    (folder / "style.css").write_text("a {}", "utf-8")
    (folder / ".hidden").write_text("x", "utf-8")


def check(path: Path) -> None:
    remarks: list[Remark] = []
    items = list(walk([path], remarked=remarks.append))
    assert len(items) == 2
    assert all(isinstance(item, Document) for item in items), items
    assert {remark.kind for remark in remarks} == {RemarkKind.SKIPPED}
    assert sum(remark.count for remark in remarks) == 7
    assert {remark.detail for remark in remarks} == {"hidden", "system", "page-parts"}
    assert count_items([path]) == 2


def test_what_is_no_article_in_a_folder_is_passed_over_and_counted(tmp_path: Path) -> None:
    fill(tmp_path / "a")
    check(tmp_path / "a")


def test_and_in_a_zip_too(tmp_path: Path) -> None:
    fill(tmp_path / "a")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for path in sorted((tmp_path / "a").rglob("*")):
            archive.write(path, path.relative_to(tmp_path).as_posix())
    check(tmp_path / "a.zip")


def test_the_parts_of_a_large_archive_of_posts_are_read() -> None:
    for name in ("tweets.js", "tweets-part1.js", "tweet-part12.js", "note-tweet.js"):
        assert why_passed_over(name) is None
    assert why_passed_over("retweets-part1.js") == "page-parts"


def test_what_a_program_that_fetches_sites_keeps_beside_the_pages_is_no_article() -> None:
    for path in ("a/hts-cache/doit.log", "a/hts-log.txt"):
        assert why_member_passed_over(path) == "system"
    assert why_member_passed_over("a/example.net/log.txt") is None


def test_what_stands_beside_an_open_database_is_no_article() -> None:
    for name in ("archive.sqlite-wal", "Press.db-shm", "a.sqlite3-journal"):
        assert why_passed_over(name) == "system"
    for name in ("archive.sqlite", "ledger-journal", "press-wal.txt"):
        assert why_passed_over(name) is None


def test_annotations_beside_a_text_are_no_article() -> None:
    assert why_passed_over("7.ann") == "annotations"
    assert why_passed_over("annotation.conf") == "system"
    assert why_passed_over("7.txt") is None


def test_what_generators_of_sites_are_made_of_is_no_article() -> None:
    assert {why_passed_over(name) for name in ("Gemfile", "_config.yml", "package.json")} == {
        "system"
    }
