"""Disks that are full or read only, real ones: what can be answered is, and the rest is said."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from articles.archive.archive import Archive

ROOT = Path(__file__).resolve().parents[2]
FULL = "لا مساحة كافية على القرص"

Run = Callable[..., subprocess.CompletedProcess[str]]


class Disk:
    """A small file system in memory, mounted for one test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self._call("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder))

    def fill(self) -> None:
        """Leave no room."""
        with (self.folder / "filling").open("ab", buffering=0) as file:
            for size in (1 << 16, 1 << 12, 1):
                try:
                    while file.write(bytes(size)):
                        pass
                except OSError:
                    continue

    def protect(self) -> None:
        """Let nothing be written."""
        self._call("mount", "-o", "remount,ro", str(self.folder))

    def unmount(self) -> None:
        """Take it away."""
        self._call("umount", "-l", str(self.folder))

    def _call(self, *words: str) -> None:
        subprocess.run(words, check=True, capture_output=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    try:
        made = Disk(tmp_path / "disk")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only an administrator of Linux can make a disk for a test")
    yield made
    made.unmount()


@pytest.fixture
def run(tmp_path: Path, disk: Disk) -> Run:
    home = disk.folder / "home"

    def call(*arguments: str | Path, home: Path = home) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "desktop", *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, "KHIZANA_HOME": str(home)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return call


@pytest.fixture
def archive(tmp_path: Path, run: Run) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(3):
        words = f"افتتح الجسر رقم {number} بعد أشغال كلفت 14 مليون درهم سنة 2015، وعبره السكان."
        (texts / f"{number}.txt").write_text(words, "utf-8")
    done = run("import", "--archive", tmp_path / "archive", texts)
    assert done.returncode == 0, done.stderr
    return tmp_path / "archive"


def found(done: subprocess.CompletedProcess[str]) -> int:
    assert "Traceback" not in done.stderr
    assert "Logging error" not in done.stderr
    assert done.returncode == 0, done.stderr
    return int(json.loads(done.stdout)["total"])


def test_a_home_that_is_only_read_answers(run: Run, archive: Path, disk: Disk) -> None:
    disk.protect()
    done = run("search", "--archive", archive, "الجسر", "--json")
    assert (found(done), done.stderr) == (3, "")
    assert run("check", "--archive", archive).returncode == 0


def test_a_full_home_answers_from_the_index_that_is_there(
    run: Run, archive: Path, disk: Disk
) -> None:
    disk.fill()
    done = run("search", "--archive", archive, "الجسر", "--json")
    assert (found(done), done.stderr) == (3, "")


def test_a_stale_index_on_a_full_disk_answers_and_says_so(
    run: Run, archive: Path, disk: Disk, tmp_path: Path
) -> None:
    disk.fill()
    (tmp_path / "new.txt").write_text("افتتح المطار سنة 2016 وكلف 3 ملايين درهم.", "utf-8")
    done = run("import", "--archive", archive, tmp_path / "new.txt")
    assert FULL in done.stderr
    assert "Traceback" not in done.stderr
    with Archive.open(archive) as opened:
        assert opened.articles.count() == 4  # the archive has it, whatever the index could take
    done = run("search", "--archive", archive, "الجسر", "--json")
    assert found(done) == 3
    assert FULL in done.stderr


def test_without_an_index_and_without_room_nothing_is_said_to_be_found(
    run: Run, archive: Path, disk: Disk
) -> None:
    disk.fill()
    done = run("search", "--archive", archive, "الجسر", home=disk.folder / "other")
    assert done.returncode != 0
    assert done.stdout == ""
    assert FULL in done.stderr
    assert "Traceback" not in done.stderr


def test_an_archive_that_is_only_read_is_searched_and_refuses_an_import(
    run: Run, archive: Path, disk: Disk, tmp_path: Path
) -> None:
    home, moved = tmp_path / "home", disk.folder / "archive"
    archive.rename(tmp_path / "before")
    moved.mkdir()
    for file in (tmp_path / "before").iterdir():
        if file.is_file():
            (moved / file.name).write_bytes(file.read_bytes())
    disk.protect()
    assert found(run("search", "--archive", moved, "الجسر", "--json", home=home)) == 3
    done = run("import", "--archive", moved, tmp_path / "texts", home=home)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_an_archive_on_a_full_disk_loses_nothing(
    run: Run, archive: Path, disk: Disk, tmp_path: Path
) -> None:
    moved = disk.folder / "archive"
    moved.mkdir()
    for file in archive.iterdir():
        if file.is_file():
            (moved / file.name).write_bytes(file.read_bytes())
    disk.fill()
    more = tmp_path / "more"
    more.mkdir()
    for number in range(40):
        (more / f"{number}.txt").write_text(f"خبر {number} سنة 2014. " + "كلمة " * 9000, "utf-8")
    done = run("import", "--archive", moved, more, home=tmp_path / "home")
    assert done.returncode != 0
    assert FULL in done.stderr
    assert "Traceback" not in done.stderr
    assert found(run("search", "--archive", moved, "الجسر", "--json", home=tmp_path / "home")) == 3


def test_whatever_the_umask_nobody_else_reads(run: Run, archive: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        home = tmp_path / "open home"
        done = run("import", "--archive", tmp_path / "new", tmp_path / "texts", home=home)
        assert done.returncode == 0, done.stderr
    finally:
        os.umask(before)
    for folder in (tmp_path / "new", home):
        for path in (folder, *folder.rglob("*")):
            assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import run

application = QApplication([])
rows = []

def look() -> None:
    for widget in application.topLevelWidgets():
        if widget.metaObject().className() == "MainWindow":
            rows.append(widget.page.results.model.total)
    if rows and rows[-1]:
        application.quit()

timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
QTimer.singleShot(120_000, application.quit)
status = run(Path(sys.argv[1]))
print(rows[-1] if rows else None, status)
"""


@pytest.mark.parametrize("hinder", [Disk.fill, Disk.protect], ids=["full", "only read"])
def test_the_window_opens_over_such_a_home(
    archive: Path, disk: Disk, hinder: Callable[[Disk], None]
) -> None:
    hinder(disk)
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(archive)],
        cwd=ROOT,
        env={**os.environ, "KHIZANA_HOME": str(disk.folder / "home"),
             "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert done.stdout.split() == ["3", "0"]
