"""How far an import is: one frozen value for the strip, the terminal and the tests."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

_WINDOW_SECONDS = 15.0


class ImportPhase(StrEnum):
    """What an import is doing."""

    READING = "reading"
    READING_AGAIN = "reading again"
    INDEXING = "indexing"


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is.

    Attributes:
        phase: What is being done.
        done: How many items were read so far (while reading), or articles indexed (while indexing).
        total: How many there are in all, or None while that is not known.
        rate: Articles per second in the last seconds; 0.0 at the beginning.
        seconds_left: How long it will still take at this rate, or None when that is not known.
        unreadable: How many articles could not be indexed, for they are damaged in the archive.
        current: The item that was read last: a path, with `#` and the member or row.
    """

    phase: ImportPhase
    done: int
    total: int | None = None
    rate: float = 0.0
    seconds_left: float | None = None
    current: str = ""
    unreadable: int = 0


class RateMeter:
    """Measures how many things are done in a second, over the last seconds."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()

    def measure(self, now: float, done: int) -> float:
        """Note that `done` things were done at `now` (seconds of any clock); the present rate."""
        samples = self._samples
        samples.append((now, done))
        while len(samples) > 2 and samples[0][0] < now - _WINDOW_SECONDS:
            samples.popleft()
        first_time, first_done = samples[0]
        return (done - first_done) / (now - first_time) if now > first_time else 0.0


def seconds_left(done: int, total: int | None, rate: float) -> float | None:
    """How long the rest takes at this rate, or None when that cannot be said."""
    return None if total is None or rate <= 0 else max(0, total - done) / rate
