"""`khizana import` reports what it did, goes on after a bad file, and says what went wrong."""

from __future__ import annotations

from pathlib import Path

from desktop.command_line import import_command

REPORT_KEYS = ["added", "updated", "unchanged", "duplicates", "failed", "seconds"]


def test_import_reports_what_it_did(khizana, tmp_path: Path, texts: Path):
    folder = tmp_path / "new" / "archive"
    first = khizana("import", "--archive", folder, texts, "--json")
    assert first.status == 0
    assert list(first.json) == REPORT_KEYS
    assert (first.json["added"], first.json["failed"]) == (3, [])
    second = khizana("import", "--archive", folder, texts, "--json").json
    assert (second["added"], second["unchanged"]) == (0, 3)


def test_import_goes_on_after_a_bad_file(khizana, tmp_path: Path, texts: Path):
    (texts / "empty.txt").write_bytes(b"")
    missing = texts / "nowhere.txt"
    answer = khizana("import", "--archive", tmp_path / "a", texts, missing, "--json")
    assert answer.status == 1
    assert answer.json["added"] == 3
    assert {Path(row["path"]).name: row["reason"] for row in answer.json["failed"]} == {
        "empty.txt": "empty",
        "nowhere.txt": "not-found",
    }


def test_import_for_people(khizana, tmp_path: Path, texts: Path):
    (texts / "empty.txt").write_bytes(b"")
    answer = khizana("import", "--archive", tmp_path / "a", texts)
    assert "تمّ الاستيراد: 3 مقالات" in answer.out
    assert "empty.txt: الملف فارغ" in answer.err


def test_import_into_what_is_no_archive(khizana, tmp_path: Path, texts: Path):
    (tmp_path / "file").write_text("x")
    assert khizana("import", "--archive", tmp_path / "file", texts).status == 3
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "archive.sqlite").write_bytes(b"not a database" * 100)
    assert khizana("import", "--archive", broken, texts).status == 3


def test_import_that_runs_out_of_space_is_partly_done(khizana, tmp_path: Path, texts, monkeypatch):
    from articles.errors import ArchiveError, Reason

    def full(*_: object, **__: object) -> object:
        raise ArchiveError(str(tmp_path), Reason.NO_SPACE)
        yield

    monkeypatch.setattr(import_command, "import_job", full)
    answer = khizana("import", "--archive", tmp_path / "a", texts)
    assert answer.status == 1
    assert "لا مساحة كافية" in answer.err


def test_pictures_are_recognised_where_that_is_chosen(khizana, tmp_path: Path, monkeypatch):
    words = ("عاد القطار الجبلي إلى العمل بعد سبع سنوات.",)
    monkeypatch.setattr("articles.reading.scans.pictures.recognised_paragraphs", lambda *_: words)
    page = tmp_path / "page.png"
    page.write_bytes(b"\x89PNG\r\n\x1a\n")
    refused = khizana("import", "--archive", tmp_path / "a", page, "--json")
    assert [row["reason"] for row in refused.json["failed"]] == ["scanned"]
    read = khizana("import", "--archive", tmp_path / "a", page, "--ocr", "--json")
    assert (read.status, read.json["added"]) == (0, 1)


def test_a_report_that_cannot_be_saved_is_no_summary(khizana, tmp_path: Path, texts: Path):
    report = tmp_path / "no" / "report.csv"
    answer = khizana("import", "--archive", tmp_path / "a", texts, "--report", report)
    assert answer.status == 1
    assert "تعذّر الحفظ في" in answer.err
    assert "الملخص" not in answer.err
