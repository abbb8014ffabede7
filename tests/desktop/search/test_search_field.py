"""The search field, typed into."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

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


def test_history_is_offered_by_any_of_its_words(qtbot, field: SearchField, asked: list[str]):
    field.set_history(["new trains", "old harbour", "new harbour"])
    qtbot.keyClicks(field, "harb")
    assert offered(field) == ["old harbour", "new harbour"]
    with qtbot.assertNotEmitted(field.left_downwards):
        qtbot.keyClick(field.popup.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(field.popup.view, Qt.Key.Key_Return)
    assert field.text() == "old harbour"
    assert asked[-1:] == ["old harbour"]
    assert not field.popup.is_visible


def test_enter_without_a_choice_means_what_is_typed(qtbot, field: SearchField, asked: list[str]):
    field.set_history(["old harbour"])
    qtbot.keyClicks(field, "harb")
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Return)
    assert asked == ["harb"]
    assert not field.popup.is_visible


def test_a_field_is_completed_by_tab_and_explained(field: SearchField, qtbot):
    type_words(field, "قطار عن")
    assert offered(field) == ["عنوان:"]
    assert field.popup.model.values[0].note == "في العنوان فقط"
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Tab)
    assert field.text() == "قطار عنوان:"
    assert field.cursorPosition() == len("قطار عنوان:")
    assert field.hasFocus()


def test_newspapers_are_offered_behind_their_field(field: SearchField, qtbot):
    field.set_publishers(["جريدة الساحل", "الجبل"])
    type_words(field, "قطار مصدر:الس")
    assert offered(field) == ["جريدة الساحل"]
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Tab)
    assert field.text() == 'قطار مصدر:"جريدة الساحل" '


def test_words_of_the_archive_complete_what_is_typed(field: SearchField, qtbot):
    wanted: list[str] = []
    field.words_wanted.connect(wanted.append)
    type_words(field, "سوق قط")
    assert wanted[-1] == "قط"
    field.offer_words("سو", ("سوق",))  # the answer to earlier letters
    assert offered(field) == []
    field.offer_words("قط", ("قطار", "قطن"))
    assert offered(field) == ["قطار", "قطن"]
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Tab)
    assert field.text() == "سوق قطار"


def test_a_saved_search_is_opened_by_name(qtbot, field: SearchField, asked: list[str]):
    field.set_saved(["my harbours"])
    qtbot.keyClicks(field, "harb")
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(field.saved_chosen) as chosen:
        qtbot.keyClick(field.popup.view, Qt.Key.Key_Return)
    assert chosen.args == ["my harbours"]


def test_it_has_a_name_and_says_what_can_be_asked(field: SearchField):
    assert field.accessibleName()
    assert "ابحث" in field.placeholderText()
