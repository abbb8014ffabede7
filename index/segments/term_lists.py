"""TermLists: what is read of the index for the forms of a word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TermLists:
    """What is read of the index for some forms: few long lists instead of many short ones.

    Attributes:
        stems: Stems of which every form counts.
        forms: Forms that have none of these stems.
    """

    stems: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    def __add__(self, other: TermLists) -> TermLists:
        return TermLists(
            tuple(dict.fromkeys(self.stems + other.stems)),
            tuple(dict.fromkeys(self.forms + other.forms)),
        )
