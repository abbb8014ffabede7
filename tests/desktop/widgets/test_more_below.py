"""The sign of rows below an edge counts what is cut off, and goes when all is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QWidget
from shiboken6 import delete
from typing_extensions import override

from desktop.display.isolation import without_controls
from desktop.widgets.content_list import ContentList
from desktop.widgets.more_below import MoreBelow
from desktop.widgets.scrolled_column import ScrolledColumn
from tests.desktop.making import look_of

_HIGH = 60


class Rows(QStyledItemDelegate):
    """Rows of one height."""

    @override
    def sizeHint(self, option, index) -> QSize:
        return QSize(100, _HIGH)


@pytest.fixture
def column(qtbot, themed) -> ScrolledColumn:
    rows = ContentList(QStringListModel(list("abcde")), Rows(), "صفوف")
    rows.setParent(None)
    pane = QWidget()
    column = ScrolledColumn((rows,), margins=(0, 0, 0, 0), parent=pane)
    column.rows = rows
    column.more = MoreBelow(rows, column, look_of())
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    column.resize(300, 2 * _HIGH + 10)
    with qtbot.waitExposed(pane):
        pane.show()
    column.pane = pane
    return column


def told(column: ScrolledColumn) -> str:
    return without_controls(column.more.text()) if column.more.isVisible() else ""


def test_it_counts_what_is_below_while_the_column_scrolls(qtbot, column: ScrolledColumn):
    qtbot.waitUntil(lambda: told(column) == "+3")
    column.verticalScrollBar().setValue(_HIGH)
    qtbot.waitUntil(lambda: told(column) == "+2")
    column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: told(column) == "")


def test_a_click_shows_the_next_row(qtbot, column: ScrolledColumn):
    qtbot.waitUntil(lambda: told(column) == "+3")
    qtbot.mouseClick(column.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: told(column) in {"+2", "+1"})


def test_nothing_is_told_where_all_is_seen(qtbot, column: ScrolledColumn):
    column.resize(300, 6 * _HIGH)
    qtbot.waitUntil(lambda: told(column) == "")
    column.rows.model().setStringList([])
    column.more.count()
    assert told(column) == ""


def test_it_covers_nothing_where_there_is_room_below(qtbot, column: ScrolledColumn):
    qtbot.waitUntil(lambda: told(column) == "+3")
    assert column.geometry().intersects(column.more.geometry())
    column.more.leave_free(60)
    assert not column.geometry().intersects(column.more.geometry())
    column.more.leave_free(5)
    assert column.geometry().intersects(column.more.geometry())


def test_few_of_many_rows_are_asked_where_they_are(
    qtbot, column: ScrolledColumn, monkeypatch: pytest.MonkeyPatch
):
    """Each step of the wheel had asked all of them."""
    column.rows.model().setStringList([str(number) for number in range(1000)])
    qtbot.waitUntil(lambda: told(column) == "+998", timeout=20_000)
    asked: list[int] = []
    place_of = column.rows.visualRect
    monkeypatch.setattr(
        column.rows, "visualRect", lambda index: asked.append(index.row()) or place_of(index)
    )
    column.more.count()
    assert told(column) == "+998"
    assert 0 < len(asked) < 20


def test_nothing_is_counted_once_it_is_gone(qtbot, column: ScrolledColumn):
    qtbot.waitUntil(lambda: told(column) == "+3", timeout=20_000)
    delete(column.more)
    with qtbot.captureExceptions() as raised:
        column.verticalScrollBar().setValue(_HIGH)
        column.rows.model().setStringList(["a"])
    assert raised == []
