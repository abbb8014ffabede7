"""A folder is looked at before it is touched, and trusted only when nobody else could write."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

from index.building import private_folder
from index.building.index_folder import IndexFolder
from index.building.private_folder import make_private
from index.errors import IndexNotPrivateError

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="users")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert make_private(tmp_path / "index" / "one")
    return tmp_path / "index" / "one"


def test_a_folder_of_ours_is_trusted_and_closed(folder: Path) -> None:
    (folder / "build-1").mkdir()
    (folder / "build-1" / "file").write_text("x")
    assert make_private(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o707])
def test_what_was_open_to_others_is_closed_and_not_trusted(folder: Path, mode: int) -> None:
    folder.chmod(mode)
    assert not make_private(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_above_that_is_open_to_others_makes_it_untrusted(folder: Path) -> None:
    folder.parent.chmod(0o777)
    assert not make_private(folder)
    folder.parent.chmod(0o1777)  # where nobody renames what another has made
    assert make_private(folder)


def test_a_link_is_refused_and_what_it_leads_to_is_left_as_it_is(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    theirs.chmod(0o755)
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "one").symlink_to(theirs)
    with pytest.raises(IndexNotPrivateError):
        make_private(tmp_path / "index" / "one")
    with pytest.raises(IndexNotPrivateError):
        IndexFolder(tmp_path / "index" / "one")
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o755
    assert [*theirs.iterdir()] == []


def test_a_link_inside_is_not_trusted(folder: Path, tmp_path: Path) -> None:
    (folder / "build-1").symlink_to(tmp_path)
    assert not make_private(folder)


def test_a_folder_that_a_writer_removes_meanwhile_does_no_harm(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = [folder / "build-1" / "MAIN.tmp", folder / "build-1" / "other.tmp"]
    for each in both:
        each.mkdir(parents=True)
        (each / "file").write_text("x")
    is_plain = private_folder._is_plain

    def seen_and_gone(path: Path, mine: int) -> bool:
        for each in both:
            if path.name == "file" and each != path.parent:
                shutil.rmtree(each, ignore_errors=True)
        return is_plain(path, mine)

    monkeypatch.setattr(private_folder, "_is_plain", seen_and_gone)
    assert make_private(folder)


def test_a_folder_of_another_user_is_refused(folder: Path, monkeypatch) -> None:
    mine = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    with pytest.raises(IndexNotPrivateError):
        make_private(folder)
