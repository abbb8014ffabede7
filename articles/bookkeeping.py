"""Bookkeeping: the ledger of an archive follows its articles and the reader's decisions.

It stands above the store as redating does. Each batch is one transaction, so that it can be stopped
anywhere and goes on from there; a later version of the rules writes the ledger anew.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.archive.archive import Archive
from articles.archive.article_rows import decoding
from articles.archive.ledger_repository import IndicatorRow
from articles.ledger.claim import Claim
from articles.ledger.claims import ArticleClaims, claims_of
from articles.ledger.contradiction import (
    Judgement,
    Verdict,
    contradicted,
    is_unlike_peers,
    judged,
)
from articles.ledger.decision import Decision, DecisionKind
from articles.ledger.encoding import decoded, encoded
from articles.ledger.grouping import ClaimPlace, Partition, enter
from articles.ledger.heads import amounts
from articles.ledger.keys import keys_of
from articles.ledger.naming import label_of
from articles.ledger.occasions import are_two_occasions
from articles.passages.passage import TextPositionSelector

RULES = 13
"""Raised whenever the ledger would say something else of the same articles."""

_BATCH = 20
_MOST_CANDIDATES = 24
_MOST_REMEMBERED = 4_000


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


def decide(archive: Archive, decision: Decision) -> None:
    """Keep a decision of the reader and let it rule at once.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    with archive.transaction():
        archive.ledger_decisions.put(decision)
        _Bookkeeper(archive).enter_again(figure.article_id for figure in decision.figures)


def take_back(archive: Archive, decision: Decision) -> None:
    """Forget a decision; the ledger is again as if it had not been.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    with archive.transaction():
        archive.ledger_decisions.remove(decision.id)
        _Bookkeeper(archive).enter_again(figure.article_id for figure in decision.figures)


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


class ClaimReader:
    """The claims of articles as the ledger keeps them, the last ones remembered."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._remembered: OrderedDict[str, ArticleClaims] = OrderedDict()

    def of(self, article_id: str) -> ArticleClaims:
        """What an article says.

        Raises:
            KeyError: The ledger does not hold it.
        """
        if article_id not in self._remembered:
            self.read([article_id])
        return self._remembered[article_id]

    def at(self, place: ClaimPlace) -> Claim:
        """One claim."""
        return self.of(place[0]).claims[place[1]]

    def read(self, article_ids: Sequence[str]) -> None:
        """Read what is not remembered of these, at once."""
        wanted = [name for name in article_ids if name not in self._remembered]
        if wanted:
            with decoding(str(self._archive.path)):
                for name, data in self._archive.ledger.claims(wanted).items():
                    self.remember(decoded(name, data))

    def remember(self, article: ArticleClaims) -> None:
        """Keep what an article says at hand."""
        self._remembered[article.article] = article
        while len(self._remembered) > _MOST_REMEMBERED:
            self._remembered.popitem(last=False)

    def forget(self, article_id: str) -> None:
        """What an article said is no longer so."""
        self._remembered.pop(article_id, None)


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
            # What is made of the articles is made before the archive is locked.
            made = {name: self._claims(name) for number, name, _ in batch if number >= 0}
            with self._archive.transaction():
                self._enter({name: number for number, name, _ in batch}, made)
                self._ledger.set_state(revision, RULES)
            done += len(batch)
            yield BookkeepingStep(done, max(total, done))
        if rules != RULES:
            self._ledger.set_state(revision, RULES)

    def enter_again(self, article_ids: Iterable[str]) -> None:
        """Take the articles of all indicators that these are in out, and in again."""
        numbers = self._numbers(article_ids)
        self._enter(numbers, {name: self._reader.of(name) for name in numbers})

    def _numbers(self, article_ids: Iterable[str]) -> dict[str, int]:
        rows = [*self._ledger.of_articles(set(article_ids))]
        found = {name: number for number, name in self._ledger.numbers(set(article_ids))}
        for indicator in {row.indicator for row in rows}:
            found |= {row.article_id: row.number for row in self._ledger.members(indicator)}
        return found

    def _claims(self, article_id: str) -> ArticleClaims | None:
        annotated = self._archive.articles.get(article_id)
        return None if annotated is None else claims_of(annotated)

    def _enter(self, numbers: Mapping[str, int], made: Mapping[str, ArticleClaims | None]) -> None:
        """Put articles in the place of what the ledger has of them, and link their claims."""
        left = {number for name in numbers for number in self._ledger.drop(name)}
        self._indicators: dict[ClaimPlace, int] = {}
        self._learnt: set[str] = set()
        decisions = _PlacedDecisions(self._archive.ledger_decisions.all(), self._reader)
        for name in numbers:
            self._reader.forget(name)
        entered = [claims for claims in made.values() if claims is not None and claims.claims]
        keys = {claims.article: keys_of(claims) for claims in entered}
        for claims in entered:
            name = claims.article
            self._ledger.put(numbers[name], name, encoded(claims), keys[name])
            self._reader.remember(claims)
        partition = Partition(self._reader.at, self._known, decisions.pairs(DecisionKind.APART))
        for claims in entered:
            near = self._ledger.sharing(
                numbers[claims.article], keys[claims.article], _MOST_CANDIDATES
            )
            self._reader.read(near)
            self._learn(near)
            partition.changed.update(
                (claims.article, at) for at, claim in enumerate(claims.claims) if claim.theme
            )
            enter(partition, claims, [self._reader.of(name) for name in near])
        for pair in decisions.pairs(DecisionKind.SAME):
            partition.join(*sorted(pair), by_reader=True)
        self._write(partition, left, decisions)

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

    def _write(self, partition: Partition, left: set[int], decisions: _PlacedDecisions) -> None:
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

    def _save(
        self, number: int, members: Sequence[ClaimPlace], decisions: _PlacedDecisions
    ) -> None:
        """Write an indicator; a claim that is alone is none, unless it may be an aim of others."""
        if not members or (len(members) == 1 and self._reader.at(members[0]).theme is None):
            self._ledger.remove(number)
            return
        claims = [self._reader.at(place) for place in members]
        stories = self._archive.families.stories([name for name, _ in members])
        found = unsettled(self._reader, members, decisions.pairs(DecisionKind.SETTLED), stories)
        against = contradicted(claims, found)
        slips = sum(lacks_a_thousand(self._archive, self._reader, claim) for claim in claims)
        row = _indicator(number, claims, found, decisions.name_of(members))
        self._ledger.save(
            replace(row, questions=row.questions + slips),
            (
                (name, claim, claims[at].places[0], at in against)
                for at, (name, claim) in enumerate(members)
            ),
        )


