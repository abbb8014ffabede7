"""The ledger as linked data names each variable and article once."""

from __future__ import annotations

from collections import Counter
from typing import Any

from articles.ledger_entries import LedgerEntry
from desktop.ledger.ledger_observations import ledger_observations
from tests.articles.ledger.telling import article, claims

BRIDGE = "بلغت كلفة جسر الرمان 743 مليون دولار. ويمتد الجسر على أكثر من 1260 مترا."


def graph(text: str) -> list[dict[str, Any]]:
    annotated = article("a", text, "2016-02-03", "جسر الرمان")
    entries = [
        LedgerEntry(annotated.article, figure, claim, f"i{at}", claim.label or "", against=at == 0)
        for at, (figure, claim) in enumerate(
            zip(annotated.figures, claims("a", text).claims, strict=True)
        )
    ]
    found = ledger_observations(entries)
    assert found.count == len(entries)
    nodes: list[dict[str, Any]] = found.collection["@graph"]  # type: ignore[assignment]
    return nodes


def test_each_node_is_named_once_and_known() -> None:
    names = Counter(node["@id"] for node in graph(BRIDGE))
    assert max(names.values()) == 1
    assert "khizana:article/a" in names


def test_an_observation_tells_value_source_words_and_verdict() -> None:
    observed = [node for node in graph(BRIDGE) if "Observation" in node["@type"]]
    cost, length = observed
    assert cost["value"]["minValue"] == cost["value"]["maxValue"] == 743e6
    assert cost["value"]["unitText"] == "USD"
    assert cost["description"] == "contradicted"
    assert length["measurementQualifier"].startswith("more")
    for node in observed:
        target = node["oa:hasTarget"]
        assert BRIDGE[target["oa:start"] : target["oa:end"]] == target["oa:exact"]


def test_what_is_not_known_is_left_out() -> None:
    for node in graph(BRIDGE):
        assert None not in node.values()
