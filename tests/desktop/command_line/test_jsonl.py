"""JSONL is read line by line; what is no object is told by its number."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.command_line.jsonl import rows

OBJECTS = st.lists(st.dictionaries(st.text(max_size=4), st.integers() | st.text(max_size=4)))


@given(OBJECTS)
def test_objects_come_back_with_their_numbers(tmp_path_factory, objects: list[dict[str, object]]):
    path = tmp_path_factory.getbasetemp() / "rows.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in objects), "utf-8")
    assert [*rows(path)] == [*enumerate(objects, 1)]


def test_what_is_no_object_is_none_and_empty_lines_are_passed_over(tmp_path: Path):
    path = tmp_path / "rows.jsonl"
    lines = [
        b'\xef\xbb\xbf{"a": 1}',
        b"",
        b"  ",
        b"[1]",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"b": 2}',
    ]
    path.write_bytes(b"\n".join(lines))
    found = [*rows(path)]
    assert [number for number, _ in found] == [1, 4, 5, 6, 7, 8]
    assert found[0][1] == {"a": 1}
    assert found[-1][1] == {"b": 2}
    assert all(each is None for _, each in found[1:-1])
