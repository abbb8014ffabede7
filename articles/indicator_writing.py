"""Indicator writing: sets of claims are named, judged and written as indicators of the ledger."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from articles.archive.archive import Archive
from articles.archive.ledger_repository import IndicatorRow
from articles.claim_reader import ClaimReader
from articles.ledger.claim import Claim
from articles.ledger.contradiction import Judgement, Verdict, contradicted
from articles.ledger.decision import DecisionKind
from articles.ledger.family_sets import amounts
from articles.ledger.grouping import ClaimPlace
from articles.ledger.naming import label_of
from articles.placed_decisions import PlacedDecisions, lacks_a_thousand, unsettled


class IndicatorWriter:
    """Writes indicators. Every method raises `ArchiveError` when the file fails."""

    def __init__(self, archive: Archive, reader: ClaimReader) -> None:
        self._archive, self._ledger, self._reader = archive, archive.ledger, reader

    def is_none(self, members: Sequence[ClaimPlace]) -> bool:
        """Whether a set is no indicator: a claim alone, unless it may be an aim of others."""
        return not members or (len(members) == 1 and self._reader.at(members[0]).theme is None)

    def save(self, number: int, members: Sequence[ClaimPlace], decisions: PlacedDecisions) -> None:
        """Write an indicator, or forget that there was one."""
        if self.is_none(members):
            self._ledger.remove(number)
            return
        # Whoever writes it: what it is called and judged by depends on the order.
        members = sorted(members)
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

    def judge_again(self, numbers: Collection[int], decisions: PlacedDecisions) -> None:
        """Name and judge indicators anew; who stands together stays."""
        for number in sorted(numbers):
            rows = self._ledger.members(number)
            self._reader.read([row.article_id for row in rows])
            self.save(number, [(row.article_id, row.claim) for row in rows], decisions)

    def peers(self, numbers: Collection[int]) -> set[int]:
        """The indicators of the sectors that these are of, which are judged beside them."""
        rows = self._ledger.indicators(numbers)
        themes = {row.theme for row in rows if row.theme and row.family in amounts()}
        return {
            each.indicator
            for theme in themes
            for each in self._ledger.members_of_sector(amounts(), *theme.split("/")[1:])
        }


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
