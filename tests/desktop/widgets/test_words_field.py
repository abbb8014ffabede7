"""A line for Arabic words begins at the right, also while it is empty."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.words_field import WordsField


def test_it_begins_at_the_right_in_any_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    field, other = WordsField(window), QLineEdit(window)
    assert field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert other.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_what_is_typed_is_kept_as_it_is(qtbot):
    field = WordsField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "abc 12")
    assert field.text() == "abc 12"


@pytest.mark.usefixtures("themed")
def test_the_caret_hides_no_letter_of_the_hint(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field = WordsField("", window)
    field.resize(300, 40)
    field.setPlaceholderText("ااا")
    other = QLineEdit(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    caret = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    shown = field.grab().toImage()
    ground = shown.pixel(20, 20)
    columns = range(round(caret.center().x()) - 1, round(caret.center().x()) + 2)
    hidden = [x for x in columns for y in range(12, 28) if shown.pixel(x, y) != ground]
    assert hidden == []
    assert any(shown.pixel(x, 20) != ground for x in range(250, 300))
