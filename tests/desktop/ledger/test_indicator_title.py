"""The name of an indicator in one line."""

from __future__ import annotations

from desktop.ledger.indicator_title import IndicatorTitle

NAME = "مساحة المروج المسقية · سهل الياسمين"


def test_a_name_is_whole_where_there_is_room_and_cut_where_there_is_none(qtbot) -> None:
    title = IndicatorTitle()
    qtbot.addWidget(title)
    title.setText(NAME)
    title.resize(title.fontMetrics().horizontalAdvance(NAME) + 20, 40)
    assert title.shown == NAME
    title.resize(60, 40)
    assert title.shown.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert title.shown != NAME == title.text()
    assert title.minimumSizeHint().width() == 0


def test_it_is_painted(qtbot) -> None:
    title = IndicatorTitle()
    qtbot.addWidget(title)
    title.resize(200, 40)
    title.setText("")
    empty = title.grab().toImage()
    title.setText(NAME)
    assert title.grab().toImage() != empty
