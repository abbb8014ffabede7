"""Every rule of the specification on short phrases: found whole, with the right meaning."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.naming import as_name

GOLD = Path(__file__).resolve().parents[2] / "gold" / "figures_phrases.jsonl"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]

MOST_WRONG, FEWEST_RIGHT = 2, 26
"""Of the phrases' shown names: lower the first and raise the second when naming gets better."""


def test_there_are_enough_phrases() -> None:
    assert len(ROWS) >= 300


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rule']}: {row['text'][:40]}")
def test_phrase(row: dict[str, Any]) -> None:
    found = find_figures(row["text"], country=row.get("country"))
    reading = read_figures(row["text"], country=row.get("country"))

    assert [figure.text for figure in found] == [gold["text"] for gold in row["figures"]]
    for figure, asked, gold in zip(found, reading.asked, row["figures"], strict=True):
        assert figure.low == pytest.approx(gold["low"], rel=1e-3)
        if gold["high"] is None:
            assert figure.high is None
        else:
            assert figure.high == pytest.approx(gold["high"], rel=1e-3)
        if "counted" in gold:
            # What the rules say; what is shown is judged below.
            assert asked.rule is not None
            assert gold["counted"] in as_name(reading.text, *asked.rule)
        if "doubts" in gold:
            assert [str(doubt) for doubt in figure.doubts] == gold["doubts"]
        for name in {
            "kind",
            "unit",
            "qualifier",
            "period",
            "rate",
            "direction",
            "key",
        } & gold.keys():
            assert getattr(figure, name) == gold[name], name
        if "attribution" in gold:
            assert figure.attribution == gold["attribution"]


def test_what_is_shown_is_seldom_wrong() -> None:
    right, wrong, unsaid = 0, [], 0
    for row in ROWS:
        for figure, gold in zip(
            find_figures(row["text"], country=row.get("country")), row["figures"], strict=False
        ):
            if "counted" not in gold:
                continue
            named = f"{figure.counted or ''} {figure.subject or ''}"
            if figure.counted is None:
                unsaid += 1
            elif gold["counted"] in named:
                right += 1
            else:
                wrong.append((row["text"], gold["counted"], named))

    assert len(wrong) <= MOST_WRONG, wrong
    assert right >= FEWEST_RIGHT, unsaid
