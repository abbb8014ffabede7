"""None"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from articles.figures.figure import Verdict
from desktop.figures.figure_card_delegate import FigureCardDelegate
from desktop.figures.figure_list import FigureList
from desktop.widgets.rows import ListModel
from tests.desktop.making import figure, look_of


@pytest.fixture
def cards(qtbot, themed) -> FigureList:
    model: ListModel = ListModel(lambda each: each.text)
    cards = FigureList(model, FigureCardDelegate(look_of()), "أرقام")
    cards.model_kept = model
    qtbot.addWidget(cards)
    cards.resize(280, 400)
    model.show_values([figure(verdict=verdict) for verdict in (None, *Verdict)])
    cards.show()
    return cards


def test_a_click_on_the_dots_asks_for_the_menu_only(qtbot, cards: FigureList):
    chosen: list[int] = []
    cards.chosen.connect(chosen.append)
    with qtbot.waitSignal(cards.menu_wanted) as asked:
        qtbot.mouseClick(
            cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.more_place(1) - QPoint(0, 8)
        )
    assert asked.args[0] == 1
    assert chosen == []
    assert cards.currentIndex().row() == 1


def test_a_click_on_the_words_chooses_the_card(qtbot, cards: FigureList):
    asked: list[int] = []
    cards.menu_wanted.connect(lambda row, _place: asked.append(row))
    with qtbot.waitSignal(cards.chosen):
        place = cards.visualRect(cards.model().index(2, 0)).center()
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == []


@pytest.mark.parametrize("reason", QContextMenuEvent.Reason)
def test_right_click_and_menu_key_ask_for_the_menu(
    qtbot, cards: FigureList, reason: QContextMenuEvent.Reason
):
    cards.setCurrentIndex(cards.model().index(3, 0))
    row = 0 if reason is QContextMenuEvent.Reason.Mouse else 3
    place = cards.visualRect(cards.model().index(0, 0)).center()
    with qtbot.waitSignal(cards.menu_wanted) as asked:
        QApplication.sendEvent(
            cards.viewport(), QContextMenuEvent(reason, place, cards.mapToGlobal(place))
        )
    assert asked.args[0] == row


def test_there_is_no_menu_beside_the_cards(qtbot, cards: FigureList):
    cards.setCurrentIndex(cards.model().index(-1, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.assertNotEmitted(cards.menu_wanted):
        QApplication.sendEvent(cards.viewport(), event)
