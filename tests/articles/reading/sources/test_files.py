"""The files under a path, in the order of their names, and why others are not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.archive.migration import APPLICATION_ID
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.sources.files import sources, system_error
from articles.reading.sources.source import Source


def test_files_come_by_name_with_those_of_inner_folders(tmp_path: Path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/d.txt"):
        (tmp_path / name).write_text("نص", "utf-8")
    found = [each for each in sources(tmp_path) if isinstance(each, Source)]
    assert [Path(each.origin).relative_to(tmp_path).as_posix() for each in found] == [
        "a.txt",
        "b/d.txt",
        "c.txt",
    ]
    with found[0].open() as stream:
        assert stream.read().decode() == "نص"
    assert found[0].size == 4


def test_what_is_not_there_is_an_error(tmp_path: Path):
    (error,) = sources(tmp_path / "none.txt")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NOT_FOUND


def test_a_hidden_file_is_passed_over_with_a_remark(tmp_path: Path):
    (tmp_path / ".hidden").write_text("x")
    (remark,) = sources(tmp_path)
    assert isinstance(remark, Remark)
    assert (remark.kind, remark.count) == (RemarkKind.SKIPPED, 1)


def test_a_link_to_the_folder_above_ends(tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("a")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    assert len([*sources(tmp_path)]) == 1


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (FileNotFoundError(), Reason.NOT_FOUND),
        (NotADirectoryError(), Reason.NOT_FOUND),
        (PermissionError(), Reason.NO_PERMISSION),
        (OSError("strange"), Reason.UNREADABLE),
        (ValueError("embedded null byte"), Reason.UNREADABLE),
    ],
)
def test_what_the_system_says_has_a_reason(error: OSError | ValueError, reason: Reason):
    assert system_error("/a", error).reason is reason


def test_an_archive_of_this_program_in_a_folder_is_passed_over_whole(tmp_path: Path) -> None:
    mark = APPLICATION_ID.to_bytes(4, "big")
    for name, sign in (("أرشيف", mark), ("غيره", b"\0" * 4)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "archive.sqlite").write_bytes(b"SQLite format 3\0" + b"\0" * 52 + sign)
        (folder / "index").write_bytes(b"\0")
    found = list(sources(tmp_path))
    remarks = [each for each in found if isinstance(each, Remark)]
    assert [(each.kind, each.detail, each.count) for each in remarks] == [
        (RemarkKind.SKIPPED, "archive", 2)
    ]
    assert len(found) == 3
