"""The value that is told of each figure: what it counts and of whom."""

from __future__ import annotations

from dataclasses import dataclass

from articles.figures.counted import Words


@dataclass(frozen=True, slots=True)
class Named:
    """The answer for one figure.

    Attributes:
        counted: Words of what is counted or measured; None where the text has no noun at all.
        subject: Words of that of which it is told, or None.
        confidence: Probability that they are right.
        doubted: That same subject where it misleads more often than it tells. What stands behind it
            may still be known by it, but it is not shown.
    """

    counted: Words | None
    subject: Words | None
    confidence: float
    doubted: Words | None = None
