"""The ledger as linked data: observations of variables, each quoted from its article. No Qt.

schema.org names what is observed (`Observation`, `StatisticalVariable`), PROV where it is from,
Web Annotation the words that say it; no number stands without its quotation, article and verdict.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from articles.ledger_entries import LedgerEntry
from desktop.export.contents import Observations
from desktop.ledger.ledger_table import quotation

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
}
_ARTICLE, _VARIABLE, _FIGURE = "khizana:article/", "khizana:indicator/", "khizana:figure/"
_CONTRADICTED, _UNCONTRADICTED = "contradicted", "not contradicted"


def ledger_observations(entries: Iterable[LedgerEntry]) -> Observations:
    """The entries as one graph: variables, articles, observations."""
    variables: dict[str, dict[str, Any]] = {}
    articles: dict[str, dict[str, Any]] = {}
    observations = []
    for entry in entries:
        variables.setdefault(entry.indicator, _variable(entry))
        articles.setdefault(entry.article.id, _article(entry))
        observations.append(_observation(entry))
    graph = [*variables.values(), *articles.values(), *observations]
    return Observations({"@context": _CONTEXT, "@graph": graph}, len(observations))


def _variable(entry: LedgerEntry) -> dict[str, Any]:
    head = entry.claim.head
    return _said(
        {
            "@id": _VARIABLE + entry.indicator,
            "@type": "StatisticalVariable",
            "name": entry.label,
            "measuredProperty": head.family or head.stem or None,
            "statType": head.statistic or None,
            "populationType": head.population or None,
        }
    )


def _article(entry: LedgerEntry) -> dict[str, Any]:
    metadata = entry.article.metadata
    return _said(
        {
            "@id": _ARTICLE + entry.article.id,
            "@type": ["NewsArticle", "prov:Entity"],
            "headline": metadata.title,
            "publisher": metadata.publisher,
            "datePublished": metadata.date.value,
            "url": metadata.identifier,
        }
    )


def _observation(entry: LedgerEntry) -> dict[str, Any]:
    figure, claim, span = entry.figure, entry.claim, entry.figure.span
    article = {"@id": _ARTICLE + entry.article.id}
    return _said(
        {
            "@id": f"{_FIGURE}{entry.article.id}/{span.start}-{span.end}",
            "@type": ["Observation", "prov:Entity"],
            "variableMeasured": {"@id": _VARIABLE + entry.indicator},
            "value": _said(
                {
                    "@type": "QuantitativeValue",
                    "minValue": figure.low,
                    "maxValue": figure.high,
                    "unitText": figure.unit,
                }
            ),
            "observationDate": figure.period,
            "observationAbout": claim.country,
            "measurementQualifier": f"{figure.qualifier.value}, {claim.status.value}",
            "description": _CONTRADICTED if entry.against else _UNCONTRADICTED,
            "additionalProperty": _verdict(entry),
            "prov:wasQuotedFrom": article,
            "prov:wasAttributedTo": figure.attribution,
            "oa:hasTarget": {
                "oa:hasSource": article,
                "oa:exact": figure.text,
                "oa:start": span.start,
                "oa:end": span.end,
            },
            "disambiguatingDescription": quotation(entry),
        }
    )


def _verdict(entry: LedgerEntry) -> dict[str, Any] | None:
    """How others contradict it, where they do (`probable-slip`)."""
    if entry.verdict is None:
        return None
    return {"@type": "PropertyValue", "name": "verdict", "value": entry.verdict.value}


def _said(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts that are known."""
    return {name: value for name, value in facts.items() if value is not None}
