"""Grouping: the indicators of some articles, as sets of claims that grow by links."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import combinations

from articles.ledger.claim import Claim
from articles.ledger.claims import ArticleClaims
from articles.ledger.linking import excludes, links, links_within

ClaimPlace = tuple[str, int]
"""An article's id and the index of one of its claims."""


Links = Callable[[ArticleClaims, ArticleClaims], Iterable[tuple[int, int]]]
"""Finds the pairs of claims of two articles that are of one indicator."""

Known = Callable[[ClaimPlace], Sequence[ClaimPlace]]
"""Asks for the set that a claim is in already, the claim alone where it is in none."""


def _alone(place: ClaimPlace) -> Sequence[ClaimPlace]:
    return (place,)


class Partition:
    """Sets of claims: a disjoint-set forest whose sets know their members.

    Two sets are not joined where an article tells both, as two things, unless it links them, nor
    where the reader said that two of their claims are of different indicators.
    """

    def __init__(
        self,
        claim_at: Callable[[ClaimPlace], Claim],
        known: Known = _alone,
        apart: Collection[frozenset[ClaimPlace]] = (),
    ) -> None:
        """Begin with the sets that are known.

        Args:
            claim_at: Reads a claim.
            known: The set that a claim is in before; asked once for each claim that is met.
            apart: Pairs of claims that are never in one set.
        """
        self._claim_at = claim_at
        self._known = known
        self._leaders: dict[ClaimPlace, ClaimPlace] = {}
        self._members: dict[ClaimPlace, list[ClaimPlace]] = {}
        self._within: set[frozenset[ClaimPlace]] = set()
        self._apart: dict[ClaimPlace, set[ClaimPlace]] = {}
        for pair in apart:
            for place in pair:
                self._apart.setdefault(place, set()).update(pair - {place})
        self.changed: set[ClaimPlace] = set()

    def leader(self, place: ClaimPlace) -> ClaimPlace:
        """The claim that stands for the set of this one."""
        found = self._leaders.get(place)
        if found is None:
            members = [*self._known(place)]
            found = members[0]
            self._members[found] = members
            self._leaders.update(dict.fromkeys(members, found))
        return found

    def members(self, place: ClaimPlace) -> Sequence[ClaimPlace]:
        """The claims of the set of this one."""
        return self._members[self.leader(place)]

    def join(self, one: ClaimPlace, other: ClaimPlace, *, by_reader: bool = False) -> bool:
        """Make one set of two; the larger one's leader leads. False where they exclude it."""
        first, second = self.leader(one), self.leader(other)
        if one[0] == other[0]:
            self._within.add(frozenset((one, other)))
        if first == second:
            return True
        here, there = self._members[first], self._members[second]
        if self._is_forbidden(here, there) or not (by_reader or self._is_possible(here, there)):
            return False
        if len(there) > len(here):
            first, second, here, there = second, first, there, here
        self._members[first] = [*here, *there]
        del self._members[second]
        self._leaders.update(dict.fromkeys(there, first))
        self.changed.add(first)
        return True

    def _is_forbidden(self, here: Sequence[ClaimPlace], there: Sequence[ClaimPlace]) -> bool:
        if not self._apart:
            return False
        others = set(there)
        return any(not others.isdisjoint(self._apart.get(place, ())) for place in here)

    def _is_possible(self, here: Sequence[ClaimPlace], there: Sequence[ClaimPlace]) -> bool:
        by_article: dict[str, list[ClaimPlace]] = {}
        for place in here:
            by_article.setdefault(place[0], []).append(place)
        return not any(
            excludes(self._claim_at(own), self._claim_at(place))
            and frozenset((own, place)) not in self._within
            for place in there
            for own in by_article.get(place[0], ())
        )


def grouped(articles: Sequence[ArticleClaims], find_links: Links = links) -> list[list[ClaimPlace]]:
    """The claims of some articles in sets, one set an indicator, in the order of the articles."""
    claims = {
        (article.article, at): claim
        for article in articles
        for at, claim in enumerate(article.claims)
    }
    partition = Partition(claims.__getitem__)
    for article in articles:
        join_within(partition, article)
    for one, other in combinations(articles, 2):
        join_all(partition, one, other, find_links)
    groups: dict[ClaimPlace, list[ClaimPlace]] = {}
    for place in claims:
        groups.setdefault(partition.leader(place), []).append(place)
    return list(groups.values())


def join_within(partition: Partition, article: ArticleClaims) -> None:
    """Join what an article sets side by side as one thing at different times."""
    _join(
        partition,
        (((article.article, at), (article.article, to)) for at, to in links_within(article)),
    )


def join_all(
    partition: Partition, one: ArticleClaims, other: ArticleClaims, find_links: Links = links
) -> None:
    """Join the claims of two articles that are of one indicator."""
    pairs = find_links(one, other)
    _join(partition, (((one.article, at), (other.article, to)) for at, to in pairs))


def _join(partition: Partition, pairs: Iterable[tuple[ClaimPlace, ClaimPlace]]) -> None:
    for one, other in pairs:
        partition.join(one, other)
