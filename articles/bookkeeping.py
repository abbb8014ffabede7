"""Bookkeeping: the ledger of an archive follows its articles and the reader's decisions.

It stands above the store as redating does. Each batch is one transaction, so that it can be stopped
anywhere and goes on from there; a later version of the rules writes the ledger anew.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.archive.archive import Archive
from articles.archive.ledger_repository import IndicatorRow
from articles.claim_reader import ClaimReader
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.claims import claims_of
from articles.ledger.contradiction import (
    Judgement,
    Verdict,
    contradicted,
)
from articles.ledger.decision import Decision, DecisionKind
from articles.ledger.encoding import encoded
from articles.ledger.family_sets import amounts
from articles.ledger.grouping import ClaimPlace, Partition, enter
from articles.ledger.keys import keys_of
from articles.ledger.learned.matching import Link
from articles.ledger.linking import links
from articles.ledger.naming import label_of
from articles.ledger_change import LedgerChange, made_change
from articles.placed_decisions import PlacedDecisions, lacks_a_thousand, unsettled

RULES = 23
"""Raised whenever the ledger would say something else of the same articles."""

_BATCH = 64
_MOST_CANDIDATES = 24


@dataclass(frozen=True, slots=True)
class BookkeepingStep:
    """Progress: how many articles the ledger has followed, of how many that changed."""

    done: int
    total: int


def follow(archive: Archive) -> Iterator[BookkeepingStep]:
    """Bring the ledger up to the archive, a step for each batch of articles.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    yield from _Bookkeeper(archive).follow()


def decide(
    archive: Archive, *decisions: Decision, back: LedgerChange | None = None
) -> LedgerChange:
    """Keep decisions of the reader, one gesture's, and let them rule at once.

    Args:
        archive: Whose ledger it is.
        decisions: The decisions.
        back: What taking back just these changed: if nothing happened since, all stands as before.

    Returns:
        What it changed, by which `take_back` undoes it exactly.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """

    def write() -> None:
        for decision in decisions:
            archive.ledger_decisions.put(decision)

    return _step(archive, decisions, write, back)


def take_back(
    archive: Archive, *decisions: Decision, back: LedgerChange | None = None
) -> LedgerChange:
    """Forget decisions.

    Args:
        archive: Whose ledger it is.
        decisions: The decisions.
        back: What making just these changed: if nothing happened since, the ledger is exactly as
            it was before. Otherwise, or without it, their articles are grouped anew.

    Returns:
        What it changed, by which `decide` undoes it exactly.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """

    def write() -> None:
        for decision in decisions:
            archive.ledger_decisions.remove(decision.id)

    return _step(archive, decisions, write, back)


def _step(
    archive: Archive,
    decisions: Sequence[Decision],
    write: Callable[[], None],
    back: LedgerChange | None,
) -> LedgerChange:
    with archive.transaction():
        goes_back = back is not None and back.is_last(archive)
        write()
        with archive.ledger.images.watched() as before:
            if back is not None and goes_back:
                back.put_back(archive)
            else:
                _follow_decisions(archive, decisions)
            return made_change(archive, before)


def _follow_decisions(archive: Archive, decisions: Sequence[Decision]) -> None:
    """Let decisions that were made or taken back be seen in the ledger.

    What is settled or named says nothing of which figures stand together: entered again, the
    articles of a large indicator would be grouped otherwise, and it would be another one.
    """
    bookkeeper = _Bookkeeper(archive)
    grouping, judging = set[str](), set[str]()
    for decision in decisions:
        is_judged = decision.kind in {DecisionKind.SETTLED, DecisionKind.NAMED}
        names = judging if is_judged else grouping
        names.update(figure.article_id for figure in decision.figures)
    if grouping:
        bookkeeper.enter_again(grouping)
    if judging:
        bookkeeper.judge_again(judging)


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
        names = {figure.article_id for decision in new for figure in decision.figures}
        _Bookkeeper(archive).enter_again(names)
    return len(new)


