"""Grouping: the indicators of some articles, as sets of claims that grow by links."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.contradiction import asks
from articles.ledger.learned.matching import LIKELY, Link
from articles.ledger.learned.pairs import ArticlePair
from articles.ledger.linking import excludes, links, links_within
from articles.ledger.slips import is_slip_of

ClaimPlace = tuple[str, int]
"""An article's id and the index of one of its claims."""


Links = Callable[[Sequence[ArticlePair]], Iterable[Sequence[Link]]]
"""Finds the claims of pairs of articles that may be of one indicator, pair by pair."""

_AGREED = 0.62
"""How likely the claims of two sets must be of one indicator on average for the sets to be one."""

_DOUBTFUL = 0.1
"""How likely a link must be for values that exclude one another to be set side by side."""

Known = Callable[[ClaimPlace], Sequence[ClaimPlace]]
"""Asks for the set that a claim is in already, the claim alone where it is in none."""


_FEW = 4
"""Of how many pairs at most a question may make one set: more of them would rest on one doubt."""


def _alone(place: ClaimPlace) -> Sequence[ClaimPlace]:
    return (place,)


class Partition:
    """Sets of claims: a disjoint-set forest whose sets know their members.

    Two sets are not joined where an article tells both, as two things, unless it links them.
    """

    def __init__(
        self,
        claim_at: Callable[[ClaimPlace], Claim],
        known: Known = _alone,
    ) -> None:
        """Begin with the sets that are known.

        Args:
            claim_at: Reads a claim.
            known: The set that a claim is in before; asked once for each claim that is met.
        """
        self._claim_at = claim_at
        self._known = known
        self._leaders: dict[ClaimPlace, ClaimPlace] = {}
        self._members: dict[ClaimPlace, list[ClaimPlace]] = {}
        self._within: set[frozenset[ClaimPlace]] = set()
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

    def join(self, one: ClaimPlace, other: ClaimPlace) -> bool:
        """Make one set of two; the larger one's leader leads. False where they exclude it."""
        first, second = self.leader(one), self.leader(other)
        if one[0] == other[0]:
            self._within.add(frozenset((one, other)))
        if first == second:
            return True
        here, there = self._members[first], self._members[second]
        if not self._is_possible(here, there):
            return False
        if len(there) > len(here):
            first, second, here, there = second, first, there, here
        self._members[first] = [*here, *there]
        del self._members[second]
        self._leaders.update(dict.fromkeys(there, first))
        self.changed.add(first)
        return True

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
    found = iter(find_links([*_each_with_those_before(articles)]))
    for number, article in enumerate(articles):
        enter(partition, article, [*zip(articles[:number], found, strict=False)])
    groups: dict[ClaimPlace, list[ClaimPlace]] = {}
    for place in claims:
        groups.setdefault(partition.leader(place), []).append(place)
    return list(groups.values())


def _each_with_those_before(articles: Sequence[ArticleClaims]) -> Iterator[ArticlePair]:
    for number, article in enumerate(articles):
        for other in articles[:number]:
            yield other, article


def enter(
    partition: Partition,
    article: ArticleClaims,
    others: Sequence[tuple[ArticleClaims, Sequence[Link]]],
) -> None:
    """Join the claims of an article with one another and with those of others.

    What sets one claim beside another one must not stand alone: sets are joined where their claims
    are likely of one indicator on average, as far as these articles tell them.

    Args:
        partition: The sets.
        article: The article.
        others: Each article that it was compared with, and the links between both: the first claim
            of each is the other article's.
    """
    name = article.article
    for at, to in links_within(article):
        partition.join((name, at), (name, to))
    chances: dict[tuple[int, ClaimPlace], float] = {}
    for other, found in others:
        for link in found:
            chances[link.to, (other.article, link.at)] = link.chance
    by_id = {other.article: other for other, _ in others}
    for (at, place), chance in sorted(chances.items(), key=lambda pair: (-pair[1], pair[0])):
        own = (name, at)
        if chance < _DOUBTFUL:
            break
        if partition.leader(own) == partition.leader(place):
            continue
        is_agreed = chance >= LIKELY and _average(partition, own, place, chances, by_id) >= _AGREED
        if is_agreed or _is_asked(partition, article, own, by_id[place[0]], place):
            partition.join(own, place)


def _is_asked(
    partition: Partition,
    article: ArticleClaims,
    own: ClaimPlace,
    other: ArticleClaims,
    place: ClaimPlace,
) -> bool:
    """Whether two sets of which no article tells both are one question to the reader."""
    if is_slip_of(other.claims[place[1]], article.claims[own[1]]):
        return True
    here = {name for name, _ in partition.members(own)}
    there = {name for name, _ in partition.members(place)}
    if not here.isdisjoint(there) or len(here) * len(there) > _FEW:
        return False
    return asks(other.claims[place[1]], article.claims[own[1]], other, article)


def _average(
    partition: Partition,
    own: ClaimPlace,
    place: ClaimPlace,
    chances: Mapping[tuple[int, ClaimPlace], float],
    heard: Collection[str],
) -> float:
    """How likely two sets are of one indicator, by each article that this one was compared with.

    Of what an article tells of a series the likeliest claim speaks for the others.
    """
    sides = partition.members(own), partition.members(place)
    best: dict[str, float] = {}
    for here, there in (sides, sides[::-1]):
        mine = [at for name, at in here if name == own[0]]
        for theirs in there:
            if mine and theirs[0] in heard:
                chance = max(chances.get((at, theirs), 0.0) for at in mine)
                best[theirs[0]] = max(best.get(theirs[0], 0.0), chance)
    return sum(best.values()) / len(best)
