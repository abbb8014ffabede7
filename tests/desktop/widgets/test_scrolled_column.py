"""Panels that scroll as one lead to rows of their lists."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLabel, QStyledItemDelegate

from desktop.widgets.content_list import ContentList
from desktop.widgets.scrolled_column import ScrolledColumn


@pytest.fixture
def rows(qtbot) -> ContentList:
    model = QStringListModel([f"سطر {number}" for number in range(60)])
    rows = ContentList(model, QStyledItemDelegate(), "سطور")
    model.setParent(rows)
    return rows


@pytest.fixture
def column(qtbot, rows: ContentList) -> ScrolledColumn:
    column = ScrolledColumn((QLabel("رأس"), rows), (4, 4, 4, 4))
    qtbot.addWidget(column)
    column.resize(200, 240)
    column.show()
    return column


def is_seen(rows: ContentList, row: int) -> bool:
    place = rows.visualRect(rows.model().index(row, 0)).center()
    return rows.viewport().visibleRegion().contains(place)


def test_a_row_is_brought_into_view(qtbot, column: ScrolledColumn, rows: ContentList):
    assert not is_seen(rows, 50)
    column.bring_into_view(rows, 50)
    qtbot.waitUntil(lambda: is_seen(rows, 50))
    rows.setCurrentIndex(rows.model().index(3, 0))
    column.bring_into_view(rows)
    qtbot.waitUntil(lambda: is_seen(rows, 3))


def test_it_begins_at_the_top_again(qtbot, column: ScrolledColumn, rows: ContentList):
    column.bring_into_view(rows, 59)
    qtbot.waitUntil(lambda: is_seen(rows, 59))
    column.begin_at_top()
    assert column.verticalScrollBar().value() == 0
    assert is_seen(rows, 0)


def test_it_says_how_high_it_would_be(qtbot, column: ScrolledColumn, rows: ContentList):
    before = column.wanted_height(200)
    assert before > rows.height()
    with qtbot.waitSignal(column.content_resized):
        rows.model().setStringList(["سطر"])
    qtbot.waitUntil(lambda: column.wanted_height(200) < before)
