"""What is drawn by hand has a role for a screen reader, and goes as it came."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from desktop.ledger.chart import IndicatorChart
from desktop.printing.preview.page_view import PageView
from desktop.timeline.archive_strip import ArchiveStrip
from desktop.timeline.axis import TimelineAxis
from desktop.widgets.told_role import _told, tell_as
from tests.desktop.making import look_of


def test_pictures_and_pages_are_told_as_such(qtbot):
    """All were fillers on the bus."""
    for widget, role in (
        (ArchiveStrip(look_of()), QAccessible.Role.Graphic),
        (TimelineAxis(look_of()), QAccessible.Role.Graphic),
        (IndicatorChart(look_of()), QAccessible.Role.Graphic),
        (PageView(), QAccessible.Role.Document),
    ):
        qtbot.addWidget(widget)
        told = QAccessible.queryAccessibleInterface(widget)
        assert told.role() == role
        assert told.text(QAccessible.Text.Name) == widget.accessibleName() != ""


def test_what_has_no_role_of_its_own_is_told_as_before(qtbot):
    plain, picture = QWidget(), QWidget()
    for widget in (plain, picture):
        qtbot.addWidget(widget)
    tell_as(picture, QAccessible.Role.Graphic)
    assert QAccessible.queryAccessibleInterface(plain).role() != QAccessible.Role.Graphic
    picture.setAccessibleDescription("وصف")
    told = QAccessible.queryAccessibleInterface(picture)
    assert told.text(QAccessible.Text.Description) == "وصف"


def test_the_role_goes_with_the_widget(qapp):
    for _ in range(200):
        widget = QWidget()
        tell_as(widget, QAccessible.Role.Graphic)
        assert QAccessible.queryAccessibleInterface(widget).role() == QAccessible.Role.Graphic
        gc.collect(0)
        widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del widget
    gc.collect()


def test_what_is_taken_down_already_has_no_role_and_raises_nothing(qapp):
    picture = QWidget()
    tell_as(picture, QAccessible.Role.Graphic)
    assert _told("QWidget", picture) is not None
    delete(picture)
    assert _told("QWidget", picture) is None
