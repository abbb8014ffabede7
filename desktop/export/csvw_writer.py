"""A table with what describes it: CSV, W3C CSVW metadata and a Frictionless data package. No Qt.

The ZIP holds `table.csv` (UTF-8, no mark, heads are the names of columns), its description as "CSV
on the Web" finds it (`table.csv-metadata.json`, https://www.w3.org/TR/tabular-data-primer/), and
`datapackage.json` (https://specs.frictionlessdata.io/tabular-data-package/).
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Generator
from typing import Any

from desktop.display.isolation import without_controls
from desktop.export import csv_writer
from desktop.export.contents import Column, ColumnKind, Quotations, Table
from desktop.export.quotation_table import quotation_table

_CSV = "table.csv"
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}".encode()
# The same table gives the same file, whenever it is made.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_CSVW_TYPES: dict[ColumnKind, Any] = {
    ColumnKind.NUMBER: "number",
    ColumnKind.LINK: "anyURI",
    ColumnKind.FLAG: {"base": "boolean", "format": "1|0"},
}
_FRICTIONLESS_TYPES: dict[ColumnKind, dict[str, Any]] = {
    ColumnKind.NUMBER: {"type": "number"},
    ColumnKind.FLAG: {"type": "boolean", "trueValues": ["1"], "falseValues": ["0"]},
}


def write(content: Table | Quotations) -> Generator[int, None, bytes]:
    """The file's content, some rows at a time.

    Yields:
        How many rows are written.
    """
    table = quotation_table(content) if isinstance(content, Quotations) else content
    rows = yield from csv_writer.write(table)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (
            (_CSV, rows.removeprefix(_MARK)),
            (f"{_CSV}-metadata.json", _json(csvw_metadata(table))),
            ("datapackage.json", _json(data_package(table))),
        ):
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def csvw_metadata(table: Table) -> dict[str, Any]:
    """What CSV on the Web says of a table and of each of its columns."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "ar"}],
        "url": _CSV,
        "dc:title": _in_arabic(table.title),
        "rdfs:comment": [_in_arabic(note) for note in table.notes],
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": {"columns": [_csvw_column(column) for column in table.columns]},
    }


def data_package(table: Table) -> dict[str, Any]:
    """What a Frictionless package says of a table and of each of its columns."""
    fields = [
        {
            "name": column.key,
            "title": without_controls(column.heading),
            **_FRICTIONLESS_TYPES.get(column.kind, {"type": "string"}),
        }
        for column in table.columns
    ]
    return {
        "profile": "tabular-data-package",
        "title": without_controls(table.title),
        "description": without_controls(" ".join(table.notes)),
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "table",
                "path": _CSV,
                "encoding": "utf-8",
                "schema": {"fields": fields},
            }
        ],
    }


def _in_arabic(words: str) -> dict[str, str]:
    return {"@value": without_controls(words), "@language": "ar"}


def _csvw_column(column: Column) -> dict[str, Any]:
    return {
        "name": column.key,
        "titles": [column.key],
        "dc:title": _in_arabic(column.heading),
        "datatype": _CSVW_TYPES.get(column.kind, "string"),
        "required": False,
    }


def _json(value: dict[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "replace")
