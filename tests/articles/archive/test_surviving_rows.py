"""The keys of a table whose pages are damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.archive.database import Database
from articles.archive.surviving_rows import surviving_keys
from articles.errors import ArchiveError, Reason


@pytest.fixture
def database(tmp_path: Path):
    with Database(tmp_path / "a.sqlite") as opened:
        opened.write("CREATE TABLE things (number INTEGER PRIMARY KEY, name TEXT)")
        opened.write_all(
            "INSERT INTO things VALUES (?, ?)", [(n, f"n{n:03}") for n in range(1, 41)]
        )
        yield opened


class Damaged:
    """A database that cannot read some numbers, nor anything that passes over them."""

    def __init__(self, database: Database, lost: range) -> None:
        self._database, self._lost = database, lost

    def rows(self, sql: str, values=()):
        raise ArchiveError("/a", Reason.DAMAGED)

    def row(self, sql: str, values=()):
        row = self._database.row(sql, values)
        if row and row[0] in self._lost:
            raise ArchiveError("/a", Reason.DAMAGED)
        return row

    def number(self, sql: str, values=()):
        if values[0] in self._lost:
            raise ArchiveError("/a", Reason.DAMAGED)
        return self._database.number(sql, values)


def test_a_sound_table_gives_all_its_keys_ascending(database: Database):
    assert surviving_keys(database, "things", "number") == [*range(1, 41)]
    assert surviving_keys(database, "things", "name")[:2] == ["n001", "n002"]


@pytest.mark.parametrize("lost", [range(7, 12), range(1, 3), range(39, 41), range(0)])
def test_what_is_lost_is_left_out_and_all_else_is_found(database: Database, lost: range):
    found = surviving_keys(Damaged(database, lost), "things", "number")
    assert found == [number for number in range(1, 41) if number not in lost]


def test_another_error_is_not_taken_for_damage(database: Database):
    class Locked(Damaged):
        def rows(self, sql: str, values=()):
            raise ArchiveError("/a", Reason.LOCKED)

    with pytest.raises(ArchiveError) as caught:
        surviving_keys(Locked(database, range(0)), "things", "number")
    assert caught.value.reason is Reason.LOCKED
