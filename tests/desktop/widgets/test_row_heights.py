"""The tree of heights answers what adding the heights up would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.row_heights import RowHeights

STEPS = st.lists(
    st.integers(1, 9) | st.tuples(st.integers(0, 60), st.integers(0, 300)), max_size=40
)


@given(STEPS, st.lists(st.integers(-5, 9000), max_size=5))
def test_tops_and_rows_are_those_of_the_sums(steps, places) -> None:
    rows, heights = RowHeights(likely=7), []
    for step in steps:
        if isinstance(step, int):
            rows.append(step)
            heights += [rows.height(row) for row in range(len(heights), len(rows))]
        elif step[0] < len(heights):
            row, height = step
            assert rows.measure(row, height) == height - heights[row]
            assert rows.is_measured(row)
            heights[row] = height
    assert len(rows) == len(heights)
    assert rows.total == sum(heights)
    for row, height in enumerate(heights):
        assert (rows.top(row), rows.height(row)) == (sum(heights[:row]), height)
    for y in places:
        row = rows.row_at(y)
        if not heights:
            assert row == -1
        elif y < 0:
            assert rows.top(row) == 0
        elif y < rows.total:
            assert rows.top(row) <= y < rows.top(row) + heights[row]
        else:
            assert row == len(heights) - 1


def test_what_is_not_measured_counts_as_the_others_do() -> None:
    rows = RowHeights(likely=100)
    rows.append(1)
    assert rows.total == 100
    rows.measure(0, 40)
    rows.append(2)
    assert (rows.height(2), rows.is_measured(2)) == (40, False)
    rows.forget()
    assert (rows.total, rows.is_measured(0)) == (120, False)
