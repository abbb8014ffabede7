"""The columns of a table are chosen among its headings."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from desktop.widgets.column_dialog import ColumnDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_text_is_needed_and_the_rest_may_be_left(qtbot):
    dialog = ColumnDialog(["c1", "c2"], {"text": "النص", "title": "العنوان"})
    qtbot.addWidget(dialog)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.choose("title", "c1")
    assert not dialog.can_be_accepted
    dialog.choose("text", "c2")
    assert ok.isEnabled()
    assert dialog.chosen == (("text", "c2"), ("title", "c1"))
    dialog.choose("title", "")
    assert dialog.chosen == (("text", "c2"),)
