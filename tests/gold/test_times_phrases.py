"""Own phrases, one rule each: what is found in them, exactly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from articles.timeline.extraction import find_times

ROWS = [
    json.loads(line)
    for line in Path(__file__).with_name("times_phrases.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['rule']}-{n}" for n, row in enumerate(ROWS)])
def test_phrase(row: dict[str, Any]) -> None:
    found = find_times(row["text"], row["published"])
    assert [[time.text, time.type.value, time.value] for time in found] == row["times"]


def test_there_are_enough_phrases_of_every_rule() -> None:
    rules = {row["rule"] for row in ROWS}
    assert len(ROWS) >= 600
    assert len(rules) >= 15
