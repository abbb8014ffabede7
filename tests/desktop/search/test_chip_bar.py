"""The line of chips under mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop.search.chip_bar import ChipBar
from desktop.session.search_state import SearchState
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


@pytest.fixture
def bar(qtbot) -> ChipBar:
    bar = ChipBar(look_of())
    bar.resize(600, 40)
    qtbot.addWidget(bar)
    with qtbot.waitActive(bar):
        bar.show()
        bar.activateWindow()
    bar.changed.connect(bar.show_state)
    bar.show_found(3)
    bar.show_state(SearchState(text="قطار ميناء -سوق", years=("2015",)))
    return bar


@pytest.fixture
def states(bar: ChipBar) -> list[SearchState]:
    states: list[SearchState] = []
    bar.changed.connect(states.append)
    return states


def names(bar: ChipBar) -> list[str]:
    return [chip.button.accessibleName() for chip in bar.chips]


def test_an_empty_search_has_no_line(bar: ChipBar):
    assert bar.isVisible()
    bar.show_state(SearchState(order="date"))
    assert not bar.isVisible()


def test_a_chip_is_removed_by_its_cross(qtbot, bar: ChipBar, states: list[SearchState]):
    qtbot.mouseClick(bar.chips[1].remove, Qt.MouseButton.LeftButton)
    assert states == [SearchState(text="قطار -سوق", years=("2015",))]
    assert names(bar) == ["قطار", "ليس سوق", "2015"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_chips_are_removed_by_key_one_after_the_other(
    qtbot, bar: ChipBar, states: list[SearchState], key: Qt.Key
):
    bar.chips[2].button.setFocus()
    with qtbot.waitSignal(bar.left):
        for _ in range(4):
            qtbot.keyClick(QApplication.focusWidget(), key)
    assert [len(state.text.split()) for state in states] == [2, 2, 1, 0]
    assert states[-1] == SearchState()


def test_arrows_walk_from_chip_to_chip(qtbot, bar: ChipBar):
    bar.chips[0].button.setFocus()
    qtbot.keyClick(bar.chips[0].button, Qt.Key.Key_Left)
    assert bar.chips[1].has_focus()
    qtbot.keyClick(bar.chips[1].button, Qt.Key.Key_Right)
    qtbot.keyClick(bar.chips[0].button, Qt.Key.Key_Right)
    assert bar.chips[0].has_focus()


def test_the_menu_opens_by_key_and_changes_the_chip(qtbot, bar: ChipBar, states: list[SearchState]):
    chip = bar.chips[0]
    chip.button.setFocus()
    qtbot.keyClick(chip.button, Qt.Key.Key_Down)
    (menu,) = chip.findChildren(QMenu)
    assert menu.isVisible()
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == [
        "كما تتطابق",
        "اللفظ نفسه",
        "الجذع",
        "الجذر",
        "استثنه",
        "احذفه",
    ]
    assert actions["كما تتطابق"].isChecked()
    actions["اللفظ نفسه"].trigger()
    menu.close()
    assert states[-1].text == "=قطار ميناء -سوق"
    assert names(bar)[0] == "قطار اللفظ نفسه"


def test_the_present_query_becomes_a_condition(qtbot, bar: ChipBar, states: list[SearchState]):
    qtbot.mouseClick(bar.inside, Qt.MouseButton.LeftButton)
    assert states == [SearchState(within=("قطار ميناء -سوق",), years=("2015",))]
    assert not bar.inside.isVisible()


def test_everything_is_cleared_at_once(qtbot, bar: ChipBar, states: list[SearchState]):
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert states == [SearchState()]


def test_chips_stand_from_right_to_left_in_as_many_lines_as_they_need(qtbot, bar: ChipBar):
    places = [chip.mapTo(bar, QPoint(0, 0)) for chip in bar.chips]
    assert [place.x() for place in places] == sorted((p.x() for p in places), reverse=True)
    one_line = bar.heightForWidth(600)
    assert bar.heightForWidth(180) > one_line
    bar.resize(180, bar.heightForWidth(180))
    for chip in bar.chips:
        assert bar.rect().contains(chip.geometry())
    assert len({chip.y() for chip in bar.chips}) > 1


def test_every_control_has_a_name(bar: ChipBar):
    for chip in bar.chips:
        assert chip.button.accessibleName()
        assert chip.remove.accessibleName()
    assert bar.accessibleName()


def test_the_same_search_is_not_built_anew(bar: ChipBar):
    before = bar.chips
    bar.show_state(SearchState(text="قطار ميناء -سوق", years=("2015",), order="date"))
    assert bar.chips != before  # every chip leads to a search in the new order
    after = bar.chips
    bar.show_state(SearchState(text="قطار ميناء -سوق", years=("2015",), order="date"))
    assert bar.chips == after


def test_only_among_found_articles_can_be_searched_again(bar: ChipBar):
    assert bar.inside.isVisible()
    bar.show_found(0)
    assert not bar.inside.isVisible()
    bar.show_state(SearchState(text="ميناء"))
    assert not bar.inside.isVisible()
    bar.show_found(1)
    assert bar.inside.isVisible()
    bar.show_state(SearchState(years=("2015",)))
    assert not bar.inside.isVisible()


def test_the_keyboard_stays_with_the_search_when_all_of_it_is_cleared(qtbot, bar: ChipBar):
    left: list[bool] = []
    bar.left.connect(lambda: left.append(True))
    bar.clear.setFocus()
    qtbot.waitUntil(bar.clear.hasFocus, timeout=20_000)
    qtbot.keyClick(bar.clear, Qt.Key.Key_Space)
    assert not bar.isVisible()
    assert left == [True]


def test_the_keyboard_goes_to_a_chip_when_the_link_that_has_it_goes(qtbot, bar: ChipBar):
    bar.inside.setFocus()
    qtbot.waitUntil(bar.inside.hasFocus, timeout=20_000)
    qtbot.keyClick(bar.inside, Qt.Key.Key_Space)
    assert not bar.inside.isVisible()
    assert bar.chips[-1].has_focus()
