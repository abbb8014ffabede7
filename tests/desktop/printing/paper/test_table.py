from __future__ import annotations

import pytest

from desktop.printing.paper.paragraph import Run
from desktop.printing.paper.table import column_widths, table_row
from desktop.printing.paper.text_styles import CELL, DOUBT, RULE_COLOUR
from tests.desktop.printing.painting import painted, stained


def test_columns_share_what_the_gaps_leave():
    widths = column_widths((0.5, 0.25, 0.25), 420.0)
    assert sum(widths) + 2 * 10.0 == pytest.approx(420.0)
    assert widths[0] == pytest.approx(2 * widths[1])


def test_the_first_column_stands_at_the_right_and_the_tallest_gives_the_height():
    widths = column_widths((0.5, 0.5), 400.0)
    one = table_row([[[Run("أول", CELL)]], [[Run("ثان", DOUBT)]]], widths)
    two = table_row([[[Run("أول", CELL)], [Run("تحته", CELL)]], [[Run("ثان", DOUBT)]]], widths)
    assert two.height > one.height + 10
    image = painted([one])
    first, second = stained(image, CELL.colour, 150), stained(image, DOUBT.colour, 90)
    assert first.left() > second.right()


def test_a_rule_is_drawn_only_where_it_is_wanted():
    cells = [[[Run("نص", CELL)]]]
    ruled, plain = table_row(cells, (300.0,)), table_row(cells, (300.0,), ruled=False)
    assert stained(painted([ruled]), RULE_COLOUR, 90).width() >= 299
    assert stained(painted([plain]), RULE_COLOUR, 90).width() < 50


def test_an_empty_cell_takes_no_room():
    widths = column_widths((0.5, 0.5), 400.0)
    full = [[Run("نص", CELL)]]
    assert (
        table_row([full, [[Run("", CELL)]]], widths).height == table_row([full, []], widths).height
    )
