"""New files of a watched folder are told of once they are whole, and only once."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.watched_folder import WatchedFolder


@pytest.fixture
def watched(qapp, tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "old.txt").write_text("قديم", "utf-8")
    watched = WatchedFolder()
    watched._settling.setInterval(50)
    watched.watch(folder)
    yield watched
    watched.watch(None)


def test_new_files_are_told_of_and_old_ones_are_not(qtbot, watched: WatchedFolder):
    assert watched.folder is not None
    with qtbot.waitSignal(watched.arrived, timeout=10_000) as arrived:
        (watched.folder / "new.txt").write_text("جديد", "utf-8")
        (watched.folder / ".hidden").write_text("x", "utf-8")
        (watched.folder / "page.part").write_text("x", "utf-8")
    assert arrived.args == [[watched.folder / "new.txt"]]
    with qtbot.waitSignal(watched.arrived, timeout=10_000) as arrived:
        (watched.folder / "third.txt").write_text("ثالث", "utf-8")
    assert arrived.args == [[watched.folder / "third.txt"]]


def test_a_new_folder_is_watched_too(qtbot, watched: WatchedFolder):
    assert watched.folder is not None
    inner = watched.folder / "يوم"
    with qtbot.waitSignal(watched.arrived, timeout=10_000) as arrived:
        inner.mkdir()
        (inner / "a.txt").write_text("خبر", "utf-8")
    assert arrived.args == [[inner / "a.txt"]]


def test_a_file_that_grows_is_waited_for(watched: WatchedFolder):
    told: list[list[Path]] = []
    watched.arrived.connect(told.append)
    assert watched.folder is not None
    file = watched.folder / "new.txt"
    file.write_text("أ", "utf-8")
    watched._look()
    file.write_text("أ ب", "utf-8")
    watched._look()
    assert told == []
    watched._look()
    assert told == [[file]]


def test_what_was_left_over_is_told_of_again_with_what_comes_next(watched: WatchedFolder):
    told: list[list[Path]] = []
    watched.arrived.connect(told.append)
    assert watched.folder is not None
    first, second = watched.folder / "1.txt", watched.folder / "2.txt"
    for file in (first, second):
        file.write_text("خبر", "utf-8")
        watched._look()
        watched._look()
    assert told == [[first], [second]]
    watched.forget([first, Path("/elsewhere.txt")])
    assert first not in watched.seen()
    assert second in watched.seen()
    watched._look()
    watched._look()
    assert told[2:] == [[first]]


def test_nothing_is_watched_until_it_is_told(qapp, tmp_path: Path):
    watched = WatchedFolder()
    watched._look()
    assert watched.folder is None
    watched.watch(tmp_path / "nowhere")
    watched._look()
    watched.watch(None)
    assert watched.folder is None
