"""ISO 8601 durations of lengths of time."""

from __future__ import annotations

from articles.timeline.readings import Unit

PARTS_OF_DAY = frozenset({Unit.HOUR, Unit.MINUTE, Unit.SECOND})
"""The units that stand after the `T` of a duration."""


def iso_duration(parts: list[tuple[int, Unit]]) -> str:
    """The ISO 8601 duration of numbered units, largest first."""
    dated = "".join(f"{n}{unit.value}" for n, unit in parts if unit not in PARTS_OF_DAY)
    timed = "".join(f"{n}{unit.value[1:]}" for n, unit in parts if unit in PARTS_OF_DAY)
    return f"P{dated}" + (f"T{timed}" if timed else "")
