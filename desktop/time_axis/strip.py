"""The buckets of the archive's timeline, and where they stand on its axis."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.display.month_names import month_names
from desktop.time_axis.calendar_cells import last_day
from desktop.time_axis.scale import AxisScale
from index.results import Facet

# With up to this many years, months are shown from the start.
_MONTHS_UP_TO_YEARS = 2
# An axis of more years than these is shortened to those that nearly all articles are of, where that
# halves it: one slip of the pen (2102 for 2012) would press all others together.
_LONGEST_AXIS = 40
_NEARLY_ALL = 0.95


@dataclass(frozen=True, slots=True)
class Bucket:
    """One bar: a year or a month.

    Attributes:
        value: EDTF, `2015` or `2015-07`.
        label: What stands below the bar.
        count: How many articles of the archive.
        found: How many of them the present search finds.
        covers: First and last year, where the bar at an end of the axis stands for all beyond it.
    """

    value: str
    label: str
    count: int
    found: int = 0
    covers: tuple[str, str] | None = None

    @property
    def bounds(self) -> tuple[str, str]:
        """The first and the last year or month that it stands for."""
        return self.covers or (self.value, self.value)

    def holds(self, moment: str) -> bool:
        """Whether it stands for a year, month or day (EDTF)."""
        if self.covers is None:
            return moment.startswith(self.value)
        return self.covers[0] <= moment[:4] <= self.covers[1]

    @property
    def first(self) -> int:
        """Its first day, as an ordinal."""
        return date(int(self.value[:4]), int(self.value[5:] or 1), 1).toordinal()

    @property
    def last(self) -> int:
        """Its last day, as an ordinal."""
        return last_day(date.fromordinal(self.first), "month" if self.value[5:] else "year", 1)


def buckets(
    archive: Sequence[Facet], found: Sequence[Facet], zoomed_year: int | None = None
) -> tuple[Bucket, ...]:
    """Bars for the counts by month, oldest first, without gaps.

    Args:
        archive: Counts by `YYYY-MM`, or by `YYYY` for articles dated by year only.
        found: The counts over what the present search finds.
        zoomed_year: Show the months of this year; otherwise years, or months when the
            archive covers two years at most and no article is dated by year alone.
    """
    counts = _counter(archive)
    hits = _counter(found)
    years = sorted({int(value[:4]) for value in (*counts, *hits)})
    if not years:
        return ()
    if zoomed_year is not None:
        return _months_of([zoomed_year], counts, hits)
    covered = list(range(years[0], years[-1] + 1))
    if len(covered) <= _MONTHS_UP_TO_YEARS and all(len(value) == 7 for value in counts):
        return _months_of(covered, counts, hits)
    by_year, hits_by_year = _by_year(counts), _by_year(hits)
    first, last = _usual_years(by_year + hits_by_year)
    inside = [
        Bucket(year, year, by_year[year], hits_by_year[year])
        for year in (f"{number:04}" for number in range(first, last + 1))
    ]
    earlier = _beyond(first - 1, range(years[0], first), by_year, hits_by_year)
    later = _beyond(last + 1, range(last + 1, years[-1] + 1), by_year, hits_by_year)
    return (*earlier, *inside, *later)


def _usual_years(by_year: Counter[str]) -> tuple[int, int]:
    """The first and the last year to draw: all, or the fewest that hold nearly all articles."""
    years = sorted(int(year) for year in by_year)
    if years[-1] - years[0] < _LONGEST_AXIS:
        return years[0], years[-1]
    counts = [by_year[f"{year:04}"] for year in years]
    wanted, best = _NEARLY_ALL * sum(counts), (years[0], years[-1])
    start, held = 0, 0
    for stop, count in enumerate(counts):
        held += count
        while held - counts[start] >= wanted:
            held -= counts[start]
            start += 1
        if held >= wanted and years[stop] - years[start] < best[1] - best[0]:
            best = (years[start], years[stop])
    is_worth_it = 2 * (best[1] - best[0]) < years[-1] - years[0]
    return best if is_worth_it else (years[0], years[-1])


def _beyond(
    place: int, years: range, counts: Counter[str], hits: Counter[str]
) -> tuple[Bucket, ...]:
    """The bar of all years beyond an end of the axis, in the place of the year next to it."""
    named = [f"{year:04}" for year in years]
    dated = [year for year in named if counts[year] or hits[year]]
    if not dated:
        return ()
    bounds = (dated[0], dated[-1])
    label = "–".join(dict.fromkeys(bounds)) if len(dated) < 3 else "…"
    count, found = (sum(each[year] for year in dated) for each in (counts, hits))
    return (Bucket(f"{place:04}", label, count, found, bounds),)


def _counter(facets: Sequence[Facet]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for facet in facets:
        counts[facet.value] += facet.count
    return counts


def _by_year(counts: Counter[str]) -> Counter[str]:
    years: Counter[str] = Counter()
    for value, count in counts.items():
        years[value[:4]] += count
    return years


def _months_of(
    years: Sequence[int], counts: Counter[str], hits: Counter[str]
) -> tuple[Bucket, ...]:
    made = []
    for year in years:
        for month in range(1, 13):
            value = f"{year:04}-{month:02}"
            name = month_names()[month - 1]
            label = f"{name} {year}" if month == 1 else name
            made.append(Bucket(value, label, counts[value], hits[value]))
    return tuple(made)


class BucketScale:
    """Where buckets that follow one another stand on an axis that shows them all."""

    def __init__(self, buckets: Sequence[Bucket], left: float, width: float) -> None:
        """Lay the axis over the buckets.

        Args:
            buckets: Oldest first, at least one.
            left: Where the axis begins.
            width: Its length; less than 1 counts as 1.
        """
        first, latest = buckets[0].first, buckets[-1].last + 1
        width = max(width, 1.0)
        self._scale = AxisScale(left, width, latest, (latest - first) / width)
        self._firsts = [bucket.first for bucket in buckets]
        self._ends = [*self._firsts[1:], latest]

    def left_edge(self, bucket: int) -> float:
        """The left edge of a bucket."""
        return self._scale.x(self._ends[bucket])

    def width(self, bucket: int) -> float:
        """How wide a bucket is."""
        return self._scale.x(self._firsts[bucket]) - self.left_edge(bucket)

    def middle(self, bucket: int) -> float:
        """The middle of a bucket."""
        return self.left_edge(bucket) + self.width(bucket) / 2

    def bucket_at(self, x: float) -> int:
        """The bucket below a place, the nearest one outside the axis."""
        number = bisect_right(self._firsts, self._scale.moment(x)) - 1
        return min(max(number, 0), len(self._firsts) - 1)

    def label_every(self, label_width: float) -> int:
        """Every how many buckets a label has room."""
        narrowest = min(map(self.width, range(len(self._firsts))))
        return max(1, -int(-label_width // max(narrowest, 0.001)))
