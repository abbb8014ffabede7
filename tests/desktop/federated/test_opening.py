"""An article of another archive, opened from the page in the window of its own archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.app import Program
from desktop.federated.page import FederatedPage
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG = 20_000


def test_enter_shows_the_article_and_the_search_in_its_own_archive(
    qtbot, program: Program, own: Path, other: Path
):
    for folder in (own, other):
        with ArchiveLocation(folder).open_session() as session:
            list(session.synchronise())
    window = program.open(ArchiveLocation(own))
    page = window.pages[FederatedPage]
    window.page.search(SearchState(text="ميناء "))
    page.archives.add(other)
    with qtbot.waitSignal(page.controller.answered, timeout=LONG):
        window.pages.show_page("page_archives")
    titles = [row.hit.title for row in page.model.values]
    page.list.select_quietly(titles.index("سفن في الميناء"))
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    shown = program.window
    assert shown is not None
    assert shown.location.folder == other
    assert shown.page.searches.state.text == "ميناء "
    qtbot.waitUntil(lambda: shown.page.reading.opened is not None, timeout=LONG)
    assert shown.page.reading.opened.article.metadata.title == "سفن في الميناء"
