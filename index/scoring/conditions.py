"""The articles that fulfil a condition of a query: a figure, a time, a date of publication."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.findings import Days, Quantity
from index.query.syntax import Condition, Happens, Published, Reports
from index.segments.scored import Flags, Scored, unscored
from index.segments.snapshot import Snapshot

# What a figure at the very bound that was asked for is worth, beside the words.
_QUANTITY_WEIGHT = 2.0


class FindingSource(Protocol):
    """What is used of the ArticleSource: the quantities and times of the articles."""

    def articles_reporting(self, quantity: Quantity) -> Mapping[int, float]:
        """The numbers of the articles that report such a quantity.

        Each with how far its nearest figure is from the quantity's bound; 0 where it has none.
        """
        ...

    def articles_about(self, days: Days) -> Collection[int]:
        """The numbers of the articles in which something happens in these days."""
        ...


def fulfilling(snapshot: Snapshot, findings: FindingSource, condition: Condition) -> Scored:
    """The articles that fulfil a condition; only a bound says something of their order."""
    match condition:
        case Reports(quantity):
            return _reporting(snapshot, findings, quantity)
        case Happens(days):
            return unscored(snapshot.numbered(findings.articles_about(days)))
        case Published(days):
            facts = snapshot.facts
            return articles_where(snapshot, facts.published.codes, facts.dates.reaching(days))


def articles_where(snapshot: Snapshot, codes: NDArray[np.intp], wanted: Flags) -> Scored:
    """The articles whose value, by its code, is wanted."""
    articles = snapshot.articles
    return unscored(articles[wanted[codes[articles]]])


def _reporting(snapshot: Snapshot, findings: FindingSource, quantity: Quantity) -> Scored:
    """The articles that report a quantity, those before the others that are near its bound."""
    distances = findings.articles_reporting(quantity)
    found = snapshot.with_numbers(distances)
    if quantity.bound is None:
        return unscored(found.ids)
    scale = max(abs(quantity.bound), 1.0)
    nearness = 1 / (1 + np.log1p(found.values.astype(np.float64) / scale))
    return Scored(found.ids, (_QUANTITY_WEIGHT * nearness).astype(np.float32))
