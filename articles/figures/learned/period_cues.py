"""Period cues: the words by which it is told whether a time is a figure's own."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from articles.figures.learned.compared_times import with_particles
from articles.figures.phrases import folded, read_table


class PeriodCues(NamedTuple):
    """Folded words that tell whether a time is a figure's own."""

    leading: frozenset[str]
    turns: frozenset[str]
    than: frozenset[str]
    outcomes: frozenset[str]
    relatives: frozenset[str]
    ahead: frozenset[str]
    now: frozenset[str]
    plans: frozenset[str]
    values_of_it: frozenset[str]
    restating: frozenset[str]


@cache
def period_cues() -> PeriodCues:
    """The words of `tables/learning.toml`."""
    table = read_table("learning")["periods"]
    words = {name: folded(table[name]) for name in PeriodCues._fields}
    words["outcomes"] = with_particles(words["outcomes"])
    return PeriodCues(**words)
