"""The page of several archives, shown, over real archives."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.federated.page import FederatedPage
from desktop.library.archive_names import Opening
from desktop.session.search_state import SearchState
from desktop.settings import Settings
from desktop.tasks.runner import TaskRunner
from desktop.widgets.facet_button import FacetButton
from tests.desktop.federated.conftest import make_archive
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]
LONG = 20_000
HARBOUR = SearchState(text="ميناء ")


def show(qtbot, page: FederatedPage, state: SearchState = HARBOUR) -> None:
    with qtbot.waitSignal(page.controller.answered, timeout=LONG):
        page.show_search(state)


def titles(page: FederatedPage) -> list[str]:
    return [row.hit.title for row in page.model.values]


def line(page: FederatedPage, group: str, value: str) -> FacetButton:
    return next(
        button
        for button in page.facets.findChildren(FacetButton)
        if (button.facet, button.value) == (group, value) and button.isVisible()
    )


def add(qtbot, page: FederatedPage, folder: Path) -> None:
    with qtbot.waitSignal(page.controller.answered, timeout=LONG):
        page.add_archive(folder)


def test_without_a_choice_only_the_open_archive_is_searched(qtbot, page: FederatedPage):
    show(qtbot, page)
    assert titles(page) == ["افتتاح الميناء"]
    assert "في الأرشيف المفتوح وحده" in page.count.text()


def test_results_of_all_stand_in_one_list_with_the_names_of_their_archives(
    qtbot, page: FederatedPage, other: Path
):
    show(qtbot, page)
    add(qtbot, page, other)
    assert set(titles(page)) == {"افتتاح الميناء", "سفن في الميناء", "حراس الموانئ"}
    named = {
        row.hit.title: [b.text for b in row.badges if b.role == "archive"]
        for row in page.model.values
    }
    assert named["افتتاح الميناء"] == ["own"]
    assert named["سفن في الميناء"] == ["other"]
    assert without_controls(page.count.text()) == "3 نتائج"
    page.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert without_controls(page.count.text()) == "٣ نتائج"


def test_counts_are_added_up_and_narrow_all(qtbot, page: FederatedPage, other: Path):
    show(qtbot, page)
    add(qtbot, page, other)
    publishers = {f.value: f.count for f in page._answer.answer.page.facets.publishers}
    assert publishers == {"جريدة الساحل": 2, "صحيفة النهر": 1}
    with qtbot.waitSignal(page.search_wanted) as wanted:
        qtbot.mouseClick(line(page, "publishers", "صحيفة النهر"), Qt.MouseButton.LeftButton)
    show(qtbot, page, wanted.args[0])
    assert titles(page) == ["حراس الموانئ"]


def test_newest_first_is_newest_of_all(qtbot, page: FederatedPage, other: Path):
    show(qtbot, page)
    add(qtbot, page, other)
    show(qtbot, page, SearchState(text="ميناء ", order="date"))
    assert titles(page) == ["سفن في الميناء", "افتتاح الميناء", "حراس الموانئ"]


def test_an_archive_is_switched_by_its_line_and_the_choice_is_remembered(
    qtbot, page: FederatedPage, own: Path, other: Path, settings: Settings
):
    show(qtbot, page)
    add(qtbot, page, other)
    again = FederatedPage(own, TaskRunner(page), settings, look_of())
    qtbot.addWidget(again)
    assert again.archives.chosen() == [other]
    with qtbot.waitSignal(page.controller.answered, timeout=LONG):
        qtbot.mouseClick(line(page, "archives", str(other)), Qt.MouseButton.LeftButton)
    assert titles(page) == ["افتتاح الميناء"]
    assert again.archives.chosen() == []
    button = line(page, "archives", str(other))
    button.setFocus()
    with qtbot.waitSignal(page.controller.answered, timeout=LONG):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(titles(page)) == 3


def test_the_open_archive_is_always_searched(qtbot, page: FederatedPage, own: Path):
    show(qtbot, page)
    qtbot.mouseClick(line(page, "archives", str(own)), Qt.MouseButton.LeftButton)
    assert page._archives[0].folder == own


def test_an_article_of_another_archive_is_read_here_and_nothing_is_written_there(
    qtbot, page: FederatedPage, other: Path
):
    before = {each.name: each.read_bytes() for each in other.iterdir() if each.suffix == ".sqlite"}
    show(qtbot, page)
    add(qtbot, page, other)
    row = titles(page).index("سفن في الميناء")
    with qtbot.waitSignal(page.controller.read, timeout=LONG):
        page.list.choose(row)
    assert "ثلاث سفن" in page.reader.view.toPlainText()
    assert page.reader.view.isReadOnly()
    assert page.reader.view.marks("hits")
    assert "للقراءة فقط" in page.reader.place.text()
    after = {each.name: each.read_bytes() for each in other.iterdir() if each.suffix == ".sqlite"}
    assert after == before


def test_enter_opens_an_article_where_it_belongs(qtbot, page: FederatedPage, other: Path):
    show(qtbot, page)
    add(qtbot, page, other)
    page.list.select_quietly(titles(page).index("سفن في الميناء"))
    page.list.setFocus()
    with qtbot.waitSignal(page.archive_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    opening = wanted.args[0]
    assert isinstance(opening, Opening)
    assert (opening.folder, opening.search) == (other, HARBOUR)
    page.list.select_quietly(titles(page).index("افتتاح الميناء"))
    with qtbot.waitSignal(page.words_wanted) as shown:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert shown.args[0]
    assert shown.args[0] != opening.article_id


def test_the_menu_offers_nothing_that_would_change_another_archive(
    qtbot, page: FederatedPage, other: Path
):
    show(qtbot, page)
    add(qtbot, page, other)
    menu = page.list.menu(page.model.index(0, 0))
    assert [action.text() for action in menu.actions()] == ["اقرأ هنا", "افتح في أرشيفه"]


def test_a_folder_without_an_archive_is_told(page: FederatedPage, tmp_path: Path):
    page.add_archive(tmp_path)
    assert page.notice.isVisible()
    assert page.archives.chosen() == []


def test_an_archive_that_cannot_be_read_is_told_and_passed_over(
    qtbot, page: FederatedPage, other: Path
):
    show(qtbot, page)
    add(qtbot, page, other)
    for file in other.iterdir():
        if file.suffix == ".sqlite":
            file.write_bytes(b"\0" * 4096)
    show(qtbot, page)
    assert titles(page) == ["افتتاح الميناء"]
    assert "other" in page.notice._words.text()


def test_of_three_archives_two_answer_and_the_third_is_named_with_what_is_wrong(
    qtbot, page: FederatedPage, other: Path, tmp_path: Path
):
    damaged = make_archive(tmp_path / "damaged", (("ميناء", "جريدة الرمل", "2017", "رست سفينة."),))
    newer = make_archive(tmp_path / "newer", (("ميناء", "جريدة الرمل", "2017", "رست سفينة."),))
    show(qtbot, page)
    for folder in (other, damaged, newer):
        add(qtbot, page, folder)
    file = damaged / "archive.sqlite"
    file.write_bytes(file.read_bytes()[:8192])
    connection = sqlite3.connect(newer / "archive.sqlite")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    show(qtbot, page)
    assert set(titles(page)) == {"افتتاح الميناء", "سفن في الميناء", "حراس الموانئ"}
    assert page.notice.isVisible()
    said = without_controls(page.notice._words.text())
    assert "«damaged»" in said
    assert "قاعدة بياناته تالفة" in said
    assert "«newer»" in said
    assert "نسخة أحدث" in said
    assert "«other»" not in said


def test_a_query_that_cannot_be_understood_is_told(qtbot, page: FederatedPage):
    with qtbot.waitSignal(page.controller.failed, timeout=LONG):
        page.show_search(SearchState(text="رقم:كثير"))
    assert "لم تُفهم عبارة البحث" in page.notice._words.text()
    assert page.model.rowCount() == 0


def test_parts_have_names_for_screen_readers(page: FederatedPage):
    names = [part.accessibleName() for part in page.landmarks()[:2]]
    assert names == ["تضييق النتائج", "نتائج عدة أرشيفات"]
    assert page.reader.view.accessibleName()


def test_what_is_still_listed_opens_where_it_belongs_while_its_archive_is_left_out(
    qtbot, page: FederatedPage, other: Path
):
    show(qtbot, page)
    add(qtbot, page, other)
    row = titles(page).index("سفن في الميناء")
    qtbot.mouseClick(line(page, "archives", str(other)), Qt.MouseButton.LeftButton)
    page.list.select_quietly(row)
    with qtbot.waitSignal(page.archive_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args[0].folder == other
    with qtbot.waitSignal(page.controller.answered, timeout=LONG):
        pass


def test_more_of_the_old_list_does_not_make_a_new_search_void(qtbot, page: FederatedPage):
    show(qtbot, page)
    with qtbot.waitSignal(page.controller.answered, timeout=LONG) as answered:
        page.show_search(HARBOUR)
        page.model.more_wanted.emit(1)
    assert answered.args[0].answer.request.offset == 0


def test_an_article_that_cannot_be_read_leaves_the_list(
    qtbot, page: FederatedPage, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_args):
        raise OSError("no more")

    monkeypatch.setattr("desktop.federated.answering.load_article", refuse)
    with qtbot.waitSignal(page.controller.unread, timeout=LONG):
        page.show_search(HARBOUR)
    assert titles(page) == ["افتتاح الميناء"]
    assert page.notice.isVisible()
    assert not page.reader.open_button.isVisible()
