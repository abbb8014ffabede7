"""Opponents: for each claim of an indicator those that contradict it, and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from articles.ledger.claim import Claim
from articles.ledger.contradiction import Judgement, Verdict


def opponents_of(
    claims: Sequence[Claim], found: Sequence[Judgement]
) -> Mapping[int, Mapping[int, Verdict]]:
    """For each claim those that contradict it, with how, the weightiest first.

    What tells the same of the same time shares its opponents.

    Args:
        claims: The claims of an indicator.
        found: What was judged of them.
    """
    against: dict[int, dict[int, Verdict]] = {}
    alike: dict[tuple[object, ...], list[int]] = {}
    for at, claim in enumerate(claims):
        alike.setdefault(_told(claim), []).append(at)
    for each in found:
        for mine, theirs in ((each.one, each.other), (each.other, each.one)):
            for at in alike[_told(claims[mine])]:
                against.setdefault(at, {}).setdefault(theirs, each.verdict)
    return against


def _told(claim: Claim) -> tuple[object, ...]:
    return (claim.interval, claim.period, claim.status.series)
