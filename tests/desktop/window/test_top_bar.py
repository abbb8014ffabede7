"""The bar shows the actions that are used most, and follows them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.icons import Icons
from desktop.passages.page import PassagesPage
from desktop.timeline.page import TimelinePage
from desktop.window.actions import Actions, with_pages
from desktop.window.top_bar import _ARCHIVE, _INSIDE, _MENU, TopBar
from tests.desktop.making import look_of

INTRODUCTIONS = [
    page.introduction for page in (BrowsePage, TimelinePage, PassagesPage, ConcordancePage)
]
SPECS = with_pages(INTRODUCTIONS)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def actions(qtbot, themed) -> Actions:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window, INTRODUCTIONS)
    actions.window = window  # kept alive with its actions
    return actions


def test_the_menu_and_the_bar_know_only_actions_that_exist(qtbot, actions: Actions, icons: Icons):
    bar = TopBar(actions, INTRODUCTIONS, look_of())
    qtbot.addWidget(bar)
    bar.apply(look_of())
    names = {spec.name for spec in SPECS}
    named = {name for group in (_MENU, *_INSIDE.values()) for name in group if name}
    assert named - {"archives", "pages", *_INSIDE} <= names
    assert {*_INSIDE} <= {*_MENU}
    assert all(not actions[spec.name].icon().isNull() for spec in SPECS if spec.icon)


def test_buttons_of_the_bar_follow_their_actions(qtbot, actions: Actions, icons: Icons):
    bar = TopBar(actions, INTRODUCTIONS, look_of())
    qtbot.addWidget(bar)
    bar.apply(look_of())
    done: list[str] = []
    actions.connect("print", lambda: done.append("print"))
    button = bar._buttons["print"]
    button.click()
    actions["print"].setEnabled(False)
    assert not button.isEnabled()
    button.click()
    assert done == ["print"]
    bar.set_roomy(900)
    assert button.text() == ""
    assert button.accessibleName() == "طباعة…"
    bar.set_roomy(1400)
    assert button.text() == "طباعة"


def test_what_gives_way_in_a_narrow_bar_is_in_the_menu(qtbot, actions: Actions, icons: Icons):
    bar = TopBar(actions, INTRODUCTIONS, look_of())
    qtbot.addWidget(bar)
    bar.apply(look_of())
    bar.show()
    for _ in range(2):
        bar.set_roomy(675)
        assert bar.minimumSizeHint().width() <= 675
        assert all(button.isVisible() for button in bar._page_buttons.values())
        gone = [name for name, tool in bar._tools.items() if not tool.isVisible()]
        assert gone
        assert {actions[name] for name in gone} <= {*offered(bar._menu_button.menu())}
        bar.set_roomy(1400)
        assert all(tool.isVisible() for tool in bar._tools.values())


def offered(menu: QMenu) -> Iterator[QAction]:
    """What a menu and those inside it offer."""
    for action in menu.actions():
        yield action
        if (inside := action.menu()) is not None:
            yield from offered(inside)


def test_the_menu_fits_a_low_screen_and_leads_to_archives(qtbot, actions: Actions, icons: Icons):
    bar = TopBar(actions, INTRODUCTIONS, look_of())
    qtbot.addWidget(bar)
    bar.apply(look_of())
    menu = bar._menu_button.menu()
    inside = [action.menu() for action in menu.actions() if action.menu() is not None]
    assert len(inside) > 4
    heights = {each.title(): each.sizeHint().height() for each in (menu, *inside)}
    assert max(heights.values()) <= 384, heights  # 768 pixels at 200 %
    archives = menu.actions()[0].menu()
    assert archives.title() == "الأرشيف"
    assert {actions[name] for name in _ARCHIVE} <= {*archives.actions()}
    bar.set_roomy(675)
    assert bar.archive_menu.isHidden()
    assert archives in {action.menu() for action in menu.actions()}
