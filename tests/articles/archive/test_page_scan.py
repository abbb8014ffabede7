"""Rows are read from the pages of a file in which no tree leads to them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.archive.archive import Archive
from articles.archive.page_scan import Shape, scan, shape_of

COLUMNS = (
    ("number", "INTEGER", False, True),
    ("name", "TEXT", True, False),
    ("body", "BLOB", True, False),
    ("size", "REAL", False, False),
)
SHAPES = {"things": shape_of(COLUMNS)}
ROWS = [
    (1, "أولى", b"x" * 3, 1.5),
    (2, "ثانية", b"y" * 20_000, None),
    (70_000, "", b"", 0.0),
    (-5, "z" * 3000, b"\x00", -2.25),
]


def file_of(path: Path, page: int, rows) -> Path:
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {page}")
        connection.execute(
            "CREATE TABLE things (number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
            " body BLOB NOT NULL, size REAL)"
        )
        connection.executemany("INSERT INTO things VALUES (?, ?, ?, ?)", rows)
        connection.commit()
    return path


def scanned(path: Path) -> set[tuple[object, ...]]:
    return {tuple(row.values()) for _, row in scan(path, SHAPES)}


@pytest.mark.parametrize("page", [512, 4096, 65536])
def test_all_rows_of_a_sound_file_are_found(tmp_path: Path, page: int):
    assert scanned(file_of(tmp_path / "a.sqlite", page, ROWS)) == set(ROWS)


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.integers(-(2**63), 2**63 - 1),
        st.tuples(st.text(max_size=9), st.binary(max_size=900), st.none() | st.floats(-9, 9)),
        max_size=8,
    )
)
def test_whatever_the_values_are(tmp_path_factory: pytest.TempPathFactory, rows):
    path = tmp_path_factory.getbasetemp() / "any.sqlite"
    wanted = {(number, *row) for number, row in rows.items()}
    assert scanned(file_of(path, 1024, wanted)) == wanted


def test_a_file_without_its_first_page_gives_the_rest(tmp_path: Path):
    path = file_of(tmp_path / "a.sqlite", 4096, [(n, "n" * 900, b"b", 1.0) for n in range(40)])
    data = path.read_bytes()
    path.write_bytes(bytes(4096) + data[4096:])
    assert len(scanned(path)) == 40


@given(st.binary(max_size=9000))
def test_any_bytes_are_scanned(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    path = tmp_path_factory.getbasetemp() / "bytes.sqlite"
    path.write_bytes(b"SQLite format 3\x00\x04\x00" + data)
    assert isinstance(scanned(path), set)


def test_a_row_of_another_table_is_told_by_its_columns():
    shape = Shape(["a", "b"], ["t", "in"])
    assert shape.named(None, ["x", 1]) == {"a": "x", "b": 1}
    assert shape.named(None, ["x", None]) == {"a": "x", "b": None}
    assert shape.named(None, ["x", "y"]) is None
    assert shape.named(None, ["x"]) is None
    assert shape.named(3, ["x", 1]) is None


def test_only_columns_of_a_later_version_may_be_missing():
    shape = Shape(["a", "b", "c"], ["t", "in", "in"], later=1)
    assert shape.named(None, ["x", None]) == {"a": "x", "b": None, "c": None}
    assert shape.named(None, ["x"]) is None
    assert shape.named(None, []) is None
    assert shape.named(None, ["x", 1, 2, 3]) is None
    assert Shape(["a", "b"], ["t", "t"], later=1).named(None, ["x"]) is None


def test_a_collection_is_no_saved_search_and_an_old_correction_is_one(tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        searches, corrections = map(archive.shape, ("saved_searches", "figure_corrections"))
    collection = ["ملف", '["id"]', "2025-01-01T00:00:00+00:00"]
    assert searches.named(None, collection) is None
    assert searches.named(None, [*collection, None]) is not None
    values = ["text" if "t" in types else 1 for types in corrections.types]
    old = corrections.named(None, values[: corrections.columns.index("subject")])
    assert old is not None
    assert (old["changed"], old["subject"], old["attribution"]) == ("text", None, None)
