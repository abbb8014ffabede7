"""Every line of the list of F1 does something where it says, and every menu leads to the palette.

Each key is pressed in the part that its heading names; what is seen, chosen, copied, opened or
remembered must be something else afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from articles.bookkeeping import follow
from articles.curation import Collection
from articles.intake import import_paths
from desktop.app import Program
from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.federated.page import FederatedPage
from desktop.ledger.page import LedgerPage
from desktop.pages.page import Page
from desktop.passages.page import PassagesPage
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.timeline.page import TimelinePage
from desktop.widgets.facet_button import FacetButton
from desktop.window.command_palette import CommandPalette
from desktop.window.main_window import MainWindow
from tests.articles.test_bookkeeping import COAST, HILLS, PLAIN
from tests.desktop.running import live
from tests.desktop.window.walking import ARTICLES, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 30_000
PERIOD = SearchState(period=("2000-01-01", "2030-12-31"))
SETTLED_MS = 120
STORY = (
    "قال مدير الواحة إن موسم التمور في جنوب المغرب جاء وفيرا هذا العام بعد أمطار الخريف، وإن "
    "الفلاحين جمعوا ما لم يجمعوه منذ سنين طويلة. وأضاف أن الطريق الجديدة إلى السوق قرّبت البعيد، "
    "فصار التمر يصل طازجا في يومه إلى باعة المدينة، بعد أن كان يبيت ليلتين على ظهور الدواب."
)
TEXTS = ARTICLES | {
    "story": f"تمور الواحة\n\nجريدة الساحل\n8 يناير 2015\n\n{STORY}",
    "copy": f"تمور الواحة\n\nجريدة السكة\n9 يناير 2015\n\n{STORY}",
    "calls": f"مراكز النداء\n\nجريدة الساحل\n4 يناير 2015\n\n{COAST}",
    "jobs": f"مناصب شغل\n\nجريدة السكة\n6 يناير 2015\n\n{PLAIN}",
    "hills": f"خدمات الجبل\n\nجريدة السكة\n7 يناير 2015\n\n{HILLS}",
}
PAGES = (BrowsePage, LedgerPage, TimelinePage, PassagesPage, ConcordancePage, FederatedPage)
KEYS = [key for page in PAGES for key in page.introduction.keys]


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text in TEXTS.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
        list(follow(archive))
    QApplication.setCursorFlashTime(0)
    window = program.open(location)
    with qtbot.waitActive(window):
        window.resize(1440, 900)
        window.activateWindow()
    qtbot.waitUntil(lambda: window.page.results.model.total == len(TEXTS), timeout=LONG)
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=LONG)
    return window


def searched(qtbot, window: MainWindow, state: SearchState) -> None:
    with qtbot.waitSignal(window.page.searches.answered, timeout=LONG):
        window.page.search(state)
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=LONG)


def in_field(qtbot, window: MainWindow) -> None:
    searched(qtbot, window, SearchState(text="الميناء"))
    searched(qtbot, window, SearchState())
    field = window.top_bar.search_field
    field.setFocus()
    typed("الم")
    live(SETTLED_MS)


def in_chips(qtbot, window: MainWindow) -> None:
    searched(qtbot, window, SearchState(text="الميناء مراكب"))
    window.page.chips.chips[0].button.setFocus()


def in_facets(qtbot, window: MainWindow, value: str) -> None:
    archive = window._services.archive
    some = tuple(archive.articles.ids())[:2]
    archive.curation.keep_collection(Collection("مجموعتي", some))
    searched(qtbot, window, SearchState())

    def lines() -> list[FacetButton]:
        buttons = window.page.facets.findChildren(FacetButton)
        return [each for each in buttons if each.isVisible() and each.value == value]

    qtbot.waitUntil(lambda: bool(lines()), timeout=LONG)
    lines()[0].setFocus()


def in_results(qtbot, window: MainWindow) -> None:
    searched(qtbot, window, SearchState(text="المغرب"))
    rows, values = window.page.results.list, window.page.results.model.values
    copied = next(
        row
        for row, value in enumerate(values)
        if any(badge.role == "copies" for badge in value.badges)
    )
    reading = window.page.reading
    rows.setCurrentIndex(rows.model().index(1 - min(copied, 1), 0))
    other = values[1 - min(copied, 1)].hit.article_id
    qtbot.waitUntil(lambda: reading.opened.article.id == other, timeout=LONG)
    rows.setFocus()
    rows.select_quietly(copied)


def in_cards(qtbot, window: MainWindow) -> None:
    searched(qtbot, window, SearchState(text="الميناء"))
    cards, results = window.page.side.figures.list, window.page.results

    def is_open() -> bool:
        row = results.list.currentIndex().row()
        hits = [value.hit.article_id for value in results.model.values]
        return row >= 0 and window.page.reading.opened.article.id == hits[row]

    qtbot.waitUntil(is_open, timeout=LONG)  # not that of the search before
    qtbot.waitUntil(lambda: cards.model().rowCount() > 0, timeout=LONG)
    cards.setFocus()
    cards.setCurrentIndex(cards.model().index(0, 0))
    qtbot.waitUntil(lambda: not window.page.reading.view.marks("flash"), timeout=LONG)


def in_strip(qtbot, window: MainWindow) -> None:
    searched(qtbot, window, PERIOD)
    strip = window.page.strip_pane.strip
    strip.setFocus()
    for _ in range(2):
        QTest.keyClick(strip, Qt.Key.Key_Right)


def on_axis(qtbot, window: MainWindow) -> None:
    on(TimelinePage)(qtbot, window)
    searched(qtbot, window, PERIOD)
    window.pages.visit(TimelinePage.introduction.name)
    axis = window.pages[TimelinePage].axis
    live(SETTLED_MS)
    axis.setFocus()
    QTest.keyClick(axis, Qt.Key.Key_Plus)


def on(kind: type[Page]) -> Callable[..., None]:
    def arrive(qtbot, window: MainWindow) -> None:
        searched(qtbot, window, SearchState(text="المغرب" if kind is not TimelinePage else ""))
        window.pages.visit(kind.introduction.name)
        rows = window.pages[kind].entrance
        assert rows is not None
        qtbot.waitUntil(lambda: rows.model().rowCount() > 0, timeout=LONG)
        if kind is LedgerPage:
            page = window.pages[LedgerPage]
            qtbot.waitUntil(lambda: page.table.current is not None, timeout=LONG)
            page.table.setFocus()
            return
        rows.setCurrentIndex(rows.model().index(0, 0))
        rows.setFocus()

    return arrive


# The keys of passages are pressed in tests/desktop/passages/ (test_page, test_chosen_passages,
# test_hand_order).
ELSEWHERE = {"صفحة المقتطفات"}
SCENES: dict[str, Callable[..., None]] = {
    "حقل البحث": in_field,
    "أجزاء البحث": in_chips,
    "لوح التضييق": in_facets,
    "قائمة النتائج": in_results,
    "بطاقات المقال": in_cards,
    "شريط الأرشيف الزمني": in_strip,
    "صفحة الخط الزمني": on(TimelinePage),
    "محور الخط الزمني": on_axis,
    "صفحة السياقات": on(ConcordancePage),
    "صفحة سجلّ الأرقام": on(LedgerPage),
    "صفحة الأرشيفات": on(FederatedPage),
}


def seen(window: MainWindow) -> tuple[object, ...]:
    """What a reader can tell apart."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    return (
        window.grab().toImage(),  # compared by its points
        sorted(type(top).__name__ for top in tops),
        window.pages.current.introduction.name,
        QGuiApplication.clipboard().text(),
        window.undo_stack.index(),
        window.page.searches.state,
    )


