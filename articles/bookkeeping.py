"""Bookkeeping: the ledger of an archive follows its articles and the reader's decisions.

It stands above the store as redating does. Each batch is one transaction, so that it can be stopped
anywhere and goes on from there; a later version of the rules writes the ledger anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.archive.archive import Archive
from articles.claim_reader import ClaimReader
from articles.decided_sets import DecidedSets
from articles.indicator_writing import IndicatorWriter
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claims import claims_of
from articles.ledger.decision import Decision
from articles.ledger.encoding import encoded
from articles.ledger.grouping import ClaimPlace, Partition, enter
from articles.ledger.keys import keys_of
from articles.ledger.learned.matching import Link
from articles.ledger.linking import links
from articles.placed_decisions import PlacedDecisions

RULES = 24
"""Raised whenever the ledger would say something else of the same articles."""

_BATCH = 64
_MOST_CANDIDATES = 24
# What was last said of an indicator may stand until it has so many times the claims.
_LITTLE = 4


@dataclass(frozen=True, slots=True)
class BookkeepingStep:
    """Progress: how many articles the ledger has followed, of how many that changed.

    Both are 0 where nothing changed, but something that grew is still to be judged.
    """

    done: int
    total: int


def follow(archive: Archive) -> Iterator[BookkeepingStep]:
    """Bring the ledger up to the archive, a step for each batch of articles.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    yield from _Bookkeeper(archive).follow()


def decide(archive: Archive, *decisions: Decision) -> None:
    """Keep decisions of the reader, one gesture's, and let them rule at once.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    with archive.transaction():
        for decision in decisions:
            archive.ledger_decisions.put(decision)
        _Bookkeeper(archive).follow_decisions(decisions)


def take_back(archive: Archive, *decisions: Decision) -> None:
    """Forget decisions: the ledger is as if they had never been made, whatever came since.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    with archive.transaction():
        for decision in decisions:
            archive.ledger_decisions.remove(decision.id)
        _Bookkeeper(archive).follow_decisions(decisions)


