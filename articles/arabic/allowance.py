"""Allowance: how much of one thing a text may hold before the rest of it is passed over.

A newspaper has one number in fifty words; a text that has thousands of them side by side is a dump
of data or an attack, and reading each of them would cost many times what prose of that length
costs. Every text may hold some thousands at once, and more as it goes on; what stands where the
allowance is spent is not read. No article of the corpus comes near it.
"""

from __future__ import annotations


class Allowance:
    """Counts what was read in one text.

    Attributes:
        at_once: How many may stand anywhere.
        per_thousand: How many more come with each thousand characters that were read.
    """

    __slots__ = ("_spent", "at_once", "per_thousand")

    def __init__(self, at_once: int, per_thousand: float) -> None:
        self.at_once = at_once
        self.per_thousand = per_thousand
        self._spent = 0

    def take(self, position: int) -> bool:
        """Takes one at a position of the text; False, and nothing taken, where none is left."""
        if self._spent >= self.at_once and self._spent >= self.at_once + (
            position * self.per_thousand / 1000
        ):
            return False
        self._spent += 1
        return True
