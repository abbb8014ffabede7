"""Articles are the reader's: changed, marked, put together, taken out, and all of it undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from articles.curation import ArticleMarks
from desktop.app import Program
from desktop.curation.article_form import ArticleForm
from desktop.curation.bin_dialog import BinDialog
from desktop.display.isolation import without_controls
from desktop.library.start_choice import start_choice
from desktop.session.search_state import SearchState
from desktop.widgets.facet_button import FacetButton
from desktop.widgets.questions import Questions
from desktop.window.main_window import MainWindow
from tests.desktop.window.walking import filled, opened, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 15_000
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    return opened(qtbot, program, filled(tmp_path))


def click_row(qtbot, window: MainWindow, words: str, keys=Qt.KeyboardModifier.NoModifier) -> None:
    """Click a result by its title, and wait until it is read."""
    results = window.page.results
    row = next(n for n, each in enumerate(results.model.values) if words in each.hit.title)
    place = results.list.visualRect(results.model.index(row, 0)).center()
    qtbot.mouseClick(results.list.viewport(), Qt.MouseButton.LeftButton, keys, place)
    article_id = results.model.values[row].hit.article_id
    qtbot.waitUntil(
        lambda: (o := window.page.reading.opened) is not None and o.article.id == article_id,
        timeout=LONG,
    )


def come_back(qtbot, window: MainWindow) -> None:
    """Without a window manager nobody makes the window the active one behind a dialog."""
    with qtbot.waitActive(window):
        window.activateWindow()


def form(qtbot, window: MainWindow) -> ArticleForm:
    come_back(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    found = window.findChildren(ArticleForm)[-1]
    qtbot.waitUntil(found.isVisible)
    return found


def fill(qtbot, field, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.waitUntil(field.hasFocus, timeout=20_000)
    typed(words)


def titles(window: MainWindow) -> set[str]:
    return {row.hit.title for row in window.page.results.model.values}


def entry(menu: QMenu, words: str) -> QAction:
    for action in menu.actions():
        if action.menu() is not None:
            for inner in action.menu().actions():
                if words in without_controls(inner.text()):
                    return inner
        if words in without_controls(action.text()):
            return action
    raise LookupError(words)


def context_menu(window: MainWindow) -> QMenu:
    menu = window.page.results.list.menu(window.page.results.list.currentIndex())
    assert menu is not None
    return menu


def facet(window: MainWindow, value: str) -> FacetButton:
    buttons = window.page.facets.findChildren(FacetButton)
    return next(each for each in buttons if each.value == value)


def head(window: MainWindow) -> str:
    return without_controls(window.page.reading.view.toPlainText()).split("\n", 2)[0]


def byline(window: MainWindow) -> str:
    return without_controls(window.page.reading.view.toPlainText()).split("\n", 2)[1]


def test_the_date_that_is_corrected_stands_in_the_question(qtbot, window, monkeypatch):
    asked: list[str] = []

    def answer(_questions, _title, _prompt, proposal=""):
        asked.append(proposal)
        return proposal or None

    monkeypatch.setattr(Questions, "text", answer)
    click_row(qtbot, window, "ميناء")
    was = byline(window)
    window.article_commands.set_date()
    assert asked == ["12 أبريل 2019"]
    assert window.undo_stack.count() == 0
    assert byline(window) == was
    click_row(qtbot, window, "مدرسة")
    window.article_commands.set_date()
    assert asked[1:] == [""]


def test_title_newspaper_author_and_a_stated_date_are_edited_twice_and_undone(qtbot, window):
    click_row(qtbot, window, "ميناء")
    was = byline(window)
    assert "12" in was
    dialog = form(qtbot, window)
    for field, words in (
        (dialog.title, "عودة الميناء"),
        (dialog.publisher, "صوت الموج"),
        (dialog.creator, "سعاد"),
        (dialog.date, "3 يونيو 2018"),
    ):
        fill(qtbot, field, words)
    qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: head(window) == "عودة الميناء", timeout=LONG)
    qtbot.waitUntil(lambda: "2018" in byline(window), timeout=LONG)
    assert {"صوت الموج", "سعاد"} <= {part.strip() for part in byline(window).split("·")}
    again = form(qtbot, window)
    fill(qtbot, again.date, "2017-05")
    again.save()
    qtbot.waitUntil(lambda: "2017" in byline(window), timeout=LONG)
    come_back(qtbot, window)
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: byline(window) == was, timeout=LONG)
    qtbot.waitUntil(lambda: "افتتاح ميناء جديد" in titles(window), timeout=LONG)


def test_what_was_edited_stands_after_its_changed_file_is_imported_again(qtbot, window, tmp_path):
    click_row(qtbot, window, "ميناء")
    dialog = form(qtbot, window)
    for field, words in ((dialog.title, "عودة الميناء"), (dialog.tags, "بحر")):
        fill(qtbot, field, words)
    dialog.save()
    qtbot.waitUntil(lambda: head(window) == "عودة الميناء", timeout=LONG)
    file = tmp_path / "texts" / "harbour.txt"
    file.write_text(file.read_text("utf-8") + " وزاره 70 بحارا.", "utf-8")
    with qtbot.waitSignal(window.import_panel.reported, timeout=LONG) as reported:
        window.imports.start([tmp_path / "texts"])
    assert (reported.args[0].updated, reported.args[0].unchanged) == (1, 2)
    qtbot.waitUntil(lambda: "عودة الميناء" in titles(window), timeout=LONG)
    click_row(qtbot, window, "عودة")
    qtbot.waitUntil(lambda: "70 بحارا" in window.page.reading.view.toPlainText(), timeout=LONG)
    assert head(window) == "عودة الميناء"
    assert "بحر" in without_controls(window.page.side.marks.words.text())


def test_a_date_that_is_not_understood_is_said_in_the_form(qtbot, window):
    click_row(qtbot, window, "ميناء")
    dialog = form(qtbot, window)
    fill(qtbot, dialog.date, "ذات مساء")
    dialog.save()
    assert dialog.isVisible()
    assert dialog._fault.isVisible()
    dialog.reject()


def test_a_removed_article_is_gone_until_it_is_undone_and_no_import_brings_it(
    qtbot, window, tmp_path
):
    click_row(qtbot, window, "قطار")
    qtbot.keyClick(window.page.results.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.page.results.model.total == 2, timeout=LONG)
    with qtbot.waitSignal(window.import_panel.reported, timeout=LONG) as reported:
        window.imports.start([tmp_path / "texts"])
    assert (reported.args[0].added, reported.args[0].unchanged) == (0, 3)
    assert window.page.results.model.total == 2
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: window.page.results.model.total == 3, timeout=LONG)
    click_row(qtbot, window, "قطار")
    qtbot.waitUntil(lambda: bool(window.page.reading.opened.annotated.figures), timeout=LONG)


def test_the_bin_gives_back_what_was_hidden(qtbot, window):
    click_row(qtbot, window, "قطار")
    window.actions_by_name["hide_article"].trigger()
    qtbot.waitUntil(lambda: window.page.results.model.total == 2, timeout=LONG)
    window.actions_by_name["article_bin"].trigger()
    dialog = window.findChildren(BinDialog)[-1]
    assert "قطار جديد" in without_controls(dialog.list.item(0).text())
    assert "لا يظهر ثانية" in dialog.list.item(0).text()
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.results.model.total == 3, timeout=LONG)


def test_several_articles_are_changed_at_once(qtbot, window):
    click_row(qtbot, window, "ميناء")
    click_row(qtbot, window, "قطار", CONTROL)
    dialog = form(qtbot, window)
    assert not dialog.title.isEnabled()
    fill(qtbot, dialog.publisher, "الجريدة المشتركة")
    fill(qtbot, dialog.tags, "نقل، ساحل")
    dialog.save()
    qtbot.waitUntil(
        lambda: (
            facet(window, "الجريدة المشتركة")._choice.count == 2
            if "الجريدة المشتركة" in {b.value for b in window.page.facets.findChildren(FacetButton)}
            else False
        ),
        timeout=LONG,
    )
    assert len(window.page.results.list.chosen_ids()) == 2, "what was edited is still chosen"
    qtbot.mouseClick(facet(window, "نقل"), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    qtbot.waitUntil(lambda: window.page.results.model.total == 2, timeout=LONG)
    assert [chip.value.words for chip in window.page.chips.chips] != []


def test_a_status_and_a_note_stand_beside_the_article(qtbot, window):
    click_row(qtbot, window, "مدرسة")
    dialog = form(qtbot, window)
    dialog.note.setFocus()
    qtbot.waitUntil(dialog.note.hasFocus, timeout=20_000)
    typed("تُقارن بمدرسة السهل")
    dialog.save()
    come_back(qtbot, window)
    assert window.page.side.marks.note.text() == "تُقارن بمدرسة السهل"
    entry(context_menu(window), "للقراءة").trigger()
    assert "للقراءة" in without_controls(window.page.side.marks.words.text())
    qtbot.waitUntil(
        lambda: "to-read" in {b.value for b in window.page.facets.findChildren(FacetButton)},
        timeout=LONG,
    )
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert window.page.side.marks.note.text() == ""


def asked_collections(window: MainWindow) -> tuple[str, ...]:
    """Of which collections the one saved search asks."""
    (saved,) = window._services.archive.saved_searches.all()
    return SearchState.from_json(saved.query).own_collections


def test_ctrl_enter_saves_the_form_where_enter_is_a_new_line(qtbot, window: MainWindow):
    form = ArticleForm(None, ArticleMarks(), 2, window)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow, timeout=LONG)
    form.note.setFocus()
    qtbot.waitUntil(form.note.hasFocus, timeout=LONG)
    qtbot.keyClicks(form.note, "a")
    qtbot.keyClick(form.note, Qt.Key.Key_Return)
    assert form.isVisible()
    with qtbot.waitSignal(form.edited, timeout=20_000) as edited:
        qtbot.keyClick(form.note, Qt.Key.Key_Return, CONTROL)
    assert edited.args[0].note == "a"


def test_a_collection_is_made_filled_searched_renamed_and_deleted(qtbot, window, monkeypatch):
    names = iter(("ملف النقل", "ما أتابعه", "قطارات"))
    monkeypatch.setattr(Questions, "text", lambda *_args: next(names))
    click_row(qtbot, window, "قطار")
    entry(context_menu(window), "مجموعة جديدة").trigger()
    values = lambda: {b.value for b in window.page.facets.findChildren(FacetButton)}  # noqa: E731
    qtbot.waitUntil(lambda: "ملف النقل" in values(), timeout=LONG)
    qtbot.mouseClick(facet(window, "ملف النقل"), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    qtbot.waitUntil(lambda: titles(window) == {"قطار جديد في الشمال"}, timeout=LONG)
    window.actions_by_name["save_search"].trigger()
    line = facet(window, "ملف النقل")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=20_000)
    qtbot.keyClick(line, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "قطارات" in values() and "ملف النقل" not in values(), timeout=LONG)
    assert titles(window) == {"قطار جديد في الشمال"}
    assert asked_collections(window) == ("قطارات",)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "ملف النقل" in values() and "قطارات" not in values(), timeout=LONG)
    assert asked_collections(window) == ("ملف النقل",)
    entry(context_menu(window), "الإخراج من").trigger()
    qtbot.waitUntil(lambda: window.page.results.model.total == 0, timeout=LONG)
    window.page.facets.removed.emit("own_collections", "ملف النقل")
    window.actions_by_name["clear_search"].trigger()
    qtbot.waitUntil(lambda: "ملف النقل" not in values(), timeout=LONG)
    assert window.page.results.model.total == 3


def test_the_original_is_opened_and_address_and_citation_are_copied(
    qtbot, window, monkeypatch, tmp_path
):
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url) or True)
    click_row(qtbot, window, "ميناء")
    window.actions_by_name["open_original"].trigger()
    assert urls[0].toLocalFile() == str(tmp_path / "texts" / "harbour.txt")
    clipboard = QGuiApplication.clipboard()
    window.actions_by_name["copy_address"].trigger()
    assert clipboard.text() == str(tmp_path / "texts" / "harbour.txt")
    window.actions_by_name["copy_citation"].trigger()
    assert clipboard.text() == "«افتتاح ميناء جديد»، جريدة الساحل، 12 أبريل 2019"


def test_a_file_that_is_gone_is_said(qtbot, window, monkeypatch, tmp_path):
    said: list[str] = []
    monkeypatch.setattr(Questions, "tell", lambda _self, _title, text: said.append(text))
    (tmp_path / "texts" / "harbour.txt").unlink()
    click_row(qtbot, window, "ميناء")
    window.actions_by_name["open_original"].trigger()
    assert "harbour.txt" in said[0]


def test_articles_of_the_sample_stay_as_they_are(qtbot, program: Program, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(Questions, "tell", lambda _self, _title, text: said.append(text))
    program.begin(start_choice(program.settings, None))
    window = program.window
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=LONG)
    qtbot.waitUntil(lambda: window.page.results.model.total > 10, timeout=LONG)
    total = window.page.results.model.total
    window.actions_by_name["remove_article"].trigger()
    window.actions_by_name["edit_article"].trigger()
    assert len(said) == 2
    assert "العيّنة" in said[0]
    assert window.findChildren(ArticleForm) == []
    assert window.page.results.model.total == total


def test_a_newspaper_is_never_shown_again_but_for_once_and_that_is_undone(qtbot, window):
    paper = "جريدة الساحل"
    choices = facet(window, paper).choices().actions()
    next(each for each in choices if each.text() == "لا تُظهره أبدا").trigger()
    results = window.page.results
    qtbot.waitUntil(lambda: results.model.total == 2, timeout=LONG)
    qtbot.waitUntil(lambda: "مقال واحد" in without_controls(results.notes.answer.text()))
    assert not any("ميناء" in title for title in titles(window))
    results.notes.answer.linkActivated.emit("0")
    qtbot.waitUntil(lambda: results.model.total == 3, timeout=LONG)
    results.notes.answer.linkActivated.emit("0")
    qtbot.waitUntil(lambda: results.model.total == 2, timeout=LONG)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: results.model.total == 3, timeout=LONG)
    assert not results.notes.answer.text()


def test_the_newspaper_of_an_article_can_be_hidden_from_its_menu(qtbot, window):
    click_row(qtbot, window, "قطار")
    entry(context_menu(window), "لا تُظهر «جريدة السكة» أبدا").trigger()
    qtbot.waitUntil(lambda: window.page.results.model.total == 2, timeout=LONG)
    assert facet(window, "جريدة السكة").accessibleName().endswith("لا يظهر أبدا")


def test_esc_in_the_search_of_the_article_leads_back_to_its_text(qtbot, window: MainWindow):
    click_row(qtbot, window, "ميناء")
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    field = window.page.reading.find_bar.field
    qtbot.waitUntil(field.hasFocus, timeout=20_000)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.page.reading.view.hasFocus, timeout=20_000)
    assert not window.page.reading.find_bar.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.page.results.list.hasFocus, timeout=20_000)