def take_in(archive: Archive, decisions: Sequence[Decision]) -> int:
    """Let decisions rule that were made elsewhere; of one decision the later version stays.

    Returns:
        How many of them this archive did not have so.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    with archive.transaction():
        known = {each.id: each.changed for each in archive.ledger_decisions.all()}
        new = [each for each in decisions if each.changed > known.get(each.id, "")]
        for decision in new:
            archive.ledger_decisions.put(decision)
        _Bookkeeper(archive).follow_decisions(new)
    return len(new)


class _Bookkeeper:
    """One run over the articles that changed."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._ledger = archive.ledger
        self._reader = ClaimReader(archive)
        self._writer = IndicatorWriter(archive, self._reader)
        self._decided = DecidedSets(archive, self._reader, self._writer)

    def follow(self) -> Iterator[BookkeepingStep]:
        """See `articles.bookkeeping.follow`."""
        revision, rules = self._ledger.state()
        if rules != RULES:
            self._ledger.clear()
            revision = 0
        total = self._ledger.count_behind(revision)
        done = 0
        while batch := self._ledger.changed(revision, _BATCH):
            revision = batch[-1][2]
            self._take({name: number for number, name, _ in batch}, revision)
            done += len(batch)
            yield BookkeepingStep(done, max(total, done))
        while corrected := self._ledger.corrected(_BATCH):
            self._take({name: number for number, name in corrected}, revision)
            done += len(corrected)
            yield BookkeepingStep(done, max(total, done))
        while waiting := self._ledger.waiting.first(_BATCH):
            self._judge(waiting)
            yield BookkeepingStep(done, max(total, done))
        if rules != RULES:
            self._ledger.set_state(revision, RULES)

    def _take(self, numbers: Mapping[str, int], revision: int) -> None:
        """Put articles in the place of what the ledger has of them, and say how far it is."""
        # What is made of the articles is made before the archive is locked.
        there = [name for name, number in numbers.items() if number >= 0]
        made = [claims_of(each) for each in self._archive.articles.reporting(there)]
        with self._archive.transaction():
            self._enter(numbers, made)
            self._ledger.set_state(revision, RULES)

    def _judge(self, numbers: Collection[int]) -> None:
        """Judge indicators that waited, and those of their sectors beside them."""
        with self._archive.transaction():
            decisions = PlacedDecisions(self._archive.ledger_decisions.all(), self._reader)
            beside = self._writer.peers(numbers)
            self._writer.judge_again(numbers, decisions)
            self._writer.judge_again(beside | self._writer.peers(numbers), decisions)

    def follow_decisions(self, decisions: Sequence[Decision]) -> None:
        """Let decisions that were made or taken back be seen in the ledger."""
        placed = PlacedDecisions(self._archive.ledger_decisions.all(), self._reader)
        self._decided.read()
        beside = self._decided.lay(placed)
        names = {figure.article_id for decision in decisions for figure in decision.figures}
        spoken_of = {row.indicator for row in self._ledger.of_articles(names)}
        self._writer.judge_again(spoken_of | beside, placed)

    def _enter(self, numbers: Mapping[str, int], made: Iterable[ArticleClaims]) -> None:
        """Put articles in the place of what the ledger has of them, and link their claims.

        What grew only a little waits to be judged, and so does what stands beside: others follow.
        """
        self._decided.read()
        left = {number for name in numbers for number in self._ledger.drop(name)}
        self._decided.drop(numbers)
        self._indicators: dict[ClaimPlace, int] = {}
        self._learnt: set[str] = set()
        decisions = PlacedDecisions(self._archive.ledger_decisions.all(), self._reader)
        for name in numbers:
            self._reader.forget(name)
        entered = [claims for claims in made if claims.claims]
        keys = {claims.article: keys_of(claims) for claims in entered}
        for claims in entered:
            name = claims.article
            self._ledger.put(numbers[name], name, encoded(claims), keys[name])
            self._reader.remember(claims)
        partition = Partition(self._reader.at, self._known)
        for claims, others in self._linked(numbers, entered, keys):
            partition.changed.update(
                (claims.article, at) for at, claim in enumerate(claims.claims) if claim.theme
            )
            enter(partition, claims, others)
        sets = self._changed(partition)
        # Sums are judged beside those of their sector: those that go as those that come.
        former = left.union(*(numbers for _, numbers in sets))
        self._ledger.waiting.put(self._writer.peers(former))
        written = self._write(sets, decisions)
        plain = {number for number in left - written if not self._decided.is_shown_in(number)}
        self._writer.judge_again(plain, decisions)
        beside = self._decided.lay(decisions, numbers, left)
        self._ledger.waiting.put(beside | self._writer.peers(written))

    def _linked(
        self,
        numbers: Mapping[str, int],
        entered: Sequence[ArticleClaims],
        keys: Mapping[str, Collection[int]],
    ) -> Iterator[tuple[ArticleClaims, list[tuple[ArticleClaims, list[Link]]]]]:
        """Articles with those that may speak of the same, and with what links both."""
        near = {
            each.article: self._ledger.sharing(
                numbers[each.article], keys[each.article], _MOST_CANDIDATES
            )
            for each in entered
        }
        everything = [*dict.fromkeys(name for names in near.values() for name in names)]
        self._reader.read(everything)
        self._learn(everything)
        others = {name: self._reader.of(name) for name in everything}
        pairs = [(others[name], each) for each in entered for name in near[each.article]]
        found = links(pairs)
        for each in entered:
            yield each, [(others[name], next(found)) for name in near[each.article]]

    def _learn(self, article_ids: Sequence[str]) -> None:
        """Read of which sets the claims of these articles are."""
        unknown = [name for name in article_ids if name not in self._learnt]
        self._learnt.update(unknown)
        hidden = self._decided.hidden
        for row in self._ledger.of_articles(unknown):
            if (row.article_id, row.claim) not in hidden:
                self._indicators[row.article_id, row.claim] = row.indicator
        if hidden:
            names = {*unknown}
            self._indicators |= {
                place: number for place, number in hidden.items() if number and place[0] in names
            }

    def _known(self, place: ClaimPlace) -> Sequence[ClaimPlace]:
        indicator = self._indicators.get(place)
        if indicator is None:
            return (place,)
        members = self._decided.members(indicator)
        if not members:
            rows = self._ledger.members(indicator)
            members = [(row.article_id, row.claim) for row in rows]
        self._reader.read([name for name, _ in members])
        self._indicators.update(dict.fromkeys(members, indicator))
        return members

    def _changed(self, partition: Partition) -> list[tuple[list[ClaimPlace], list[int]]]:
        """The sets that changed: their claims, and the numbers of those that they are made of."""
        found = []
        for leader in sorted({partition.leader(place) for place in partition.changed}):
            members = sorted(partition.members(leader))
            numbers = {self._indicators[at] for at in members if at in self._indicators}
            found.append((members, sorted(numbers)))
        return found

    def _write(
        self, sets: Sequence[tuple[list[ClaimPlace], list[int]]], decisions: PlacedDecisions
    ) -> set[int]:
        """Write sets that changed; the indicators that were written or are no more."""
        written: set[int] = set()
        for members, numbers in sets:
            number = numbers[0] if numbers else self._decided.next_number()
            if self._decided.take(number, members, numbers):
                continue
            if numbers and self._has_grown_little(numbers[0], len(members)):
                self._grow(numbers, members)
            else:
                for other in numbers:
                    self._ledger.remove(other)
                self._writer.save(number, members, decisions)
            written |= {number, *numbers}
        return written

    def _has_grown_little(self, number: int, claims: int) -> bool:
        """Whether what was last said of an indicator may stand while others follow."""
        return 1 < claims < _LITTLE * self._ledger.waiting.judged_with(number)

    def _grow(self, numbers: Sequence[int], members: Sequence[ClaimPlace]) -> None:
        """Let the first of some indicators have all these claims, and be judged later."""
        new = [place for place in members if place not in self._indicators]
        self._reader.read([name for name, _ in new])
        claims = [(*place, self._reader.at(place).places[0]) for place in new]
        self._ledger.waiting.grow(numbers[0], numbers[1:], claims)
