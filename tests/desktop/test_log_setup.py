"""The log file rotates, and its absence stops nothing."""

from __future__ import annotations

import errno
import logging
from pathlib import Path

import pytest

from desktop import locations, log_setup


@pytest.fixture
def home(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    return tmp_path


def test_what_is_logged_is_in_the_file(home: Path):
    handler = log_setup.start_logging()
    try:
        logging.getLogger("desktop.test").warning("ملف \ud800 غريب")
    finally:
        log_setup.stop_logging(handler)
    text = log_setup.log_file().read_text("utf-8")
    assert "ملف" in text
    assert "desktop.test" in text


def test_a_full_disk_is_not_told_on_the_terminal(home: Path, monkeypatch, capsys):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    handler = log_setup.start_logging()
    try:
        monkeypatch.setattr("logging.handlers.RotatingFileHandler.shouldRollover", full)
        logging.getLogger("desktop.test").warning("lost")
    finally:
        log_setup.stop_logging(handler)
    assert capsys.readouterr().err == ""


def test_the_file_rotates(home: Path):
    handler = log_setup.start_logging()
    try:
        for _ in range(1200):
            logging.getLogger("desktop.test").info("%s", "x" * 1000)
    finally:
        log_setup.stop_logging(handler)
    names = sorted(path.name for path in log_setup.log_file().parent.iterdir())
    assert names == ["khizana.log", "khizana.log.1"]


def test_a_place_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path / "file"))
    handler = log_setup.start_logging()
    logging.getLogger("desktop.test").warning("nowhere")
    log_setup.stop_logging(handler)
