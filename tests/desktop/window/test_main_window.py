"""The window: every action does something, and what the reader chose is there again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.app import Program
from desktop.display.isolation import without_controls
from desktop.library.archive_names import Opening
from desktop.library.first_start import sample_location
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.settings import DIGITS, MONTHS, READING_SIZE, THEME
from desktop.theme import DARK
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow
from tests.desktop.timeline.dated import put, times_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    return ArchiveLocation(tmp_path / "archive")


@pytest.fixture
def window(qtbot, program: Program, location: ArchiveLocation) -> MainWindow:
    window = program.open(location)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "texts" / "harbour.txt"
    file.parent.mkdir()
    file.write_text("افتتاح ميناء جديد\n\nكلف الميناء 30 مليون درهم سنة 2011.", "utf-8")
    return file


def test_every_action_does_something(
    monkeypatch: pytest.MonkeyPatch, program: Program, location: ArchiveLocation
):
    """Menus and buttons listen to their actions too: only `connect` says what is done."""
    connected: list[str] = []
    connect = Actions.connect

    def remember(actions: Actions, name: str, act: Callable[[], object]) -> None:
        connected.append(name)
        connect(actions, name, act)

    monkeypatch.setattr(Actions, "connect", remember)
    opened = program.open(location)
    assert sorted(connected) == sorted(spec.name for spec in opened.actions_by_name.specs)


def test_the_archive_of_examples_is_explained_once(qtbot, program: Program):
    window = program.open(sample_location())
    assert window.welcome.isVisible()
    window.welcome._close.click()
    again = program.open(sample_location())
    assert not again.welcome.isVisible()


def test_another_archive_is_not_explained(window: MainWindow):
    assert not window.welcome.isVisible()


def test_dropped_files_are_imported(qtbot, window: MainWindow, text: Path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(text)), QUrl("https://example.org/")])
    drop = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.import_panel.reported, timeout=20_000) as reported:
        window.dropEvent(drop)
    assert reported.args[0].added == 1
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=10_000)
    assert "افتتاح ميناء جديد" in without_controls(window.windowTitle())


def test_choices_take_effect_at_once(program: Program, window: MainWindow):
    program.settings.choose(THEME, "dark")
    assert window.page.reading.view._painter.theme is DARK
    program.settings.choose(READING_SIZE, "27")
    assert window.page.reading._look.reading_size == 27
    program.settings.choose(DIGITS, "arabic")
    assert window.page.side.figures._delegate._look.arabic_indic


def test_larger_and_smaller_letters_by_key(qtbot, program: Program, window: MainWindow):
    before = program.appearance.look.reading_size
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_Plus, control)
    assert program.appearance.look.reading_size > before
    qtbot.keyClick(window, Qt.Key.Key_Minus, control)
    assert program.appearance.look.reading_size == before


def test_without_changes_there_is_nothing_to_undo_or_print(window: MainWindow):
    for name in ("undo", "redo", "print"):
        assert not window.actions_by_name[name].isEnabled()


def test_back_and_forward_go_through_searches(qtbot, window: MainWindow):
    page, field = window.page, window.top_bar.search_field
    for words in ("قطار", "ميناء"):
        page.search(SearchState(text=words))
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert field.text() == "قطار"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert field.text() == "ميناء"
    assert page.searches.state == SearchState(text="ميناء")
    assert not window.actions_by_name["forward"].isEnabled()


def test_the_search_of_last_time_is_there_again(qtbot, program: Program, location: ArchiveLocation):
    state = SearchState(text="قطار", years=("2019",), period=("2018", "2019"), order="date")
    program.open(location).page.search(state)
    program.close()
    window = program.open(location)
    assert window.page.searches.state == state
    assert window.top_bar.search_field.text() == "قطار"
    assert window.page.results.order.currentData() == "date"


def test_another_archive_begins_afresh(
    qtbot, program: Program, location: ArchiveLocation, tmp_path: Path
):
    window = program.open(location)
    window.page.search(SearchState(text="قطار"))
    with qtbot.waitSignal(window.closing):
        window.archive_wanted.emit(Opening(tmp_path / "other", creates=True))
    assert program.window is not window
    assert program.window.page.searches.state == SearchState()


def test_months_follow_the_newspapers_and_the_setting(qtbot, program: Program, tmp_path: Path):
    location = ArchiveLocation(tmp_path / "saudi")
    body = "افتُتح الميناء الجديد في 5 أغسطس 2011 أمام السكان."
    stated = PublicationDate("2018-08-12", DateEvidence.STATED, "12 أغسطس 2018")
    times = times_of(body, ("5 أغسطس 2011", "2011-08-05"))
    with location.open_archive(create=True) as archive:
        put(archive, "port", body, stated, times, publisher="الرياض")
    window = program.open(location)
    window.page.show_words("port", None)

    def dates() -> list[str]:
        model = window.page.side.timeline.list.model()
        shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        return [without_controls(words).partition(" — ")[0] for words in shown]

    results = window.page.results.model
    qtbot.waitUntil(lambda: results.rowCount() == 1)
    qtbot.waitUntil(lambda: dates() == ["5 أغسطس 2011", "12 أغسطس 2018"])
    window.settings.choose(MONTHS, "levant")
    qtbot.waitUntil(lambda: dates() == ["5 آب 2011", "12 آب 2018"])

    def badges() -> list[str]:
        return [without_controls(badge.text) for row in results.values for badge in row.badges]

    qtbot.waitUntil(lambda: badges() == ["5 آب 2011"])
