"""Entries for articles speak of one or of several."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.browsing.page import BrowsePage
from desktop.window.actions import Actions
from desktop.window.article_menu import _OF_SEVERAL, add_article_action, add_statuses


@pytest.fixture
def menu(qtbot, themed) -> QMenu:
    window = QMainWindow()
    qtbot.addWidget(window)
    menu = QMenu(window)
    menu.kept_window = window
    menu.actions_of_window = Actions(window, [BrowsePage.introduction])
    return menu


@pytest.mark.parametrize("name", list(_OF_SEVERAL))
def test_several_are_spoken_of_in_the_plural_and_the_same_is_done(menu: QMenu, name: str):
    actions, done = menu.actions_of_window, []
    actions.connect(name, lambda: done.append(name))
    actions[name].setEnabled(False)
    for of_several in (False, True):
        add_article_action(menu, actions, name, of_several=of_several)
    one, several = menu.actions()
    assert one is actions[name]
    assert several.text().split("\t")[0] == _OF_SEVERAL[name] != one.text()
    assert not several.isEnabled()
    several.setEnabled(True)
    actions[name].setEnabled(True)
    several.trigger()
    assert done == [name]


def test_every_status_and_none_can_be_given(menu: QMenu):
    given: list[str] = []
    states = add_statuses(menu, given.append)
    for action in states.actions():
        action.trigger()
    assert given[-1] == ""
    assert len(set(given)) == len(states.actions()) > 3
