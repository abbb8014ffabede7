"""The table of actions is whole: keys, pictures, words, and something that each one does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from desktop import locations
from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.display.isolation import without_controls
from desktop.icons import Icons
from desktop.passages.page import PassagesPage
from desktop.theme import LIGHT
from desktop.timeline.page import TimelinePage
from desktop.window.actions import Actions, ActionSpec, with_pages

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


def test_names_and_words_are_not_used_twice():
    for attribute in ("name", "text"):
        values = [getattr(spec, attribute) for spec in SPECS]
        assert len(set(values)) == len(values)


def test_no_shortcut_does_two_things(qapp):
    keys = [QKeySequence(key).toString() for spec in SPECS for key in spec.keys]
    assert all(keys)
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("spec", [s for s in SPECS if s.icon], ids=lambda spec: spec.name)
def test_every_icon_exists(qtbot, icons: Icons, spec: ActionSpec):
    assert not icons.icon(spec.icon, LIGHT.ink).isNull()
    source = (locations.resources() / "icons" / f"{spec.icon}.svg").read_text("utf-8")
    assert "currentColor" in source


def test_tooltips_name_the_first_key(actions: Actions):
    assert without_controls(actions["find"].toolTip()) == "البحث في المقال (Ctrl+F)"
    assert actions["show_report"].toolTip() == "آخر تقرير استيراد"
    assert len(actions["next_hit"].shortcuts()) == 2


@pytest.mark.qt_log_ignore("keyToAscii")
@pytest.mark.parametrize("key", ["n", "ى"])
def test_a_key_works_on_both_keyboards(qtbot, actions: Actions, key: str):
    window = actions.window
    with qtbot.waitActive(window):
        window.show()
    done: list[str] = []
    actions.connect("next_hit", lambda: done.append("next"))
    qtbot.keySequence(window, key)
    assert done == ["next"]


def test_what_an_action_does_gets_no_arguments(actions: Actions):
    done: list[tuple[object, ...]] = []
    actions.connect("back", lambda *given: done.append(given))
    actions["back"].trigger()
    assert done == [()]