class _Bookkeeper:
    """One run over the articles that changed."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._ledger = archive.ledger
        self._reader = ClaimReader(archive)

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

    def enter_again(self, article_ids: Iterable[str]) -> None:
        """Take the articles of all indicators that these are in out, and in again."""
        numbers = self._numbers(article_ids)
        self._enter(numbers, [self._reader.of(name) for name in numbers])

    def judge_again(self, article_ids: Collection[str]) -> None:
        """Name and judge the indicators of these articles anew; who stands together stays."""
        decisions = PlacedDecisions(self._archive.ledger_decisions.all(), self._reader)
        for number in sorted({row.indicator for row in self._ledger.of_articles(article_ids)}):
            rows = self._ledger.members(number)
            self._reader.read([row.article_id for row in rows])
            self._save(number, [(row.article_id, row.claim) for row in rows], decisions)

    def _numbers(self, article_ids: Iterable[str]) -> dict[str, int]:
        rows = [*self._ledger.of_articles(set(article_ids))]
        found = {name: number for number, name in self._ledger.numbers(set(article_ids))}
        for indicator in {row.indicator for row in rows}:
            found |= {row.article_id: row.number for row in self._ledger.members(indicator)}
        # In the order in which they came.
        return dict(sorted(found.items(), key=lambda each: each[1]))

    def _enter(self, numbers: Mapping[str, int], made: Iterable[ArticleClaims]) -> None:
        """Put articles in the place of what the ledger has of them, and link their claims."""
        left = {number for name in numbers for number in self._ledger.drop(name)}
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
        partition = Partition(self._reader.at, self._known, decisions.pairs(DecisionKind.APART))
        for claims, others in self._linked(numbers, entered, keys):
            partition.changed.update(
                (claims.article, at) for at, claim in enumerate(claims.claims) if claim.theme
            )
            enter(partition, claims, others)
        joined = decisions.pairs(DecisionKind.SAME)
        # Also those that other articles are in: each brings along the set that it stands in.
        self._learn(sorted({name for pair in joined for name, _ in pair}))
        for pair in joined:
            partition.join(*sorted(pair), by_reader=True)
        self._write(partition, left, decisions)

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
        """Read of which indicators the claims of these articles are."""
        unknown = [name for name in article_ids if name not in self._learnt]
        self._learnt.update(unknown)
        for row in self._ledger.of_articles(unknown):
            self._indicators[row.article_id, row.claim] = row.indicator

    def _known(self, place: ClaimPlace) -> Sequence[ClaimPlace]:
        indicator = self._indicators.get(place)
        if indicator is None:
            return (place,)
        rows = self._ledger.members(indicator)
        self._reader.read([row.article_id for row in rows])
        self._indicators.update({(row.article_id, row.claim): indicator for row in rows})
        return [(row.article_id, row.claim) for row in rows]

    def _write(self, partition: Partition, left: set[int], decisions: PlacedDecisions) -> None:
        """Write the sets that changed, and those that articles left."""
        written: set[int] = set()
        for leader in sorted({partition.leader(place) for place in partition.changed}):
            members = sorted(partition.members(leader))
            numbers = sorted({self._indicators[at] for at in members if at in self._indicators})
            for number in numbers:
                self._ledger.remove(number)
            number = numbers[0] if numbers else self._ledger.next_number()
            self._save(number, members, decisions)
            written |= {number, *numbers}
        # Sums are judged beside those of their sector, which stand now.
        for number in sorted((left - written) | self._peers(written)):
            rows = self._ledger.members(number)
            self._save(number, [(row.article_id, row.claim) for row in rows], decisions)

    def _peers(self, numbers: Collection[int]) -> set[int]:
        """The indicators of the sectors that these are of, which are judged beside them."""
        rows = self._ledger.indicators(numbers)
        themes = {row.theme for row in rows if row.theme and row.family in amounts()}
        return {
            each.indicator
            for theme in themes
            for each in self._ledger.members_of_sector(amounts(), *theme.split("/")[1:])
        }

    def _save(self, number: int, members: Sequence[ClaimPlace], decisions: PlacedDecisions) -> None:
        """Write an indicator; a claim that is alone is none, unless it may be an aim of others."""
        if not members or (len(members) == 1 and self._reader.at(members[0]).theme is None):
            self._ledger.remove(number)
            return
        claims = [self._reader.at(place) for place in members]
        stories = self._archive.families.stories([name for name, _ in members])
        found = unsettled(self._reader, members, decisions.pairs(DecisionKind.SETTLED), stories)
        against = contradicted(claims, found)
        meant = decisions.alone(DecisionKind.SETTLED)
        slips = sum(
            place not in meant and lacks_a_thousand(self._archive, self._reader, claim)
            for place, claim in zip(members, claims, strict=True)
        )
        row = _indicator(number, claims, found, decisions.name_of(members))
        self._ledger.save(
            replace(row, questions=row.questions + slips),
            (
                (name, claim, claims[at].places[0], at in against)
                for at, (name, claim) in enumerate(members)
            ),
        )


def _indicator(
    number: int, claims: Sequence[Claim], found: Sequence[Judgement], name: str | None
) -> IndicatorRow:
    lead = claims[0]
    sure = {Verdict.CONFLICT, Verdict.SLIP, Verdict.COPYING}
    conflicts = sum(each.verdict in sure for each in found)
    return IndicatorRow(
        number=number,
        theme=next((claim.theme for claim in claims if claim.theme), None),
        family=lead.head.family,
        sector=lead.sector,
        country=lead.country,
        label=name or label_of(claims),
        kind=lead.kind.value,
        unit=lead.unit,
        series=lead.status.series,
        claims=len(claims),
        articles=len({claim.article for claim in claims}),
        conflicts=conflicts,
        questions=len(found) - conflicts,
        weight=max((each.weight for each in found), default=0.0),
    )
