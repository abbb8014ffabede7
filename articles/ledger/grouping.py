"""Grouping: the indicators of some articles, as sets of claims."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from articles.ledger.claims import ArticleClaims
from articles.ledger.linking import links, links_within

ClaimPlace = tuple[int, int]
"""The index of an article and that of one of its claims."""


class Partition:
    """Sets of claims that grow by links: a disjoint-set forest."""

    def __init__(self) -> None:
        self._parents: dict[ClaimPlace, ClaimPlace] = {}

    def leader(self, place: ClaimPlace) -> ClaimPlace:
        """The claim that stands for the set of this one."""
        root = place
        while (parent := self._parents.get(root, root)) != root:
            root = parent
        while (parent := self._parents.get(place, place)) != root:
            self._parents[place] = root
            place = parent
        return root

    def join(self, one: ClaimPlace, other: ClaimPlace) -> None:
        """Make one set of two; the earlier claim leads."""
        first, second = sorted((self.leader(one), self.leader(other)))
        self._parents[second] = first


def grouped(articles: Sequence[ArticleClaims]) -> list[list[ClaimPlace]]:
    """The claims of some articles in sets, one set an indicator, in the order of the articles."""
    partition = Partition()
    for at, article in enumerate(articles):
        for left, right in links_within(article):
            partition.join((at, left), (at, right))
    for (at, one), (to, other) in combinations(enumerate(articles), 2):
        for left, right in links(one, other):
            partition.join((at, left), (to, right))
    groups: dict[ClaimPlace, list[ClaimPlace]] = {}
    for at, article in enumerate(articles):
        for index in range(len(article.claims)):
            groups.setdefault(partition.leader((at, index)), []).append((at, index))
    return list(groups.values())
