"""The window: every action does something, and what the reader chose is there again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontInfo, QFontMetricsF, QTextBlock
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from articles.intake import import_paths
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.app import Program
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.fonts import system_family
from desktop.library.archive_names import Opening
from desktop.library.first_start import sample_location
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.settings import DIGITS, JUSTIFICATION, MONTHS, READING_FONT, READING_SIZE, THEME
from desktop.theme import DARK
from desktop.typefaces import INTERFACE_FAMILY, READING_FAMILY
from desktop.widgets.facet_button import FacetButton
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow
from desktop.window.settings_dialog import SettingsDialog
from tests.desktop.timeline.dated import put, times_of
from tests.desktop.window import walking

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
    copy, left, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    QApplication.sendEvent(
        window, QDragEnterEvent(QPoint(10, 10), copy, data, left, key.NoModifier)
    )
    drop = QDropEvent(QPointF(10, 10), copy, data, left, key.NoModifier)
    with qtbot.waitSignal(window.import_panel.reported, timeout=20_000) as reported:
        QApplication.sendEvent(window, drop)
    assert reported.args[0].added == 1
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=10_000)
    assert "افتتاح ميناء جديد" in without_controls(window.windowTitle())


def test_what_an_import_left_over_is_new_to_the_watched_folder_again(
    window: MainWindow, text: Path, tmp_path: Path
):
    watched = window.watching.watched
    watched.watch(text.parent)
    assert text in watched.seen()
    window.imports.left_over.emit([text])
    assert text not in watched.seen()
    watched.watch(None)


def test_choices_take_effect_at_once(program: Program, window: MainWindow):
    program.settings.choose(THEME, "dark")
    assert window.page.reading.view._painter.theme is DARK
    program.settings.choose(READING_SIZE, "27")
    assert window.page.reading._look.reading_size == 27
    program.settings.choose(DIGITS, "arabic")
    assert window.page.side.figures._delegate._look.digits is Digits.ARABIC_INDIC


def test_larger_and_smaller_letters_by_key(qtbot, program: Program, window: MainWindow):
    before = program.appearance.look.reading_size
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_Plus, control)
    assert program.appearance.look.reading_size > before
    qtbot.keyClick(window, Qt.Key.Key_Minus, control)
    assert program.appearance.look.reading_size == before


def heights(window: MainWindow) -> dict[str, int]:
    """Of a row in each list, and of words in the panels."""
    page = window.page
    label = next(
        each for each in page.side.findChildren(QLabel) if each.property("role") == "heading"
    )
    return {
        "results": page.results.list.sizeHintForRow(0),
        "figures": page.side.figures.list.sizeHintForRow(0),
        "times": page.side.timeline.list.sizeHintForRow(0),
        "facets": page.facets.findChildren(FacetButton)[0].sizeHint().height(),
        "headings": QFontInfo(label.font()).pixelSize(),
    }


def test_lists_and_panels_grow_with_the_letters_of_the_article(
    qtbot, program: Program, tmp_path: Path
):
    """Only the article grew."""
    window = walking.opened(qtbot, program, walking.filled(tmp_path))
    qtbot.waitUntil(lambda: all(heights(window).values()), timeout=10_000)
    before = heights(window)
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(100)
    after = heights(window)
    assert {name for name in before if after[name] <= before[name]} == set()
    # The rows stand one below the other in their new heights.
    rows = window.page.results.list
    tops = [rows.visualRect(rows.model().index(row, 0)).top() for row in (0, 1)]
    assert tops[1] - tops[0] == after["results"]
    program.settings.choose(READING_SIZE, "20")
    qtbot.wait(100)
    assert heights(window) == before


def test_the_typeface_of_articles_and_whether_its_lines_are_filled_can_be_chosen(
    qtbot, program: Program, tmp_path: Path
):
    window = walking.opened(qtbot, program, walking.filled(tmp_path))

    def body() -> QTextBlock:
        return window.page.reading.view.document().lastBlock()

    def distance() -> float:
        lines = body().layout()
        return lines.lineAt(0).height()

    assert body().charFormat().font().family() == READING_FAMILY
    program.settings.choose(READING_FONT, "plex")
    assert body().charFormat().font().family() == INTERFACE_FAMILY
    height = QFontMetricsF(body().charFormat().font()).lineSpacing()
    percent = body().blockFormat().lineHeight()
    assert height * percent / 100 == pytest.approx(2 * 20, abs=1.5)
    program.settings.choose(READING_FONT, "system")
    assert body().charFormat().font().family() == system_family()
    assert distance() > 0
    assert not body().layout().formats()
    program.settings.choose(JUSTIFICATION, "always")
    widths = body().layout().formats()
    assert widths
    assert all(width.format.fontWordSpacing() > 0 for width in widths)
    assert program.appearance.look.justified_on_paper
    program.settings.choose(JUSTIFICATION, "never")
    assert not body().layout().formats()
    assert not program.appearance.look.justified_on_paper


def test_the_decimal_sign_is_chosen_in_the_settings_and_seen_at_once(
    qtbot, program: Program, tmp_path: Path
):
    texts = tmp_path / "texts"
    texts.mkdir()
    words = "ميزانية الميناء\n\nجريدة الساحل\n12 أبريل 2019\n\nبلغت الميزانية 2.5 مليون درهم."
    (texts / "a.txt").write_text(words, "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
    window = program.open(location)
    cards = window.page.side.figures._model

    def shown() -> str:
        return without_controls(str(cards.index(0, 0).data())) if cards.rowCount() else ""

    def badge() -> str:
        rows = window.page.results.model.values
        return without_controls(" ".join(each.text for row in rows for each in row.badges))

    qtbot.waitUntil(lambda: "2,5 مليون" in shown() and "2,5 مليون" in badge(), timeout=10_000)
    window.actions_by_name["settings"].trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    (box,) = (each for each in dialog.findChildren(QComboBox) if each.findData("point") >= 0)
    box.setFocus()
    for sign, data in ((".", "point"), ("٫", "arabic"), (".", "written")):
        for _ in range(10):
            if box.currentData() == data:
                break
            qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentData() == data
        wanted = f"2{sign}5 مليون"
        qtbot.waitUntil(lambda wanted=wanted: wanted in shown(), timeout=10_000)
        qtbot.waitUntil(lambda wanted=wanted: wanted in badge(), timeout=10_000)
    dialog.close()


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


def test_the_open_article_tells_what_the_ledger_learns_while_it_is_read(
    qtbot, program: Program, location: ArchiveLocation, tmp_path: Path
):
    """An archive that was imported without a window has no ledger before it is opened."""
    texts = tmp_path / "texts"
    texts.mkdir()
    told = "بلغ معدل البطالة في كفرستان {} في المائة خلال الفصل الثالث من سنة 2014."
    for name, value in (("one", "11,8"), ("two", "10,2")):
        (texts / f"{name}.txt").write_text(
            f"خبر عن البطالة {name}\n\n{told.format(value)}", "utf-8"
        )
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
    opened = program.open(location)
    reading = opened.page.reading
    qtbot.waitUntil(lambda: reading.opened is not None, timeout=20_000)
    qtbot.waitUntil(lambda: bool(reading.opened.elsewhere), timeout=30_000)
    (found,) = reading.opened.elsewhere.values()
    assert found.articles == 1
