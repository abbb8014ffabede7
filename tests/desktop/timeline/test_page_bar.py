"""The bar of the timeline: words, switches, closeness, and what goes out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout

from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.timeline.page_bar import PageBar
from tests.desktop.making import look_of

OWN = Qt.FindChildOption.FindDirectChildrenOnly


@pytest.fixture
def bar(qtbot, themed) -> PageBar:
    bar = PageBar(look_of())
    qtbot.addWidget(bar)
    bar.resize(1000, 50)
    bar.show()
    return bar


def test_words_are_asked_for_after_a_pause_and_escape_clears_them(qtbot, bar: PageBar):
    with qtbot.waitSignal(bar.words_changed) as changed:
        bar.words.setText("قطار")
    assert changed.args == ["قطار"]
    with qtbot.waitSignal(bar.words_changed) as changed:
        qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert changed.args == [""]


def test_the_tray_of_the_undated_is_there_when_there_are_some(bar: PageBar):
    assert not bar.undated.isVisible()
    bar.show_undated(3)
    assert bar.undated.isVisible()
    assert without_controls(bar.undated.text()) == "بلا تاريخ: 3"
    bar.apply(look_of(digits=Digits.ARABIC_INDIC))
    bar.show_undated(3)
    assert without_controls(bar.undated.text()) == "بلا تاريخ: ٣"


def test_the_switch_is_there_when_the_search_narrows(qtbot, bar: PageBar):
    assert not bar.only_found.isVisible()
    bar.allow_only_found(possible=True)
    with qtbot.waitSignal(bar.only_found_changed) as changed:
        qtbot.mouseClick(bar.only_found, Qt.MouseButton.LeftButton)
    assert changed.args == [True]


def test_what_is_shown_can_be_printed(qtbot, bar: PageBar):
    bar.allow_output(possible=True)
    with qtbot.waitSignal(bar.print_wanted):
        qtbot.mouseClick(bar._print, Qt.MouseButton.LeftButton)
    bar.allow_output(possible=False)
    assert not bar._print.isEnabled()


@pytest.mark.parametrize("width", [675, 790, 1000])
def test_all_of_it_is_seen_however_narrow_the_window(qtbot, bar: PageBar, width: int):
    """In a window on a small screen at 200 % the field reached out of it."""
    bar.show_undated(12_345)
    bar.allow_only_found(possible=True)
    bar.allow_output(possible=True)
    bar.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as in the window
    bar.setMinimumSize(0, 0)
    bar.apply(look_of())
    bar.resize(width, 50)
    assert bar.width() == width
    assert bar.minimumSizeHint().width() <= width
    parts = [*bar.findChildren(QAbstractButton, options=OWN), bar.words]
    mute = [
        part.accessibleName() for part in parts[:-1] if not part.text() and part.icon().isNull()
    ]
    assert mute == []
    qtbot.waitUntil(lambda: all(bar.rect().contains(part.geometry()) for part in parts))
