from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from desktop.widgets.screen_room import resize_on_screen


@pytest.mark.parametrize(
    ("screen", "wanted", "size"),
    [
        ((1920, 1080), (860, 900), (860, 900)),
        ((1366, 768), (860, 900), (860, 720)),
        ((800, 600), (860, 900), (792, 552)),
    ],
)
def test_a_dialog_is_never_larger_than_its_screen(qtbot, monkeypatch, screen, wanted, size):
    dialog = QWidget()
    qtbot.addWidget(dialog)

    class Screen:
        def availableGeometry(self) -> QRect:  # noqa: N802 (Qt's own name)
            return QRect(0, 0, *screen)

    monkeypatch.setattr(QWidget, "screen", lambda _: Screen())
    resize_on_screen(dialog, QSize(*wanted))
    assert dialog.size() == QSize(*size)
