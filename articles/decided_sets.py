"""Decided sets: what the reader joined and parted, laid over the sets that the machine makes.

The machine's sets grow as if nothing had ever been decided; where a decision rules, they are kept
beside what is shown (`articles.archive.undecided_sets`). So a decision that is withdrawn, whenever
and in whatever order, has never been.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set

from articles.archive.archive import Archive
from articles.archive.ledger_repository import FIRST_CUT_OFF
from articles.claim_reader import ClaimReader
from articles.indicator_writing import IndicatorWriter
from articles.ledger.grouping import ClaimPlace
from articles.ledger.linking import links, links_within
from articles.ledger.replay import GroupingGesture, replayed
from articles.placed_decisions import PlacedDecisions

_CLAIMS = 1 << 16  # more than an article has


class DecidedSets:
    """The sets that decisions rule over, while some articles are entered or decisions change.

    Attributes:
        hidden: Of each claim the set that it would be in without decisions, 0 where alone.
    """

    def __init__(self, archive: Archive, reader: ClaimReader, writer: IndicatorWriter) -> None:
        self._ledger, self._reader, self._writer = archive.ledger, reader, writer
        self.hidden: dict[ClaimPlace, int] = {}
        self._kept: dict[ClaimPlace, int] = {}
        self._shown: frozenset[int] = frozenset()
        self._highest = 0

    def read(self) -> None:
        """Read how they stand, before anything is changed."""
        self._kept = self._ledger.undecided.all()
        self.hidden = dict(self._kept)
        self._shown = frozenset(self._shown_now())
        self._highest = max(self.hidden.values(), default=0)

    def _shown_now(self) -> dict[int, list[ClaimPlace]]:
        """The claims that decisions rule over, by the indicators that show them."""
        shown: dict[int, list[ClaimPlace]] = {}
        if self.hidden:
            for row in self._ledger.of_articles({name for name, _ in self.hidden}):
                if (row.article_id, row.claim) in self.hidden:
                    shown.setdefault(row.indicator, []).append((row.article_id, row.claim))
        return shown

    def drop(self, article_ids: Collection[str]) -> None:
        """These articles are taken out of the ledger."""
        self.hidden = {
            place: number for place, number in self.hidden.items() if place[0] not in article_ids
        }

    def is_shown_in(self, number: int) -> bool:
        """Whether an indicator is one that decisions made, which are written by `lay`."""
        return number in self._shown

    def members(self, number: int) -> list[ClaimPlace]:
        """The claims that would be in a set without decisions; none if it is not ruled over."""
        return [place for place, own in self.hidden.items() if own == number]

    def take(self, number: int, members: Sequence[ClaimPlace], former: Collection[int]) -> bool:
        """Keep a set that the machine made, if it is one that decisions rule over.

        Args:
            number: Its number.
            members: Its claims.
            former: The numbers of the sets that it was made of.

        Returns:
            Whether it is; otherwise it is for the caller to write.
        """
        if not any(place in self.hidden for place in members):
            return False
        for other in former:
            if other not in self._shown:
                self._ledger.remove(other)
        self._hide(number, members)
        return True

    def next_number(self) -> int:
        """A number that no set has or had when all began."""
        return max(self._ledger.next_number(), self._highest + 1)

    def _hide(self, number: int, members: Sequence[ClaimPlace]) -> None:
        self._reader.read([name for name, _ in members])
        is_none = self._writer.is_none(members)
        self.hidden.update(dict.fromkeys(members, 0 if is_none else number))
        self._highest = max(self._highest, number)

    def lay(
        self,
        decisions: PlacedDecisions,
        entered: Collection[str] = (),
        left: Collection[int] = (),
    ) -> set[int]:
        """Show what the decisions make of the machine's sets.

        Args:
            decisions: All that rule.
            entered: The articles that were just taken in.
            left: The indicators that articles have just left.

        Returns:
            The indicators beside which sums are to be judged again.
        """
        gestures = decisions.gestures()
        touched = {place for each in gestures for pair in each.pairs for place in pair}
        if not self.hidden and not touched:
            return set()
        for number in {number for number in self.hidden.values() if number}:
            self._hide(number, self.members(number))
        self._hide_plain(touched)
        wanted, plain = self._wanted(gestures, touched)
        shown = self._shown_now()
        kept = {place: number for place, number in self.hidden.items() if place not in plain}
        if kept != self._kept:
            self._ledger.undecided.write(kept)
        stale = {
            number
            for number in self._shown | shown.keys()
            if number in left
            or sorted(shown.get(number, ())) != wanted.get(number)
            or any(name in entered for name, _ in wanted[number])
        }
        beside = self._writer.peers(stale)
        for number in stale:
            self._ledger.remove(number)
        new = {number for number in wanted if number in stale or number not in shown}
        for number in sorted(new):
            self._writer.save(number, wanted[number], decisions)
        return beside | self._writer.peers(new)

    def _hide_plain(self, touched: Set[ClaimPlace]) -> None:
        """Keep how the sets stand of which something was decided just now."""
        unknown = sorted(touched - self.hidden.keys())
        numbers = {
            (row.article_id, row.claim): row.indicator
            for row in self._ledger.of_articles({name for name, _ in unknown})
        }
        for place in unknown:
            if place not in self.hidden:
                number = numbers.get(place, 0)
                rows = self._ledger.members(number) if number else []
                self._hide(number, [(row.article_id, row.claim) for row in rows] or [place])

    def _wanted(
        self, gestures: Sequence[GroupingGesture], touched: Set[ClaimPlace]
    ) -> tuple[dict[int, list[ClaimPlace]], set[ClaimPlace]]:
        """The indicators to be shown by their numbers, and the claims that nothing is said of."""
        sets: dict[int, list[ClaimPlace]] = {}
        for place, number in self.hidden.items():
            if number:
                sets.setdefault(number, []).append(place)
        plain = {number for number, own in sets.items() if touched.isdisjoint(own)}
        free = {place for place, own in self.hidden.items() if own in plain}
        free |= {place for place, own in self.hidden.items() if not own and place not in touched}
        wanted = {number: sorted(sets.pop(number)) for number in plain}
        pieces = replayed(sets.values(), gestures, self._chances)
        wanted.update(self._numbered(pieces))
        return wanted, free

    def _numbered(self, pieces: Sequence[list[ClaimPlace]]) -> dict[int, list[ClaimPlace]]:
        """A set keeps the number of the one that most of its claims are of, or has its own."""
        left = [piece for piece in pieces if not self._writer.is_none(piece)]
        shares: dict[int, list[tuple[int, list[ClaimPlace]]]] = {}
        for piece in left:
            own = [self.hidden[place] for place in piece]
            for number in {*own} - {0}:
                shares.setdefault(number, []).append((-own.count(number), piece))
        wanted: dict[int, list[ClaimPlace]] = {}
        for number in sorted(shares):
            _, largest = min(shares[number])
            if largest in left:
                wanted[number] = largest
                left.remove(largest)
        articles = {
            name: number for number, name in self._ledger.numbers({piece[0][0] for piece in left})
        }
        for piece in left:
            name, claim = piece[0]
            wanted[FIRST_CUT_OFF + articles[name] * _CLAIMS + claim] = piece
        return wanted

    def _chances(
        self, some: Sequence[ClaimPlace], others: Sequence[ClaimPlace]
    ) -> Mapping[tuple[ClaimPlace, ClaimPlace], float]:
        """See `articles.ledger.replay.Chances`."""
        here, there = sorted({name for name, _ in some}), sorted({name for name, _ in others})
        self._reader.read([*here, *there])
        pairs = [
            (self._reader.of(one), self._reader.of(other))
            for one in here
            for other in there
            if one != other
        ]
        found: dict[tuple[ClaimPlace, ClaimPlace], float] = {}
        for (one, other), each in zip(pairs, links(pairs), strict=True):
            for link in each:
                found[(one.article, link.at), (other.article, link.to)] = link.chance
        for name in {*here} & {*there}:
            for at, to in links_within(self._reader.of(name)):
                found[(name, at), (name, to)] = found[(name, to), (name, at)] = 1.0
        return found
