"""Exports in the background, and what is said of them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.display.isolation import without_controls
from desktop.display.plurals import RESULTS
from desktop.export.exporter import Export, Exporter
from desktop.export.formats import format_named
from desktop.export.writing import gathered
from desktop.tasks.runner import TaskRunner
from desktop.widgets.notice import Notice

CSV = format_named("csv")


@pytest.fixture
def exporter(qtbot, qapp) -> Iterator[Exporter]:
    window = QWidget()
    window.notice = Notice(window)
    qtbot.addWidget(window)
    window.show()
    runner = TaskRunner()
    yield Exporter(runner, window.notice, window)
    assert runner.shutdown()


def said(exporter: Exporter) -> str:
    (label,) = exporter.parent().notice.findChildren(QLabel)
    return without_controls(label.text())


def test_a_file_is_written_and_told(qtbot, exporter: Exporter, table, tmp_path: Path):
    path = tmp_path / "a.csv"
    exporter.dialog.ask = lambda *_: path
    export = Export("تصدير", "اسم", RESULTS, gathered(table))
    with qtbot.waitSignal(exporter.exported) as exported:
        exporter.ask_and_export(export, CSV)
    assert exported.args == [path, 3]
    assert said(exporter) == f"تم الحفظ: 3 نتائج، في {path}"
    assert not exporter.is_busy


def test_without_a_file_nothing_happens(exporter: Exporter, table):
    exporter.dialog.ask = lambda *_: None
    exporter.ask_and_export(Export("تصدير", "اسم", RESULTS, gathered(table)), CSV)
    assert not exporter.is_busy


def test_a_failure_is_told(qtbot, exporter: Exporter, table, tmp_path: Path):
    path = tmp_path / "no" / "a.csv"
    with qtbot.waitSignal(exporter.failed):
        exporter.export(Export("تصدير", "اسم", RESULTS, gathered(table)), CSV, path)
    assert str(path) in said(exporter)


def test_what_goes_on_can_be_given_up(qtbot, exporter: Exporter, table, tmp_path: Path):
    may_go_on, ended = threading.Event(), threading.Event()

    def gather(_form):
        try:
            yield 7
            may_go_on.wait(5)
            yield 8
            may_go_on.wait(5)
        finally:
            ended.set()
        return table

    exporter.export(Export("تصدير", "اسم", RESULTS, gather), CSV, tmp_path / "a.csv")
    qtbot.waitUntil(lambda: "7" in said(exporter))
    exporter.parent().notice.acted.emit()
    may_go_on.set()
    qtbot.waitUntil(ended.is_set)
    assert not exporter.is_busy
    assert not exporter.parent().notice.isVisible()
    assert list(tmp_path.iterdir()) == []
