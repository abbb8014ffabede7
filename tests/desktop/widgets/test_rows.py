"""What all lists share is sound: the model of values and the delegate that draws them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from desktop.display.digits import Digits
from desktop.theme import LIGHT
from desktop.widgets.rows import ROW_ROLE, ListModel, RowDelegate
from tests.desktop.making import look_of


def test_the_model_is_sound(qtmodeltester):
    model: ListModel[int] = ListModel(str)
    qtmodeltester.check(model)
    model.show_values([3, 1, 2])
    qtmodeltester.check(model)
    model.show_values([])
    qtmodeltester.check(model)


def test_a_value_and_its_words():
    model: ListModel[int] = ListModel(lambda value: f"رقم {value}")
    model.show_values([7, 8])
    assert model.values == (7, 8)
    index = model.index(1, 0)
    assert index.data(ROW_ROLE) == 8
    assert index.data() == "رقم 8"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "رقم 8"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(index) == 0
    assert model.index(2, 0).data() is None


def test_views_hear_of_new_values(qtbot):
    model: ListModel[int] = ListModel(str)
    with qtbot.waitSignal(model.modelReset):
        model.show_values([1])


def test_rows_come_a_batch_at_a_time(qtmodeltester):
    model: ListModel[int] = ListModel(str, batch=2)
    model.show_values(range(5))
    assert (model.rowCount(), len(model.values)) == (2, 5)
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 4
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 5
    assert not model.canFetchMore(QModelIndex())
    model.show_values(range(9), fetched=5)
    assert model.rowCount() == 5
    qtmodeltester.check(model)


def test_further_values_leave_the_others_in_place(qtbot):
    model: ListModel[str] = ListModel(str)
    model.show_values(["أ"])
    kept = QPersistentModelIndex(model.index(0, 0))
    with qtbot.waitSignal(model.rowsInserted):
        model.append_values(["ب", "ت"])
    assert (kept.row(), model.values, model.value(2)) == (0, ("أ", "ب", "ت"), "ت")
    with qtbot.assertNotEmitted(model.rowsInserted):
        model.append_values([])


class Words(RowDelegate[str, str]):
    """Draws nothing but grounds; says what was laid out."""

    kind = str

    def __init__(self) -> None:
        super().__init__(look_of())
        self.made: list[tuple[str, int]] = []

    def lay_out(self, value: str, width: int) -> str:
        self.made.append((value, width))
        return self._look.written(value)

    def height(self, value: str, width: int) -> int:
        return 10 + len(self.laid_out(value, width))

    def paint_row(self, painter, row, value: str) -> None:
        theme = self._look.theme
        self.paint_ground(painter, row, selected=theme.accent, hovered=theme.hit)


@pytest.fixture
def words() -> Words:
    return Words()


def drawn(delegate: Words, index: QModelIndex, state: QStyle.StateFlag) -> str:
    """The colour in the middle of a row."""
    picture = QPixmap(40, 20)
    picture.fill("white")
    option = QStyleOptionViewItem()
    option.rect, option.state = picture.rect(), state
    painter = QPainter(picture)
    delegate.paint(painter, option, index)
    painter.end()
    return picture.toImage().pixelColor(20, 8).name().upper()


def test_layouts_are_kept_until_the_look_is_another(words: Words):
    assert words.laid_out("7", 100) == "7"
    assert words.laid_out("7", 100) == "7"
    assert words.made == [("7", 100)]
    words.laid_out("7", 200)
    words.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert words.laid_out("7", 100) == "٧"
    assert words.made == [("7", 100), ("7", 200), ("7", 100)]


def test_only_so_many_layouts_are_kept(words: Words):
    for number in range(1000):
        words.laid_out(str(number), 100)
    assert len(words._layouts) <= 400


def test_the_ground_tells_what_is_chosen_and_under_the_mouse(qtbot, words: Words):
    model: ListModel[str] = ListModel(str)
    model.show_values(["كلمة"])
    index, flags = model.index(0, 0), QStyle.StateFlag
    assert drawn(words, index, flags.State_Enabled) == "#FFFFFF"
    assert drawn(words, index, flags.State_MouseOver) == LIGHT.hit
    assert drawn(words, index, flags.State_MouseOver | flags.State_Selected) == LIGHT.accent


def test_a_value_of_another_kind_stays_empty(qtbot, words: Words):
    model: ListModel[int] = ListModel(str)
    model.show_values([5])
    index = model.index(0, 0)
    assert drawn(words, index, QStyle.StateFlag.State_Selected) == "#FFFFFF"
    assert words.sizeHint(QStyleOptionViewItem(), index).height() == 0


class Measured(Words):
    """Counts how often a height is asked for."""

    asked = 0

    def height(self, value: str, width: int) -> int:
        self.asked += 1
        return super().height(value, width)


def test_each_row_is_measured_once_however_many_follow(qtbot):
    """A list asks for the heights of all rows whenever some are added at its end."""
    model: ListModel[str] = ListModel(str)
    view = QListView()
    qtbot.addWidget(view)
    delegate = Measured()
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    view.resize(300, 400)
    view.show()
    qtbot.waitExposed(view)
    for page in range(40):
        model.append_values([f"{page} {number}" for number in range(20)])
        view.doItemsLayout()
    assert delegate.asked == 800
    view.resize(280, 400)
    view.doItemsLayout()
    assert delegate.asked == 1600  # in another width they are as high as that makes them


def test_values_of_a_former_search_are_not_kept(qtbot) -> None:
    model, shown, words = ListModel(str), QListView(), Words()
    qtbot.addWidget(shown)
    shown.setItemDelegate(words)
    shown.setModel(model)
    for search in range(5):
        model.show_values([f"سطر {search} {number}" for number in range(30)])
        shown.doItemsLayout()
    assert 0 < len(words._heights) <= 30
