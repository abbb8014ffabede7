"""Placed decisions: what the reader decided of the ledger, by the claims of today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from articles.archive.archive import Archive
from articles.claim_reader import ClaimReader
from articles.ledger.claim import Claim
from articles.ledger.contradiction import Judgement, judged
from articles.ledger.decision import Decision, DecisionKind
from articles.ledger.family_sets import amounts
from articles.ledger.grouping import ClaimPlace
from articles.ledger.occasions import Occasions
from articles.ledger.replay import GroupingGesture
from articles.ledger.slips import is_unlike_peers
from articles.passages.passage import TextPositionSelector


class PlacedDecisions:
    """The reader's decisions, by the claims that their words are in today."""

    def __init__(self, decisions: Sequence[Decision], reader: ClaimReader) -> None:
        self._decisions = decisions
        self._reader = reader

    def pairs(self, kind: DecisionKind) -> list[frozenset[ClaimPlace]]:
        """The pairs of claims that were decided so."""
        found = [self._places(each) for each in self._decisions if each.kind is kind]
        return [frozenset(places) for places in found if len(set(places)) == 2]

    def gestures(self) -> list[GroupingGesture]:
        """What was said of which claims are of one indicator, gesture by gesture, oldest first."""
        found: dict[tuple[str, bool], list[frozenset[ClaimPlace]]] = {}
        for each in self._decisions:
            if each.kind in {DecisionKind.SAME, DecisionKind.APART}:
                places = frozenset(self._places(each))
                said = found.setdefault((each.changed, each.kind is DecisionKind.SAME), [])
                if len(places) == 2:
                    said.append(places)
        return [GroupingGesture(joins, tuple(said)) for (_, joins), said in found.items() if said]

    def alone(self, kind: DecisionKind) -> frozenset[ClaimPlace]:
        """The claims of which it was decided so without another one."""
        alone = [each for each in self._decisions if each.kind is kind and len(each.figures) == 1]
        return frozenset(place for each in alone for place in self._places(each))

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
    decisions = PlacedDecisions(archive.ledger_decisions.all(), reader)
    return decisions.pairs(DecisionKind.SETTLED)


def settled_alone(archive: Archive, reader: ClaimReader) -> frozenset[ClaimPlace]:
    """The claims of which the reader said that they are meant as they stand."""
    decisions = PlacedDecisions(archive.ledger_decisions.all(), reader)
    return decisions.alone(DecisionKind.SETTLED)


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
    occasions = Occasions(reader.of)
    at_place = {place: _told(claim) for place, claim in zip(places, claims, strict=True)}
    ended = {
        frozenset(at_place[place] for place in pair)
        for pair in settled
        if all(place in at_place for place in pair)
    }

    return [
        each
        for each in judged(
            claims, lambda name: stories.get(name, name), occasions.are_two, reader.of
        )
        if frozenset((_told(claims[each.one]), _told(claims[each.other]))) not in ended
    ]


def _told(claim: Claim) -> tuple[object, ...]:
    return (claim.unit, claim.interval, claim.period)
