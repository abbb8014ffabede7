"""Rates: what a rise in per cent is the rate of: of prices inflation, of an economy its growth.

`ارتفعت أسعار المستهلكين 2 في المائة` and `بلغ معدل التضخم 2 في المائة` tell one number: the rate is
how much the thing rose. A rise of the rate itself (`ارتفع معدل التضخم`) is a change as any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure import Figure, FigureKind
from articles.ledger.claim import Head, Status
from articles.ledger.family_sets import table
from articles.ledger.wordings import bare


def as_rate(figure: Figure, head: Head, status: Status) -> tuple[Head, Status]:
    """The head and the status of a figure, those of a rate where it is the rise of what has one.

    Args:
        figure: The figure.
        head: What its words say that it counts.
        status: What they say with its value.
    """
    if figure.kind is not FigureKind.PERCENT or status is not Status.CHANGE_UP:
        return head, status
    words = tuple(bare(fold_word(word)) for word in (figure.counted or "").split())
    found = next((name for name, rows in _risen().items() if _begins(words, rows)), None)
    if found is None:
        return head, status
    return replace(head, family=found, stem="", is_certain=True), Status.OBSERVED


def _begins(words: Sequence[str], wordings: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(words[: len(each)]) == each for each in wordings)


@cache
def _risen() -> Mapping[str, frozenset[tuple[str, ...]]]:
    """The families that are rates, with the wordings of what rises by them."""
    return {
        name: frozenset(
            tuple(bare(fold_word(word)) for word in wording.split()) for wording in row["risen"]
        )
        for name, row in table("families").items()
        if "risen" in row
    }
