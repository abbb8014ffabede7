"""Progress on standard error: seldom in a log, and nothing before anything takes long."""

from __future__ import annotations

import pytest

from desktop.command_line import progress as progress_module
from desktop.command_line.progress import Progress
from desktop.command_line.rendering import Output
from desktop.library.import_progress import ImportPhase, ImportProgress

STEP = ImportProgress(ImportPhase.READING, done=3, total=9, current="/a/b.txt")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the clock shows, to be moved on."""
    shown = [100.0]
    monkeypatch.setattr(progress_module.time, "monotonic", lambda: shown[0])
    return shown


def test_what_is_done_at_once_shows_no_progress(clock: list[float], capsys) -> None:
    Progress(Output(is_json=False)).show(STEP)
    assert capsys.readouterr().err == ""


def test_a_log_has_a_line_now_and_then(clock: list[float], capsys) -> None:
    progress = Progress(Output(is_json=False))
    clock[0] += 6
    progress.show(STEP)
    progress.show(STEP)
    progress.clear()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "b.txt" in lines[0]
    assert "3" in lines[0]
    assert "9" in lines[0]


def test_a_terminal_has_one_line_that_is_wiped(
    clock: list[float], capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    progress = Progress(Output(is_json=False))
    clock[0] += 1
    progress.show(STEP)
    assert capsys.readouterr().err.count("\n") == 0
    progress.clear()
    assert "b.txt" not in capsys.readouterr().err
