"""Labels over the marks of an axis that cannot be moved, in the unit of its scale."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_Interval = tuple[float, float]

# How much of a label may stand left of its marker: the middle first, then nearly all, nearly none.
_SHIFTS = (0.5, 0.75, 0.25, 0.95, 0.05)
_AHEAD = 30


@dataclass(frozen=True, slots=True)
class Label:
    """A label to be placed.

    Attributes:
        anchor: Position of its marker.
        width: How wide its text is.
        rank: Labels of a lower rank are placed first.
    """

    anchor: float
    width: float
    rank: int = 0


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """Where a label stands: its left edge, and its row, counted from the axis upwards."""

    left: float
    row: int


def place_labels(
    labels: Sequence[Label], width: float, *, rows: int, gap: float
) -> tuple[PlacedLabel | None, ...]:
    """Places for as many labels as fit, so that none overlaps another.

    A label stands over its marker, centred where there is room, inside the axis, in the lowest
    free row; the leader that joins it to its marker crosses no other label.

    Args:
        labels: The labels.
        width: The axis' length.
        rows: How many rows there are.
        gap: The least white between two labels of a row, and between a leader and a label.

    Returns:
        For each label its place, or None when no row has room.
    """
    placed: list[PlacedLabel | None] = [None] * len(labels)
    order = sorted(range(len(labels)), key=lambda i: (labels[i].rank, -labels[i].anchor))
    taken: list[list[_Interval]] = [[] for _ in range(rows)]
    for turn, index in enumerate(order):
        label = labels[index]
        if label.width > width:
            continue
        coming = [labels[i].anchor for i in order[turn + 1 : turn + _AHEAD]]
        place = _best_place(label, taken, coming, width, gap)
        if place is not None:
            placed[index] = place
            taken[place.row].append((place.left, place.left + label.width))
            for below in taken[: place.row]:
                below.append((label.anchor, label.anchor))
    return tuple(placed)


def shortened(text: str, width: float, width_of: Callable[[str], float]) -> str:
    """`text` cut at a word, with an ellipsis, so that it is at most `width` wide.

    A single word that is wider is cut inside; the result may be just the ellipsis.
    """
    if width_of(text) <= width:
        return text
    words = text.split()
    kept = _longest(len(words) - 1, lambda n: width_of(" ".join(words[:n]) + "…") <= width)
    if kept:
        return " ".join(words[:kept]).rstrip("،,.؛:") + "…"
    word = words[0] if words else ""
    letters = _longest(len(word) - 1, lambda n: width_of(word[:n] + "…") <= width)
    return word[:letters] + "…"


def _longest(limit: int, fits: Callable[[int], bool]) -> int:
    """The greatest number from 1 to `limit` that fits, by halving; 0 when none does."""
    low, high = 0, max(limit, 0)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _best_place(
    label: Label,
    taken: Sequence[Sequence[_Interval]],
    coming: Sequence[float],
    width: float,
    gap: float,
) -> PlacedLabel | None:
    """Of the free places, the one over the fewest markers whose labels are still to come.

    Among equals the lowest row, then the place most nearly centred over its own marker.
    """
    best: tuple[int, PlacedLabel] | None = None
    for row, boxes in enumerate(taken):
        for share in _SHIFTS:
            left = min(max(label.anchor - label.width * share, 0.0), width - label.width)
            right = left + label.width
            if not _is_free(boxes, (left, right), gap):
                continue
            covered = sum(left - gap < anchor < right + gap for anchor in coming)
            if best is None or covered < best[0]:
                best = (covered, PlacedLabel(left, row))
        if not _is_free(boxes, (label.anchor, label.anchor), gap / 2):
            break
    return best[1] if best else None


def _is_free(taken: Iterable[_Interval], box: _Interval, gap: float) -> bool:
    return all(box[1] + gap <= left or right + gap <= box[0] for left, right in taken)
