"""Where a file is to be saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop.export import save_dialog
from desktop.export.save_dialog import SaveDialog, file_name


@pytest.fixture
def asked(monkeypatch):
    """What the dialog was asked, and what it answers."""
    calls: list[tuple[str, str, str]] = []
    answers: list[str] = []

    def ask(_window, title, offered, kind):
        calls.append((title, str(offered), kind))
        answer = answers.pop(0)
        return Path(answer) if answer else None

    monkeypatch.setattr(save_dialog, "file_to_save", ask)
    return calls, answers


def test_a_name_without_an_ending_gets_that_of_the_format(qtbot, asked, tmp_path: Path):
    calls, answers = asked
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SaveDialog(window, tmp_path)
    answers += [str(tmp_path / "sub" / "نتائج"), str(tmp_path / "x.txt"), ""]
    said = ("تصدير", "نتائج: «ميناء»", "مراجع", "csl.json")
    assert dialog.ask(*said) == tmp_path / "sub" / "نتائج.csl.json"
    assert calls[0] == ("تصدير", str(tmp_path / "نتائج ميناء.csl.json"), "مراجع (*.csl.json)")
    assert dialog.ask(*said) == tmp_path / "x.txt"
    assert Path(calls[1][1]).parent == tmp_path / "sub"
    assert dialog.ask(*said) is None


def test_a_title_becomes_a_name_for_a_file():
    assert file_name("نتائج: a/b\\c *") == "نتائج abc"
    assert len(file_name("كلمة " * 50)) <= 60
    assert file_name("///") == "khizana"
