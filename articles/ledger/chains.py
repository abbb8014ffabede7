"""Chains: through which links two claims of one indicator stand together.

The sets of the ledger grow link by link. Of all ways from one claim to another the one is told
whose weakest link is the strongest: where it breaks, the set falls in two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.grouping import ClaimPlace
from articles.ledger.learned.matching import LIKELY, Link
from articles.ledger.linking import links, links_within
from articles.ledger.resemblance import has_same_value

MOST_ARTICLES = 48
"""Of how many articles of an indicator the links are looked for at most."""


class Reason(StrEnum):
    """Why two claims are linked."""

    READER = "reader"
    SENTENCE = "sentence"
    ARTICLE = "article"
    SECTOR = "sector"
    VALUE = "value"
    WORDS = "words"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class ChainLink:
    """Two claims that are linked.

    Attributes:
        one: The claim that the link begins at.
        other: The one that it leads to.
        reason: Why they are linked.
        strength: How likely they are of one indicator, from 0 to 1; 1 of what is no likelihood.
    """

    one: ClaimPlace
    other: ClaimPlace
    reason: Reason
    strength: float


@dataclass(frozen=True, slots=True)
class Chain:
    """The links between two claims.

    Attributes:
        links: One after the other.
        weakest: Which of them is the weakest.
        sides: The claims that stand on either side of it.
    """

    links: tuple[ChainLink, ...]
    weakest: int
    sides: tuple[tuple[ClaimPlace, ...], tuple[ClaimPlace, ...]]


def chain_between(
    one: ClaimPlace,
    other: ClaimPlace,
    members: Sequence[ClaimPlace],
    articles: Sequence[ArticleClaims],
    said: Collection[frozenset[ClaimPlace]] = (),
) -> Chain | None:
    """How two claims of one indicator stand together.

    Args:
        one: A claim.
        other: Another one.
        members: The claims of the indicator; of very many articles those of the first are asked.
        articles: What their articles say.
        said: Pairs of claims that the reader put together.

    Returns:
        The links from `one` to `other`; None where no chain of links joins them.
    """
    asked = _asked(one, other, articles)
    names = {each.article for each in asked}
    places = {place for place in members if place[0] in names}
    found = [link for link in _links(asked, said) if link.one in places and link.other in places]
    tree = _tree(sorted(found, key=lambda link: (link.reason is not Reason.READER, -link.strength)))
    path = _path(tree, one, other)
    if not path:
        return None
    order = range(len(path))
    weakest = min(order, key=lambda at: (path[at].reason is Reason.READER, path[at].strength))
    broken = path[weakest]
    left = [link for link in tree if {link.one, link.other} != {broken.one, broken.other}]
    here = _reached(left, broken.one)
    there = _reached(left, broken.other)
    return Chain(tuple(path), weakest, (tuple(sorted(here)), tuple(sorted(there))))


def _asked(
    one: ClaimPlace, other: ClaimPlace, articles: Sequence[ArticleClaims]
) -> list[ArticleClaims]:
    """The articles of both claims, and of the others as many as are quickly looked at."""
    ends = {one[0], other[0]}
    first = [each for each in articles if each.article in ends]
    return [*first, *(each for each in articles if each.article not in ends)][:MOST_ARTICLES]


def _links(
    articles: Sequence[ArticleClaims], said: Collection[frozenset[ClaimPlace]]
) -> Iterator[ChainLink]:
    for pair in said:
        if len(pair) == 2:
            one, other = sorted(pair)
            yield ChainLink(one, other, Reason.READER, 1.0)
    for article in articles:
        for at, to in links_within(article):
            yield _within(article, at, to)
    pairs = [*combinations(articles, 2)]
    for (here, there), found in zip(pairs, links(pairs), strict=True):
        for link in found:
            reason = _reason(here.claims[link.at], there.claims[link.to], link)
            ends = (here.article, link.at), (there.article, link.to)
            yield ChainLink(*ends, reason, link.chance)


def _within(article: ArticleClaims, at: int, to: int) -> ChainLink:
    is_set_against = article.claims[to].contrasted in article.claims[at].places
    reason = Reason.SENTENCE if is_set_against else Reason.ARTICLE
    return ChainLink((article.article, at), (article.article, to), reason, 1.0)


def _reason(one: Claim, other: Claim, link: Link) -> Reason:
    if link.chance >= 1.0 and one.theme is not None and one.theme == other.theme:
        return Reason.SECTOR
    if link.chance < LIKELY:
        return Reason.QUESTION
    return Reason.VALUE if has_same_value(one, other) else Reason.WORDS


def _tree(found: Sequence[ChainLink]) -> list[ChainLink]:
    """Of links in order of their strength those that first lead to a claim."""
    leader: dict[ClaimPlace, ClaimPlace] = {}

    def lead(place: ClaimPlace) -> ClaimPlace:
        while leader.get(place, place) != place:
            place = leader[place]
        return place

    tree = []
    for link in found:
        here, there = lead(link.one), lead(link.other)
        if here != there:
            leader[here] = there
            tree.append(link)
    return tree


def _neighbours(tree: Sequence[ChainLink]) -> dict[ClaimPlace, list[ChainLink]]:
    beside: dict[ClaimPlace, list[ChainLink]] = {}
    for link in tree:
        beside.setdefault(link.one, []).append(link)
        back = ChainLink(link.other, link.one, link.reason, link.strength)
        beside.setdefault(link.other, []).append(back)
    return beside


def _path(tree: Sequence[ChainLink], start: ClaimPlace, end: ClaimPlace) -> list[ChainLink]:
    beside = _neighbours(tree)
    ways: list[tuple[ClaimPlace, list[ChainLink]]] = [(start, [])]
    seen = {start}
    while ways:
        place, way = ways.pop()
        if place == end:
            return way
        for link in beside.get(place, ()):
            if link.other not in seen:
                seen.add(link.other)
                ways.append((link.other, [*way, link]))
    return []


def _reached(tree: Sequence[ChainLink], start: ClaimPlace) -> set[ClaimPlace]:
    """The claims that hang together with one."""
    beside = _neighbours(tree)
    seen, open_ = {start}, [start]
    while open_:
        for link in beside.get(open_.pop(), ()):
            if link.other not in seen:
                seen.add(link.other)
                open_.append(link.other)
    return seen
