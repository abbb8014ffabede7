"""Where no index can be kept, one is made for this time alone."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import locations
from desktop.command_line.dispatch import start
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.lent_cache import lend_cache
from desktop.command_line.rendering import Output


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
    lend_cache(Output(is_json=False))
    assert str(closed_cache) in capsys.readouterr().err
    lent = locations.cache_folder()
    assert lent.parent.is_dir()
    assert not lent.is_relative_to(closed_cache.parent)
    for do in at_exit:
        do()
    assert not lent.parent.exists()


def test_where_it_can_be_kept_nothing_is_said(tmp_path: Path, monkeypatch, at_exit, capsys):
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    lend_cache(Output(is_json=False))
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
