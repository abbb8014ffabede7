"""A line of the facets can be switched on, and left out by mouse and by key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.widgets.facet_button import FacetButton
from desktop.widgets.facet_choice import FacetChoice
from tests.desktop.making import look_of

CHOICE = FacetChoice("2019", "2019", 1200, can_be_excluded=True)


@pytest.fixture
def button(qtbot, themed) -> FacetButton:
    button = FacetButton("years", CHOICE, look_of())
    qtbot.addWidget(button)
    button.resize(200, button.sizeHint().height())
    button.show()
    return button


def test_a_click_switches_it_on(qtbot, button: FacetButton):
    with qtbot.assertNotEmitted(button.excluded):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Minus, Qt.Key.Key_Delete])
def test_a_key_leaves_it_out(qtbot, button: FacetButton, key: Qt.Key):
    with qtbot.waitSignal(button.excluded):
        qtbot.keyClick(button, key)
    assert not button.isChecked()


def test_a_click_with_alt_leaves_it_out(qtbot, button: FacetButton):
    with qtbot.waitSignal(button.excluded):
        qtbot.mouseClick(
            button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier,
            button.rect().center(),
        )  # fmt: skip


def test_a_screen_reader_hears_the_value_and_the_count(qtbot):
    button = FacetButton("years", CHOICE, look_of(digits=Digits.ARABIC_INDIC))
    qtbot.addWidget(button)
    said = without_controls(button.accessibleName())
    assert said == "٢٠١٩ ١\N{NO-BREAK SPACE}٢٠٠"


def test_a_line_can_be_hidden_for_good_and_shown_again_from_its_menu(qtbot):
    for is_hidden, words in ((False, "لا تُظهره أبدا"), (True, "أظهره في النتائج من جديد")):
        choice = replace(CHOICE, can_be_hidden=True, is_hidden=is_hidden)
        button = FacetButton("publishers", choice, look_of())
        qtbot.addWidget(button)
        entry = next(each for each in button.choices().actions() if each.text() == words)
        with qtbot.waitSignal(button.hidden):
            entry.trigger()
