"""Where no index can be kept, one is made for this time alone."""

from __future__ import annotations

import atexit
import errno
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop import locations
from desktop.command_line.dispatch import start
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.lent_cache import lend_cache
from desktop.command_line.rendering import Output
from desktop.session.archive_session import ArchiveLocation
from index.engine import IndexingStep
from index.whoosh_engine import WhooshEngine


@pytest.fixture
def at_exit(monkeypatch) -> list[Callable[[], object]]:
    """What is left to be done when the program ends."""
    left: list[Callable[[], object]] = []
    monkeypatch.setattr(
        atexit, "register", lambda do, *given, **named: left.append(lambda: do(*given, **named))
    )
    return left


@pytest.fixture
def closed_cache(tmp_path: Path, monkeypatch) -> Path:
    """A home in which no folder of indexes can be made."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "cache").write_text("no folder")
    monkeypatch.setenv(locations.HOME_VARIABLE, str(home))
    return home / "cache"


def test_it_is_said_and_taken_away_again(closed_cache: Path, at_exit, capsys):
    lend_cache(Output(is_json=False), ArchiveLocation(closed_cache.parent / "none"))
    assert str(closed_cache) in capsys.readouterr().err
    lent = locations.cache_folder()
    assert lent.parent.is_dir()
    assert not lent.is_relative_to(closed_cache.parent)
    for do in at_exit:
        do()
    assert not lent.parent.exists()


def test_where_it_can_be_kept_nothing_is_said(tmp_path: Path, monkeypatch, at_exit, capsys):
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    lend_cache(Output(is_json=False), ArchiveLocation(tmp_path / "none"))
    assert capsys.readouterr().err == ""
    assert locations.cache_folder().is_relative_to(tmp_path)
    assert not at_exit
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]  # nothing else is made


def test_searching_and_importing_go_on(tmp_path: Path, closed_cache: Path, at_exit, capsys):
    (tmp_path / "text.txt").write_text("الميناء الجديد\n\nافتتح الميناء الجديد أمس.", "utf-8")
    folder = str(tmp_path / "archive")
    assert start(["import", "--archive", folder, str(tmp_path / "text.txt")]) == ExitStatus.DONE
    assert start(["search", "--archive", folder, "الميناء"]) == ExitStatus.DONE
    said = capsys.readouterr()
    assert "⟦الميناء⟧" in said.out
    assert closed_cache.read_text() == "no folder"
    for do in at_exit:
        do()


def test_an_index_that_is_there_is_asked_where_it_lies(
    tmp_path: Path, monkeypatch, at_exit, capsys
):
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path / "home"))
    (tmp_path / "text.txt").write_text("الميناء الجديد\n\nافتتح الميناء الجديد أمس.", "utf-8")
    folder = str(tmp_path / "archive")
    assert start(["import", "--archive", folder, str(tmp_path / "text.txt")]) == ExitStatus.DONE
    closed = PermissionError(errno.EACCES, "closed")
    monkeypatch.setattr(locations, "write_error", lambda _: closed)
    capsys.readouterr()
    lend_cache(Output(is_json=False), ArchiveLocation(tmp_path / "archive"))
    assert capsys.readouterr().err == ""
    assert not at_exit
    lend_cache(Output(is_json=False), ArchiveLocation(tmp_path / "archive"), is_written=True)
    assert str(tmp_path / "home") in capsys.readouterr().err


def test_nothing_is_built_elsewhere_because_a_disk_is_full(
    tmp_path: Path, monkeypatch, at_exit, capsys
):
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path / "home"))
    full = OSError(errno.ENOSPC, "full")
    monkeypatch.setattr(locations, "write_error", lambda _: full)
    lend_cache(Output(is_json=False), ArchiveLocation(tmp_path / "none"), is_written=True)
    assert capsys.readouterr().err == ""
    assert not at_exit


def test_of_several_archives_each_is_asked_where_its_index_lies(
    tmp_path: Path, monkeypatch, at_exit, capsys
):
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path / "home"))
    (tmp_path / "text.txt").write_text("الميناء الجديد\n\nافتتح الميناء الجديد أمس.", "utf-8")
    first, second = str(tmp_path / "first"), str(tmp_path / "second")
    for folder in (first, second):
        assert start(["import", "--archive", folder, str(tmp_path / "text.txt")]) == ExitStatus.DONE
    shutil.rmtree(ArchiveLocation(tmp_path / "first").index_place())
    kept = locations.cache_folder
    closed = PermissionError(errno.EACCES, "closed")
    of_home = kept()
    monkeypatch.setattr(locations, "write_error", lambda _: None if kept() != of_home else closed)
    built: list[Path] = []
    synchronise = WhooshEngine.synchronise

    def logged(self: WhooshEngine, *, more_follows: bool = False) -> Iterator[IndexingStep]:
        built.append(self._folder.path)
        yield from synchronise(self, more_follows=more_follows)

    monkeypatch.setattr(WhooshEngine, "synchronise", logged)
    capsys.readouterr()
    assert start(["search", "--archive", first, "--also", second, "الميناء"]) == ExitStatus.DONE
    said = capsys.readouterr()
    assert said.out.count("⟦الميناء⟧ الجديد") >= 2
    assert len(built) == 1
    assert not built[0].is_relative_to(tmp_path / "home")
    for do in at_exit:
        do()
