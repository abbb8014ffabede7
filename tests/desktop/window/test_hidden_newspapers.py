"""A newspaper that is never to be shown is left out everywhere, after another start too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from desktop.app import Program
from desktop.display.isolation import without_controls
from desktop.export.formats import format_named
from desktop.federated.answering import NamedArchive, searching_steps
from desktop.search.query_batch import batch_gathering
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.widgets.facet_button import FacetButton
from desktop.window.main_window import MainWindow
from tests.desktop.federated.test_answering import answer_of
from tests.desktop.search.test_results_export import drained
from tests.desktop.window.walking import filled, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 30_000
PAPER = "جريدة السكة"
TRAIN = SearchState(text="القطار")


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    return filled(tmp_path)


def line(window: MainWindow) -> FacetButton:
    buttons = window.page.facets.findChildren(FacetButton)
    return next(each for each in buttons if each.value == PAPER and not each.isHidden())


def chosen(menu: QMenu, words: str) -> None:
    entry = next(each for each in menu.actions() if words in without_controls(each.text()))
    entry.trigger()


def found_in_batch(location: ArchiveLocation) -> list[object]:
    table = drained(batch_gathering(location, SearchState(), ["القطار"], 9)(format_named("csv")))
    place = [column.key for column in table.columns].index("found")
    return [row[place] for row in table.rows]


def found_beside(location: ArchiveLocation) -> int:
    """By the page of several archives."""
    asked = [NamedArchive("archive", location.folder)]
    return answer_of(searching_steps(asked, TRAIN, 0, 9)).answer.page.total


def test_a_locked_newspaper_is_gone_everywhere_until_it_is_let_in(
    qtbot, program: Program, location: ArchiveLocation, monkeypatch: pytest.MonkeyPatch
):
    window = opened(qtbot, program, location)
    saved: dict[str, int | None] = {}

    def counted(of: MainWindow) -> Callable[[], bool]:
        saved.clear()
        of.saved_searches.count()
        return lambda: "قطار" in saved and saved["قطار"] is not None

    def keep(counts) -> None:
        saved.update({each.name: each.found for each in counts})

    def total(of: MainWindow, wanted: int) -> None:
        qtbot.waitUntil(lambda: of.page.results.model.total == wanted, timeout=LONG)

    assert found_in_batch(location) == [1]
    assert found_beside(location) == 1
    window.page.search(TRAIN)
    total(window, 1)
    monkeypatch.setattr(window.questions, "text", lambda *_: "قطار")
    window.saved_searches.save_present()
    window.page.search(SearchState())
    total(window, 3)
    chosen(line(window).choices(), "لا تُظهره أبدا")
    total(window, 2)

    again = program.open(location)
    total(again, 2)
    assert found_in_batch(location) == [0]
    assert found_beside(location) == 0
    monkeypatch.setattr(again.page, "show_saved_searches", keep)
    qtbot.waitUntil(counted(again), timeout=LONG)
    assert saved["قطار"] == 0
    qtbot.waitUntil(lambda: "لا يظهر أبدا" in line(again).accessibleName(), timeout=LONG)
    assert "مقال واحد" in without_controls(again.page.results.notes.answer.text())
    again.page.search(TRAIN)
    total(again, 0)
    again.page.search(SearchState())
    total(again, 2)

    menu = line(again).choices()
    chosen(menu, "أظهره في النتائج من جديد")
    total(again, 3)
    assert found_in_batch(location) == [1]
    assert found_beside(location) == 1
    qtbot.waitUntil(counted(again), timeout=LONG)
    assert saved["قطار"] == 1
