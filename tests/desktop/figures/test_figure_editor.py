from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from articles.figures.figure import FigureKind
from desktop.figures.figure_editor import FigureEditor
from tests.desktop.making import figure, look_of

# The style sheet of tests has no picture for the arrow of a combo box.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "No file name specified")

FOUND = figure("5.500 درهم", kind=FigureKind.MONEY, low=5500.0, unit="MAD", counted="أجرا")


@pytest.fixture
def editor(qtbot, themed) -> FigureEditor:
    area = QWidget()
    qtbot.addWidget(area)
    area.resize(320, 600)
    area.show()
    return FigureEditor(look_of(), area)


@pytest.fixture
def told(editor: FigureEditor) -> list:
    figures: list = []
    editor.edited.connect(figures.append)
    return figures


def test_the_card_shows_the_figure_inside_its_pane(editor: FigureEditor):
    editor.edit(FOUND, QPoint(900, 900))
    assert editor.isVisible()
    assert editor.parentWidget().rect().contains(editor.geometry())
    assert editor.low.text().split() == ["5", "500"]
    assert (editor.high.text(), editor.unit.currentText()) == ("", "درهم")
    assert editor.counted.text() == "أجرا"


def test_opening_and_leaving_corrects_nothing(editor: FigureEditor, told: list):
    for each in (FOUND, figure("مئات", low=100.0, high=-1), figure(low=None, high=3.0)):
        editor.edit(each, QPoint())
        editor.leave()
    assert told == []


def test_a_change_is_told_when_the_keys_rest(qtbot, editor: FigureEditor, told: list):
    editor.edit(FOUND, QPoint())
    editor.low.selectAll()
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor.low, "6,5")
    (changed,) = told
    assert (changed.low, changed.high, changed.unit) == (6.5, 6.5, "MAD")
    assert changed.span == FOUND.span
    assert editor.isVisible()


def test_all_fields_are_saved_when_the_card_is_left(editor: FigureEditor, told: list):
    editor.edit(FOUND, QPoint())
    editor.low.setText("2 مليون")
    editor.high.setText("3 ملايين")
    editor.unit.setEditText("أورو")
    editor.counted.setText("  كلفة المشروع ")
    editor.leave()
    (changed,) = told
    assert (changed.low, changed.high, changed.unit) == (2e6, 3e6, "EUR")
    assert (changed.kind, changed.counted) == (FigureKind.MONEY, "كلفة المشروع")
    assert editor.figure is None
    assert not editor.isVisible()


def test_what_is_no_number_is_said_and_not_saved(qtbot, editor: FigureEditor, told: list):
    editor.edit(FOUND, QPoint())
    editor.low.setText("كثير")
    qtbot.waitUntil(editor._fault.isVisible)
    assert told == []
    editor.counted.setText("")
    editor.leave()
    (changed,) = told
    assert (changed.low, changed.counted) == (FOUND.low, None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_key_closes_the_card(qtbot, editor: FigureEditor, key: Qt.Key):
    editor.edit(FOUND, QPoint())
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor.counted, key)
    assert not editor.isVisible()


def test_another_figure_saves_the_one_before(editor: FigureEditor, told: list):
    editor.edit(FOUND, QPoint())
    editor.counted.setText("راتبا")
    editor.edit(figure(), QPoint())
    assert [each.counted for each in told] == ["راتبا"]
    assert editor.counted.text() == ""


def test_every_field_has_a_name_for_those_who_listen(editor: FigureEditor):
    for field in (editor, editor.low, editor.high, editor.unit, editor.counted):
        assert field.accessibleName()
