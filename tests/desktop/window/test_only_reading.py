"""An archive that is only read offers nothing that would be refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop.app import Program
from desktop.display.isolation import without_controls
from desktop.passages.controller import PassageController
from desktop.passages.page import PassagesPage
from desktop.session.undo_stack import WritingStack
from desktop.widgets.colour_row import ColourButton
from desktop.widgets.questions import Questions
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
    take_in = window.pages[PassagesPage].head.take_in
    for button in (page.side.timeline.set_date, page.side.marks.edit, take_in):
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


def test_the_keys_of_the_passages_page_end_in_a_line_and_in_no_box(
    qtbot, monkeypatch: pytest.MonkeyPatch, program: Program, tmp_path: Path
):
    location = filled(tmp_path)
    with location.open_archive() as archive:
        article = archive.articles.get(next(iter(archive.articles.ids()))).article
        controller = PassageController(archive.passages, WritingStack())
        words = span_of(article.body.split()[0], article.body)
        passage = controller.add(article, words)
        controller.edit(replace(passage, note="للمراجعة", tags=("نقل",)))
    monkeypatch.setattr("articles.archive.archive._is_only_read", lambda _file: True)
    for name in ("_tell", "_box"):
        monkeypatch.setattr(Questions, name, lambda *_: pytest.fail("a box was opened"))
    asked = "desktop.passages.tag_renaming.asked_line"
    monkeypatch.setattr(asked, lambda *_: pytest.fail("a name was asked for"))
    window = opened(qtbot, program, location)
    window.pages.show_page(PassagesPage.introduction.name)
    page = window.pages[PassagesPage]
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=20_000)
    page.list.enter()
    news = window.notices.news
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    assert page.editor.isVisible()
    assert page.editor._note.toPlainText() == "للمراجعة"
    qtbot.keyClicks(page.editor._note, "x")
    qtbot.keyClicks(page.editor._tags, "x")
    page.editor.leave()
    assert not page.editor.isVisible()
    assert "لم يُحفظ شيء" not in news._words.text()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert "لم يُحفظ شيء" in without_controls(news._words.text())
    page.tag_renaming.ask("نقل")
    assert window.undo_stack.count() == 0
