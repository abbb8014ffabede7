"""The card of a passage tells every change at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from articles.passages.passage import Passage
from desktop.icons import Icons
from desktop.widgets.colour_row import ColourButton
from desktop.widgets.passage_editor import PassageEditor
from tests.desktop.making import look_of, passage

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]
MARKED = passage("الميناء", colour="blue", note="للمراجعة", tags=("ميناء", "كلفة"))
AREA = (700, 500)


@pytest.fixture
def editor(qtbot, icons: Icons) -> PassageEditor:
    area = QWidget()
    area.resize(*AREA)
    editor = PassageEditor(look_of(), area)
    editor.apply(look_of())
    editor.area_of_test = area
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
    return editor


@pytest.fixture
def edits(editor: PassageEditor) -> list[Passage]:
    edits: list[Passage] = []
    editor.edited.connect(edits.append)
    return edits


def chosen(editor: PassageEditor) -> list[str]:
    return [b.name for b in editor.findChildren(ColourButton) if b.isChecked()]


def test_it_shows_the_passage_and_takes_the_focus(qtbot, editor: PassageEditor):
    assert not editor.isVisible()
    editor.edit(MARKED, QPoint(300, 100))
    assert editor.isVisible()
    assert editor._note.toPlainText() == "للمراجعة"
    assert editor._tags.text() == "ميناء، كلفة"
    assert chosen(editor) == ["blue"]
    qtbot.waitUntil(editor._note.hasFocus)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_the_tags_keeps_them_and_closes_the_card(qtbot, editor, edits, key):
    editor.edit(MARKED, QPoint(300, 100))
    editor._tags.setText("نفط")
    qtbot.keyClick(editor._tags, key)
    assert not editor.isVisible()
    assert edits[-1].tags == ("نفط",)


def test_enter_in_the_note_begins_a_line_and_with_ctrl_closes(qtbot, editor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    qtbot.keyClick(editor._note, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor._note.toPlainText().count("\n") == 1
    qtbot.keyClick(editor._note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()


@pytest.mark.parametrize("note", ["", "تقارن بتقرير 2016", "سطر\nسطر آخر"])
def test_a_note_begins_at_the_right(editor: PassageEditor, note: str):
    editor.edit(passage("الميناء", note=note), QPoint(300, 100))
    cursor = editor._note.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    editor._note.setTextCursor(cursor)
    viewport = editor._note.viewport()
    assert editor._note.cursorRect().center().x() > viewport.width() - 20


@pytest.mark.parametrize("corner", [(0, 0), (-50, -50), (700, 500), (2000, 250), (350, 499)])
def test_it_stays_inside_its_area(editor: PassageEditor, corner: tuple[int, int]):
    editor.edit(MARKED, QPoint(*corner))
    assert editor.area_of_test.rect().contains(editor.geometry())


def test_a_note_is_told_when_the_keys_rest(qtbot, editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    editor._note.selectAll()
    qtbot.keyClicks(editor._note, "see page 3")
    assert edits == []
    qtbot.waitUntil(lambda: len(edits) == 1)
    assert edits[0].note == "see page 3"
    assert edits[0].tags == MARKED.tags


def test_leaving_tells_what_was_typed_last(qtbot, editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    editor._note.setPlainText("  كلام جديد \n")
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor._note, Qt.Key.Key_Escape)
    assert [edit.note for edit in edits] == ["كلام جديد"]
    assert not editor.isVisible()


def test_leaving_without_a_change_tells_nothing(editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    editor.leave()
    assert edits == []


def test_leaving_twice_is_leaving_once(qtbot, editor: PassageEditor):
    editor.edit(MARKED, QPoint(300, 100))
    editor.leave()
    with qtbot.assertNotEmitted(editor.left):
        editor.leave()


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("تشغيل، تشريع", ("تشغيل", "تشريع")),
        ("a,b;c؛ د", ("a", "b", "c", "د")),
        (" ،، تشغيل ،", ("تشغيل",)),
        ("تشغيل، تشغيل", ("تشغيل",)),
        ("سوق الشغل", ("سوق الشغل",)),
        ("", ()),
    ],
)
def test_tags_are_what_stands_between_commas(editor: PassageEditor, edits, text: str, tags):
    editor.edit(MARKED, QPoint(300, 100))
    editor._tags.setText(text)
    editor.leave()
    assert edits[-1].tags == tags


def test_a_colour_is_told_at_once(qtbot, editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    pink = next(b for b in editor.findChildren(ColourButton) if b.name == "pink")
    qtbot.mouseClick(pink, Qt.MouseButton.LeftButton)
    assert [edit.colour for edit in edits] == ["pink"]
    assert chosen(editor) == ["pink"]


def test_a_note_typed_before_a_colour_is_not_lost(editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    editor._note.setPlainText("كلام")
    editor._colours.picked.emit("pink")
    editor.leave()
    assert (edits[-1].note, edits[-1].colour) == ("كلام", "pink")


def test_deleting_is_told_without_a_last_edit(qtbot, editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    editor._note.setPlainText("كلام")
    (delete,) = editor.findChildren(QToolButton)
    with qtbot.waitSignal(editor.deleted) as deleted:
        qtbot.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert deleted.args == [MARKED]
    assert edits == []
    assert not editor.isVisible()


def test_another_passage_keeps_what_was_typed_for_the_one_before(editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    editor._note.setPlainText("كلام")
    other = passage("القطار", passage_id="p2")
    editor.edit(other, QPoint(300, 100))
    assert [(edit.id, edit.note) for edit in edits] == [("p1", "كلام")]
    assert editor._note.toPlainText() == ""
    assert chosen(editor) == ["green"]


def test_tab_leaves_the_note(qtbot, editor: PassageEditor):
    editor.edit(MARKED, QPoint(300, 100))
    qtbot.waitUntil(editor._note.hasFocus)
    qtbot.keyClick(editor._note, Qt.Key.Key_Tab)
    assert editor._tags.hasFocus()


def test_every_control_has_a_name(editor: PassageEditor):
    for control in (editor, editor._note, editor._tags):
        assert control.accessibleName()
    for kind in (QToolButton, ColourButton):
        assert all(control.accessibleName() for control in editor.findChildren(kind))
    assert [b.text() for b in editor.findChildren(QPushButton)] == ["تم"]


def test_undo_while_the_card_is_open_is_shown_on_it(editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    before = passage("الميناء", colour="pink", note="قديمة", tags=("كلفة",))
    editor.follow((before,))
    assert editor.isVisible()
    editor.leave()
    assert edits == []  # what undo brought back is not written over


def test_the_card_of_a_passage_that_is_gone_closes_without_saving(editor: PassageEditor, edits):
    editor.edit(MARKED, QPoint(300, 100))
    editor.follow(())
    assert not editor.isVisible()
    assert edits == []
