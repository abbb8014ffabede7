"""The items that an import could not read, a page at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from articles.errors import ReadingError, Reason
from desktop.library.failed_items_model import FailedItemsModel

# The offscreen platform says so whenever a window with a least size is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def failures(count: int) -> tuple[ReadingError, ...]:
    return tuple(ReadingError(f"/in/{n}.txt", Reason.EMPTY) for n in range(count))


def test_the_list_of_failures_is_a_sound_model(qtbot):
    model = FailedItemsModel()
    model.show_values(failures(450))
    assert model.rowCount() == 200
    tester = QAbstractItemModelTester(model)
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 450
    index = model.index(449, 0)
    assert "449.txt" in index.data()
    assert "/in/449.txt" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "استبدل" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    model.show_values(())
    assert model.rowCount() == 0
    del tester
