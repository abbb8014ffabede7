"""The table of an indicator's figures."""

from __future__ import annotations

from PySide6.QtTest import QTest

from desktop.ledger.lines_model import LinesModel
from desktop.ledger.lines_table import LinesTable
from tests.desktop.making import look_of


def test_the_columns_share_whatever_width_there_is(qtbot) -> None:
    table = LinesTable(LinesModel(look_of()), look_of())
    qtbot.addWidget(table)
    table.show()
    for width in (500, 1200, 700):
        table.resize(width, 300)
        QTest.qWait(0)
        columns = sum(table.columnWidth(at) for at in range(table.model().columnCount()))
        assert 0.9 * table.viewport().width() < columns <= table.viewport().width()


def test_the_ring_of_the_keyboard_covers_no_words(qtbot, themed) -> None:
    table = LinesTable(LinesModel(look_of()), look_of())
    qtbot.addWidget(table)
    table.resize(500, 300)
    with qtbot.waitExposed(table):
        table.show()
    beyond_the_ring = table.rect().adjusted(4, 0, -4, 0)
    for part in (table.viewport(), table.horizontalHeader()):
        assert beyond_the_ring.left() <= part.geometry().left()
        assert part.geometry().right() <= beyond_the_ring.right()
