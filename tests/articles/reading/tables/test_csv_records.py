from __future__ import annotations

import io

import pytest

from articles.errors import ReadingError, Reason
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.tables.csv_records import Lines, Record, read_records


def records(text: str, width: int = 2) -> list[Record]:
    return list(read_records(Lines(io.StringIO(text, newline=""), "/t/t.csv"), ",", width))


def test_no_line_is_no_row() -> None:
    assert records("") == []


def test_lines_come_once_more_with_their_numbers() -> None:
    lines = Lines(io.StringIO("one\ntwo\nthree"), "/t/t.csv")
    taken = [lines.next(), lines.next()]
    lines.give_back(taken)

    assert [lines.next(), lines.number, lines.next(), lines.next(), lines.next()] == [
        "one\n", 1, "two\n", "three", "",
    ]  # fmt: skip


def test_a_quoted_cell_goes_on_over_lines_and_says_where_it_began() -> None:
    first, second = records('a,"سطر\nوسطر آخر"\nb,c\n')

    assert first == Record(1, ("a", "سطر\nوسطر آخر"), lines=2)
    assert second == Record(3, ("b", "c"))


def test_lines_that_look_like_rows_of_their_own_are_refused_and_not_swallowed() -> None:
    (row,) = records('a,"b\nc",d\n')

    assert row == Record(1, fault=Reason.UNCLEAR_ROW, lines=2)


def test_a_row_with_more_cells_than_the_header_is_refused_unless_they_are_empty() -> None:
    more, empty = records("a,b,c\na,b,, \n")

    assert more.fault is Reason.EXTRA_CELLS
    assert empty.cells == ("a", "b")


def test_a_mark_that_is_never_closed_takes_one_line_by_its_letters() -> None:
    first, second = records('a,"b\nc,d\n')

    assert [first.cells, second.cells] == [("a", '"b'), ("c", "d")]


def test_in_one_column_a_mark_that_is_never_closed_is_an_error_of_the_table() -> None:
    with pytest.raises(ReadingError) as caught:
        records('"سطر\nوسطر\n', width=1)

    assert caught.value.reason is Reason.BROKEN_TABLE


def test_a_line_that_is_too_long_is_refused_and_the_next_is_read() -> None:
    long, row = records("a" * (MAX_TEXT_BYTES + 9) + "\nb,c\n")

    assert long.fault is Reason.TOO_LARGE
    assert row == Record(2, ("b", "c"))
