from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

import desktop
from desktop.widgets import screen_room
from desktop.widgets.screen_room import keep_on_screen, resize_on_screen, room_at, room_of


@pytest.mark.parametrize(
    ("screen", "wanted", "size"),
    [
        ((1920, 1080), (860, 900), (860, 900)),
        ((1366, 768), (860, 900), (860, 720)),
        ((800, 600), (860, 900), (792, 552)),
    ],
)
def test_a_dialog_is_never_larger_than_its_screen(qtbot, monkeypatch, screen, wanted, size):
    dialog = QWidget()
    qtbot.addWidget(dialog)

    class Screen:
        def availableGeometry(self) -> QRect:  # noqa: N802 (Qt's own name)
            return QRect(0, 0, *screen)

    monkeypatch.setattr(QGuiApplication, "screenAt", lambda _: Screen())
    resize_on_screen(dialog, QSize(*wanted))
    assert dialog.size() == QSize(*size)


def test_a_place_on_no_screen_has_the_room_of_the_first(qapp):
    assert room_at(QPoint(-50_000, -50_000)) == qapp.primaryScreen().availableGeometry()


def test_a_dialog_stands_on_the_screen_of_its_parent(qtbot, monkeypatch):
    asked: list[QPoint] = []
    monkeypatch.setattr(QGuiApplication, "screenAt", asked.append)
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(300, 200, 100, 80)
    dialog = QWidget(window)
    room_of(dialog)
    assert asked == [window.mapToGlobal(QPoint(49, 39))]


def test_a_screen_does_not_go_with_the_dialog_that_was_fitted_to_it(qtbot):
    dialog = QWidget()
    qtbot.addWidget(dialog)
    resize_on_screen(dialog, QSize(300, 200))
    known = [each for each in gc.get_objects() if isinstance(each, QScreen)]
    assert not [dump for each in known if "parent" in (dump := shiboken6.dump(each))]


def test_no_widget_is_asked_for_its_screen():
    """Whoever asks gives the screen away: see the module's first words."""
    modules = Path(desktop.__file__).parent.rglob("*.py")
    assert not [
        path.name
        for path in modules
        if re.search(r"\.screen\(\)", path.read_text(encoding="utf-8"))
    ]


def tall_dialog(rows: int) -> tuple[QDialog, QDialogButtonBox, list[QLineEdit]]:
    dialog = QDialog()
    column = QVBoxLayout(dialog)
    lines = [QLineEdit(f"سطر {number}") for number in range(rows)]
    for line in lines:
        column.addWidget(line)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    column.addWidget(buttons)
    return dialog, buttons, lines


def test_what_is_higher_than_the_screen_scrolls_and_its_buttons_stay(qtbot, monkeypatch):
    room = QSize(675, 336)
    monkeypatch.setattr(screen_room, "room_on_screen", lambda _: room)
    dialog, buttons, lines = tall_dialog(40)
    qtbot.addWidget(dialog)
    keep_on_screen(dialog)
    dialog.show()
    assert dialog.height() <= room.height()
    assert dialog.width() <= room.width()
    assert not buttons.visibleRegion().isEmpty()
    assert buttons.visibleRegion().boundingRect().size() == buttons.size()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.widget().width() <= area.viewport().width()
    area.ensureWidgetVisible(lines[-1])
    assert lines[-1].visibleRegion().boundingRect().size() == lines[-1].size()


def test_what_has_room_stays_as_it_is(qtbot, monkeypatch):
    monkeypatch.setattr(screen_room, "room_on_screen", lambda _: QSize(675, 336))
    dialog, _, _ = tall_dialog(3)
    qtbot.addWidget(dialog)
    keep_on_screen(dialog)
    assert dialog.findChild(QScrollArea) is None
    dialog.resize(900, 200)
    keep_on_screen(dialog)
    assert dialog.width() == 675


def test_another_foot_stays_as_well(qtbot, monkeypatch):
    room = QSize(675, 336)
    monkeypatch.setattr(screen_room, "room_on_screen", lambda _: room)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    for number in range(40):
        column.addWidget(QLineEdit(f"سطر {number}"))
    foot = QWidget()
    QVBoxLayout(foot).addWidget(QLineEdit("تقدّم"))
    column.addWidget(foot)
    keep_on_screen(dialog, foot)
    dialog.show()
    assert dialog.height() <= room.height()
    assert foot.visibleRegion().boundingRect().size() == foot.size()


def test_every_dialog_asks_how_much_room_there_is():
    """The settings were higher than a small screen at 200 %."""
    modules = Path(desktop.__file__).parent.rglob("*.py")
    texts = {path.name: path.read_text(encoding="utf-8") for path in modules}
    dialogs = {name: text for name, text in texts.items() if "(QDialog)" in text}
    assert len(dialogs) > 5
    fits = re.compile(r"\b(?:keep_on_screen|resize_on_screen)\(")
    small = {"waiting.py"}  # a line and a button
    assert {name for name, text in dialogs.items() if not fits.search(text)} == small
