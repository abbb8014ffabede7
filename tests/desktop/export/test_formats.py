"""Every format holds every content that it promises; a new one is a writer and a row."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from desktop.export import formats
from desktop.export.contents import (
    Annotations,
    Calendar,
    Column,
    Quotations,
    References,
    Table,
)
from desktop.export.formats import FORMATS, Format, format_named, formats_for
from desktop.export.writing import gathered, writing_steps, written
from tests.desktop.export.conftest import HOSTILE


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_format_writes_whatever_it_reads(form: Format, contents):
    held = [content for content in contents if isinstance(content, form.reads)]
    assert {type(content) for content in held} == set(form.reads)
    for content in held:
        assert written(content, form)


@pytest.mark.parametrize("form", formats_for(Table), ids=lambda form: form.name)
def test_an_empty_and_a_hostile_table_are_written(form: Format):
    columns = (Column("a", HOSTILE), Column("b", "ب"))
    for rows in ([], [(HOSTILE, "+1"), ("\ud800", 5)]):
        assert written(Table(HOSTILE, columns, rows, (HOSTILE,)), form)
    assert written(Quotations("", ()), form) is not None


@pytest.mark.parametrize(
    "form", [f for f in formats_for(Table) if f.name != "xlsx"], ids=lambda form: form.name
)
def test_the_same_value_gives_the_same_file_in_text_formats(form: Format, table):
    if form.name != "docx":
        assert written(table, form) == written(table, form)


def test_names_and_endings_are_told_apart():
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert len({form.ending for form in FORMATS}) == len(FORMATS)
    assert all(form.words for form in FORMATS)
    with pytest.raises(KeyError):
        format_named("papyrus")


def test_what_is_offered_depends_on_what_there_is():
    assert [form.name for form in formats_for(Calendar)] == ["icalendar"]
    assert [form.name for form in formats_for(References)] == ["ris", "bibtex", "csl-json"]
    tables = [form.name for form in formats_for(Table)]
    assert tables == ["csv", "xlsx", "docx", "html", "markdown", "json", "data-package"]
    assert [form.name for form in formats_for(Quotations, Annotations)] == [*tables, "json-ld"]


def test_a_new_format_is_a_writer_and_a_row(monkeypatch, table, tmp_path: Path):
    def write(content: Table) -> Generator[int, None, bytes]:
        yield content.count
        return "\t".join(column.key for column in content.columns).encode()

    row = Format("tsv", "جدول TSV", "tsv", (Table,), write)
    monkeypatch.setattr(formats, "FORMATS", (*FORMATS, row))
    assert row in formats_for(Table)
    path = tmp_path / "out.tsv"
    assert list(writing_steps(gathered(table), format_named("tsv"), path)) == [3]
    assert path.read_text() == "name\tcount\tday\turl\tsure\twords\tid"