def pressed(key: str) -> None:
    """Press a key as Qt's portable words name it, wherever the keyboard is."""
    combination = QKeySequence(key)[0]
    target = QApplication.focusWidget()
    assert target is not None, "the keyboard is nowhere"
    QTest.keyClick(target, combination.key(), combination.keyboardModifiers())


def closed_all(window: MainWindow) -> None:
    for top in QApplication.topLevelWidgets():
        if top is not window and top.isVisible() and isinstance(top, QMenu | QDialog):
            top.close()


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Questions are heard and left without an answer."""
    asked: list[str] = []

    def hear(dialog: QDialog) -> int:
        asked.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(QDialog, "exec", hear)
    return asked


@pytest.mark.parametrize("group", SCENES)
def test_every_key_of_the_list_does_what_is_seen(
    qtbot, window: MainWindow, answered: list[str], group: str
):
    mute = []
    for each in (key for key in KEYS if key.group == group):
        for key in each.keys:
            with qtbot.waitActive(window):
                window.activateWindow()
            if SCENES[group] is in_facets:
                # What has a name can be called otherwise, what is of the articles left out.
                in_facets(qtbot, window, "مجموعتي" if key == "F2" else "جريدة الساحل")
            else:
                SCENES[group](qtbot, window)
            if (way := _the_other_way(key)) is not None:
                pressed(way)
            QGuiApplication.clipboard().clear()
            live(SETTLED_MS)
            before, asked = seen(window), len(answered)
            pressed(key)
            for _ in range(100):
                live(SETTLED_MS // 2)
                if seen(window) != before or len(answered) > asked:
                    break
            else:
                mute.append(f"{each.text}: {key}")
            closed_all(window)
            window.pages.show_first()
    assert not mute


def _the_other_way(key: str) -> str | None:
    """Which key leads away from the first row, where this one would lead nowhere."""
    other = {"Up": "Down", "Alt+Up": "Alt+Down", "Right": "Left", "-": "+"}
    return other.get(key)


def test_every_heading_of_the_list_has_its_place_here():
    assert {key.group for key in KEYS} == set(SCENES) | ELSEWHERE


def test_no_page_is_left_out(window: MainWindow):
    assert {type(page) for page in window.pages} == set(PAGES)


def test_every_shortcut_of_the_window_has_one_action_and_no_rival(window: MainWindow):
    """Two that have the same key make it do nothing: Qt calls it ambiguous."""
    specs = window.actions_by_name.specs
    for spec in specs:
        action = window.actions_by_name[spec.name]
        assert [each.toString() for each in action.shortcuts()] == [
            QKeySequence(key).toString() for key in spec.keys
        ]
    of_window = [QKeySequence(key).toString() for spec in specs for key in spec.keys]
    of_pages = [each.key().toString() for each in window.findChildren(QShortcut)]
    assert not set(of_window) & set(of_pages)


def leaves(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        if (inner := action.menu()) is not None:
            yield from leaves(inner)
        elif not action.isSeparator():
            yield action


def test_what_the_menus_offer_stands_in_the_palette(window: MainWindow):
    bar = window.top_bar
    offered = {
        action.objectName()
        for button in (bar.archive_menu, bar._menu_button)
        for action in leaves(button.menu())
        if action.isEnabled() and action not in bar.archive_menu.recent.actions()
    }
    palette = CommandPalette(window.actions_by_name, window)
    listed = {
        palette.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(palette.list.count())
    }
    assert offered - {"palette"} <= listed
    assert "ledger_decisions" in listed
    palette.deleteLater()


def test_the_ledger_s_decisions_are_shown_from_any_page(qtbot, window: MainWindow):
    window.pages.visit(TimelinePage.introduction.name)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    dialog = window.pages[LedgerPage].gestures.decisions
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible, timeout=LONG)
    assert window.pages.current is window.pages[LedgerPage]
    dialog.reject()
