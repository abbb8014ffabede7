"""Matching: which claims of two articles are likely of one indicator, each with one at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from articles.ledger.learned.pairs import ArticlePair, candidates
from articles.ledger.learned.profile import ArticleProfile, Code
from articles.ledger.learned.traits import traits_of
from articles.ledger.learned.trees import Trees, learned
from articles.ledger.resemblance import heads_meet

_AT_ONCE = 60_000
"""How many pairs of claims are looked at together at most, as long as each article has few."""

LIKELY = 0.5
"""How likely a link must be for two sets to be joined by it, if others do not speak against it."""

POSSIBLE = 0.05
"""How likely a link must be to be heard at all."""


_SLIPPED = 0.25
"""How likely values are one that only zeros set apart: too few are annotated to learn from."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims of two articles that may be of one indicator.

    Attributes:
        at: The index of the claim of the first article.
        to: The index of the claim of the other one.
        chance: How likely they are of one indicator, from 0 to 1.
    """

    at: int
    to: int
    chance: float


def matches(
    pairs: Sequence[ArticlePair], trees: Trees | None = None, least: float = POSSIBLE
) -> Iterator[list[Link]]:
    """The pairs of claims of two articles that may be of one indicator, the likeliest first.

    A claim is matched with one claim of the other article, or with those that repeat its value.

    Args:
        pairs: Pairs of articles.
        trees: What was learned; None for this version's.
        least: How likely a pair must be.

    Yields:
        The links of each pair of articles, in their order.
    """
    start = 0
    while start < len(pairs):
        end, size = start, 0
        while end < len(pairs) and (end == start or size < _AT_ONCE):
            size += len(pairs[end][0].claims) * len(pairs[end][1].claims)
            end += 1
        yield from _matched(pairs[start:end], trees or learned(), least)
        start = end


def _matched(pairs: Sequence[ArticlePair], trees: Trees, least: float) -> list[list[Link]]:
    found: list[list[Link]] = [[] for _ in pairs]
    places = candidates(pairs)
    if places is None or not len(places):
        return found
    chances = trees.chances(traits_of(places))
    chances[places.are_slips()] = np.maximum(chances[places.are_slips()], _SLIPPED)
    likely = np.flatnonzero(chances >= least)
    order = likely[np.lexsort((likely, -chances[likely], places.pair[likely]))]
    at, to = (codes[order] for codes in places.codes(Code.PLACE))
    choices: dict[int, _Choice] = {}
    for number, *link in zip(
        places.pair[order].tolist(), at.tolist(), to.tolist(), chances[order].tolist(), strict=True
    ):
        choice = choices.get(number)
        if choice is None:
            pair = places.articles[number]
            choice = choices[number] = _Choice(pair.one, pair.other)
        if choice.takes(link[0], link[1]):
            found[places.articles[number].number].append(Link(*link))
    return found


class _Choice:
    """Which claims of two articles are matched already."""

    def __init__(self, one: ArticleProfile, other: ArticleProfile) -> None:
        self._one, self._other = one, other
        self._left: dict[int, int] = {}
        self._right: dict[int, int] = {}

    def takes(self, at: int, to: int) -> bool:
        """Match two claims, if both are free; whether they were."""
        is_free = _is_free(self._other, self._left.get(at), to)
        if not is_free or not _is_free(self._one, self._right.get(to), at):
            return False
        self._left.setdefault(at, to)
        self._right.setdefault(to, at)
        return True


def _is_free(article: ArticleProfile, taken: int | None, candidate: int) -> bool:
    """Whether a claim is matched with none yet, or with one that the candidate says again."""
    if taken is None:
        return True
    is_telling = bool(article.codes[taken, Code.TELLING])
    if not is_telling or article.told[taken] != article.told[candidate]:
        return False
    claims, phrases = article.article.claims, article.phrases
    are_alike = heads_meet(claims[taken], claims[candidate])
    return are_alike or not phrases[taken].isdisjoint(phrases[candidate])
