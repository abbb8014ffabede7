"""The list of shortcuts is made from the actions and what pages say of their keys."""

from __future__ import annotations

from itertools import groupby

import pytest
from PySide6.QtWidgets import QLabel

from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.display.isolation import without_controls
from desktop.passages.page import PassagesPage
from desktop.timeline.page import TimelinePage
from desktop.window.actions import with_pages
from desktop.window.shortcuts_dialog import ShortcutsDialog

INTRODUCTIONS = [
    page.introduction for page in (BrowsePage, TimelinePage, PassagesPage, ConcordancePage)
]
SPECS = with_pages(INTRODUCTIONS)
KEYS = [key for introduction in INTRODUCTIONS for key in introduction.keys]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_list_of_shortcuts_shows_every_action_that_has_one(qtbot, themed):
    dialog = ShortcutsDialog(SPECS, KEYS)
    qtbot.addWidget(dialog)
    labels = dialog.findChildren(QLabel)
    texts = [without_controls(label.text()) for label in labels]
    for spec in SPECS:
        assert (spec.text.rstrip("…") in texts) is bool(spec.keys)
    for each in KEYS:
        assert each.text in texts
    groups = list(dict.fromkeys(each.group for each in (*SPECS, *KEYS)))
    headings = [label.text() for label in labels if label.property("role") == "heading"]
    assert headings == groups
    assert "Ctrl+K" in texts
    assert "Alt+↑ / Alt+↓" in texts
    assert "W / ?" in texts


def test_a_group_stands_together_in_the_table():
    """The list of shortcuts writes a heading whenever the group changes."""
    runs = [group for group, _ in groupby((*SPECS, *KEYS), lambda each: each.group)]
    assert sorted(set(runs)) == sorted(runs)
