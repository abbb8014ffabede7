"""Which articles fulfil a condition of a query, and in what order."""

from __future__ import annotations

import math
from datetime import date

import pytest

from articles.span import Span
from index.findings import Days, Quantity
from index.query.syntax import Happens, Published, Reports
from index.scoring.conditions import fulfilling
from tests.fakes import MemoryArchive, article

PLACE = Span(0, 1)


class Findings:
    """Three articles report a figure, two a time."""

    def articles_reporting(self, quantity: Quantity) -> dict[int, float]:
        return {1: 0.0, 2: 5e6, 3: 5e9}

    def articles_about(self, days: Days) -> list[int]:
        return [3, 2]


@pytest.fixture
def snapshot(engine_of):
    archive = MemoryArchive(article(name, "ميناء", published="2015-07-24") for name in "abc")
    archive.put(article("d", "ميناء", published="2016"))
    return engine_of(archive=archive)._latest.open().snapshot


def test_figures_near_the_bound_come_first(snapshot) -> None:
    found = fulfilling(snapshot, Findings(), Reports(Quantity((), 5e6, math.inf), PLACE))
    assert len(found) == 3
    assert found.values[0] > found.values[1] > found.values[2] > 0


def test_a_stretch_with_two_ends_says_nothing_of_the_order(snapshot) -> None:
    found = fulfilling(snapshot, Findings(), Reports(Quantity((), 1, 9), PLACE))
    assert found.values.tolist() == [0, 0, 0]


def test_times_are_asked_of_the_findings_and_dates_of_the_index(snapshot) -> None:
    days = Days(date(2015, 1, 1), date(2015, 12, 31))
    assert len(fulfilling(snapshot, Findings(), Happens(days, PLACE))) == 2
    assert len(fulfilling(snapshot, Findings(), Published(days, PLACE))) == 3
