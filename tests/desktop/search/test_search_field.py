"""The search field, typed into."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.search.search_field import SearchField

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


@pytest.fixture
def field(qtbot) -> SearchField:
    field = SearchField()
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


def test_a_word_is_asked_for_when_the_keys_rest(qtbot, field: SearchField, asked: list[str]):
    qtbot.keyClicks(field, "call")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["call"], timeout=2000)


def test_enter_asks_at_once_and_only_once(qtbot, field: SearchField, asked: list[str]):
    qtbot.keyClicks(field, "call")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["call"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not field._rest.isActive())
    assert asked == ["call"]


def test_arabic_words_can_be_pasted(qtbot, field: SearchField, asked: list[str]):
    field.insert("مراكز الاتصال")
    qtbot.waitUntil(lambda: asked == ["مراكز الاتصال"], timeout=2000)


def test_an_emptied_field_asks_for_everything(qtbot, field: SearchField, asked: list[str]):
    field.show_query("قطار")
    field.clear()
    qtbot.waitUntil(lambda: asked == [""], timeout=2000)


def test_a_query_that_is_shown_is_not_asked_for(qtbot, field: SearchField, asked: list[str]):
    field.show_query("قطار")
    qtbot.waitUntil(lambda: not field._rest.isActive())
    assert asked == []
    assert field.text() == "قطار"


def test_a_query_shown_while_typing_wins(qtbot, field: SearchField, asked: list[str]):
    qtbot.keyClicks(field, "cal")
    field.show_query("قطار")
    qtbot.waitUntil(lambda: not field._rest.isActive())
    assert asked == []


def test_the_cursor_stays_where_the_reader_writes(qtbot, field: SearchField, asked: list[str]):
    """The page shows each query that it was asked for: that must not move the cursor."""
    field.asked.connect(field.show_query)
    field.show_query("centres d appel")
    field.setCursorPosition(3)
    qtbot.keyClicks(field, "x")
    qtbot.waitUntil(lambda: asked == ["cenxtres d appel"], timeout=2000)
    assert field.cursorPosition() == 4
    assert field.isUndoAvailable()


def test_the_hint_shows_in_an_empty_field_only(qtbot, field: SearchField):
    hint = field.findChild(QLabel)
    assert hint.isVisible()
    qtbot.keyClicks(field, "c")
    assert not hint.isVisible()
    field.show_query("")
    assert hint.isVisible()
    field.show_query("قطار")
    assert not hint.isVisible()


def test_down_goes_to_the_results(qtbot, field: SearchField):
    with qtbot.waitSignal(field.left_downwards):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_history_is_offered_by_any_of_its_words(qtbot, field: SearchField, asked: list[str]):
    field.set_history(["new trains", "old harbour", "new harbour"])
    qtbot.keyClicks(field, "harb")
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    offered = [popup.model().index(n, 0).data() for n in range(popup.model().rowCount())]
    assert offered == ["old harbour", "new harbour"]
    with qtbot.assertNotEmitted(field.left_downwards):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "old harbour"
    qtbot.waitUntil(lambda: asked[-1:] == ["old harbour"], timeout=2000)


def test_it_has_a_name_and_says_what_can_be_asked(field: SearchField):
    assert field.accessibleName()
    assert "ابحث" in field.placeholderText()
