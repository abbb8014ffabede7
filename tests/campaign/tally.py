"""What a campaign counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """The counts of one campaign, and what went wrong.

    Attributes:
        name: What was tried.
        counts: How often what came of it.
        faults: What must not come of it, each with what repeats it.
    """

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def count(self, what: str) -> None:
        """One more of it."""
        self.counts[what] += 1

    def fault(self, what: str) -> None:
        """Something that must not be."""
        self.faults.append(what)

    def __str__(self) -> str:
        counted = " · ".join(f"{what} {number}" for what, number in sorted(self.counts.items()))
        lines = [f"{self.name}: {counted} · FAULTS {len(self.faults)}"]
        return "\n".join([*lines, *(f"    {fault}" for fault in self.faults[:20])])
