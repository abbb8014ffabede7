"""Every page of the list introduces itself, each in its own way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from desktop.app import Program
from desktop.session.archive_session import ArchiveLocation
from desktop.window.actions import ACTIONS
from desktop.window.page_list import OTHERS, build_pages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_each_page_is_built_and_introduced(program: Program, tmp_path: Path):
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    pages = build_pages(window._services)
    shown = pages.introductions
    assert len(shown) == len(OTHERS) + 1
    for told in ([each.name for each in shown], [each.title for each in shown]):
        assert len(set(told)) == len(told)
    keys = [QKeySequence(each.shortcut).toString() for each in shown]
    taken = {QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys}
    assert not taken.intersection(keys)
    own = {name for each in shown for name in each.actions}
    assert own <= {spec.name for spec in ACTIONS}
    pages.deleteLater()
