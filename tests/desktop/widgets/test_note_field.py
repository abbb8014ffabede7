"""Lines of Arabic begin at the right, also while there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.note_field import NoteField


def test_the_cursor_of_an_empty_field_stands_at_the_right(qtbot):
    field = NoteField()
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.show()
    assert field.cursorRect().center().x() > field.viewport().width() / 2
    field.setPlainText("ملاحظة")
    assert field.cursorRect().center().x() > field.viewport().width() / 2


def test_tab_leads_to_the_next_field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    note, after = NoteField(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(note)
    layout.addWidget(after)
    with qtbot.waitActive(window):
        window.show()
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert note.toPlainText() == ""
