"""A notice says one sentence, offers one step, and goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from desktop.icons import Icons
from desktop.theme import DARK
from desktop.widgets.notice import Notice
from tests.desktop.making import look_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def notice(qtbot, themed, icons: Icons) -> Notice:
    notice = Notice()
    notice.apply(look_of(DARK))
    qtbot.addWidget(notice)
    return notice


def test_it_is_hidden_until_something_is_said(notice: Notice):
    assert notice.isHidden()
    notice.say("هذا أرشيف تجريبي.", "استيراد مقالات…")
    assert notice.isVisible()
    assert notice.findChild(QLabel).text() == "هذا أرشيف تجريبي."
    assert notice.findChild(QPushButton).text() == "استيراد مقالات…"


def test_the_step_is_told_and_the_notice_stays(qtbot, notice: Notice):
    notice.say("كلام", "خطوة")
    with qtbot.waitSignal(notice.acted), qtbot.assertNotEmitted(notice.dismissed):
        qtbot.mouseClick(notice.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert notice.isVisible()


def test_it_can_be_put_away(qtbot, notice: Notice):
    notice.say("كلام", "خطوة")
    close = notice.findChild(QToolButton)
    assert close.accessibleName()
    assert not close.icon().isNull()
    with qtbot.waitSignal(notice.dismissed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert notice.isHidden()
