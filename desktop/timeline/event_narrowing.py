"""Which events the page shows: those of chosen lanes, articles, a period, or with some words."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from articles.arabic.folding import fold_word
from articles.timeline.edtf import edtf_interval
from articles.timeline.event_table import EventSource, EventTable
from desktop.timeline.event_lanes import Lane, lane_of

ALL_LANES = frozenset(Lane)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the reader wants to see.

    Attributes:
        words: Only events whose label or words have all of these, letter forms folded.
        lanes: Only events of these lanes.
        article_ids: Only events of these articles, when not None.
        period: Only events that touch the days from the first to the second EDTF value.
    """

    words: str = ""
    lanes: frozenset[Lane] = ALL_LANES
    article_ids: frozenset[str] | None = None
    period: tuple[str, str] | None = None

    @property
    def folded_words(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(fold_word(self.words).casefold().split())


def period_days(period: tuple[str, str] | None) -> tuple[int, int] | None:
    """First and last day (ordinals) of a period; None without one, or when it makes no sense."""
    if period is None:
        return None
    first, last = edtf_interval(period[0]), edtf_interval(period[1])
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0].toordinal(), last[1].toordinal()


def narrowed(
    table: EventTable, narrowing: Narrowing, labels: Sequence[str | None] = ()
) -> array[int]:
    """The rows of the events that are wanted, in their order; the period is not looked at.

    Args:
        table: All events.
        narrowing: What is wanted.
        labels: For each row its folded label, or None while it is not known; used when the
            narrowing has words.
    """
    rows: Sequence[int] = range(len(table))
    wanted = narrowing.article_ids
    if wanted is not None:
        inside = [article_id in wanted for article_id in table.article_ids]
        article = table.article
        rows = [row for row in rows if inside[article[row]]]
    sources = {
        int(source)
        for source in EventSource
        if (lane := lane_of(source)) is not None and lane in narrowing.lanes
    }
    source = table.source
    rows = [row for row in rows if source[row] in sources]
    for word in narrowing.folded_words:
        rows = [row for row in rows if (label := labels[row]) is not None and word in label]
    return array("i", rows)


def within_period(
    table: EventTable, rows: Sequence[int], period: tuple[str, str] | None
) -> array[int]:
    """Those of the rows whose days touch the period."""
    days = period_days(period)
    if days is None:
        return array("i", rows)
    first, last = days
    begins, ends = table.first, table.last
    return array("i", [row for row in rows if begins[row] <= last and ends[row] >= first])


def undated(table: EventTable, article_ids: frozenset[str] | None) -> array[int]:
    """The rows of the articles whose date of publication is not known."""
    nothing, source, article = int(EventSource.NOTHING), table.source, table.article
    return array(
        "i",
        [
            row
            for row in range(len(table))
            if source[row] == nothing
            and (article_ids is None or table.article_ids[article[row]] in article_ids)
        ],
    )
