"""Status and statistic: whether a value is there, an aim or a change; a mean or the lowest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from articles.arabic.content_words import stem
from articles.arabic.folding import fold_word
from articles.figures.figure import Direction, Figure, FigureKind
from articles.figures.other_aims import is_other_aim
from articles.ledger.claim import Status
from articles.ledger.family_sets import table
from articles.ledger.likeness import Stems, stems_of

_REACH = 16
_CLOSE = 4
_FAR = 9
EXTREMES = frozenset({"lowest", "highest"})
"""The statistics that are one value of many: another one is never theirs."""
CAPACITY = "capacity"
"""The statistic of how many have room, who need not be there."""
APART = EXTREMES | {CAPACITY}
"""The statistics that no value of another one is, whatever else is alike."""
PREVIOUS = "previous"
"""The statistic of what was told to be the time before."""
OTHERS = "others"
"""The statistic of those beside others that are counted already."""
# What a value comes from is there (`من 18 ساعة إلى 11`).
_FROM = fold_word("من")
_THAT = fold_word("أن")
_AIMS = {
    Direction.TARGET: Status.TARGET,
    Direction.FORECAST: Status.FORECAST,
    Direction.LIMIT: Status.LIMIT,
}
_CHANGES = {Direction.UP: Status.CHANGE_UP, Direction.DOWN: Status.CHANGE_DOWN}


def status_of(figure: Figure, before: Sequence[str]) -> Status:
    """What the article says with the value.

    Args:
        figure: The figure, with its direction.
        before: The folded words before the number in its sentence.
    """
    if before and before[-1] == _FROM:
        return Status.OBSERVED
    changed = _changes().get(before[-1]) if before and figure.direction is None else None
    if changed is not None:
        return changed
    announced = _announced(before)
    if figure.direction in _AIMS:
        return announced if announced is not None else _AIMS[figure.direction]
    if figure.direction is not None:
        is_share = figure.kind in {FigureKind.PERCENT, FigureKind.RATIO}
        if announced is None or not announced.is_aim or is_share:
            return _CHANGES[figure.direction]
    return announced or Status.OBSERVED


def _announced(before: Sequence[str]) -> Status | None:
    """The nearest cue before a number, in the clause that it stands in."""
    near = before[-_REACH:]
    for at in range(len(near) - 1, -1, -1):
        word = near[at]
        if word in _cues():
            if _cues()[word] is Status.TARGET and is_other_aim(near, at, len(near)):
                continue
            # `يتوقعون أن يبلغ`: what should be is not there.
            if _cues()[word] is Status.OBSERVED and at and near[at - 1] == _THAT:
                continue
            return _cues()[word]
        if word in _openings():
            return None
    return None


def is_slowed(before: Sequence[str]) -> bool:
    """Whether a number is what the change before it was at an earlier time (`انخفاضا من 1.9`).

    Args:
        before: The folded words before the number in its sentence.
    """
    return tuple(before[-2:]) in _slowing()


@cache
def _slowing() -> frozenset[tuple[str, ...]]:
    rows = table("heads")["contrast"]["slowing"]
    return frozenset(tuple(map(fold_word, row.split())) for row in rows)


@cache
def _changes() -> Mapping[str, Status]:
    rows = table("heads")["change"]
    statuses = {"up": Status.CHANGE_UP, "down": Status.CHANGE_DOWN}
    return {fold_word(word): statuses[name] for name, words in rows.items() for word in words}


@cache
def awaiting() -> Stems:
    """The stems of the words that say of a value that it is expected."""
    return stems_of(stem(fold_word(word)) for word in table("heads")["status"]["forecast"])


@cache
def _cues() -> Mapping[str, Status]:
    return {
        fold_word(prefix + word): Status(name)
        for name, words in table("heads")["status"].items()
        for word in words
        for prefix in ("", "و")
    }


def is_former(before: Sequence[str]) -> bool:
    """Whether the words before a number say that it was told before: an earlier time of a toll.

    Args:
        before: The folded words before the number in its sentence.
    """
    near = before[-_REACH:]
    if not _earlier("words").isdisjoint(near[-_FAR:]):
        return True
    if _earlier("was").isdisjoint(near):  # nearly always, for speed
        return False
    was = next(at for at, word in enumerate(near) if word in _earlier("was"))
    return not _earlier("had").isdisjoint(near[was + 1 :])


@cache
def _earlier(row: str) -> frozenset[str]:
    return frozenset(
        letter + fold_word(word) for word in table("heads")["earlier"][row] for letter in ("", "و")
    )


def statistic_of(before: Sequence[str], after: Sequence[str], alone: int) -> str:
    """Which statistic the words right around a number name; empty where none.

    Args:
        before: The folded words before the number in its sentence.
        after: The folded words after the mention in its sentence.
        alone: How many of the words before stand behind the number before this one.
    """
    earlier, later = _statistics()
    for distance, word in enumerate(reversed(before[-_FAR:])):
        found = earlier.get(word)
        if found is not None and (distance < _CLOSE or (found in EXTREMES and distance < alone)):
            return found
        if word in _openings():
            break
    return next((later[word] for word in after[:_CLOSE] if word in later), "")


def holds_room(family: str | None) -> bool:
    """Whether a place may have room for those of a family without their being there."""
    return family in table("heads")["statistic"][CAPACITY]["families"]


@cache
def _openings() -> frozenset[str]:
    return frozenset(map(fold_word, table("heads")["clauses"]["opening"]))


@cache
def _statistics() -> tuple[Mapping[str, str], Mapping[str, str]]:
    rows = table("heads")["statistic"]
    return tuple(  # type: ignore[return-value]
        {fold_word(word): name for name, row in rows.items() for word in row.get(side, ())}
        for side in ("before", "after")
    )
