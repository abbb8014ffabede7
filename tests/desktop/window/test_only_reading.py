"""An archive that is only read offers nothing that would be refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from desktop.app import Program
from desktop.widgets.colour_row import ColourButton
from tests.desktop.making import span_of
from tests.desktop.window.walking import filled, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_neither_date_nor_passages_nor_figures_are_offered_to_be_changed(
    qtbot, monkeypatch: pytest.MonkeyPatch, program: Program, tmp_path: Path
):
    location = filled(tmp_path)
    monkeypatch.setattr("articles.archive.archive._is_only_read", lambda _file: True)
    window = opened(qtbot, program, location)
    page = window.page
    for button in (page.side.timeline.set_date, page.side.marks.edit):
        assert not button.isEnabled()
        assert "لا يمكن الكتابة" in button.toolTip()
    body = page.reading.opened.article.body
    page.reading.view.select(span_of(body.split()[0], body))
    bar = page.reading.selection_bar
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert not any(each.isVisible() for each in bar.findChildren(ColourButton))
    assert bar._copy.isVisible()
    qtbot.waitUntil(lambda: page.side.figures.list.model().rowCount() > 0, timeout=20_000)
    page.side.figures._show_menu(0, window.mapToGlobal(QPoint(200, 200)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert not any(each.isEnabled() for each in menu.actions() if each.text())
    assert all("لا يمكن الكتابة" in each.toolTip() for each in menu.actions() if each.text())
    menu.close()
