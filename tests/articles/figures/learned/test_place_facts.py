"""What is true of a time that stands in the sentence of a figure."""

from __future__ import annotations

import pytest

from articles.figures.extraction import read_figures
from articles.figures.learned.place_facts import PlaceFacts
from articles.figures.learned.statement_parts import StatementParts
from articles.timeline.extraction import find_times


def facts_of(body: str, number: int, side: str) -> set[str]:
    """What is true, for one figure, of the only time of a text."""
    reading = read_figures(body, find_times(body, None))
    parts = StatementParts(reading.text, [each.mention for each in reading.asked])
    [place] = reading.text.times
    return set(PlaceFacts(reading.text, reading.asked, parts).of(side, place, number))


@pytest.mark.parametrize(
    ("body", "number", "fact", "holds"),
    [
        ("باعت القرية 9 أطنان سنة 2011", 0, "after next", True),
        ("باعت القرية 9 أطنان، واشترت لها 7 بقرات سنة 2011", 0, "after behind another", True),
        ("باعت القرية 9 أطنان، أو 7% سنة 2011", 0, "after behind another", False),
        ("باعت القرية 9 أطنان، واشترت لها 7 بقرات سنة 2011", 1, "after behind another", False),
        ("باعت القرية 9 أطنان منذ سنة 2011", 0, "after since", True),
        ("باعت القرية 9 أطنان منذ بداية سنة 2011", 0, "after since", False),
    ],
)
def test_facts_of_a_time_behind(body: str, number: int, fact: str, *, holds: bool) -> None:
    assert (fact in facts_of(body, number, "after")) is holds


def test_the_time_of_what_is_told_before_what_is_set_against_it() -> None:
    body = "باعت القرية سنة 2011 نحو 9 أطنان مقابل 7 أطنان"
    assert "before of told" in facts_of(body, 1, "before")
    assert "before of told" not in facts_of(body, 0, "before")
