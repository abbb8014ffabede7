"""A heading of a side panel is muted and has room above it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from desktop.theme import LIGHT
from desktop.widgets.side_heading import SideHeading


def test_it_is_muted_and_stands_apart(qtbot, themed: QApplication):
    heading, plain = SideHeading("الأرقام الرئيسية"), QLabel("الأرقام الرئيسية")
    for label in (heading, plain):
        qtbot.addWidget(label)
        label.ensurePolished()
    assert heading.text() == "الأرقام الرئيسية"
    assert heading.palette().windowText().color().name().upper() == LIGHT.muted
    assert heading.contentsMargins().top() > heading.contentsMargins().bottom()
    assert heading.sizeHint().height() > plain.sizeHint().height()
