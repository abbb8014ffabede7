"""Every control has a name, every pane can be reached, nothing is cut off, all words are Arabic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

from articles.intake import import_paths
from desktop.app import Program
from desktop.concordance.page import ConcordancePage
from desktop.display.isolation import without_controls
from desktop.search.syntax_card import SyntaxCard
from desktop.search.syntax_wording import SYNTAX
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.window.main_window import MainWindow
from tests.desktop.seeing import (
    KEPT,
    cut_off,
    nameless,
    path_of,
    shown,
    spoken_name,
    squeezed,
    takes_the_focus,
    untranslated,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ARTICLES = {
    "harbour": "افتتاح ميناء جديد\n\nجريدة الساحل\n12 أبريل 2019\n\nكلف الميناء 30 مليون درهم سنة "
    "2011، ويعمل فيه 45 حارسا. وارتفع عدد المراكب بنسبة 12 في المائة خلال سنة 2018.",
    "train": "قطار جديد في الشمال\n\nيربط القطار مدينتين ويقل 900 مسافر في اليوم، وينطلق سنة 2026.",
    "school": "مدرسة في الجبل\n\nتستقبل المدرسة 120 تلميذا منذ سنة 2015 حسب مديرها.",
}


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text in ARTICLES.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    location = ArchiveLocation(tmp_path / "أرشيف الصحف")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
    return location


@pytest.fixture
def window(qtbot, program: Program, location: ArchiveLocation) -> MainWindow:
    window = program.open(location)
    with qtbot.waitActive(window):
        window.resize(1440, 900)
        window.activateWindow()
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window.page.results.model.total == len(ARTICLES), timeout=10_000)
    return window


def open_everything(window: MainWindow) -> None:
    """The bars and cards that come on demand."""
    page = window.page
    page.reading.find_bar.enter()
    page.reading.view.selectAll()
    window.welcome.say("كلام", "خطوة")


def test_every_control_of_the_window_has_a_name(window: MainWindow):
    open_everything(window)
    assert len([w for w in shown(window) if takes_the_focus(w)]) > 25
    assert nameless(window) == []


def test_every_control_of_the_editor_has_a_name(window: MainWindow):
    window.page.reading.view.selectAll()
    window.page.mark_selection()
    assert window.page.reading.editor.isVisible()
    assert nameless(window.page.reading) == []


def test_every_control_of_the_dialogs_has_a_name_and_arabic_words(qtbot, window: MainWindow):
    for action in ("settings", "shortcuts"):
        window.actions_by_name[action].trigger()
        (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
        assert dialog.windowTitle()
        assert nameless(dialog) == []
        assert untranslated(dialog) == []
        dialog.close()
        # A dialog that stays is read out among the windows of the program.
        qtbot.waitUntil(lambda: not window.findChildren(QDialog))


def test_what_can_be_pressed_inside_a_field_has_a_name(qtbot, window: MainWindow):
    """The lens, the help and what empties a field were buttons without a name on the bus."""
    for introduction in window.pages.introductions:
        window.pages.show_page(introduction.name)
        for field in window.findChildren(QLineEdit):
            if field.isVisible():
                field.setText("الميناء")
        assert nameless(window) == [], introduction.name


def test_the_dossiers_dialog_speaks_and_nothing_in_it_is_cut_off(qtbot, window: MainWindow):
    dossier = window.print_commands.dossier
    with qtbot.waitSignal(dossier.asked, timeout=10_000) as asked:
        window.actions_by_name["print_dossier"].trigger()
    dialog = asked.args[0]
    assert dialog.windowTitle()
    assert len([w for w in shown(dialog) if takes_the_focus(w)]) > 8
    assert nameless(dialog) == []
    assert untranslated(dialog) == []
    assert squeezed(dialog) == []
    dialog.close()


def test_the_page_of_contexts_speaks(qtbot, window: MainWindow):
    window.page.search(SearchState(text="الميناء"))
    window.pages.show_page(ConcordancePage.introduction.name)
    contexts = window.pages[ConcordancePage]
    qtbot.waitUntil(lambda: contexts.model.rowCount() > 0, timeout=10_000)
    qtbot.waitUntil(lambda: not contexts.controller.is_collecting, timeout=10_000)
    assert nameless(window) == []
    assert untranslated(window) == []
    assert cut_off(window) == []
    spoken = contexts.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "الميناء" in without_controls(spoken)


def test_why_a_result_was_found_is_said_to_all(qtbot, window: MainWindow):
    window.page.search(SearchState(text="ميناء"))
    results = window.page.results
    qtbot.waitUntil(lambda: results.list.has_reasons and results.model.total == 1, timeout=10_000)
    results.list.setCurrentIndex(results.model.index(0, 0))
    results.list.setFocus()
    qtbot.keyClick(results.list, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: window.page.search_mediator.reasons is not None, timeout=10_000)
    card = window.page.search_mediator.reasons
    assert spoken_name(card).strip()
    assert nameless(card) == []
    assert untranslated(card) == []
    assert squeezed(card) == []
    assert card.isAncestorOf(QApplication.focusWidget()) or QApplication.focusWidget() is card
    card.close()


def test_the_card_of_the_query_language_speaks(qtbot, window: MainWindow):
    window.actions_by_name["search_syntax"].trigger()
    (card,) = window.top_bar.search_field.findChildren(SyntaxCard)
    assert spoken_name(card).strip()
    assert len([w for w in shown(card) if takes_the_focus(w)]) == len(SYNTAX)
    assert nameless(card) == []
    assert squeezed(card) == []
    assert untranslated(card) == []
    card.close()


def test_no_english_is_left_in_the_window(window: MainWindow):
    open_everything(window)
    assert untranslated(window) == []
    for spec in window.findChildren(QMenu):
        for action in spec.actions():
            assert not re.search("[A-Za-z]{2,}", KEPT.sub("", action.text())), action.text()


def test_menus_of_qt_itself_are_arabic(qtbot, window: MainWindow):
    menu = window.top_bar.search_field.createStandardContextMenu()
    labels = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert labels
    for label in labels:
        assert re.search("[\N{ARABIC LETTER HAMZA}-\N{ARABIC LETTER YEH}]", label), label


def focused(window: MainWindow) -> QWidget | None:
    return window.focusWidget()


def test_f6_walks_through_the_panes_in_a_circle(qtbot, window: MainWindow):
    page = window.page
    page.results.list.setFocus()
    walked = []
    for _ in range(12):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        walked.append(focused(window))
    panes = [page.results.list, page.reading.view, page.side.figures.list, page.strip_pane.strip]
    panes.append(window.top_bar.search_field)
    assert all(pane in walked for pane in panes)
    assert walked[:6] == walked[6:]
    assert len(set(map(id, walked))) == 6


def test_f6_goes_on_where_a_pane_is_hidden_or_empty(qtbot, window: MainWindow):
    page = window.page
    page.side.figures.show_figures(())
    page.panes.toggle_strip()
    page.reading.view.setFocus()
    for _ in range(2):
        before = focused(window)
        qtbot.keyClick(window, Qt.Key.Key_F6)
        assert focused(window) is not before


def test_tab_reaches_every_pane_and_comes_back(qtbot, window: MainWindow):
    field = window.top_bar.search_field
    field.setFocus()
    seen: list[QWidget] = []
    for _ in range(200):
        qtbot.keyClick(focused(window), Qt.Key.Key_Tab)
        widget = focused(window)
        if widget is field:
            break
        assert widget.isVisible(), path_of(widget)
        seen.append(widget)
    assert focused(window) is field
    page = window.page
    for pane in (page.facets, page.results, page.side, page.strip_pane):
        assert any(pane.isAncestorOf(widget) for widget in seen), path_of(pane)


def test_nothing_is_cut_off(qtbot, window: MainWindow):
    for width, height in ((1440, 900), (1100, 700), (1099, 700), (900, 600)):
        window.resize(width, height)
        assert window.size() == QSize(width, height)
        QApplication.sendPostedEvents()
        assert cut_off(window) == []
        assert squeezed(window) == []


def test_nothing_is_cut_off_with_a_drawer_in_a_small_window(qtbot, window: MainWindow):
    window.resize(900, 600)
    for drawer in ("toggle_facets", "toggle_side"):
        window.actions_by_name[drawer].trigger()
        QApplication.sendPostedEvents()
        assert cut_off(window) == []
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert not window.page.facets.isVisible()
        assert not window.page.side.isVisible()


def test_everything_runs_from_right_to_left(window: MainWindow):
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = {
        name: pane.mapTo(window, QPoint(0, 0)).x()
        for name, pane in (
            ("facets", window.page.facets),
            ("results", window.page.results),
            ("reading", window.page.reading),
            ("side", window.page.side),
        )
    }
    assert left["facets"] > left["results"] > left["reading"] > left["side"]
