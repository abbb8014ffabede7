"""The menu of a row opens at what is pointed at, or at what is chosen where a key asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QListView, QMenu

from desktop.widgets.row_menu import RowMenu


def opened_menu(view: QListView, reason: QContextMenuEvent.Reason, row: int) -> QMenu | None:
    """What comes when the menu of a row is asked for."""
    place = view.visualRect(view.model().index(row, 0)).center()
    by_mouse = reason is QContextMenuEvent.Reason.Mouse
    asked = view.viewport() if by_mouse else view
    event = QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(asked, event)
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


@pytest.mark.parametrize(
    "reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard]
)
def test_it_is_of_the_row_that_was_asked_for(qtbot, themed, reason):
    view = QListView()
    view.setModel(QStringListModel(["واحد", "اثنان", "ثلاثة"], view))
    qtbot.addWidget(view)
    RowMenu(view, lambda menu, index: menu.addAction(str(index.data())))
    view.show()
    qtbot.waitExposed(view)
    view.setCurrentIndex(view.model().index(1, 0))
    pointed = 2 if reason is QContextMenuEvent.Reason.Mouse else 1
    menu = opened_menu(view, reason, pointed)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [["واحد", "اثنان", "ثلاثة"][pointed]]
    assert view.currentIndex().row() == pointed
    menu.close()


def test_beside_all_rows_there_is_none(qtbot, themed):
    view = QListView()
    view.setModel(QStringListModel([], view))
    qtbot.addWidget(view)
    RowMenu(view, lambda menu, _index: menu.addAction("لا"))
    view.show()
    qtbot.waitExposed(view)
    assert opened_menu(view, QContextMenuEvent.Reason.Keyboard, 0) is None
