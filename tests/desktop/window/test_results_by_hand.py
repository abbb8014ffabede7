"""What the reader does with results by mouse and keyboard: choose some, export them, search on."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.app import Program
from desktop.browsing.results_output import ResultsOutput
from desktop.display.isolation import without_controls
from desktop.export.contents import References, Table
from desktop.export.formats import formats_for
from desktop.search.batch_dialog import BatchDialog
from desktop.session.search_state import SearchState
from desktop.window.main_window import MainWindow
from tests.desktop.window.walking import filled, opened, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG = 15_000
CONTROL = Qt.KeyboardModifier.ControlModifier
_OF_WORDS = (".xml", ".csv")


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    return opened(qtbot, program, filled(tmp_path))


def click(qtbot, window: MainWindow, row: int, held: Qt.KeyboardModifier) -> None:
    results = window.page.results
    place = results.list.visualRect(results.model.index(row, 0)).center()
    qtbot.mouseClick(results.list.viewport(), Qt.MouseButton.LeftButton, held, place)


def submenu(window: MainWindow, words: str) -> QMenu:
    menu = window.page.results.export.menu()
    menu.aboutToShow.emit()
    for action in menu.actions():
        if without_controls(action.text()).startswith(words):
            return action.menu()
    raise LookupError([action.text() for action in menu.actions()])


def test_only_the_articles_chosen_with_ctrl_are_exported_in_every_format(
    qtbot, window: MainWindow, tmp_path: Path
):
    click(qtbot, window, 0, Qt.KeyboardModifier.NoModifier)
    click(qtbot, window, 2, CONTROL)
    titles = [window.page.results.model.values[row].hit.title for row in (0, 2)]
    other = window.page.results.model.values[1].hit.title
    output = window.page.results.findChild(ResultsOutput)
    formats = formats_for(Table, References)
    for number, form in enumerate(formats):
        path = tmp_path / f"chosen{number}.{form.ending}"
        output.exporter.dialog.ask = lambda *_, path=path: path
        with qtbot.waitSignal(output.exporter.exported, timeout=LONG) as exported:
            submenu(window, "المختارة: 2").actions()[number].trigger()
        assert exported.args[1] == 2
        words = read_back(path)
        assert all(title in words for title in titles), form.name
        assert other not in words, form.name
    asked = {"csv", "xlsx", "docx", "html", "md", "ris", "bib", "json"}
    assert asked <= {form.ending for form in formats}
    with (tmp_path / "chosen0.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == titles


def test_how_many_are_chosen_is_said_and_the_menu_speaks_of_all_of_them(qtbot, window: MainWindow):
    pane = window.page.results
    click(qtbot, window, 0, Qt.KeyboardModifier.NoModifier)
    assert "اختير" not in without_controls(pane._count.text())
    one = [without_controls(each.text()) for each in menu_of(window).actions()]
    assert {"اقرأ", "حذف المقال"} <= set(one)
    click(qtbot, window, 1, CONTROL)
    assert "اختير 2 من 3" in without_controls(pane._count.text())
    click(qtbot, window, 2, CONTROL)
    assert "اختير 3 من 3" in without_controls(pane._count.text())
    several = [without_controls(each.text()).split("\t")[0] for each in menu_of(window).actions()]
    assert several[0] == "3 مقالات مختارة"
    assert {"تصدير المختارة: 3", "ملف صحفي من المختارة…", "حذف المقالات"} <= set(several)
    assert "اقرأ" not in several
    assert not [words for words in several if words.endswith(" المقال")]


def menu_of(window: MainWindow) -> QMenu:
    results = window.page.results.list
    menu = results.menu(results.currentIndex())
    assert menu is not None
    return menu


def test_a_dossier_is_made_of_what_is_chosen(qtbot, window: MainWindow):
    click(qtbot, window, 0, Qt.KeyboardModifier.NoModifier)
    click(qtbot, window, 2, CONTROL)
    chosen = window.page.results.list.chosen_ids()
    with qtbot.waitSignal(window.print_commands.dossier.asked, timeout=LONG) as asked:
        entry = next(e for e in menu_of(window).actions() if "ملف صحفي" in e.text())
        entry.trigger()
    dialog = asked.args[0]
    assert set(dialog.plan().article_ids) == set(chosen)
    dialog.reject()


def test_the_places_of_all_that_is_chosen_are_copied(qtbot, window: MainWindow):
    click(qtbot, window, 0, Qt.KeyboardModifier.NoModifier)
    click(qtbot, window, 2, CONTROL)
    window.actions_by_name["copy_address"].trigger()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2
    assert "نُسخ: مقالان" in without_controls(window.page.results.told._words.text())


def test_what_goes_into_the_bin_is_said_and_comes_back_by_a_click(qtbot, window: MainWindow):
    pane = window.page.results
    click(qtbot, window, 0, Qt.KeyboardModifier.NoModifier)
    click(qtbot, window, 2, CONTROL)
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: pane.model.total == 1, timeout=LONG)
    assert pane.told.isVisible()
    assert without_controls(pane.told._words.text()) == "نُقل إلى السلّة: مقالان"
    qtbot.mouseClick(pane.told._step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.model.total == 3, timeout=LONG)
    assert not pane.told.isVisible()


def read_back(path: Path) -> str:
    """All words of an exported file; those of a packed one are in its XML or tables."""
    if not zipfile.is_zipfile(path):
        text = path.read_text("utf-8")
        return str(json.loads(text)) if path.suffix in {".json", ".jsonld"} else text
    with zipfile.ZipFile(path) as pack:
        texts = [pack.read(name).decode() for name in pack.namelist() if name.endswith(_OF_WORDS)]
    return " ".join(texts)


def test_in_these_results_can_be_searched_only_where_some_are_found(qtbot, window: MainWindow):
    field, chips = window.top_bar.search_field, window.page.chips
    field.setFocus()
    with qtbot.waitSignal(window.page.searches.answered, timeout=LONG):
        typed("القطار")
    assert window.page.results.model.total == 1
    assert chips.inside.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    with qtbot.waitSignal(window.page.searches.answered, timeout=LONG):
        typed("زرافة")
    assert chips.isVisible()
    assert not chips.inside.isVisible()
    window.actions_by_name["search_inside"].trigger()
    assert window.page.searches.state.text == "زرافة"


@pytest.mark.parametrize("text", ["رقم:كلام", "تاريخ:أمس"])
def test_a_query_that_makes_no_sense_shows_its_error_also_when_it_is_restored(
    qtbot, program: Program, tmp_path: Path, text: str
):
    location = filled(tmp_path)
    window = opened(qtbot, program, location)
    with qtbot.waitSignal(window.page.searches.failed, timeout=LONG):
        window.page.search(SearchState(text=text))
    shows_its_error(window, text)
    program.close()
    again = program.open(location)
    qtbot.waitUntil(lambda: bool(again.page.results.notes.answer.text()), timeout=LONG)
    qtbot.wait(150)  # what else a start brings
    shows_its_error(again, text)


def shows_its_error(window: MainWindow, text: str) -> None:
    results = window.page.results
    assert results.notes.isVisible()
    assert results.notes.answer.text().strip()
    assert not results.list.isVisible()
    assert window.top_bar.search_field.text() == text


def test_a_list_of_queries_is_exported_as_one_table(qtbot, window: MainWindow, tmp_path: Path):
    output = window.page.results.findChild(ResultsOutput)
    path = tmp_path / "queries.csv"
    output.exporter.dialog.ask = lambda *_: path
    window.actions_by_name["search_batch"].trigger()
    dialog = window.findChild(BatchDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.queries.setFocus()
    qtbot.waitUntil(dialog.queries.hasFocus)
    typed("قطار")
    qtbot.keyClick(dialog.queries, Qt.Key.Key_Return)
    typed("زرافة")
    csv_entry = next(a for a in dialog.export.menu().actions() if "CSV" in a.text())
    with qtbot.waitSignal(output.exporter.exported, timeout=LONG):
        csv_entry.trigger()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["query"], row["found"], row["title"]) for row in csv.DictReader(file)]
    assert rows == [("قطار", "1", "قطار جديد في الشمال"), ("زرافة", "0", "")]
