"""Days that are written month first (`3/14/2019`): told by a whole column, not by one cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_DAY = re.compile(r"\A\s*(\d{1,2})([/.-])(\d{1,2})\2((?:\d{2}|\d{4})(?!\d).*)", re.DOTALL)
_MONTHS = 12


def is_month_first(cells: Iterable[str]) -> bool:
    """Whether days can only be in the second place in some cells, and in the first in none."""
    found = [(int(day[1]), int(day[3])) for cell in cells if (day := _DAY.match(cell)) is not None]
    return any(second > _MONTHS for _, second in found) and all(
        first <= _MONTHS for first, _ in found
    )


def month_first_columns(rows: Sequence[Mapping[str, object]]) -> frozenset[str]:
    """The columns of some rows whose days are written so.

    Args:
        rows: The first ones of a table, values by column.
    """
    names = dict.fromkeys(name for row in rows for name in row)
    held = {name: [v for row in rows if isinstance(v := row.get(name), str)] for name in names}
    return frozenset(name for name, cells in held.items() if is_month_first(cells))


def day_first(cell: str) -> str:
    """The cell with its day before its month; another cell as it is."""
    return _DAY.sub(r"\3\2\1\2\4", cell, count=1)
