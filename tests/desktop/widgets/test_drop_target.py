"""While files are dragged over a window, it shows where they may fall."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.widgets.drop_target import DropTarget

HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    window.setAcceptDrops(True)
    window.resize(300, 200)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def dragged(window: QWidget, *urls: QUrl) -> tuple[QMimeData, QDragEnterEvent]:
    data = QMimeData()
    data.setUrls(urls)
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, *HELD)
    event.ignore()
    QApplication.sendEvent(window, event)
    return data, event


def test_it_covers_the_window_and_goes_with_the_files(window: QWidget):
    target = DropTarget("هنا", window)
    assert not target.isVisible()
    _data, event = dragged(window, QUrl.fromLocalFile("/a.txt"))
    assert event.isAccepted()
    assert target.isVisible()
    window.resize(400, 250)
    assert target.geometry() == window.rect()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not target.isVisible()


def test_what_falls_is_told_as_paths(qtbot, window: QWidget):
    target = DropTarget("هنا", window)
    data, _event = dragged(window, QUrl.fromLocalFile("/a.txt"), QUrl("https://example.org"))
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *HELD)
    with qtbot.waitSignal(target.dropped) as told:
        QApplication.sendEvent(window, drop)
    assert told.args == [[Path("/a.txt")]]
    assert not target.isVisible()


def test_an_address_of_the_web_is_not_offered_to_fall(qtbot, window: QWidget):
    target = DropTarget("هنا", window)
    data, event = dragged(window, QUrl("https://example.org/page"))
    assert not event.isAccepted()
    assert not target.isVisible()
    with qtbot.assertNotEmitted(target.dropped):
        QApplication.sendEvent(
            window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *HELD)
        )
