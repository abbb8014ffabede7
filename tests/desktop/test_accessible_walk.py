"""What a screen reader is told of everything that can be done or asked: name, role and state."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from desktop.display.isolation import without_controls
from desktop.ledger.chain_dialog import ChainDialog
from desktop.ledger.chain_reading import ChainStep, ChainView
from desktop.session.archive_session import ArchiveLocation
from desktop.window.command_palette import CommandPalette
from desktop.window.main_window import MainWindow
from tests.desktop.pictures.looking import faults_of
from tests.desktop.pictures.states import close_all, open_dialog, questions_left_open, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory) -> MainWindow:
    from tests.desktop.running import running

    # Not the settings of the test before, which remember archives of other names.
    os.environ["KHIZANA_HOME"] = str(tmp_path_factory.mktemp("home"))
    location = ArchiveLocation(tmp_path_factory.mktemp("archive") / "أرشيف")
    with location.open_archive(create=True):
        pass
    with running(qapp) as program:
        yield program.open(location)


def told_of(item: object) -> tuple[str, QAccessible.Role, QAccessible.State]:
    return item.text(QAccessible.Text.Name), item.role(), item.state()


def menus_of(window: MainWindow) -> list[QMenu]:
    """Every menu, filled as it is when the reader opens it."""
    found = window.findChildren(QMenu)
    for menu in found:
        menu.aboutToShow.emit()
    return found


def test_every_action_of_the_menus_is_told(window: MainWindow):
    told: set[QAction] = set()
    for menu in menus_of(window):
        listed = QAccessible.queryAccessibleInterface(menu)
        assert listed.role() == QAccessible.Role.PopupMenu
        for number, action in enumerate(menu.actions()):
            name, role, state = told_of(listed.child(number))
            if action.isSeparator():
                assert role == QAccessible.Role.Separator
                continue
            assert _plain(name) == _plain(action.text()) != ""
            assert role in (QAccessible.Role.MenuItem, QAccessible.Role.PopupMenu)
            assert bool(state.disabled) != action.isEnabled(), name
            assert bool(state.checked) == action.isChecked(), name
            told.add(action)
    assert len(told) > 20


def _plain(words: str) -> str:
    """Words of a menu without the keys that stand behind them."""
    return without_controls(words).split("\t")[0].replace("&&", "&").strip()


def test_every_command_that_can_be_given_is_told_in_the_list_of_commands(window: MainWindow):
    palette = CommandPalette(window.actions_by_name, window)
    palette.show()
    settle()
    try:
        listed = QAccessible.queryAccessibleInterface(palette.list)
        assert listed.role() == QAccessible.Role.List
        rows = [without_controls(told_of(listed.child(n))[0]) for n in range(listed.childCount())]
        given = [each for each in window.actions_by_name.specs if each.name != "palette"]
        for spec in given:
            action = window.actions_by_name[spec.name]
            assert action.isEnabled() == any(
                row.startswith(without_controls(action.text())) for row in rows
            ), spec.name
        assert faults_of(palette, window) == []
    finally:
        palette.close()


def questions(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What may be asked or said and has no picture of its own."""
    asked = window.questions
    return {
        "tell": lambda: asked.tell("نسخة احتياطية", "كُتبت النسخة وتُحُقق منها."),
        "confirm": lambda: asked.confirms("حذف", "أتُحذف ثلاثة مقالات؟"),
        "choose": lambda: asked.choose("أرشيف", "إلى أين؟", ("أرشيف جديد", "هذا الأرشيف")),
        "unwritten": lambda: asked.tell_unwritten(PermissionError(13, "x", "/a/b"), on_card=True),
        "line": lambda: asked.text("وسم", "الاسم الجديد", "تعليم"),
        "columns": lambda: asked.columns(("عمود", "آخر"), {"text": "النص", "title": "العنوان"}),
        "lock": lambda: asked.wait_for_lock(lambda: False),
        "files": asked.files_to_import,
        "folder": lambda: asked.folder("فتح أرشيف"),
    }


KINDS = ("tell", "confirm", "choose", "unwritten", "line", "columns", "lock", "files", "folder")


@pytest.mark.parametrize("kind", KINDS)
def test_every_question_is_told(window: MainWindow, kind: str):
    with questions_left_open():
        questions(window)[kind]()
        assert_told(open_dialog(), window)


def test_the_chain_of_two_figures_is_told(window: MainWindow):
    steps = (
        ChainStep("40 مليون درهم", "ميناء جديد · الساحل", "يقولان الشيء نفسه", 80, True),
        ChainStep("41 مليون درهم", "الميناء · المرسى", "", None, False),
    )
    dialog = ChainDialog(ChainView(steps, ()), window.appearance.look, window)
    dialog.show()
    assert_told(dialog, window)


def test_every_page_is_told_while_nothing_is_in_the_archive(window: MainWindow):
    try:
        for page in window.pages.introductions:
            window.pages.show_page(page.name)
            settle()
            assert faults_of(window, window) == [], page.name
    finally:
        window.pages.show_first()


def test_what_comes_on_demand_in_the_window_is_told(window: MainWindow):
    window.page.reading.find_bar.enter()
    window.welcome.say("كلام", "خطوة")
    window.actions_by_name["show_report"].trigger()
    try:
        assert faults_of(window, window) == []
    finally:
        close_all(window)


def assert_told(dialog: QDialog, window: MainWindow) -> None:
    """A dialog says that it is one and how it is called; so does each of its parts."""
    try:
        name, role, _ = told_of(QAccessible.queryAccessibleInterface(dialog))
        assert name.strip()
        assert role in (QAccessible.Role.Dialog, QAccessible.Role.AlertMessage)
        assert faults_of(dialog, window) == []
    finally:
        dialog.close()
