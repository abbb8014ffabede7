"""Status: whether a value is there, is aimed at, is awaited, or is a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure import Direction, Figure, FigureKind
from articles.ledger.claim import Status
from articles.ledger.heads import table

_REACH = 8
_CHANGES = {Direction.UP: Status.CHANGE_UP, Direction.DOWN: Status.CHANGE_DOWN}


def status_of(figure: Figure, before: Sequence[str]) -> Status:
    """What the article says with the value.

    Args:
        figure: The figure, with its direction.
        before: The folded words before the number in its sentence.
    """
    announced = next(
        (_cues()[word] for word in reversed(before[-_REACH:]) if word in _cues()), None
    )
    if figure.direction is Direction.TARGET:
        return announced if announced is not None and announced.is_aim else Status.TARGET
    if figure.direction is not None:
        is_share = figure.kind in {FigureKind.PERCENT, FigureKind.RATIO}
        if announced is None or not announced.is_aim or is_share:
            return _CHANGES[figure.direction]
    return announced or Status.OBSERVED


@cache
def _cues() -> Mapping[str, Status]:
    return {
        fold_word(prefix + word): Status(name)
        for name, words in table("heads")["status"].items()
        for word in words
        for prefix in ("", "و")
    }
