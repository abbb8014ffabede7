"""A table as a data package: every column that the CSV has is described, twice."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from typing import Any

import pytest

from desktop.display.isolation import isolated, without_controls
from desktop.export.contents import Column, ColumnKind, Table
from desktop.export.formats import format_named
from desktop.export.writing import written

TABLE = Table(
    "سجلّ الأرقام",
    (
        Column("label", "المؤشر"),
        Column("low", "القيمة", ColumnKind.NUMBER),
        Column("conflict", "معارَض", ColumnKind.FLAG),
        Column("address", "الرابط", ColumnKind.LINK),
    ),
    (("طول الجسر", 1260.5, True, "https://example.org/a"), ("عدد القوارب", 318, False, None)),
    ("رقمان",),
)


@pytest.fixture
def files() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(written(TABLE, format_named("data-package")))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def described(files: dict[str, bytes], name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files[name])
    return found


def test_the_csv_is_plain_utf8_with_the_names_of_columns(files) -> None:
    rows = list(csv.reader(io.StringIO(files["table.csv"].decode("utf-8"), newline="")))
    assert rows[0] == ["label", "low", "conflict", "address"]
    assert rows[1] == ["طول الجسر", "1260.5", "1", "https://example.org/a"]
    assert rows[2][2:] == ["0", ""]


def test_csvw_describes_each_column_of_the_file_that_it_names(files) -> None:
    metadata = described(files, "table.csv-metadata.json")
    assert metadata["url"] in files
    columns = metadata["tableSchema"]["columns"]
    assert [each["name"] for each in columns] == [each.key for each in TABLE.columns]
    assert [each["datatype"] for each in columns][1:] == [
        "number",
        {"base": "boolean", "format": "1|0"},
        "anyURI",
    ]
    assert metadata["dc:title"]["@value"] == TABLE.title


def test_the_data_package_describes_the_same_columns(files) -> None:
    resource = described(files, "datapackage.json")["resources"][0]
    assert resource["path"] in files
    fields = resource["schema"]["fields"]
    assert [each["name"] for each in fields] == [each.key for each in TABLE.columns]
    assert [each["type"] for each in fields] == ["string", "number", "boolean", "string"]


def test_the_same_table_is_the_same_file() -> None:
    form = format_named("data-package")
    assert written(TABLE, form) == written(TABLE, form)


@pytest.mark.parametrize("name", ["table.csv-metadata.json", "datapackage.json"])
def test_what_isolates_directions_on_the_screen_is_in_no_file(name) -> None:
    table = replace(TABLE, title=isolated("سجلّ"), notes=(f"{isolated('71')} رقما",))
    with zipfile.ZipFile(io.BytesIO(written(table, format_named("data-package")))) as archive:
        text = archive.read(name).decode("utf-8")
    assert "71 رقما" in text
    assert without_controls(text) == text
