"""The drop-down of the search field: walking, taking, completing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.search.search_field import SearchField
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


@pytest.fixture
def field(qtbot) -> SearchField:
    field = SearchField(look_of())
    field.resize(400, 36)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    return field


@pytest.fixture
def asked(field: SearchField) -> list[str]:
    asked: list[str] = []
    field.asked.connect(asked.append)
    return asked


def offered(field: SearchField) -> list[str]:
    return [offer.words for offer in field.popup.model.values] if field.popup.is_visible else []


def type_words(field: SearchField, words: str) -> None:
    """Press the keys of an Arabic keyboard, which pytest-qt does not know."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            receiver = field.popup.view if field.popup.is_visible else field
            QApplication.sendEvent(
                receiver, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            )


def test_walking_through_the_offers_searches_for_nothing(
    qtbot, field: SearchField, asked: list[str]
):
    field.set_history(["old harbour", "new harbour"])
    qtbot.keyClicks(field, "harb")
    for _ in range(3):
        qtbot.keyClick(field.popup.view, Qt.Key.Key_Down)
    assert field.text() == "harb"
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Escape)
    assert not field.popup.is_visible
    assert field.text() == "harb"


def test_tab_without_a_completion_only_closes(field: SearchField, qtbot):
    field.set_history(["قطار الشمال"])
    type_words(field, "قط")
    assert offered(field) == ["قطار الشمال"]
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Tab)
    assert field.text() == "قط"
    assert not field.popup.is_visible


def test_a_click_takes_an_offer(qtbot, field: SearchField):
    field.set_history(["old harbour"])
    qtbot.keyClicks(field, "harb")
    view = field.popup.view
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.text() == "old harbour"


def test_alt_down_opens_everything(qtbot, field: SearchField):
    field.set_history(["old harbour", "trains"])
    field.set_saved(["mine"])
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert offered(field) == ["mine", "old harbour", "trains"]
