"""Every command of the palette does something on every page, or says why it does not.

Each is chosen in the palette of a real window; what is seen, asked, copied, opened, searched or
remembered must be something else afterwards.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.pages.page import Page
from desktop.session.search_state import SearchState
from desktop.timeline.page import TimelinePage
from desktop.window.command_palette import CommandPalette
from desktop.window.main_window import MainWindow
from tests.desktop.pictures.states import mark_some
from tests.desktop.running import live
from tests.desktop.window.test_every_key import (
    LONG,
    PAGES,
    answered,
    closed_all,
    on,
    searched,
    seen,
    window,
)

__all__ = ["answered", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STEP_MS = 30
FEW = 25
SAME = 3  # so many looks in a row
STEPS = 700  # 21 seconds: a busy machine is slow, and only what is mute waits for all of them
APART = {"palette", "quit"}
# What only asks, and the same whatever page is in front: one page tells of all.
ASKING = {
    "import_files", "import_folder", "watch_folder", "new_archive", "open_archive", "back_up",
    "restore_copy", "search_batch", "article_bin", "settings", "shortcuts", "about",
}  # fmt: skip


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What other programs were to open; nothing is opened here."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.url()) or True)
    return urls


def in_palette(qtbot, window: MainWindow) -> CommandPalette:
    palette = CommandPalette(window.actions_by_name, window)
    palette.open()
    qtbot.waitUntil(palette.isVisible, timeout=LONG)
    return palette


def chosen(qtbot, window: MainWindow, name: str) -> None:
    """Choose a command in the palette, as a reader does."""
    palette = in_palette(qtbot, window)
    rows = range(palette.list.count())
    role = Qt.ItemDataRole.UserRole
    palette.list.setCurrentRow(next(n for n in rows if palette.list.item(n).data(role) == name))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def can_be_chosen(window: MainWindow, page: Page) -> list[str]:
    """The names of all commands that the palette has here, but those that are told of elsewhere."""
    here = page.introduction.name
    apart = APART if isinstance(page, BrowsePage) else APART | ASKING
    names = [each.name for each in window.actions_by_name.specs]
    return [
        name
        for name in names
        if window.actions_by_name[name].isEnabled() and name not in {*apart, here}
    ]


def brought_to(qtbot, window: MainWindow, kind: type[Page], *, in_list: bool = True) -> None:
    """Have the page in front as it was, with the keyboard in its list, or in the search field."""
    closed_all(window)
    while window.undo_stack.canUndo():
        window.undo_stack.undo()
    for page in window.pages:
        if page.told_deeds is not None:
            page.told_deeds.hide()
    window.page.results.told.hide()
    state = SearchState(text="المغرب" if kind is ConcordancePage else "")
    if window.page.searches.state != state:
        searched(qtbot, window, state)
    window.pages.visit(kind.introduction.name)
    if kind is ConcordancePage:
        rows = window.pages[ConcordancePage].model
        qtbot.waitUntil(lambda: rows.rowCount() > 0, timeout=LONG)
    with qtbot.waitActive(window):
        window.activateWindow()
    (window.pages[kind].entrance if in_list else window.top_bar.search_field).setFocus()
    QGuiApplication.clipboard().clear()
    live(STEP_MS)


class Witness:
    """Tells whether anything has become otherwise that a reader can tell apart."""

    def __init__(self, window: MainWindow, *heard: list[str]) -> None:
        self._window, self._heard = window, heard

    def _state(self) -> tuple[object, ...]:
        # Of the window itself: no window manager here makes it active again behind a dialog.
        return (*seen(self._window), self._window.focusWidget(), *map(len, self._heard))

    def at_rest(self, qtbot) -> tuple[object, ...]:
        """What is seen when a palette was opened and left, and nothing moves any more."""
        in_palette(qtbot, self._window).reject()
        states = [self._state()]

        def is_still() -> bool:
            live(STEP_MS)
            states.append(self._state())
            del states[:-SAME]
            return len(states) == SAME and states.count(states[-1]) == SAME

        qtbot.waitUntil(is_still, timeout=LONG)
        return states[-1]

    def sees(self, before: tuple[object, ...]) -> bool:
        for _ in range(STEPS):
            live(STEP_MS)
            if self._state() != before:
                return True
        return False


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.introduction.name)
def test_every_command_does_what_is_seen_or_says_why_not(
    qtbot, window: MainWindow, answered: list[str], opened: list[str], kind: type[Page]
):
    mark_some(window)
    if kind is not BrowsePage:
        on(kind)(qtbot, window)
    witness, mute = Witness(window, answered, opened), []
    brought_to(qtbot, window, kind)
    for name in can_be_chosen(window, window.pages[kind]):
        # Whoever is to come back to the list is elsewhere before.
        brought_to(qtbot, window, kind, in_list=name != "leave")
        before = witness.at_rest(qtbot)
        chosen(qtbot, window, name)
        if not witness.sees(before):
            mute.append(name)
    assert mute == []


def test_what_is_walked_on_one_page_asks_on_another(qtbot, window: MainWindow, answered: list[str]):
    """Else it would have to be walked on every page."""
    window.pages.visit(TimelinePage.introduction.name)
    silent = []
    for name in sorted(ASKING):
        asked = len(answered)
        window.actions_by_name[name].trigger()
        live(STEP_MS)
        tops = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog)]
        if len(answered) == asked and not any(top.isVisible() for top in tops):
            silent.append(name)
        closed_all(window)
    assert silent == []


def test_a_command_that_does_nothing_is_noticed(qtbot, window: MainWindow, monkeypatch):
    """The palette comes and goes, and nothing else happens: that must not count as a deed."""
    monkeypatch.setattr(f"{__name__}.STEPS", FEW)
    brought_to(qtbot, window, BrowsePage)
    action = window.actions_by_name["shortcuts"]
    witness = Witness(window)
    before = witness.at_rest(qtbot)
    action.triggered.disconnect()
    chosen(qtbot, window, "shortcuts")
    assert not witness.sees(before)


def test_the_last_command_closes_the_window(qtbot, window: MainWindow):
    chosen(qtbot, window, "quit")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG)
