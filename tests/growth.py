"""How the work grows with what it is given: the ratio of two sizes in one run, not seconds.

A busy machine slows both sizes alike. The time of the process is taken, not that of the wall.
"""

from __future__ import annotations

import time
from collections.abc import Callable

FACTOR = 8
"""How much more the larger work is given."""
_RUNS = 3
# Below this the clock tells nothing: work that is done in it has not grown noticeably.
_NOTICEABLE = 0.05


def growth(work: Callable[[int], object], size: int) -> float:
    """How much dearer a unit becomes when there are `FACTOR` times as many.

    Args:
        work: Does the work for a size.
        size: The larger one.

    Returns:
        About 1 for work in proportion, about `FACTOR` for work that grows with the square; 1 where
        even the larger one takes no noticeable time.
    """
    larger = _least(work, size)
    if larger < _NOTICEABLE:
        return 1.0
    return larger / max(_least(work, size // FACTOR), _NOTICEABLE / FACTOR) / FACTOR


def _least(work: Callable[[int], object], size: int) -> float:
    """The least time of a few runs: what others do to the machine only adds to it."""
    least = float("inf")
    for _ in range(_RUNS):
        started = time.process_time()
        work(size)
        least = min(least, time.process_time() - started)
        if least < _NOTICEABLE:
            break
    return least
