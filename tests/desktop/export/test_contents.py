from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.export.contents import Column, Reference, References, Table
from desktop.export.formats import format_named
from desktop.export.writing import written


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


@pytest.mark.parametrize(
    ("title", "is_arabic"),
    [
        ("قطار فوق الجبل", True),
        ("الشركة Orange Business تفتح فرعا", True),
        ("Le port double", False),
    ],
)
def test_no_list_of_sources_says_of_a_french_article_that_it_is_arabic(title: str, is_arabic: bool):
    references = References((Reference("a", title),))
    said = {"ris": b"LA  - ar", "bibtex": b"langid = {arabic}", "csl-json": b'"language": "ar"'}
    for name, words in said.items():
        assert (words in written(references, format_named(name))) is is_arabic, name
