"""Sorts: the kinds of figures as the rankers tell them apart, all physical measures as one."""

from __future__ import annotations

from articles.figures.figure import FigureKind

_PHYSICAL = frozenset(
    {
        FigureKind.LENGTH, FigureKind.AREA, FigureKind.VOLUME, FigureKind.WEIGHT, FigureKind.SPEED,
        FigureKind.TEMPERATURE, FigureKind.ENERGY,
    }
)  # fmt: skip
SORT_OF = dict.fromkeys(_PHYSICAL, 0) | {
    kind: sort
    for sort, kind in enumerate((kind for kind in FigureKind if kind not in _PHYSICAL), 1)
}
"""The number of each kind's sort."""
SORTS = max(SORT_OF.values()) + 1
