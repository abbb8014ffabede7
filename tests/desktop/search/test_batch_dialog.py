"""The dialog for a list of queries."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop.search.batch_dialog import BatchDialog


@pytest.fixture
def dialog(qtbot, themed) -> BatchDialog:
    dialog = BatchDialog("جريدة الجبل")
    qtbot.addWidget(dialog)
    return dialog


def test_without_queries_there_is_nothing_to_export(dialog: BatchDialog):
    assert not dialog.export.isEnabled()
    dialog.queries.setPlainText(" \n ")
    assert not dialog.export.isEnabled()


def test_the_queries_are_wanted_in_a_format(qtbot, dialog: BatchDialog):
    dialog.queries.setPlainText("ميناء\nقطار\nميناء")
    dialog.most.setCurrentText("25")
    with qtbot.waitSignal(dialog.wanted) as wanted:
        dialog.export.menu().actions()[0].trigger()
    queries, most, form = wanted.args
    assert (queries, most) == (("ميناء", "قطار"), 25)
    assert form.words in dialog.export.menu().actions()[0].text()


def test_it_says_what_narrows_all_of_them(dialog: BatchDialog):
    assert any("جريدة الجبل" in label.text() for label in dialog.findChildren(QLabel))


def test_a_list_is_read_from_a_file_or_refused(dialog: BatchDialog, tmp_path: Path):
    (tmp_path / "list.txt").write_text("\N{BYTE ORDER MARK}ميناء\nقطار\n", "utf-8")
    assert dialog.read(tmp_path / "list.txt")
    assert dialog.queries.toPlainText() == "ميناء\nقطار\n"
    (tmp_path / "other.txt").write_bytes("ميناء".encode("cp1256"))
    assert not dialog.read(tmp_path / "other.txt")
    assert not dialog.read(tmp_path / "absent.txt")
