"""Encoding: the claims of an article as bytes that an archive keeps, and back."""

from __future__ import annotations

import json
import zlib
from math import inf, isinf
from typing import Any

from articles.figures.figure import Doubt, FigureKind, Qualifier
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim, Head, PeriodBasis, Status
from articles.ledger.interval import Interval

# Looked up, for it is done for every claim: to call an enumeration takes six times as long.
_KINDS = {each.value: each for each in FigureKind}
_QUALIFIERS = {each.value: each for each in Qualifier}
_STATUSES = {each.value: each for each in Status}
_BASES = {each.value: each for each in PeriodBasis}
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
_LEVEL = 1
_FIELDS_BEFORE_PARTS = 24
_FIELDS_BEFORE_LEADS = 25
_FIELDS_BEFORE_RIVALS = 27
_FIELDS_BEFORE_CONVERSIONS = 30


def encoded(article: ArticleClaims) -> bytes:
    """The claims of an article, without its id."""
    rows = [_row(claim) for claim in article.claims]
    shared = [sorted(article.topics), sorted(article.names), sorted(article.values)]
    text = _ENCODER.encode([rows, *shared])
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def decoded(article_id: str, data: bytes) -> ArticleClaims:
    """The claims of the article of this id.

    Raises:
        ValueError: These are no bytes of `encoded`.
    """
    try:
        text = zlib.decompress(data).decode("utf-8", "surrogatepass")
        rows, topics, names, values = json.loads(text)
        return ArticleClaims(
            article_id,
            tuple(_claim(article_id, row) for row in rows),
            frozenset(topics),
            frozenset(names),
            frozenset(values),
        )
    except (zlib.error, TypeError, IndexError, KeyError) as error:
        raise ValueError(repr(error)) from error


def _row(claim: Claim) -> list[Any]:
    interval, head = claim.interval, claim.head
    return [
        claim.places,
        claim.spans,
        claim.kind,
        claim.unit,
        claim.low,
        claim.high,
        [_end(interval.lower), _end(interval.upper), interval.precision, interval.is_written],
        claim.qualifier,
        claim.status,
        [head.family, head.stem, head.population, head.statistic, head.is_certain],
        claim.label,
        sorted(claim.scope),
        claim.sector,
        claim.country,
        sorted(claim.context),
        sorted(claim.numbers),
        claim.contrasted,
        claim.period,
        claim.period_basis,
        claim.rate,
        claim.subject,
        claim.said_by,
        claim.published,
        claim.doubts,
        claim.part_of,
        claim.lead,
        claim.trail,
        claim.disputes,
        sorted(claim.where),
        claim.is_former,
        claim.is_converted,
    ]


def _claim(article_id: str, row: list[Any]) -> Claim:
    lower, upper, precision, is_written = row[6]
    return Claim(
        article=article_id,
        places=tuple(row[0]),
        spans=tuple((start, end) for start, end in row[1]),
        kind=_KINDS[row[2]],
        unit=row[3],
        low=row[4],
        high=row[5],
        interval=Interval(
            -inf if lower is None else lower, inf if upper is None else upper, precision, is_written
        ),
        qualifier=_QUALIFIERS[row[7]],
        status=_STATUSES[row[8]],
        head=Head(*row[9]),
        label=row[10],
        scope=frozenset(row[11]),
        sector=row[12],
        country=row[13],
        context=frozenset(row[14]),
        numbers=frozenset(row[15]),
        contrasted=row[16],
        period=row[17],
        period_basis=_BASES[row[18]],
        rate=row[19],
        subject=row[20],
        said_by=row[21],
        published=row[22],
        doubts=tuple(map(Doubt, row[23])),
        # Claims that were kept before parts were told stay readable until the ledger follows anew.
        part_of=row[24] if len(row) > _FIELDS_BEFORE_PARTS else None,
        lead=tuple(row[25]) if len(row) > _FIELDS_BEFORE_LEADS else (),
        trail=tuple(row[26]) if len(row) > _FIELDS_BEFORE_LEADS else (),
        disputes=row[27] if len(row) > _FIELDS_BEFORE_RIVALS else None,
        is_former=row[29] if len(row) > _FIELDS_BEFORE_RIVALS else False,
        is_converted=row[30] if len(row) > _FIELDS_BEFORE_CONVERSIONS else False,
        where=frozenset(row[28]) if len(row) > _FIELDS_BEFORE_RIVALS else frozenset(),
    )


def _end(value: float) -> float | None:
    return None if isinf(value) else value
