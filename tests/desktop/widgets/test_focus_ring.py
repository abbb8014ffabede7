from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.focus_ring import FocusRing


def rings(window: QWidget) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget, "focusRing") if each.isVisible()]


def test_the_ring_goes_where_the_keyboard_goes(qtbot, qapp: QApplication):
    owner = QObject()
    ring = FocusRing(qapp, "#ff0000", "#ffffff", owner)
    window = QWidget()
    qtbot.addWidget(window)
    rows, button, line = QListView(), QPushButton("زر"), QLineEdit()
    layout = QVBoxLayout(window)
    for part in (rows, button, line):
        layout.addWidget(part)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    rows.setFocus()
    assert [each.parent() for each in rings(window)] == [rows]
    window.resize(500, 400)
    assert rings(window)[0].size() == rows.size()
    button.setFocus()
    assert [each.parent() for each in rings(window)] == [button]
    line.setFocus()  # its border says it
    assert rings(window) == []
    button.setFocus()
    button.deleteLater()
    rows.setFocus()
    ring.set_colours("#00ff00", "#000000")
    assert [each.parent() for each in rings(window)] == [rows]


def points(picture: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    columns, rows = range(picture.width()), range(picture.height())
    return sum(picture.pixel(x, y) == wanted for x in columns for y in rows)


def test_on_a_ground_of_its_own_colour_the_gap_is_seen(qtbot, qapp: QApplication):
    owner = QObject()
    ring = FocusRing(qapp, "#0e6a61", "#ffffff", owner)
    window = QWidget()
    window.setStyleSheet("QPushButton { background: #0e6a61; border: none; }")
    qtbot.addWidget(window)
    button = QPushButton()
    other = QPushButton()
    layout = QVBoxLayout(window)
    layout.addWidget(button)
    layout.addWidget(other)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    assert points(button.grab().toImage(), "#ffffff") == 0
    button.setFocus()
    assert points(button.grab().toImage(), "#ffffff") > button.width()
    assert ring.parent() is owner


def test_what_was_scrolled_away_is_scrolled_to(qtbot, qapp: QApplication):
    """Into a column from outside, too, where Qt leaves it as it is."""
    owner = QObject()
    ring = FocusRing(qapp, "#ff0000", "#ffffff", owner)
    window, area, column = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(column)
    buttons = [QPushButton(str(number)) for number in range(40)]
    for button in buttons:
        rows.addWidget(button)
    area.setWidget(column)
    outside = QPushButton("خارج")
    layout = QVBoxLayout(window)
    layout.addWidget(area)
    layout.addWidget(outside)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    outside.setFocus()
    assert buttons[-1].visibleRegion().isEmpty()
    qtbot.keyClick(outside, Qt.Key.Key_Backtab)
    assert buttons[-1].hasFocus()
    assert not buttons[-1].visibleRegion().isEmpty()
    assert ring.parent() is owner