class _PlacedDecisions:
    """The reader's decisions, by the claims that their words are in today."""

    def __init__(self, decisions: Sequence[Decision], reader: ClaimReader) -> None:
        self._decisions = decisions
        self._reader = reader

    def pairs(self, kind: DecisionKind) -> list[frozenset[ClaimPlace]]:
        """The pairs of claims that were decided so."""
        found = [self._places(each) for each in self._decisions if each.kind is kind]
        return [frozenset(places) for places in found if len(set(places)) == 2]

    def name_of(self, members: Sequence[ClaimPlace]) -> str | None:
        """The newest name that the reader gave to an indicator with one of these claims."""
        names = [each for each in self._decisions if each.kind is DecisionKind.NAMED]
        for each in reversed(names):
            if not set(members).isdisjoint(self._places(each)):
                return each.value
        return None

    def _places(self, decision: Decision) -> list[ClaimPlace]:
        found = []
        for figure in decision.figures:
            place = self._place(figure.article_id, figure.anchor.position)
            if figure.is_anchored and place is not None:
                found.append(place)
        return found

    def _place(self, article_id: str, position: TextPositionSelector) -> ClaimPlace | None:
        try:
            claims = self._reader.of(article_id).claims
        except KeyError:
            return None
        for at, claim in enumerate(claims):
            if any(start < position.end and position.start < end for start, end in claim.spans):
                return article_id, at
        return None


def lacks_a_thousand(archive: Archive, reader: ClaimReader, claim: Claim) -> bool:
    """Whether a sum seems to lack a scale word beside the other sums of its sector."""
    if claim.theme is None or claim.head.family not in amounts() or claim.unit is None:
        return False
    _, sector, country, unit = claim.theme.split("/")
    rows = archive.ledger.members_of_sector(amounts(), sector, country, unit)
    reader.read([row.article_id for row in rows])
    peers = [reader.at((row.article_id, row.claim)) for row in rows]
    return is_unlike_peers(claim, [each for each in peers if each != claim])


def settled_pairs(archive: Archive, reader: ClaimReader) -> list[frozenset[ClaimPlace]]:
    """The pairs of claims of which the reader said that they are no contradiction."""
    decisions = _PlacedDecisions(archive.ledger_decisions.all(), reader)
    return decisions.pairs(DecisionKind.SETTLED)


def unsettled(
    reader: ClaimReader,
    places: Sequence[ClaimPlace],
    settled: Iterable[frozenset[ClaimPlace]],
    stories: Mapping[str, str],
) -> list[Judgement]:
    """The contradictions of an indicator that the reader has not settled, the weightiest first.

    What is settled for two claims is settled for all that tell the same values of the same times;
    a claim that was extracted anew with another value asks again.

    Args:
        reader: Reads claims.
        places: The claims of the indicator.
        settled: Pairs of claims.
        stories: Which story articles tell, where it is known.
    """
    claims = [reader.at(place) for place in places]
    at_place = {place: _told(claim) for place, claim in zip(places, claims, strict=True)}
    ended = {
        frozenset(at_place[place] for place in pair)
        for pair in settled
        if all(place in at_place for place in pair)
    }

    def are_apart(one: str, other: str) -> bool:
        return are_two_occasions(reader.of(one), reader.of(other))

    return [
        each
        for each in judged(claims, lambda name: stories.get(name, name), are_apart, reader.of)
        if frozenset((_told(claims[each.one]), _told(claims[each.other]))) not in ended
    ]


def _told(claim: Claim) -> tuple[object, ...]:
    return (claim.unit, claim.interval, claim.period)


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
