"""A line for tags proposes known ones, and never writes one that was not taken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.widgets.tags_field import TagsField, tags_of
from tests.desktop.window.walking import typed

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]
KNOWN = ("أسعار", "النفط", "سوق العمل", "إسكان")


class Form(QWidget):
    """A field in what has a use for Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.entered = 0
        self.field = TagsField()
        self.field.propose_from(lambda: KNOWN)
        QVBoxLayout(self).addWidget(self.field)

    @override
    def keyPressEvent(self, event) -> None:
        self.entered += event.key() == Qt.Key.Key_Return


@pytest.fixture
def form(qtbot) -> Form:
    form = Form()
    form.resize(300, 80)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus, timeout=20_000)
    return form


def proposals(form: Form) -> list[str]:
    model = form.field.popup.model()
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    return rows if form.field.popup.isVisible() else []


def test_tags_are_read_with_commas_and_semicolons_of_either_kind():
    assert tags_of("#بحر، عمل,بحر ,, ؛ صيد;") == ("بحر", "عمل", "صيد")


def test_hamza_and_article_make_no_difference_and_any_word_may_be_begun(form: Form):
    typed("اس")
    assert proposals(form) == ["أسعار", "إسكان"]
    form.field.clear()
    typed("نف")
    assert proposals(form) == ["النفط"]
    form.field.clear()
    typed("عم")
    assert proposals(form) == ["سوق العمل"]


def test_tab_takes_the_first_and_the_next_tag_is_proposed_without_it(qtbot, form: Form):
    typed("أس")
    qtbot.keyClick(form.field.popup, Qt.Key.Key_Tab)
    assert form.field.text() == "أسعار"
    typed("، اس")
    assert proposals(form) == ["إسكان"]
    qtbot.keyClick(form.field.popup, Qt.Key.Key_Down)
    qtbot.keyClick(form.field.popup, Qt.Key.Key_Return)
    assert form.field.tags == ("أسعار", "إسكان")
    assert form.entered == 0


def test_what_is_typed_stands_and_enter_does_what_it_does_elsewhere(qtbot, form: Form):
    typed("أس")
    assert proposals(form)
    qtbot.keyClick(form.field.popup, Qt.Key.Key_Return)
    assert form.field.text() == "أس"
    assert form.entered == 1
    typed("ع")
    assert proposals(form)
    qtbot.keyClick(form.field.popup, Qt.Key.Key_Escape)
    assert (form.field.text(), proposals(form)) == ("أسع", [])


def test_a_tag_in_the_middle_is_completed_where_it_stands(qtbot, form: Form):
    form.field.setText("بحر، ، صيد")
    form.field.setCursorPosition(5)
    typed("نف")
    qtbot.keyClick(form.field.popup, Qt.Key.Key_Tab)
    assert form.field.tags == ("بحر", "النفط", "صيد")


def test_proposals_stand_on_the_ground_of_the_theme(form: Form):
    """A list without a ground of its own is black where it is a window of its own."""
    typed("اس")
    popup = form.field.popup
    popup.resize(200, 120)
    picture = popup.grab().toImage()
    ground = picture.pixelColor(picture.width() // 2, picture.height() - 12)
    assert (ground.alpha(), ground.lightness()) > (254, 200)
