"""While files are dragged over a window, it shows where they may fall."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from desktop.widgets.drop_target import DropTarget

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


def test_it_covers_the_window_and_goes_with_the_files(window: QWidget):
    target = DropTarget("هنا", window)
    assert not target.isVisible()
    target.offer()
    assert target.isVisible()
    window.resize(400, 250)
    assert target.geometry() == window.rect()
    target.withdraw()
    assert not target.isVisible()
