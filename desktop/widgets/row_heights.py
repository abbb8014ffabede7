"""How high the rows of a long list are, of which only those that were seen are measured."""

from __future__ import annotations

from collections.abc import Callable


class RowHeights:
    """Heights of rows, with the tops they give.

    A row that was not measured counts as high as the others are on the average. Every question is
    answered in the logarithm of the number of rows (a Fenwick tree).
    """

    def __init__(self, likely: int = 100) -> None:
        """Begin without rows.

        Args:
            likely: The height of a row, in pixels, as long as none is measured.
        """
        self._likely = likely
        self._heights: list[int] = []
        self._is_measured = bytearray()
        self._sums: list[int] = [0]
        self._measured = self._measured_sum = 0

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self.top(len(self))

    def append(self, rows: int) -> None:
        """Add rows at the end, not measured yet."""
        height = self._measured_sum // self._measured if self._measured else self._likely
        for _ in range(rows):
            self._heights.append(height)
            self._is_measured.append(0)
            end = len(self._heights)
            # What a place of the tree sums up: the rows of its lowest bit.
            inside = self._prefix(end - 1) - self._prefix(end - (end & -end))
            self._sums.append(inside + height)

    def forget(self) -> None:
        """All are to be measured again; until then they count as high as they were."""
        self._is_measured = bytearray(len(self._heights))
        self._measured = self._measured_sum = 0

    def is_measured(self, row: int) -> bool:
        """Whether a row was measured."""
        return bool(self._is_measured[row])

    def measure(self, row: int, height: int) -> int:
        """Say how high a row is; how much higher that is than it counted so far."""
        more = height - self._heights[row]
        if not self._is_measured[row]:
            self._is_measured[row] = 1
            self._measured += 1
            self._measured_sum += height
        self._heights[row] = height
        place = row + 1
        while more and place < len(self._sums):
            self._sums[place] += more
            place += place & -place
        return more

    def measure_up(self, row: int, height: int, ask: Callable[[int], int]) -> None:
        """Measure the rows above one until they fill a height.

        Args:
            row: The row.
            height: In pixels.
            ask: Measures a row; is not asked for those that are measured.
        """
        while row > 0 and height > 0:
            row -= 1
            height -= self._asked(row, ask)

    def measure_down(self, row: int, height: int, ask: Callable[[int], int]) -> None:
        """Measure a row and those below it until they fill a height; see `measure_up`."""
        while row < len(self) and height > 0:
            height -= self._asked(row, ask)
            row += 1

    def _asked(self, row: int, ask: Callable[[int], int]) -> int:
        if not self._is_measured[row]:
            self.measure(row, ask(row))
        return self._heights[row]

    def height(self, row: int) -> int:
        """How high a row is, or counts as."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """How high all rows above a row are together."""
        return self._prefix(row)

    def row_at(self, y: int) -> int:
        """The row at a distance from the first one's top; the first or last beyond the ends."""
        if not self._heights:
            return -1
        place, left = 0, max(0, y)
        step = 1 << len(self._heights).bit_length()
        while step:
            if place + step < len(self._sums) and self._sums[place + step] <= left:
                place += step
                left -= self._sums[place]
            step >>= 1
        return min(place, len(self._heights) - 1)

    def _prefix(self, rows: int) -> int:
        found = 0
        while rows:
            found += self._sums[rows]
            rows &= rows - 1
        return found
