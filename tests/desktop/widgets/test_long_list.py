"""A list of ten thousand rows measures what is seen; rows stay where they are while it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate
from typing_extensions import override

from desktop.widgets.long_list import LongList
from desktop.widgets.rows import ListModel

WINDOW = QSize(300, 500)
HINTS = QAbstractItemView.ScrollHint


class Measuring(QStyledItemDelegate):
    """Rows of different heights; counts how often one is measured."""

    def __init__(self, parent) -> None:
        super().__init__(parent)
        self.asked: list[int] = []

    @override
    def sizeHint(self, _, index) -> QSize:
        self.asked.append(index.row())
        return QSize(100, 40 + index.row() * 37 % 101)


def listed(qtbot, kind: type[QListView], rows: int):
    model = ListModel(str)
    model.show_values(range(rows))
    made = kind()
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setModel(model)
    delegate = Measuring(made)
    made.setItemDelegate(delegate)
    made.resize(WINDOW)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made, model, delegate


def places(shown: QListView) -> list[tuple[int, int, int]]:
    """The rows that are seen, with their places."""
    found, y = [], 0
    while y < shown.viewport().height() and (index := shown.indexAt(QPoint(5, y))).isValid():
        rect = shown.visualRect(index)
        found.append((index.row(), rect.top(), rect.height()))
        y = rect.bottom() + 1
    return found


@pytest.fixture
def shown(qtbot):
    return listed(qtbot, LongList, 10_000)


def test_each_step_measures_no_more_than_three_windows(shown) -> None:
    shown, model, delegate = shown
    most = 3 * (WINDOW.height() // 40 + 2)
    bar = shown.verticalScrollBar()
    for step in range(120):
        delegate.asked.clear()
        if step % 10 == 0:
            model.append_values(range(20))
        if step % 17 == 0:
            shown.resize(WINDOW.width() + step % 3, WINDOW.height())
        bar.setValue(bar.maximum() * (step * 7 % 60) // 60 if step % 3 else bar.value() + 90)
        shown.grab()
        assert len(delegate.asked) <= most, step
    assert len(places(shown)) > 3


def test_rows_that_come_at_the_end_are_not_measured_before_they_are_near(shown) -> None:
    shown, model, delegate = shown
    delegate.asked.clear()
    for _ in range(50):
        model.append_values(range(20))
        shown.grab()
    assert delegate.asked == []


def test_scrolling_up_from_the_end_no_row_jumps(qtbot, shown) -> None:
    shown, *_ = shown
    shown.scrollToBottom()
    bar = shown.verticalScrollBar()
    assert places(shown)[-1][0] == 9999
    for _ in range(60):
        before = {row: top for row, top, _ in places(shown)}
        bar.setValue(bar.value() - 110)
        after = {row: top for row, top, _ in places(shown)}
        both = before.keys() & after.keys()
        assert both
        assert {after[row] - before[row] for row in both} == {110}


def test_places_are_those_of_a_list_that_measures_everything(qtbot) -> None:
    ours, *_ = listed(qtbot, LongList, 40)
    theirs, *_ = listed(qtbot, QListView, 40)
    for row in (0, 12, 39, 3, 38, *range(40)):
        for hint in (HINTS.EnsureVisible, HINTS.PositionAtTop, HINTS.PositionAtBottom):
            for each in (ours, theirs):
                each.scrollTo(each.model().index(row, 0), hint)
            assert places(ours) == places(theirs), (row, hint)
    assert ours.verticalScrollBar().maximum() == theirs.verticalScrollBar().maximum()


def test_keys_and_mouse_choose_as_in_any_list(qtbot) -> None:
    ours, *_ = listed(qtbot, LongList, 40)
    theirs, *_ = listed(qtbot, QListView, 40)
    keys = Qt.Key
    for each in (ours, theirs):
        each.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        each.setCurrentIndex(each.model().index(0, 0))
    shift, before = Qt.KeyboardModifier.ShiftModifier, 0
    for key, held in (
        (keys.Key_Down, Qt.KeyboardModifier.NoModifier), (keys.Key_Down, shift),
        (keys.Key_PageDown, Qt.KeyboardModifier.NoModifier), (keys.Key_Up, shift),
        (keys.Key_End, Qt.KeyboardModifier.NoModifier), (keys.Key_PageUp, shift),
        (keys.Key_Home, shift), (keys.Key_Home, Qt.KeyboardModifier.NoModifier),
    ):  # fmt: skip
        for each in (ours, theirs):
            qtbot.keyClick(each, key, held)
        chosen = [sorted(i.row() for i in each.selectedIndexes()) for each in (ours, theirs)]
        if key in {keys.Key_PageDown, keys.Key_PageUp}:  # theirs turns by less than a window
            moved = {abs(each.currentIndex().row() - before) for each in (ours, theirs)}
            assert min(moved) >= 1
            assert max(moved) <= 8
            theirs.setCurrentIndex(theirs.model().index(ours.currentIndex().row(), 0))
        else:
            assert ours.currentIndex().row() == theirs.currentIndex().row(), key
        before = ours.currentIndex().row()
        assert chosen[0]
    qtbot.mouseClick(ours.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    at = ours.visualRect(ours.model().index(3, 0)).center()
    qtbot.mouseClick(ours.viewport(), Qt.MouseButton.LeftButton, shift, at)
    assert sorted(index.row() for index in ours.selectedIndexes()) == [0, 1, 2, 3]
    flags = QItemSelectionModel.SelectionFlag
    ours.setSelection(ours.visualRect(ours.model().index(2, 0)), flags.ClearAndSelect)
    assert [index.row() for index in ours.selectedIndexes()] == [2]
    region = ours.visualRegionForSelection(ours.selectionModel().selection())
    assert region.boundingRect() == ours.visualRect(ours.model().index(2, 0))


def test_more_is_fetched_when_the_last_row_is_seen(qtbot) -> None:
    model = ListModel(str, batch=5)
    model.show_values(range(30))
    ours = LongList()
    ours.setModel(model)
    ours.setItemDelegate(Measuring(ours))
    ours.resize(WINDOW)
    qtbot.addWidget(ours)
    ours.show()
    qtbot.waitUntil(lambda: model.rowCount() >= 10)
    for _ in range(10):
        ours.scrollToBottom()
        qtbot.wait(1)
    qtbot.waitUntil(lambda: model.rowCount() == 30)
    model.show_values(range(3))
    qtbot.waitUntil(lambda: [row for row, *_ in places(ours)] == [0, 1, 2])
    assert ours.verticalScrollBar().maximum() == 0


def test_rows_that_are_drawn_otherwise_are_measured_anew(shown) -> None:
    shown, _, delegate = shown
    delegate.asked.clear()
    shown.forget_heights()
    shown.doItemsLayout()
    assert 0 < len(delegate.asked) < 60


def test_without_a_model_there_is_nothing(qtbot) -> None:
    empty = LongList()
    qtbot.addWidget(empty)
    assert not empty.indexAt(QPoint(5, 5)).isValid()
    empty.grab()
