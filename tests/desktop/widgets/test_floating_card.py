"""A card lies wholly in its pane, scrolls what has no room, and saves what is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.floating_card import FloatingCard


class Card(FloatingCard[str]):
    """One word in each of many fields."""

    def __init__(self, parent: QWidget, count: int) -> None:
        super().__init__(parent, 300)
        self.fields = [QLineEdit() for _ in range(count)]
        layout = QVBoxLayout(self.content)
        for field in self.fields:
            layout.addWidget(field)
            field.textChanged.connect(self._rest.start)

    def edit(self, words: str, beside: QPoint) -> None:
        self._value = words
        self.fields[0].setText(words)
        self._open_at(beside)
        self.fields[0].setFocus()

    def _save(self) -> None:
        self._rest.stop()
        self._tell(self.fields[0].text())


@pytest.fixture
def pane(qtbot) -> QWidget:
    pane = QWidget()
    pane.resize(260, 220)
    qtbot.addWidget(pane)
    pane.show()
    return pane


@pytest.mark.parametrize("beside", [QPoint(0, 0), QPoint(259, 219), QPoint(130, 100)])
@pytest.mark.parametrize("count", [1, 3, 30])
def test_it_never_reaches_out_of_its_pane(qtbot, pane: QWidget, beside: QPoint, count: int):
    card = Card(pane, count)
    card.edit("كلمة", beside)
    assert pane.rect().contains(card.geometry())
    for width, height in ((240, 150), (600, 500)):
        pane.resize(width, height)
        qtbot.waitUntil(lambda: pane.rect().contains(card.geometry()))


def test_fields_below_its_edge_are_reached_by_tab(qtbot, pane: QWidget):
    card = Card(pane, 12)
    card.edit("كلمة", QPoint(100, 100))
    for field in card.fields[:-1]:
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    last = card.fields[-1]
    assert last.hasFocus()
    place = last.mapTo(card, last.rect().center())
    qtbot.waitUntil(lambda: card.rect().contains(last.mapTo(card, last.rect().center())))
    assert place.x() > 0


def test_what_is_typed_is_told_when_the_keys_rest(qtbot, pane: QWidget):
    card = Card(pane, 1)
    card.edit("", QPoint(100, 100))
    with qtbot.waitSignal(card.edited, timeout=5000) as told:
        qtbot.keyClicks(card.fields[0], "abc")
    assert told.args == ["abc"]
    assert card.is_open


def test_a_refused_change_keeps_the_card_open(qtbot, pane: QWidget):
    card = Card(pane, 1)
    card.edit("", QPoint(100, 100))
    card.edited.connect(lambda _: card.keep())
    qtbot.keyClicks(card.fields[0], "abc")
    qtbot.keyClick(card.fields[0], Qt.Key.Key_Escape)
    assert card.is_open
    card.edited.disconnect()
    with qtbot.waitSignal(card.left):
        qtbot.keyClick(card.fields[0], Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_tab_stays_on_the_card(qtbot, pane: QWidget):
    """What lies behind a card cannot be seen to have the keyboard."""
    behind = QLineEdit(pane)
    behind.show()
    card = Card(pane, 3)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    card.edit("كلمة", QPoint(100, 100))
    for field in (*card.fields[1:], card.fields[0]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert field.hasFocus()
    qtbot.keyClick(card.fields[0], Qt.Key.Key_Backtab)
    assert card.fields[-1].hasFocus()


@pytest.mark.parametrize("border", [0, 1, 4])
def test_fields_that_have_the_room_are_not_scrolled(qtbot, pane: QWidget, border: int):
    """The border that a stylesheet draws takes of the card's height."""
    pane.resize(600, 500)
    pane.setStyleSheet(f"QFrame#bordered {{ border: {border}px solid black; }}")
    card = Card(pane, 3)
    card.setObjectName("bordered")
    card.edit("كلمة", QPoint(100, 100))
    bar = card._scrolled.verticalScrollBar()
    qtbot.waitUntil(lambda: card._scrolled.viewport().height() >= card.content.height())
    assert bar.maximum() == 0
