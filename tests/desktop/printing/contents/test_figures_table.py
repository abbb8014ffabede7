"""The figures of what is printed, for spreadsheets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.printing.contents.figures_table import figures_table
from tests.desktop.printing.kinds import LINK, every_kind, filled


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    return every_kind(filled(tmp_path_factory.mktemp("kinds")))


def as_dicts(table):
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row, strict=True)) for row in table.rows]


def test_each_figure_of_a_dossier_is_a_row_with_its_source(kinds):
    dossier = kinds["dossier"]
    table = figures_table([dossier])
    rows = as_dicts(table)
    assert len(rows) == sum(len(g.figures) for g in (*dossier.compared, *dossier.others))
    row = next(row for row in rows if row["low"] == 4000)
    assert row["title"] == "الميناء يشغّل نصف المدينة"
    assert row["high"] == 4000
    source = table.sources[row["number"] - 1]
    assert (source.title, source.address) == (row["title"], LINK)


def test_the_summaries_of_several_articles_make_one_table(kinds):
    summary = kinds["summary"]
    table = figures_table([summary, replace(summary, title="مقال ثان")])
    assert table.count == 2 * len(summary.figures)
    assert [each.title for each in table.sources] == [summary.title, "مقال ثان"]
    assert as_dicts(table)[-1]["number"] == 2


def test_without_figures_there_is_no_table(kinds):
    assert figures_table([kinds["timeline"], replace(kinds["summary"], figures=())]) is None


def test_figures_that_are_not_printed_stand_in_the_table(kinds):
    summary = kinds["summary"]
    more = replace(summary, unprinted_figures=summary.figures[:1])
    assert figures_table([more]).count == len(summary.figures) + 1
