from __future__ import annotations

from dataclasses import replace

from desktop.export.contents import Column, Table


def test_readers_see_the_columns_for_them_that_say_something(table):
    assert table.count == 3
    assert table.shown == (0, 1, 2, 3, 4, 5)
    silent = replace(table, rows=[(None, 1, "", None, False, None, "x")])
    assert silent.shown == (1, 4)


def test_a_table_without_rows_shows_nothing():
    assert Table("t", (Column("a", "أ"),), []).shown == ()


def test_a_quotation_of_two_groups_counts_once(quotations):
    assert sum(len(group.quotations) for group in quotations.groups) == 3
    assert quotations.count == 2
