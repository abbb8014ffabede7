"""The card that explains the language of queries by examples."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

from desktop.display.isolation import without_controls
from desktop.search import syntax_card
from desktop.search.search_field import SearchField
from desktop.search.syntax_card import SyntaxCard
from desktop.search.syntax_wording import SYNTAX
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


def test_the_language_is_explained_by_examples_that_can_be_tried(
    qtbot, field: SearchField, asked: list[str]
):
    field.explain_syntax()
    (card,) = field.findChildren(SyntaxCard)
    buttons = card.findChildren(QPushButton)
    assert [without_controls(button.text()) for button in buttons] == [e for e, _ in SYNTAX]
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert asked == [SYNTAX[1][0]]
    assert field.text() == SYNTAX[1][0]


def test_on_a_low_screen_the_card_scrolls(qtbot, field: SearchField, monkeypatch):
    whole = SyntaxCard(field)
    qtbot.addWidget(whole)
    whole.open_below(field)
    assert whole.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    room = QRect(0, 0, 683, 384)
    monkeypatch.setattr(syntax_card, "room_of", lambda _: room)
    card = SyntaxCard(field)
    qtbot.addWidget(card)
    card.open_below(field)
    area = card.findChild(QScrollArea)
    assert card.height() <= room.height()
    assert area.widget().width() <= area.viewport().width()
    last = card.findChildren(QPushButton)[-1]
    area.ensureWidgetVisible(last)
    assert not last.visibleRegion().isEmpty()
