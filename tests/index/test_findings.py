"""What a query asks of figures and times."""

from __future__ import annotations

import math

import pytest

from index.findings import Quantity


@pytest.mark.parametrize(
    ("low", "high", "bound"),
    [
        (5.0, math.inf, 5.0),
        (-math.inf, 7.0, 7.0),
        (5.0, 7.0, None),
        (5.0, 5.0, None),
        (-math.inf, math.inf, None),
        (0.0, math.inf, 0.0),
    ],
)
def test_a_stretch_that_is_open_at_one_end_has_a_bound(low: float, high: float, bound) -> None:
    assert Quantity(("count",), low, high).bound == bound
