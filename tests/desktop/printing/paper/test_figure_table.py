from __future__ import annotations

from dataclasses import replace

from desktop.printing.contents.summary_content import FigureRow
from desktop.printing.paper.figure_table import figure_rows
from desktop.printing.paper.text_styles import DOUBT, VALUE
from tests.desktop.printing.painting import WIDTH, painted, stained

ROW = FigureRow("80 %", "أكثر من", "من صادرات السمك", "2019", (), 2)


def rows(*figures: FigureRow):
    return [*figure_rows(figures, WIDTH)]


def test_a_figure_is_a_row_that_is_not_torn():
    for row in rows(ROW, ROW):
        assert row[0].break_before
        assert not any(piece.break_before for piece in row[1:])


def test_the_value_stands_at_the_right_in_its_colour():
    ((*row,),) = rows(ROW)
    value = stained(painted(row), VALUE.colour, 60)
    assert value.left() > WIDTH / 2


def test_a_doubt_makes_the_row_higher_and_warns():
    doubtful = replace(ROW, doubts=("رقم بلا وحدة",))
    (plain,), (marked,) = rows(ROW), rows(doubtful)
    assert sum(p.height for p in marked) > sum(p.height for p in plain) + 8
    assert not stained(painted(marked), DOUBT.colour, 90).isNull()


def test_no_figures_are_no_rows():
    assert rows() == []
