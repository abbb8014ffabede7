"""Comparison: what a few articles say of one thing, side by side, without an archive's ledger."""

from __future__ import annotations

from collections.abc import Sequence

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.grouping import ClaimPlace, grouped
from articles.ledger.resemblance import units_meet, values_meet


def compared(articles: Sequence[ArticleClaims]) -> list[list[ClaimPlace]]:
    """The claims of which several articles speak, those of most articles first.

    Somebody chose these articles to be seen side by side: what the ledger of a whole archive keeps
    apart, because nothing says that two articles speak of the same workers, stands together here
    when it is of one family, kind and unit. Levels and aims stand together too.
    """
    claims = {article.article: article.claims for article in articles}
    by_theme: dict[str, list[ClaimPlace]] = {}
    for number, group in enumerate(grouped(articles)):
        themes = {_theme(claims[name][at]) for name, at in group} - {""}
        by_theme.setdefault(min(themes, default=str(number)), []).extend(group)
    shared = [group for group in by_theme.values() if len({name for name, _ in group}) > 1]
    return sorted(shared, key=lambda group: (-len({name for name, _ in group}), -len(group)))


def differing(claims: Sequence[Claim]) -> int:
    """How many values these claims tell that no common one could satisfy."""
    apart: list[Claim] = []
    for claim in claims:
        if claim.is_written and not any(_agree(claim, each) for each in apart):
            apart.append(claim)
    return len(apart)


def is_disputed(claims: Sequence[Claim]) -> bool:
    """Whether two values that are said to hold exclude one another; aims do not."""
    return differing([claim for claim in claims if not claim.status.is_aim]) > 1


def _theme(claim: Claim) -> str:
    """What a claim is compared by in a choice of articles; empty where its head is not sure."""
    if claim.head.family is None or not claim.head.is_certain:
        return ""
    series = "change" if claim.status.is_change else "level"
    return "/".join((claim.head.family, claim.kind, claim.unit or "", series, claim.rate or ""))


def _agree(one: Claim, other: Claim) -> bool:
    return units_meet(one, other) and values_meet(one, other)
