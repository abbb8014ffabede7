"""The file of an origin is found whatever its name holds."""

from __future__ import annotations

from pathlib import Path

from articles.origins import file_of, paths_of


def test_the_file_of_an_item_is_its_table(tmp_path: Path):
    table = tmp_path / "a#b.csv"
    table.write_text("x")
    assert file_of(f"{table}#7") == table
    assert file_of(str(table)) == table
    assert file_of(str(tmp_path / "none#1")) is None
    assert file_of(f"{table}#\0") == table
    assert file_of("") is None


def test_every_path_that_an_origin_may_begin_with():
    assert paths_of("/a#b#1") == (Path("/a#b#1"), Path("/a#b"), Path("/a"))
