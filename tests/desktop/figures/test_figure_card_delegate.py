"""A figure's card shows what the reader said of it."""

from __future__ import annotations

import pytest

from articles.figures.figure import Verdict
from articles.ledger_entries import ToldElsewhere
from desktop.display.isolation import without_controls
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


def test_the_verdict_changes_the_picture_of_a_card(cards: FigureList):
    cards.setCurrentIndex(cards.model().index(-1, 0))
    pictures = []
    for row in range(4):
        place = cards.visualRect(cards.model().index(row, 0))
        pictures.append(cards.viewport().grab(place).toImage())
    assert all(pictures[one] != pictures[other] for one in range(4) for other in range(one + 1, 4))


def test_a_card_says_what_other_articles_tell(cards: FigureList):
    delegate = cards.itemDelegate()
    told = figure()
    bare = delegate.height(told, 280)
    delegate.show_elsewhere({told.span: ToldElsewhere(4, 3, (25_000.0, 65_000.0, 100_000.0))})
    assert delegate.height(told, 280) > bare
    words = delegate._told_elsewhere(told)
    plain = without_controls(words).replace("\N{NO-BREAK SPACE}", " ")
    assert plain == "3 مقالات أخرى تعطي: 25 000 · 65 000 · 100 000"
    delegate.show_elsewhere({})
    assert delegate.height(told, 280) == bare
