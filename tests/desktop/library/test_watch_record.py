"""What is watched is remembered for each archive, among what is the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.watch_record import WatchRecord, keep_record, read_record


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KHIZANA_HOME", str(tmp_path / "home"))
    return tmp_path / "أرشيف"


def test_what_is_kept_is_read_again(archive: Path, tmp_path: Path):
    folder = tmp_path / "in"
    files = {folder / "يوم" / "خبر.txt": (12, 1_764_500_000_123_456_789)}
    record = WatchRecord(folder, files)
    keep_record(archive, record)
    assert read_record(archive) == record
    assert read_record(tmp_path / "another") is None
    assert not archive.exists()
    keep_record(archive, None)
    assert read_record(archive) is None
    keep_record(archive, None)


@pytest.mark.parametrize(
    "words",
    [
        *("", "[]", "{}", '{"folder": 3, "files": {}}', '{"folder": "a"'),
        '{"folder": "/a", "files": {"/b/c": [1, 2]}}',
        '{"folder": "/a", "files": {"b": [1e999, 2]}}',
    ],
)
def test_a_file_that_somebody_wrote_into_says_nothing(archive: Path, tmp_path: Path, words: str):
    keep_record(archive, WatchRecord(tmp_path / "in"))
    (kept,) = (tmp_path / "home" / "data" / "watched").iterdir()
    kept.write_text(words, "utf-8")
    assert read_record(archive) is None


def test_where_nothing_can_be_written_nothing_is_remembered(archive: Path, tmp_path: Path):
    (tmp_path / "home").write_text("", "utf-8")
    keep_record(archive, WatchRecord(tmp_path / "in"))
    assert read_record(archive) is None
