"""Which indicators of the list may be the same as one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from articles.arabic.content_words import content_stems
from articles.ledger.likeness import Stems, likeness, stems_of
from desktop.ledger.ledger_entry import IndicatorEntry

_MOST_PROPOSALS = 3
_ALIKE = 0.34


def proposals(
    entry: IndicatorEntry, everything: Sequence[IndicatorEntry]
) -> tuple[IndicatorEntry, ...]:
    """What may be the same indicator: three like names of one kind and unit at most."""
    own = _stems_of_label(entry.label)
    likely = [
        (likeness(own, _stems_of_label(each.label)), each)
        for each in everything
        if each.numbers != entry.numbers and (each.kind, each.unit) == (entry.kind, entry.unit)
    ]
    likely.sort(key=lambda pair: -pair[0])
    return tuple(each for alike, each in likely[:_MOST_PROPOSALS] if alike >= _ALIKE)


@lru_cache(131_072)
def _stems_of_label(label: str) -> Stems:
    """What a name says; every indicator that is shown is compared with the names of all."""
    return stems_of(content_stems(label))
