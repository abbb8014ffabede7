"""The menu of a figure offers what was not said of it yet."""

from __future__ import annotations

import pytest

from articles.figures.figure import Verdict
from desktop.figures.figure_card_delegate import FigureCardDelegate
from desktop.figures.figure_list import FigureList
from desktop.figures.figure_menu import figure_menu
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


@pytest.mark.parametrize(
    ("verdict", "possible"),
    [
        (None, [True, True, True, False]),
        (Verdict.CONFIRMED, [False, True, True, True]),
        (Verdict.EDITED, [False, True, True, True]),
        (Verdict.REJECTED, [True, False, True, True]),
    ],
)
def test_the_menu_offers_what_was_not_said_yet(qtbot, cards, verdict, possible):
    done: list[str] = []
    menu = figure_menu(
        figure(verdict=verdict),
        cards,
        confirm=lambda: done.append("confirm"),
        reject=lambda: done.append("reject"),
        edit=lambda: done.append("edit"),
        take_back=lambda: done.append("take back"),
    )
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.isEnabled() for action in actions] == possible
    for action in actions:
        action.trigger()
    names = ["confirm", "reject", "edit", "take back"]
    assert done == [name for name, is_possible in zip(names, possible, strict=True) if is_possible]


def test_a_figure_of_which_others_tell_another_value_is_compared(qtbot, cards):
    done: list[str] = []

    def entries(**more: object) -> list[str]:
        menu = figure_menu(
            figure(),
            cards,
            confirm=lambda: None,
            reject=lambda: None,
            edit=lambda: None,
            take_back=lambda: None,
            **more,
        )
        for action in menu.actions():
            if action.text() == "قارن هذا الرقم":
                action.trigger()
        return [action.text() for action in menu.actions()]

    assert "قارن هذا الرقم" not in entries()
    assert "قارن هذا الرقم" in entries(compare=lambda: done.append("compared"))
    assert done == ["compared"]
