"""FindingSearch: which articles report a quantity, speak of a time, or have passages."""

from __future__ import annotations

import json
import math
from collections.abc import Collection
from datetime import date
from typing import cast

from articles.archive.article_rows import decoding
from articles.archive.database import Database, Value
from articles.archive.figure_correction_repository import FigureCorrectionRepository
from articles.figures.figure import Figure
from articles.timeline.edtf import edtf_interval
from articles.timeline.events import dated_value
from articles.timeline.time_expression import TimeExpression

# A figure with one known end is searched by that end. The numbers come as one text: a call for
# each of a hundred thousand rows would take longer than finding them.
_WITH_FIGURE = """
WITH kind_of AS (SELECT value FROM json_each(?1)),
found AS (
    SELECT article FROM kind_of JOIN figures ON kind = kind_of.value
    WHERE high BETWEEN ?2 AND ?3
    UNION SELECT article FROM kind_of JOIN figures ON kind = kind_of.value
    WHERE high IS NULL AND low BETWEEN ?2 AND ?3
    UNION SELECT article FROM kind_of JOIN figures ON kind = kind_of.value
    WHERE low < high AND high > ?3 AND low <= ?3
)
SELECT json_group_array(article) FROM found
"""
# As `dated_value` says: only what stands on the calendar has days, and only a length covers some.
_WITH_TIME = """
WITH wanted AS (SELECT value FROM json_each(?1)),
found AS (
    SELECT article FROM wanted JOIN times ON times.value = wanted.value
    UNION SELECT article FROM wanted JOIN times ON times.covers = wanted.value
)
SELECT json_group_array(article) FROM found
"""
# For each article how far its nearest figure is from a bound; what reaches over it is not far.
_DISTANCES = """
WITH kind_of AS (SELECT value FROM json_each(?1)),
ends AS (
    SELECT article, coalesce(low, high) AS low, coalesce(high, low) AS high
    FROM kind_of JOIN figures ON kind = kind_of.value
    WHERE coalesce(high, low) >= ?2 AND coalesce(low, high) <= ?3
),
nearest AS (SELECT article, min(max(low - ?4, ?4 - high, 0)) AS far FROM ends GROUP BY article)
SELECT json_group_array(article), json_group_array(far) FROM nearest
"""
_FIGURE_COUNTS = """
SELECT json_group_array(article), json_group_array(count)
FROM (SELECT article, count(*) AS count FROM figures GROUP BY article)
"""
_WITH_PASSAGES = """
SELECT json_group_array(number) FROM articles
WHERE id IN (SELECT article_id FROM passages WHERE deleted_at IS NULL)
"""
_VALUES = """
SELECT value FROM times WHERE value IS NOT NULL
UNION SELECT covers FROM times WHERE covers IS NOT NULL
"""

_Days = tuple[date, date]


class FindingSearch:
    """Searches what was extracted; answers with the numbers of articles."""

    def __init__(self, database: Database, corrections: FigureCorrectionRepository) -> None:
        self._database = database
        self._corrections = corrections
        self._intervals: dict[str, _Days | None] = {}
        self._values: tuple[int, list[tuple[str, _Days]]] = (-1, [])

    def with_figure(self, kinds: Collection[str], low: float, high: float) -> list[int]:
        """The articles with a figure, as the reader corrected it, that reaches into `[low, high]`.

        Args:
            kinds: One of these kinds.
            low: May be `-inf`.
            high: May be `inf`.
        """
        with self._database.snapshot():
            found = self._numbers(_WITH_FIGURE, (json.dumps(sorted(kinds)), low, high))
            corrected = self._corrected(kinds, low, high)
        if not corrected:
            return found
        kept = {number for number in found if corrected.get(number, True)}
        return sorted(kept.union(number for number, reaches in corrected.items() if reaches))

    def _corrected(self, kinds: Collection[str], low: float, high: float) -> dict[int, bool]:
        """Of the articles with corrections whether a figure reaches so far."""
        rows = self._database.rows(
            "SELECT DISTINCT articles.number, articles.id FROM figure_corrections"
            " JOIN articles ON articles.id = article_id"
        )
        return {
            number: any(
                figure_reaches(figure, kinds, low, high)
                for figure in self._corrections.review(article_id).shown
            )
            for number, article_id in rows
        }

    def figure_distances(
        self, kinds: Collection[str], low: float, high: float, bound: float
    ) -> dict[int, float]:
        """The articles that report such a quantity, and how far their nearest figure is off.

        Args:
            kinds: One of these kinds.
            low: May be `-inf`.
            high: May be `inf`.
            bound: From which value.
        """
        values = (json.dumps(sorted(kinds)), low, high, bound)
        with self._database.snapshot():
            found = dict(self._pairs(_DISTANCES, values))
            corrected = self._corrected(kinds, low, high)
        for number, reaches in corrected.items():
            if reaches:
                found.setdefault(number, math.inf)
            else:
                found.pop(number, None)
        return found

    def figure_counts(self) -> dict[int, float]:
        """How many figures the articles have that have any."""
        return dict(self._pairs(_FIGURE_COUNTS, ()))

    def with_time(self, first: date, last: date) -> list[int]:
        """The articles in which something happens in these days, both included."""
        with self._database.snapshot():
            wanted = [
                value
                for value, (begins, ends) in self._known_values()
                if begins <= last and first <= ends
            ]
            return self._numbers(_WITH_TIME, (json.dumps(wanted),))

    def with_passages(self) -> list[int]:
        """The articles in which the reader marked a passage; the bin does not count."""
        return self._numbers(_WITH_PASSAGES, ())

    def _known_values(self) -> list[tuple[str, _Days]]:
        """The times that the articles speak of, each once; read again when the archive changed."""
        revision = self._database.number("SELECT revision FROM archive")
        if self._values[0] != revision:
            intervals = self._intervals
            found = []
            for (value,) in self._database.rows(_VALUES):
                if value not in intervals:
                    intervals[value] = edtf_interval(value)
                days = intervals[value]
                if days is not None:
                    found.append((value, days))
            self._values = revision, found
        return self._values[1]

    def _pairs(self, sql: str, values: tuple[Value, ...]) -> list[tuple[int, float]]:
        row = self._database.row(sql, values)
        with decoding(str(self._database.path.parent)):
            return list(zip(*map(json.loads, row), strict=True)) if row else []

    def _numbers(self, sql: str, values: tuple[Value, ...]) -> list[int]:
        row = self._database.row(sql, values)
        with decoding(str(self._database.path.parent)):
            return cast("list[int]", json.loads(row[0])) if row else []


def figure_reaches(figure: Figure, kinds: Collection[str], low: float, high: float) -> bool:
    """Whether a figure of one of these kinds has a value in `[low, high]`."""
    lowest = figure.high if figure.low is None else figure.low
    highest = figure.low if figure.high is None else figure.high
    if lowest is None or highest is None or figure.kind.value not in kinds:
        return False
    return highest >= low and lowest <= high


def time_reaches(time: TimeExpression, first: date, last: date) -> bool:
    """Whether a time expression is an event on any of these days."""
    days = edtf_interval(dated_value(time))
    return days is not None and days[0] <= last and first <= days[1]
