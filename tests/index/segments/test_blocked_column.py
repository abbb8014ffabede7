"""A column in blocks gives each document what was written for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.segments.blocked_column import BlockedColumn
from index.segments.whoosh_library import ClosingStorage

_VALUES = st.lists(
    st.binary(max_size=40).map(lambda value: value.replace(b"\n", b" ")), max_size=40
)


def _read(folder: Path, values: list[bytes], count: int) -> list[bytes]:
    """The values, written for the documents that have any, and read again."""
    storage = ClosingStorage(str(folder))
    file = storage.create_file("column")
    writer = BlockedColumn().writer(file)
    for number, value in enumerate(values):
        if value:
            writer.add(number, value)
    writer.finish(count)
    file.close()
    opened = storage.open_file("column")
    reader = BlockedColumn().reader(opened, 0, storage.file_length("column"), count)
    found = [reader[number] for number in range(count)]
    assert list(reader) == found
    storage.release()
    return found


@given(_VALUES, st.integers(0, 20))
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, values: list[bytes], more: int
) -> None:
    folder = tmp_path_factory.mktemp("column")
    expected = [*values, *[b""] * more]
    assert _read(folder, values, len(expected)) == expected


def test_a_column_that_was_cut_is_recognised(tmp_path: Path) -> None:
    storage = ClosingStorage(str(tmp_path))
    file = storage.create_file("column")
    writer = BlockedColumn().writer(file)
    for number in range(20):
        writer.add(number, b"value")
    writer.finish(20)
    file.close()
    opened = storage.open_file("column")
    size = storage.file_length("column")
    for length in (size - 4, size - 1):
        with pytest.raises(ValueError, match=r"column|buffer"):
            BlockedColumn().reader(opened, 0, length, 20)
    storage.release()


def test_neighbouring_values_take_less_room_together(tmp_path: Path) -> None:
    values = [f"the same words in every value, and a number: {n}".encode() for n in range(80)]
    assert _read(tmp_path, values, len(values)) == values
    assert (tmp_path / "column").stat().st_size < sum(map(len, values)) / 3


def test_few_values_are_unpacked_to_read_one(tmp_path: Path) -> None:
    storage = ClosingStorage(str(tmp_path))
    file = storage.create_file("column")
    writer = BlockedColumn().writer(file)
    for number in range(100):
        writer.add(number, b"%d" % number)
    writer.finish(100)
    file.close()
    opened = storage.open_file("column")
    reader = BlockedColumn().reader(opened, 0, storage.file_length("column"), 100)
    assert reader[50] == b"50"
    assert [len(values) for values in reader._read.values()] == [8]
    storage.release()
