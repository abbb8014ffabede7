"""Panes side by side, or drawers in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from desktop.browsing.pane_layout import NARROW, PaneLayout

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


class Panes(PaneLayout):
    """The layout with panes that the test can look at."""

    def __init__(self) -> None:
        names = ("facets", "results", "reading", "side", "strip")
        self.panes = {name: QFrame() for name in names}
        super().__init__(*self.panes.values())

    def __getitem__(self, name: str) -> QWidget:
        return self.panes[name]

    def shown(self) -> list[str]:
        return [name for name, pane in self.panes.items() if pane.isVisible()]

    def left(self, name: str) -> int:
        return self.panes[name].mapTo(self, self.panes[name].rect().topLeft()).x()


@pytest.fixture
def layout(qtbot) -> Panes:
    layout = Panes()
    layout.resize(1400, 800)
    qtbot.addWidget(layout)
    with qtbot.waitActive(layout):
        layout.show()
    return layout


def test_a_wide_window_shows_all_from_right_to_left(layout: Panes):
    assert not layout.is_narrow
    assert layout.shown() == ["facets", "results", "reading", "side", "strip"]
    order = sorted(("facets", "results", "reading", "side"), key=layout.left, reverse=True)
    assert order == ["facets", "results", "reading", "side"]
    assert layout["strip"].width() == layout.width()


def test_in_a_narrow_window_the_outer_panes_are_drawers(layout: Panes):
    layout.resize(NARROW - 1, 700)
    assert layout.is_narrow
    assert layout.shown() == ["results", "reading", "strip"]
    layout.resize(NARROW, 700)
    assert layout.shown() == ["facets", "results", "reading", "side", "strip"]
    assert layout.left("facets") > layout.left("results") > layout.left("side")


def test_drawers_open_from_their_sides_one_at_a_time(layout: Panes):
    layout.resize(900, 600)
    layout.toggle_facets()
    assert layout["facets"].isVisible()
    assert layout["facets"].geometry().right() == layout.rect().right()
    layout.toggle_side()
    assert not layout["facets"].isVisible()
    assert layout["side"].isVisible()
    assert layout["side"].geometry().left() == 0
    layout.toggle_side()
    assert layout.shown() == ["results", "reading", "strip"]


@pytest.mark.parametrize("name", ["facets", "side"])
def test_an_open_drawer_lies_over_the_others_with_an_edge(layout: Panes, name: str):
    layout.resize(900, 600)
    layout.toggle_facets() if name == "facets" else layout.toggle_side()
    drawer = layout[name]
    middle = drawer.geometry().center()
    assert layout.childAt(middle) is drawer
    assert layout.rect().contains(drawer.geometry())
    (edge,) = (f for f in layout.findChildren(QFrame) if f.objectName() == "paneEdge")
    assert edge.isVisible()
    inner = drawer.geometry().left() if name == "facets" else drawer.geometry().right()
    assert abs(edge.geometry().center().x() - inner) <= 2


def test_closing_says_whether_there_was_a_drawer(layout: Panes):
    assert not layout.close_drawers()
    assert "facets" in layout.shown()
    layout.resize(900, 600)
    assert not layout.close_drawers()
    layout.toggle_facets()
    assert layout.close_drawers()
    (edge,) = (f for f in layout.findChildren(QFrame) if f.objectName() == "paneEdge")
    assert layout.shown() == ["results", "reading", "strip"]
    assert not edge.isVisible()


def test_a_drawer_keeps_its_side_while_the_window_is_resized(layout: Panes):
    layout.resize(900, 600)
    layout.toggle_facets()
    layout.resize(1000, 650)
    assert layout["facets"].geometry().right() == layout.rect().right()


def test_a_hidden_pane_stays_hidden_through_a_narrow_phase(layout: Panes):
    layout.toggle_side()
    assert "side" not in layout.shown()
    layout.resize(900, 600)
    layout.toggle_side()
    layout.resize(1400, 800)
    assert "side" not in layout.shown()
    layout.toggle_side()
    assert "side" in layout.shown()


def test_widths_come_back_after_a_narrow_phase(layout: Panes):
    layout._splitter.setSizes([250, 400, 450, 300])
    before = layout._splitter.sizes()
    layout.resize(900, 600)
    layout.resize(1400, 800)
    after = layout._splitter.sizes()
    assert all(abs(a - b) <= 3 for a, b in zip(after, before, strict=True))


def test_the_state_comes_back_in_another_window(qtbot, layout: Panes):
    layout._splitter.setSizes([250, 400, 450, 300])
    columns, rows = layout.save_state()
    other = Panes()
    other.resize(1400, 800)
    other.restore_state(columns, rows)
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    pairs = zip(other._splitter.sizes(), layout._splitter.sizes(), strict=True)
    assert all(abs(a - b) <= 3 for a, b in pairs)


def test_a_state_saved_in_a_narrow_window_is_that_of_the_wide_one(layout: Panes):
    layout._splitter.setSizes([250, 400, 450, 300])
    columns, _ = layout.save_state()
    layout.resize(900, 600)
    assert layout.save_state()[0] == columns


def test_empty_states_change_nothing(layout: Panes):
    before = layout._splitter.sizes()
    layout.restore_state(type(layout.save_state()[0])(), type(layout.save_state()[1])())
    assert layout._splitter.sizes() == before


def test_the_strip_can_be_hidden(layout: Panes):
    layout.toggle_strip()
    assert "strip" not in layout.shown()
    layout.toggle_strip()
    assert "strip" in layout.shown()


def test_in_a_low_window_the_strip_gives_its_room_to_the_article(layout: Panes):
    layout.resize(680, 320)
    assert not layout["strip"].isVisible()
    layout.toggle_strip()
    assert layout["strip"].isVisible()
    layout.toggle_strip()
    layout.toggle_strip()
    layout.resize(1300, 700)
    assert layout["strip"].isVisible()
    layout.toggle_strip()
    layout.resize(680, 320)
    layout.resize(1300, 700)
    assert not layout["strip"].isVisible()


def test_no_pane_can_be_dragged_away(layout: Panes):
    layout._splitter.setSizes([0, 0, 1400, 0])
    assert all(size >= 150 for size in layout._splitter.sizes())


def test_in_an_unmirrored_window_the_sides_change(qtbot, layout: Panes):
    layout.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    layout.resize(900, 600)
    layout.toggle_facets()
    assert layout["facets"].geometry().left() == 0


def test_closed_panes_are_remembered_by_name(layout: Panes):
    layout.toggle_side()
    layout.toggle_strip()
    assert layout.closed_panes() == "side strip"
    layout.toggle_side()
    assert layout.closed_panes() == "strip"


def test_closed_panes_stay_closed_when_the_window_has_been_narrow(layout: Panes, qtbot):
    layout.close_panes("facets nonsense")
    assert layout.shown() == ["results", "reading", "side", "strip"]
    layout.resize(NARROW - 100, 700)
    layout.resize(1400, 800)
    qtbot.waitUntil(lambda: not layout.is_narrow)
    assert layout.shown() == ["results", "reading", "side", "strip"]


def test_a_drawer_gives_way_to_the_keyboard_behind_it_alone(qtbot, layout: Panes):
    hidden, beside, inside = (QLineEdit(layout[name]) for name in ("results", "reading", "facets"))
    for field in (hidden, beside, inside):
        field.show()
    layout.resize(NARROW - 1, 700)
    layout.toggle_facets()
    drawer = layout["facets"].geometry()
    hidden.move(layout["results"].mapFrom(layout, drawer.topLeft()) + QPoint(10, 10))
    beside.move(0, 0)
    for field, is_open in ((inside, True), (beside, True), (hidden, False)):
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        assert layout["facets"].isVisible() == is_open


def test_a_closed_drawer_gives_the_keyboard_back(qtbot, layout: Panes):
    """Qt would hand it to the next in its chain, whoever that is."""
    inside, reading = QLineEdit(layout["side"]), QLineEdit(layout["reading"])
    layout.resize(NARROW - 1, 700)
    reading.show()
    reading.setFocus()
    layout.toggle_side()
    inside.show()
    inside.setFocus()
    qtbot.waitUntil(inside.hasFocus)
    layout.close_drawers()
    assert reading.hasFocus()
